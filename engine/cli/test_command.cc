// quotum test: runs the scenario tests that lie beside the rule books.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/load_rules.h"
#include "cli/load_tests.h"
#include "cli/shared_options.h"
#include "report/scenario_test_run.h"
#include "report/scenario_test_text.h"

namespace quotum::cli {
namespace {

struct TestCommandOptions {
  RulesOptions rules;
  std::string filter;
  report::Language language = report::Language::kDutch;
};

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

bool chosen(const report::TestFile& file, const report::TestCase& test, const std::string& filter) {
  return holds(file.file->path(), filter) || holds(test.name.value, filter) ||
         (test.title &&
          (holds(test.title->nl.value, filter) || holds(test.title->en.value, filter)));
}

class TestCommand {
 public:
  TestCommand(const TestCommandOptions& options, const Console& console)
      : options_(options), console_(console) {}

  Exit execute() {
    auto rules = load_rules(options_.rules.folder, {}, console_);
    if (!rules.ok()) {
      return rules.exit();
    }
    auto read = load_tests(rules.value().folder, diagnostics_, console_);
    if (!read.ok()) {
      return read.exit();
    }
    tests_ = std::move(read.value());
    report::ScenarioTests tests(*rules.value().rules, {rules.value().folder, options_.language});
    for (const report::TestFile& file : tests_.files) {
      if (const Exit ran = run_file(tests, file); ran != Exit::kDone) {
        return ran;
      }
    }
    return finish();  // shows diagnostics, which point into what was read
  }

 private:
  Exit run_file(report::ScenarioTests& tests, const report::TestFile& file) {
    bool named = false;
    for (const report::TestCase& test : file.cases) {
      if (!chosen(file, test, options_.filter)) {
        continue;
      }
      const auto ran = tests.run(file, test, diagnostics_);
      if (!ran) {
        return console_.fail(Exit::kInputOutput, ran.error().message);
      }
      if (!ran.value()) {
        continue;  // its diagnostics are shown at the end
      }
      if (!named) {
        console_.out << file.file->path() << '\n';
        named = true;
      }
      const report::CaseResult& result = *ran.value();
      console_.out << report::case_text(result, options_.language);
      ++(result.passed() ? passed_ : failed_);
    }
    return Exit::kDone;
  }

  Exit finish() {
    if (!diagnostics_.empty()) {
      console_.err << source::render(diagnostics_);
    }
    const bool nothing = passed_ + failed_ == 0 && !diagnostics_.has_errors();
    if (nothing) {
      return console_.fail(Exit::kUsage,
                           options_.filter.empty()
                               ? "no *.test.yaml with cases in " + options_.rules.folder
                               : "no case matches --filter '" + options_.filter + "'");
    }
    console_.out << report::test_summary(passed_, failed_, options_.language);
    if (diagnostics_.has_errors()) {
      return Exit::kRules;
    }
    return failed_ == 0 ? Exit::kDone : Exit::kFindings;
  }

  const TestCommandOptions& options_;
  const Console& console_;
  source::Diagnostics diagnostics_;
  LoadedTests tests_;
  std::size_t passed_ = 0, failed_ = 0;
};

}  // namespace

void add_test_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<TestCommandOptions>();
  CLI::App* command =
      app.add_subcommand("test", "Run the scenario tests (*.test.yaml) beside the rule books");
  add_rules_folder(*command, options->rules);
  command
      ->add_option(
          "--filter", options->filter,
          "Only cases whose name or title, or whose file's path, holds this text (default: all)")
      ->type_name("TEXT");
  add_language_option(*command, options->language);
  command->footer(example("quotum test rules/nl --filter quotumtekort"));
  command->callback([&context, options] {
    context.action = [options](const Console& console) {
      return TestCommand(*options, console).execute();
    };
  });
}

}  // namespace quotum::cli
