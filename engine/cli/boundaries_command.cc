// quotum boundaries: the cases on, just below and just above each threshold, and for employers how
// far away these are and what one unit more of a number is worth.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <set>

#include "cli/commands.h"
#include "cli/load_rules.h"
#include "cli/load_tests.h"
#include "cli/make_plan.h"
#include "cli/one_key.h"
#include "cli/progress.h"
#include "cli/read_inputs.h"
#include "cli/shared_options.h"
#include "report/row_place.h"
#include "report/scenario_test_data.h"
#include "report/scenario_test_setup.h"
#include "review/boundary_report.h"
#include "review/supplied_row.h"

namespace quotum::cli {
namespace {

struct BoundariesCommandOptions {
  RulesOptions rules;
  YearOptions year;
  InputOptions inputs;
  std::string employer;
  std::string format = "text";
  report::Language language = report::Language::kDutch;
};

class BoundariesCommand {
 public:
  BoundariesCommand(const BoundariesCommandOptions& options, const Console& console)
      : options_(options), console_(console) {}

  Exit execute() {
    auto rules = load_rules(options_.rules.folder, options_.rules.scenarios, console_);
    if (!rules.ok()) {
      return rules.exit();
    }
    const review::CoveragePoints points(*rules.value().rules);
    const bool with_file = !options_.inputs.employers.empty() ||
                           !options_.inputs.employments.empty() || !options_.inputs.inputs.empty();
    if (!with_file && (!options_.employer.empty() || !options_.rules.scenarios.empty() ||
                       options_.rules.as_known_on)) {
      return console_.fail(Exit::kUsage,
                           "--employer, --scenario and --as-known-on need a file: --employers, "
                           "--employments or --input");
    }
    const Exit found =
        with_file ? of_employers(rules.value(), points) : of_tests(rules.value(), points);
    if (found != Exit::kDone && found != Exit::kRejects) {
      return found;
    }
    console_.out << (options_.format == "json" ? review::boundaries_json(tables_)
                     : options_.format == "csv"
                         ? review::boundaries_csv(tables_)
                         : review::boundaries_text(tables_, options_.language));
    return found;
  }

 private:
  // A threshold, and the rounding behind a result, are shown once for each number that reaches
  // them, from the first test that does.
  Exit of_tests(const LoadedRules& rules, const review::CoveragePoints& points) {
    source::Diagnostics diagnostics;
    auto tests = load_tests(rules.folder, diagnostics, console_);
    if (!tests.ok()) {
      return tests.exit();
    }
    report::KeptFiles kept;
    for (const report::TestFile& file : tests.value().files) {
      for (const report::TestCase& test : file.cases) {
        if (test.year != options_.year.year || test.given.size() != 1 || !has_book(test)) {
          continue;
        }
        const auto setup =
            report::set_up(*rules.rules, file, test, rules.folder, kept, diagnostics);
        if (!setup) {
          return console_.fail(Exit::kInputOutput, setup.error().message);
        }
        if (setup.value()) {
          add_test(points, file, test, *setup.value(), diagnostics);
        }
      }
    }
    if (diagnostics.has_errors()) {
      console_.err << source::render(diagnostics);
      return Exit::kRules;
    }
    return Exit::kDone;
  }

  [[nodiscard]] bool has_book(const report::TestCase& test) const {
    const std::vector<std::string>& books = options_.year.books;
    return books.empty() || test.books.empty() ||
           std::any_of(test.books.begin(), test.books.end(), [&books](const rulebook::Text& book) {
             return std::find(books.begin(), books.end(), book.value) != books.end();
           });
  }

  void add_test(const review::CoveragePoints& points, const report::TestFile& file,
                const report::TestCase& test, const report::TestSetup& setup,
                source::Diagnostics& diagnostics) {
    const check::CheckedRules& rules = points.rules();
    const auto plan = report::make_test_plan(rules, setup, test, true, diagnostics);
    const auto rows =
        plan ? report::test_population(*plan, setup, file, diagnostics) : std::nullopt;
    if (!rows || rows->levels.front().rows() == 0 || rows->levels.front().lines.empty()) {
      return;
    }
    const check::ParameterValues values(rules, setup.request.scenarios, test.as_known_on);
    const review::RowBoundaries row(points, {*plan, *rows, values}, 0);
    const review::BoundaryTables tables(points, row, test.name.value, options_.language);
    for (const review::Boundary& boundary : row.thresholds()) {
      const std::string& input = row.level().schema.columns[boundary.column].name;
      if (is_chosen(points, boundary) && shown_.emplace(boundary.point, input).second) {
        tables_.push_back(tables.table(boundary));
      }
    }
    for (const review::Turn& turn : row.turns()) {
      review::BoundaryTable table = tables.table(turn);
      if (turned_.emplace(table.results[turn.result], table.input).second) {
        tables_.push_back(std::move(table));
      }
    }
  }

  Exit of_employers(const LoadedRules& rules, const review::CoveragePoints& points) {
    const auto traced = make_traced_plan(rules, options_.year, options_.rules.as_known_on,
                                         options_.inputs, console_);
    if (!traced.ok()) {
      return traced.exit();
    }
    const auto read = read_chosen(traced.value());
    if (!read.ok()) {
      return read.exit();
    }
    const check::ParameterValues values(*rules.rules, rules.scenario_pointers(),
                                        options_.rules.as_known_on);
    const review::TracedPopulation run{traced.value().plan, read.value().population, values};
    if (run.population.levels.front().rows() == 0 && !options_.employer.empty()) {
      return console_.fail(Exit::kUsage, "--employer: no good row " + options_.employer);
    }
    if (traced.value().inputs.size() == 1 && run.plan.levels.front().supplied) {
      for (std::size_t i = 0; i < run.population.levels.front().rows(); ++i) {
        add_row(points, run, i, {name_of(run, i), {}});
      }
      return Exit::kDone;
    }
    return add_summed_rows(rules, points, run);
  }

