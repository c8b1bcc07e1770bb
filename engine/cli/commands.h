// The commands of the program, one file each (<name>_command.cc). A command adds its subcommand
// with options, help and an example in the footer, and in its callback stores what is to be done in
// CommandContext::action; program.cc runs that after the whole command line has been accepted:
//
//   void add_plan_command(CLI::App& app, CommandContext& context) {
//     auto options = std::make_shared<PlanCommandOptions>();
//     CLI::App* command = app.add_subcommand("plan", "...");
//     add_rules_options(*command, options->rules);
//     command->footer(example("quotum plan --rules rules/nl --year 2024"));
//     command->callback([&context, options] {
//       context.action = [options](const Console& console) { return show_plan(*options, console);
//       };
//     });
//   }
#pragma once

#include <functional>
#include <string>

#include "cli/console.h"

namespace CLI {
class App;
}

namespace quotum::cli {

struct CommandContext {
  std::function<Exit(const Console&)> action;  // set by the command that was chosen
};

void add_run_command(CLI::App& app, CommandContext& context);
void add_check_command(CLI::App& app, CommandContext& context);
void add_explain_command(CLI::App& app, CommandContext& context);
void add_test_command(CLI::App& app, CommandContext& context);
void add_rules_command(CLI::App& app, CommandContext& context);
void add_plan_command(CLI::App& app, CommandContext& context);
void add_coverage_command(CLI::App& app, CommandContext& context);
void add_mutate_command(CLI::App& app, CommandContext& context);
void add_boundaries_command(CLI::App& app, CommandContext& context);
void add_diff_command(CLI::App& app, CommandContext& context);
void add_impact_command(CLI::App& app, CommandContext& context);
void add_approve_command(CLI::App& app, CommandContext& context);
void add_approvals_command(CLI::App& app, CommandContext& context);
void add_generate_command(CLI::App& app, CommandContext& context);
void add_schema_command(CLI::App& app, CommandContext& context);

// The footer of a command's help: "Example:" and the line, indented.
std::string example(const std::string& command_line);

}  // namespace quotum::cli
