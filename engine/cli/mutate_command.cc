// quotum mutate: changes the rules one thing at a time and says what no scenario test notices.
#include <CLI/CLI.hpp>
#include <memory>
#include <set>

#include "cli/commands.h"
#include "cli/load_rules.h"
#include "cli/load_tests.h"
#include "cli/shared_options.h"
#include "report/scenario_test_run.h"
#include "review/mutation_report.h"

namespace quotum::cli {
namespace {

struct MutateCommandOptions {
  RulesOptions rules;
  std::string book;  // empty: all
  int threads = 1;
  std::string format = "text";
  report::Language language = report::Language::kDutch;
};

using check::ParameterId;
using check::TypedExpression;

void collect_parameters(const TypedExpression& node, std::set<ParameterId>& parameters) {
  if (node.kind == TypedExpression::Kind::kParameter ||
      node.kind == TypedExpression::Kind::kParameterSet) {
    parameters.insert(node.parameter);
  }
  for (const TypedExpression& operand : node.operands) {
    collect_parameters(operand, parameters);
  }
}

// The names of those that a formula of the book reads.
std::set<std::string> parameters_of(const check::CheckedRules& rules,
                                    const check::CheckedBook& book) {
  std::set<ParameterId> found;
  for (const check::CheckedVersion& version : book.versions) {
    for (const check::CheckedInput& input : version.inputs) {
      if (input.from) {
        collect_parameters(*input.from, found);
      }
    }
    for (const check::CheckedStep& step : version.steps) {
      collect_parameters(step.formula, found);
    }
    for (const check::CheckedOutcome& outcome : version.outcomes) {
      if (outcome.when) {
        collect_parameters(*outcome.when, found);
      }
    }
  }
  std::set<std::string> names;
  for (const ParameterId parameter : found) {
    names.insert(rules.parameters[parameter].name);
  }
  return names;
}

class MutateCommand {
 public:
  MutateCommand(const MutateCommandOptions& options, const Console& console)
      : options_(options), console_(console) {}

  Exit execute() {
    auto rules = load_rules(options_.rules.folder, {}, console_);
    if (!rules.ok()) {
      return rules.exit();
    }
    rules_ = std::move(rules.value());
    if (const Exit known = check_book(); known != Exit::kDone) {
      return known;
    }
    auto tests = load_tests(rules_.folder, diagnostics_, console_);
    if (!tests.ok()) {
      return tests.exit();
    }
    const Exit listed = read_lists();
    const review::CoveragePoints points(*rules_.rules);
    const Exit ran = listed == Exit::kDone ? run_tests(points, tests.value().files) : listed;
    if (!diagnostics_.empty()) {
      console_.err << source::render(diagnostics_);
    }
    if (ran != Exit::kDone || diagnostics_.has_errors()) {
      return ran != Exit::kDone ? ran : Exit::kRules;
    }
    return judge(points);
  }

 private:
  Exit check_book() {
    std::vector<std::string> known;
    for (const check::CheckedBook& book : rules_.rules->books) {
      known.push_back(book.name);
    }
    if (!options_.book.empty() && !rules_.rules->find_book(options_.book)) {
      return console_.fail(Exit::kUsage, "--book: no rule book '" + options_.book + "'" +
                                             did_you_mean(options_.book, known));
    }
    return Exit::kDone;
  }

  Exit read_lists() {
    const auto paths = review::find_mutant_lists(rules_.folder);
    if (!paths) {
      return console_.fail(Exit::kInputOutput, paths.error().message);
    }
    for (const std::string& path : paths.value()) {
      auto text = source::read_source_file(path, path);
      if (!text) {
        return console_.fail(Exit::kInputOutput, text.error().message);
      }
      texts_.emplace_back(std::move(text.value()));
      if (auto list = review::read_mutant_list(texts_.back(), diagnostics_)) {
        lists_.push_back(std::move(*list));
      }
    }
    return Exit::kDone;
  }

  // All of them have to pass: a test that fails anyhow notices nothing.
  Exit run_tests(const review::CoveragePoints& points, const std::vector<report::TestFile>& files) {
    report::ScenarioTests tests(*rules_.rules, {rules_.folder, options_.language, false});
    for (const report::TestFile& file : files) {
      for (const report::TestCase& test : file.cases) {
        source::Diagnostics again;
        const auto result = tests.run(file, test, diagnostics_);
        const auto reach = review::reach_of_case(points, file, test, rules_.folder, again);
        if (!result || !reach) {
          return console_.fail(Exit::kInputOutput,
                               result ? reach.error().message : result.error().message);
        }
        if (result.value() && !result.value()->passed()) {
          return console_.fail(Exit::kFindings, result.value()->place + ": the test '" +
                                                    test.name.value +
                                                    "' fails without any change; run quotum test");
        }
        if (reach.value()) {
          cases_.push_back(*reach.value());
        }
      }
    }
    return Exit::kDone;
  }

  Exit judge(const review::CoveragePoints& points) {
    const rulebook::Documents& documents = *rules_.rules->documents;
    const std::vector<review::Mutant> mutants = review::mutants_of(documents);
    std::vector<const review::Mutant*> chosen;
    const auto book = rules_.rules->find_book(options_.book);
    const std::set<std::string> read =
        book ? parameters_of(*rules_.rules, rules_.rules->books[*book]) : std::set<std::string>();
    for (const review::Mutant& mutant : mutants) {
      const bool figure = mutant.kind == review::Mutant::Kind::kFigure;
      if (!book || (figure ? read.count(mutant.owner) != 0
                           : review::folder_of(documents, mutant) == options_.book)) {
        chosen.push_back(&mutant);
      }
    }
    const review::MutationRun run(points, cases_, rules_.folder);
    review::MutationResult result;
    result.judged = review::judge_all(run, chosen, options_.threads);
    result.outdated = review::explain(documents, lists_, !book, result.judged);
    console_.out << (options_.format == "json"
                         ? review::mutation_json(*rules_.rules, result, options_.language)
                         : review::mutation_text(*rules_.rules, result, options_.language));
    return result.good() ? Exit::kDone : Exit::kFindings;
  }

  const MutateCommandOptions& options_;
  const Console& console_;
  LoadedRules rules_;
  source::Diagnostics diagnostics_;
  std::vector<std::shared_ptr<const source::SourceFile>> texts_;
  std::vector<review::MutantList> lists_;
  std::vector<review::CaseReach> cases_;
};

}  // namespace

void add_mutate_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<MutateCommandOptions>();
  CLI::App* command = app.add_subcommand(
      "mutate", "Change the rules one thing at a time and say what no scenario test notices");
  add_rules_folder(*command, options->rules);
  command
      ->add_option("--book", options->book,
                   "Only this rule book and the parameters that it reads (default: all)")
      ->type_name("BOOK");
  add_threads_option(*command, options->threads);
  command->add_option("--format", options->format, "Form of the output")
      ->type_name("text|json")
      ->check(CLI::IsMember({"text", "json"}).description(""))
      ->capture_default_str();
  add_language_option(*command, options->language);
  command->footer(example("quotum mutate rules/nl --book quotumheffing"));
  command->callback([&context, options] {
    context.action = [options](const Console& console) {
      return MutateCommand(*options, console).execute();
    };
  });
}

}  // namespace quotum::cli