  OrExit<ReadInputs> read_chosen(const TracedPlan& traced) const {
    if (options_.employer.empty()) {
      return read_traced(traced, options_.inputs, options_.language, console_);
    }
    const auto filter = one_key_filter(traced.plan, options_.employer, console_);
    return filter.ok()
               ? read_traced(traced, options_.inputs, options_.language, console_, filter.value())
               : filter.exit();
  }

  // Rows whose figures are computed from those below are put as if their own file gave these
  // figures. One that cannot be is told of; the others are shown.
  Exit add_summed_rows(const LoadedRules& rules, const review::CoveragePoints& points,
                       const review::TracedPopulation& run) {
    PlanArguments arguments;
    arguments.year = options_.year;
    arguments.as_known_on = options_.rules.as_known_on;
    arguments.supplied = {run.plan.levels.front().level};
    arguments.trace = true;
    const auto alone = make_plan(rules, arguments, console_);
    if (!alone.ok()) {
      return console_.fail(alone.exit(), "boundaries are found by varying the figures of '" +
                                             run.plan.levels.front().name +
                                             "'; with --book, results that need its rows as well "
                                             "can be left out");
    }
    Exit exit = Exit::kDone;
    for (std::size_t i = 0; i < run.population.levels.front().rows(); ++i) {
      const std::string name = name_of(run, i);
      const auto row = review::supplied_row(run.plan, run.population, i, alone.value(), name);
      if (row) {
        add_row(points, {alone.value(), row.value().population, run.values}, 0,
                {name, row.value().summed});
      } else {
        exit = console_.fail(Exit::kRejects, row.error().message);
      }
    }
    return exit;
  }

  static std::string name_of(const review::TracedPopulation& run, std::size_t row) {
    std::string name;
    report::append_key(name, report::key_schema(run.plan, 0).columns.front(),
                       run.population.levels.front().columns.front()[row]);
    return name;
  }

  struct Named {
    std::string name;
    review::SummedFigures summed;
  };
  void add_row(const review::CoveragePoints& points, const review::TracedPopulation& run,
               std::size_t position, const Named& named) {
    const review::RowBoundaries row(points, run, position);
    const review::BoundaryTables tables(points, row, named.name, options_.language, named.summed);
    for (const review::Boundary& boundary : row.thresholds()) {
      if (is_chosen(points, boundary)) {
        tables_.push_back(tables.table(boundary));
      }
    }
    for (const review::Turn& turn : row.turns()) {
      tables_.push_back(tables.table(turn));
    }
    for (const review::OneMore& more : row.one_more()) {
      tables_.push_back(tables.table(more));
    }
  }

  [[nodiscard]] bool is_chosen(const review::CoveragePoints& points,
                               const review::Boundary& boundary) const {
    const std::vector<std::string>& books = options_.year.books;
    const std::string& book = points.rules().books[points.all()[boundary.point].book].name;
    return books.empty() || std::find(books.begin(), books.end(), book) != books.end();
  }

  const BoundariesCommandOptions& options_;
  const Console& console_;
  std::vector<review::BoundaryTable> tables_;
  std::set<std::pair<std::size_t, std::string>> shown_;   // thresholds and inputs
  std::set<std::pair<std::string, std::string>> turned_;  // results and inputs
};

}  // namespace

void add_boundaries_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<BoundariesCommandOptions>();
  CLI::App* command = app.add_subcommand(
      "boundaries", "The cases on, just below and just above each threshold, with their results");
  add_rules_folder(*command, options->rules);
  command
      ->add_option_function<std::string>(
          "--year",
          [options](const std::string& text) { options->year.year = year_from("--year", text); },
          "Calendar year to compute, 2000 to 2100")
      ->type_name("YEAR")
      ->required();
  command
      ->add_option("--book", options->year.books,
                   "Only thresholds of this rule book, and its results (default: all)")
      ->type_name("BOOK")
      ->expected(1);
  add_input_options(*command, options->inputs);
  add_scenario_option(*command, options->rules);
  add_as_known_on_option(*command, options->rules);
  command
      ->add_option("--employer", options->employer,
                   "Only this employer of the files (default: all)")
      ->type_name("NUMBER");
  command->add_option("--format", options->format, "Form of the output")
      ->type_name("text|csv|json")
      ->check(CLI::IsMember({"text", "csv", "json"}).description(""))
      ->capture_default_str();
  add_language_option(*command, options->language);
  command->footer(
      example("quotum boundaries rules/nl --year 2024 --book quotumheffing\n"
              "  quotum boundaries rules/nl --year 2024 --employers werkgevers.csv --employer "
              "123456782\n"
              "  quotum boundaries rules/nl --year 2024 --employers werkgevers.csv --employments "
              "dienstbetrekkingen.csv"));
  command->callback([&context, options] {
    context.action = [options](const Console& console) {
      return BoundariesCommand(*options, console).execute();
    };
  });
}

}  // namespace quotum::cli
