// quotum diff: what differs in meaning between two folders of rules, or between two dates, years or
// scenarios of one.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/load_rules.h"
#include "cli/shared_options.h"
#include "review/compared_files.h"
#include "review/difference_report.h"

namespace quotum::cli {
namespace {

struct DiffCommandOptions {
  std::string before, after;
  std::vector<std::string> scenarios_before, scenarios_after;
  std::optional<exact::Date> known_before, known_after;
  std::optional<int> year_before, year_after;
  std::string format = "text";
  report::Language language = report::Language::kDutch;
};

// Nothing tells the sides apart.
bool is_one_side(const DiffCommandOptions& options) {
  return options.after.empty() && !options.known_after && !options.year_after &&
         options.scenarios_before == options.scenarios_after;
}

report::RulesView view_of(const LoadedRules& loaded, const std::optional<exact::Date>& as_known_on,
                          const std::optional<int>& year) {
  report::RulesView view;
  view.rules = loaded.rules.get();
  view.folder = loaded.folder;
  view.scenarios = loaded.scenario_pointers();
  view.as_known_on = as_known_on;
  view.year = year;
  return view;
}

Exit show_difference(const DiffCommandOptions& options, const Console& console) {
  if (is_one_side(options)) {
    return console.fail(
        Exit::kUsage,
        "diff: nothing to compare with; give a second folder, --and-on, --and-year, "
        "--scenario-a or --scenario-b");
  }
  const auto before = load_rules(options.before, options.scenarios_before, console);
  if (!before.ok()) {
    return before.exit();
  }
  const auto after = load_rules(options.after.empty() ? options.before : options.after,
                                options.scenarios_after, console);
  if (!after.ok()) {
    return after.exit();
  }
  const report::RulesView old_view =
      view_of(before.value(), options.known_before, options.year_before);
  const report::RulesView new_view =
      view_of(after.value(), options.known_after ? options.known_after : options.known_before,
              options.year_after ? options.year_after : options.year_before);
  const review::Sides sides{review::side_text(old_view), review::side_text(new_view)};
  const review::Difference difference =
      review::difference(review::meaning_of(old_view), review::meaning_of(new_view));
  const report::Language language = options.language;
  console.out << (options.format == "json" ? review::difference_json(difference, sides, language)
                  : options.format == "html"
                      ? review::difference_html(
                            difference, sides, language,
                            review::compared_files(old_view, new_view, language))
                      : review::difference_text(difference, sides, language, console.out_color));
  return difference.same_meaning() ? Exit::kDone : Exit::kFindings;
}

void add_date(CLI::App& command, const std::string& name, std::optional<exact::Date>& date,
              const std::string& help) {
  command
      .add_option_function<std::string>(
          name, [name, &date](const std::string& text) { date = date_from(name, text); }, help)
      ->type_name("DATE");
}

void add_year(CLI::App& command, const std::string& name, std::optional<int>& year,
              const std::string& help) {
  command
      .add_option_function<std::string>(
          name, [name, &year](const std::string& text) { year = year_from(name, text); }, help)
      ->type_name("YEAR");
}

void add_scenarios(CLI::App& command, const std::string& name, std::vector<std::string>& scenarios,
                   const std::string& side) {
  command
      .add_option(
          name, scenarios,
          "Values put over those of the " + side + " rules, later files win (default: none)")
      ->type_name("FILE")
      ->allow_extra_args(false);  // what follows may be a folder
}

}  // namespace

void add_diff_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<DiffCommandOptions>();
  CLI::App* command = app.add_subcommand(
      "diff", "Show what differs in meaning between two folders of rules, dates or scenarios");
  command->add_option("before", options->before, "Folder with rules")->type_name("DIR")->required();
  command->add_option("after", options->after, "Folder to compare it with (default: the same)")
      ->type_name("DIR");
  add_date(*command, "--as-known-on", options->known_before,
           "Only what had been published by this date (default: all that the rules hold)");
  add_date(*command, "--and-on", options->known_after,
           "The same for the second side (default: as the first)");
  add_year(*command, "--year", options->year_before,
           "Only what this calendar year needs, 2000 to 2100 (default: everything)");
  add_year(*command, "--and-year", options->year_after,
           "The same for the second side (default: as the first)");
  command->get_option("--and-year")->needs(command->get_option("--year"));
  add_scenarios(*command, "--scenario-a", options->scenarios_before, "first");
  add_scenarios(*command, "--scenario-b", options->scenarios_after, "second");
  command->add_option("--format", options->format, "Form of the output")
      ->type_name("text|json|html")
      ->check(CLI::IsMember({"text", "json", "html"}).description(""))
      ->capture_default_str();
  add_language_option(*command, options->language);
  command->footer(example("quotum diff rules/nl --as-known-on 2019-01-01 --and-on 2020-01-01"));
  command->callback([&context, options] {
    context.action = [options](const Console& console) {
      return show_difference(*options, console);
    };
  });
}

}  // namespace quotum::cli
