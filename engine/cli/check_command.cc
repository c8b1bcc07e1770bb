// quotum check: every mistake in the rule books, or what was found to be right.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>

#include "cli/commands.h"
#include "cli/load_approvals.h"
#include "cli/load_rules.h"
#include "cli/plan_proof.h"
#include "cli/shared_options.h"
#include "source/diagnostic.h"

namespace quotum::cli {
namespace {

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

// "98 official, 12 secondary": in the order of the statuses.
std::string statuses(const std::map<rulebook::Status, std::size_t>& counts) {
  std::string text;
  for (const auto& [status, count] : counts) {
    text += (text.empty() ? "" : ", ") + std::to_string(count) + " " +
            std::string(rulebook::name(status));
  }
  return text;
}

std::string description(const LoadedRules& loaded, const PlanProof& proof) {
  std::size_t versions = 0;
  for (const check::CheckedBook& book : loaded.rules->books) {
    versions += book.versions.size();
  }
  std::size_t values = 0;
  std::map<rulebook::Status, std::size_t> by_status;
  for (const check::CheckedParameter& parameter : loaded.rules->parameters) {
    for (const rulebook::ParameterValue& value : parameter.document->values) {
      ++values;
      ++by_status[value.status];
    }
  }
  return loaded.folder + ": " + counted(loaded.rules->books.size(), "rule book", "rule books") +
         ", " + counted(versions, "version", "versions") + ", " +
         counted(loaded.rules->parameters.size(), "parameter", "parameters") + ", " +
         counted(loaded.scenarios.size(), "scenario", "scenarios") + ", " +
         counted(values, "value", "values") +
         (values == 0 ? "" : " (" + statuses(by_status) + ")") + "; " +
         counted(proof.compiled, "plan", "plans") + " proven" +
         (proof.not_known == 0
              ? ""
              : ", " + std::to_string(proof.not_known) + " not: a value they need is not known");
}

// The scenario files that lie in the folder, by name; none when it has no such folder.
std::vector<std::string> scenario_files(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code fault;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(folder) / "scenarios", fault)) {
    if (entry.path().extension() == ".yaml") {
      paths.push_back(entry.path().string());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

Exit check_rules(const RulesOptions& options, const Console& console) {
  auto loaded = load_rules(options.folder, scenario_files(options.folder), console);
  if (!loaded.ok()) {
    return loaded.exit();
  }
  const auto approvals = load_approvals(loaded.value(), meaning_of_folder(loaded.value()), console);
  if (!approvals.ok()) {
    return approvals.exit();
  }
  source::Diagnostics diagnostics;
  const PlanProof proof =
      prove_plans(*loaded.value().rules, loaded.value().scenario_pointers(), diagnostics);
  if (diagnostics.has_errors()) {
    console.err << source::render(diagnostics);
    return Exit::kRules;
  }
  console.out << description(loaded.value(), proof) << '\n';
  return Exit::kDone;
}

}  // namespace

void add_check_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<RulesOptions>();
  CLI::App* command = app.add_subcommand(
      "check", "Show every mistake in the rule books and scenarios, or count what they hold");
  add_rules_folder(*command, *options);
  command->footer(example("quotum check rules/nl"));
  command->callback([&context, options] {
    context.action = [options](const Console& console) { return check_rules(*options, console); };
  });
}

}  // namespace quotum::cli
