// quotum approvals: which rule files are approved as they are, by whom and when.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/commands.h"
#include "cli/load_approvals.h"
#include "cli/shared_options.h"

namespace quotum::cli {
namespace {

struct ApprovalsCommandOptions {
  RulesOptions rules;
  report::Language language = report::Language::kDutch;
};

Exit show_approvals(const ApprovalsCommandOptions& options, const Console& console) {
  const auto rules = load_rules(options.rules.folder, {}, console);
  if (!rules.ok()) {
    return rules.exit();
  }
  const review::Meaning meaning = meaning_of_folder(rules.value());
  const auto loaded = load_approvals(rules.value(), meaning, console);
  if (!loaded.ok()) {
    return loaded.exit();
  }
  const auto states = states_of(rules.value(), loaded.value().approvals, meaning);
  console.out << review::approvals_text(states, options.language, console.out_color);
  const bool all = std::all_of(states.begin(), states.end(), [](const auto& state) {
    return state.approved == review::Approved::kYes;
  });
  return all ? Exit::kDone : Exit::kFindings;
}

}  // namespace

void add_approvals_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<ApprovalsCommandOptions>();
  CLI::App* command = app.add_subcommand(
      "approvals", "Show which rule files are approved as they are, by whom and when");
  add_rules_folder(*command, options->rules);
  add_language_option(*command, options->language);
  command->footer(example("quotum approvals rules/nl"));
  command->callback([&context, options] {
    context.action = [options](const Console& console) {
      return show_approvals(*options, console);
    };
  });
}

}  // namespace quotum::cli
