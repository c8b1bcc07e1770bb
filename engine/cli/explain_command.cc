// quotum explain: why one employer has the results that it has.
#include <CLI/CLI.hpp>
#include <limits>
#include <memory>

#include "cli/commands.h"
#include "cli/load_rules.h"
#include "cli/make_plan.h"
#include "cli/one_key.h"
#include "cli/progress.h"
#include "cli/read_inputs.h"
#include "cli/shared_options.h"
#include "eval/run.h"
#include "report/decisions.h"
#include "report/explain.h"
#include "report/explain_html.h"
#include "report/explain_json.h"
#include "report/explain_text.h"
#include "report/manifest.h"
#include "report/rejects.h"
#include "report/row_place.h"

namespace quotum::cli {
namespace {

struct ExplainCommandOptions {
  RulesOptions rules;
  YearOptions year;
  InputOptions inputs;
  std::string employer;
  std::optional<std::string> person;
  std::string format = "text";
  report::Language language = report::Language::kDutch;
};

class ExplainCommand {
 public:
  ExplainCommand(const ExplainCommandOptions& options, const Console& console)
      : options_(options), console_(console) {}

  Exit execute() {
    if (const Exit prepared = prepare(); prepared != Exit::kDone) {
      return prepared;
    }
    const auto filter = one_key_filter(traced_.plan, options_.employer, console_);
    if (!filter.ok()) {
      return filter.exit();
    }
    const auto read =
        read_traced(traced_, options_.inputs, options_.language, console_, filter.value());
    return read.ok() ? explain(read.value()) : read.exit();
  }

 private:
  Exit prepare() {
    auto rules = load_rules(options_.rules.folder, options_.rules.scenarios, console_);
    if (!rules.ok()) {
      return rules.exit();
    }
    rules_ = std::move(rules.value());
    auto traced = make_traced_plan(*rules_, options_.year, options_.rules.as_known_on,
                                   options_.inputs, console_);
    if (!traced.ok()) {
      return traced.exit();
    }
    traced_ = std::move(traced.value());
    return Exit::kDone;
  }

  // Rows that reached a value that they do not have: what a run would reject.
  source::Result<std::vector<table::RowError>> refused(const eval::Population& population) const {
    report::Decisions decisions(traced_.plan,
                                [](std::size_t, std::string_view) { return source::Done{}; });
    if (source::Outcome ran = eval::run(traced_.plan, population, eval::RunOptions(), decisions);
        !ran) {
      return ran.error();
    }
    return decisions.refused();
  }

  Exit explain(const ReadInputs& read) {
    const check::ParameterValues values(*rules_->rules, rules_->scenario_pointers(),
                                        options_.rules.as_known_on);
    report::ExplainSources sources;
    sources.rules = rules_->rules.get();
    sources.plan = &traced_.plan;
    sources.population = &read.population;
    sources.values = &values;
    sources.scenarios = rules_->scenario_pointers();
    sources.as_known_on = options_.rules.as_known_on;
    for (const report::InputRecord& input : read.inputs) {
      sources.file_names.push_back(input.name);
    }
    rests_on_ = files_behind(read);
    std::vector<table::RowError> rejects = read.population.errors;
    auto more = refused(read.population);
    if (!more) {
      return console_.fail(Exit::kInternal, more.error().message);
    }
    rejects.insert(rejects.end(), more.value().begin(), more.value().end());
    report::sort_rejects(rejects, sources.file_names);
    if (read.population.levels.front().rows() > 0) {
      return explain_row(sources, rejects);
    }
    if (!rejects.empty()) {
      show(report::explain_rejected(sources, options_.employer, rejects, options_.language));
      return Exit::kRejects;
    }
    return console_.fail(Exit::kUsage, unknown_key(read));
  }

  Exit explain_row(const report::ExplainSources& sources,
                   const std::vector<table::RowError>& rejects) {
    report::ExplainScope scope;
    scope.below = options_.person;
    if (options_.format == "json") {
      scope.rows_shown = std::numeric_limits<std::size_t>::max();
    }
    const auto explanation = report::explain(sources, 0, rejects, scope, options_.language);
    if (!explanation) {
      return console_.fail(Exit::kUsage, "--person '" + *options_.person +
                                             "': no such row within '" + options_.employer + "'");
    }
    show(*explanation);
    return explanation->decided ? Exit::kDone : Exit::kRejects;
  }

  [[nodiscard]] std::string unknown_key(const ReadInputs& read) const {
    const std::string& key = report::key_schema(traced_.plan, 0).columns.front().name;
    std::string text = "no " + key + ' ' + options_.employer + " in " + traced_.inputs.front().path;
    const std::uint64_t other = read.population.counts.front().other_year;
    return other == 0 ? text : text + " for " + std::to_string(options_.year.year);
  }

  // The data, then the rules.
  [[nodiscard]] std::vector<report::FileDigest> files_behind(const ReadInputs& read) const {
    std::vector<report::FileDigest> files;
    for (const report::InputRecord& input : read.inputs) {
      files.push_back({input.name, input.sha256});
    }
    report::RunRecord record;
    record.rules = rules_->rules.get();
    record.plan = &traced_.plan;
    record.rules_folder = rules_->folder;
    record.scenarios = rules_->scenario_pointers();
    const std::vector<report::FileDigest> rules = report::rule_files(record);
    files.insert(files.end(), rules.begin(), rules.end());
    return files;
  }

  void show(const report::Explanation& explanation) const {
    if (options_.format == "html") {
      console_.out << report::explanation_html(explanation, rests_on_);
    } else if (options_.format == "json") {
      console_.out << report::explanation_json(explanation);
    } else {
      console_.out << report::explanation_text(explanation);
    }
  }

  const ExplainCommandOptions& options_;
  const Console& console_;
  std::optional<LoadedRules> rules_;
  TracedPlan traced_;
  std::vector<report::FileDigest> rests_on_;
};

}  // namespace

void add_explain_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<ExplainCommandOptions>();
  CLI::App* command = app.add_subcommand(
      "explain", "Explain one employer: every step with its article, formula and figures");
  add_rules_options(*command, options->rules);
  add_year_options(*command, options->year);
  add_input_options(*command, options->inputs);
  command
      ->add_option("--employer,--key", options->employer,
                   "The employer, or whatever the top level's first key holds, as in the file")
      ->type_name("NUMBER")
      ->required();
  command
      ->add_option(
          "--person", options->person,
          "Only this person, or row of the level below the top, with all its rows, worked out "
          "in full (default: all, tables cut after 20 rows)")
      ->type_name("NUMBER");
  command->add_option("--format", options->format, "Form of the output")
      ->type_name("text|json|html")
      ->check(CLI::IsMember({"text", "json", "html"}))
      ->capture_default_str();
  add_language_option(*command, options->language);
  command->footer(
      example("quotum explain --rules rules/nl --year 2024 --employers werkgevers.csv \\\n"
              "    --employments dienstbetrekkingen.csv --employer 123456782 --lang en"));
  command->callback([&context, options] {
    context.action = [options](const Console& console) {
      return ExplainCommand(*options, console).execute();
    };
  });
}

}  // namespace quotum::cli
