// quotum coverage: what of the rule books the scenario tests, or the rows of a population, reach.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/load_rules.h"
#include "cli/load_tests.h"
#include "cli/make_plan.h"
#include "cli/progress.h"
#include "cli/read_inputs.h"
#include "cli/shared_options.h"
#include "review/case_reach.h"
#include "review/coverage_report.h"

namespace quotum::cli {
namespace {

struct CoverageCommandOptions {
  RulesOptions rules;
  YearOptions year;  // 0: none, the tests are looked at
  InputOptions inputs;
  std::uint64_t rows = 0;  // 0: all
  std::uint64_t require = 0;
  std::string format = "text";
  report::Language language = report::Language::kDutch;
};

using Versions = std::set<const check::CheckedVersion*>;

class CoverageCommand {
 public:
  CoverageCommand(const CoverageCommandOptions& options, const Console& console)
      : options_(options), console_(console) {}

  Exit execute() {
    const InputOptions& inputs = options_.inputs;
    const bool with_files =
        !inputs.employers.empty() || !inputs.employments.empty() || !inputs.inputs.empty();
    if (with_files != (options_.year.year != 0)) {
      return console_.fail(Exit::kUsage, with_files
                                             ? "a population needs --year"
                                             : "--year needs a population, such as --employers");
    }
    auto rules = load_rules(options_.rules.folder, options_.rules.scenarios, console_);
    if (!rules.ok()) {
      return rules.exit();
    }
    if (!with_files && (!options_.rules.scenarios.empty() || options_.rules.as_known_on)) {
      return console_.fail(
          Exit::kUsage, "--scenario and --as-known-on are for a population; tests have their own");
    }
    const review::CoveragePoints points(*rules.value().rules);
    return with_files ? of_population(rules.value(), points) : of_tests(rules.value(), points);
  }

 private:
  Exit of_tests(const LoadedRules& rules, const review::CoveragePoints& points) {
    source::Diagnostics diagnostics;
    auto tests = load_tests(rules.folder, diagnostics, console_);
    if (!tests.ok()) {
      return tests.exit();
    }
    review::CoverageMarks marks;
    marks.reached.resize(points.all().size(), false);
    for (const report::TestFile& file : tests.value().files) {
      for (const report::TestCase& test : file.cases) {
        const auto reach = review::reach_of_case(points, file, test, rules.folder, diagnostics);
        if (!reach) {
          return console_.fail(Exit::kInputOutput, reach.error().message);
        }
        if (reach.value()) {
          marks.merge(reach.value()->marks);
        }
      }
    }
    if (diagnostics.has_errors()) {
      console_.err << source::render(diagnostics);
      return Exit::kRules;
    }
    Versions versions;
    for (const check::CheckedBook& book : rules.rules->books) {
      for (const check::CheckedVersion& version : book.versions) {
        versions.insert(&version);
      }
    }
    return show(review::CoverageReport(points, marks, versions, true));
  }

  Exit of_population(const LoadedRules& rules, const review::CoveragePoints& points) {
    const auto traced = make_traced_plan(rules, options_.year, options_.rules.as_known_on,
                                         options_.inputs, console_);
    if (!traced.ok()) {
      return traced.exit();
    }
    const plan::Plan& plan = traced.value().plan;
    const auto read = read_traced(traced.value(), options_.inputs, options_.language, console_);
    if (!read.ok()) {
      return read.exit();
    }
    const check::ParameterValues values(*rules.rules, rules.scenario_pointers(),
                                        options_.rules.as_known_on);
    const std::size_t rows = read.value().population.levels.front().rows();
    const std::size_t looked_at = options_.rows == 0 ? rows : std::min(rows, options_.rows);
    const review::CoverageMarks marks = review::reach_of_population(
        points, {plan, read.value().population, values}, looked_at, options_.inputs.threads);
    Versions versions;
    for (const plan::UsedBook& used : plan.books) {
      if (used.version != nullptr) {
        versions.insert(used.version);
      }
    }
    return show(review::CoverageReport(points, marks, versions, false));
  }

  Exit show(const review::CoverageReport& report) {
    console_.out << (options_.format == "json" ? report.json(options_.language)
                                               : report.text(options_.language));
    return report.share().at_least(options_.require) ? Exit::kDone : Exit::kFindings;
  }

  const CoverageCommandOptions& options_;
  const Console& console_;
};

void add_population_options(CLI::App& command, CoverageCommandOptions& options) {
  command
      .add_option_function<std::string>(
          "--year",
          [&options](const std::string& text) { options.year.year = year_from("--year", text); },
          "Calendar year of a population to look at instead of the tests (default: none)")
      ->type_name("YEAR");
  add_input_options(command, options.inputs);
  add_scenario_option(command, options.rules);
  add_as_known_on_option(command, options.rules);
  command
      .add_option("--rows", options.rows,
                  "Look at so many employers, or rows of the top level (default: all)")
      ->type_name("N")
      ->check(refuse_negative);
}

}  // namespace

void add_coverage_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<CoverageCommandOptions>();
  CLI::App* command = app.add_subcommand("coverage",
                                         "Which steps, branches, outcomes and sides of thresholds "
                                         "the scenario tests reach, by article");
  add_rules_folder(*command, options->rules);
  command
      ->add_option("--require", options->require,
                   "Exit 1 when less than this share, in percent, is reached")
      ->type_name("PERCENT")
      ->check(CLI::Range(0, 100).description(""))
      ->capture_default_str();
  add_population_options(*command, *options);
  command->add_option("--format", options->format, "Form of the output")
      ->type_name("text|json")
      ->check(CLI::IsMember({"text", "json"}).description(""))
      ->capture_default_str();
  add_language_option(*command, options->language);
  command->footer(
      example("quotum coverage rules/nl --require 90\n"
              "  quotum coverage rules/nl --year 2024 --employers werkgevers.csv"));
  command->callback([&context, options] {
    context.action = [options](const Console& console) {
      return CoverageCommand(*options, console).execute();
    };
  });
}

}  // namespace quotum::cli
