// quotum plan: the compiled plan of a year, as text.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/load_rules.h"
#include "cli/make_plan.h"
#include "cli/shared_options.h"

namespace quotum::cli {
namespace {

struct PlanCommandOptions {
  RulesOptions rules;
  YearOptions year;
  VerificationOptions verification;
  std::vector<std::string> levels;
};

// Levels of the first hierarchy that have a file.
std::vector<std::string> first_hierarchy(const check::CheckedRules& rules) {
  std::vector<std::string> names;
  std::optional<check::LevelId> level =
      rules.levels.empty() ? std::nullopt : std::optional<check::LevelId>(0);
  for (; level; level = rules.levels[*level].child) {
    if (rules.levels[*level].document->file) {
      names.push_back(rules.levels[*level].name);
    }
  }
  return names;
}

Exit show_plan(const PlanCommandOptions& options, const Console& console) {
  auto rules = load_rules(options.rules.folder, options.rules.scenarios, console);
  if (!rules.ok()) {
    return rules.exit();
  }
  const check::CheckedRules& checked = *rules.value().rules;
  InputOptions inputs;
  for (const std::string& level :
       options.levels.empty() ? first_hierarchy(checked) : options.levels) {
    inputs.inputs.push_back(level + "=(plan)");  // no file is read
  }
  auto resolved = resolve_inputs(checked, inputs, console);
  if (!resolved.ok()) {
    return resolved.exit();
  }
  PlanArguments arguments;
  arguments.year = options.year;
  arguments.as_known_on = options.rules.as_known_on;
  arguments.supplied = levels_of(resolved.value());
  arguments.verification = options.verification;
  auto plan = make_plan(rules.value(), arguments, console);
  if (!plan.ok()) {
    return plan.exit();
  }
  console.out << plan::dump(plan.value(), checked);
  return Exit::kDone;
}

}  // namespace

void add_plan_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<PlanCommandOptions>();
  CLI::App* command = app.add_subcommand(
      "plan", "Show the compiled plan of a year, and why every step fits its integers");
  add_rules_options(*command, options->rules);
  add_year_options(*command, options->year);
  command
      ->add_option(
          "--levels", options->levels,
          "Levels that a file would be given for, comma-separated (default: all of the first "
          "hierarchy in levels.yaml)")
      ->type_name("A,B")
      ->delimiter(',');
  add_verification_options(*command, options->verification);
  command->footer(example("quotum plan --rules rules/nl --year 2024 --levels werkgever"));
  command->callback([&context, options] {
    context.action = [options](const Console& console) { return show_plan(*options, console); };
  });
}

}  // namespace quotum::cli
