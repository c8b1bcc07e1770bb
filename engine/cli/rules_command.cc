// quotum rules: which versions and parameter values apply, with status, source and choices.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/load_rules.h"
#include "cli/shared_options.h"
#include "report/rules_overview.h"

namespace quotum::cli {
namespace {

struct RulesCommandOptions {
  RulesOptions rules;
  std::optional<int> year;
  std::string format = "text";
  report::Language language = report::Language::kDutch;
};

Exit show_rules(const RulesCommandOptions& options, const Console& console) {
  if (options.format == "html" && !options.year) {
    return console.fail(Exit::kUsage, "--format html shows the law of one year: give --year");
  }
  auto rules = load_rules(options.rules.folder, options.rules.scenarios, console);
  if (!rules.ok()) {
    return rules.exit();
  }
  report::RulesView view;
  view.rules = rules.value().rules.get();
  view.folder = rules.value().folder;
  view.year = options.year;
  view.as_known_on = options.rules.as_known_on;
  view.scenarios = rules.value().scenario_pointers();
  if (options.format == "html") {
    console.out << report::rules_html(view, options.language);
  } else if (options.format == "json") {
    console.out << report::rules_json(view);
  } else {
    console.out << report::rules_text(view, options.language, console.out_color);
  }
  return Exit::kDone;
}

}  // namespace

void add_rules_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<RulesCommandOptions>();
  CLI::App* command = app.add_subcommand(
      "rules", "Show which versions and parameter values apply, and their sources");
  add_rules_folder(*command, options->rules);
  command
      ->add_option_function<std::string>(
          "--year",
          [options](const std::string& text) { options->year = year_from("--year", text); },
          "Only what applies to this calendar year, 2000 to 2100 (default: everything)")
      ->type_name("YEAR");
  add_scenario_option(*command, options->rules);
  command->get_option("--scenario")->allow_extra_args(false);  // what follows may be the folder
  add_as_known_on_option(*command, options->rules);
  command->add_option("--format", options->format, "Form of the output; html needs --year")
      ->type_name("text|json|html")
      ->check(CLI::IsMember({"text", "json", "html"}).description(""))
      ->capture_default_str();
  add_language_option(*command, options->language);
  command->footer(example("quotum rules rules/nl --year 2024"));
  command->callback([&context, options] {
    context.action = [options](const Console& console) { return show_rules(*options, console); };
  });
}

}  // namespace quotum::cli
