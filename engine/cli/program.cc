// Command line -> command -> exit code, see program.h.
#include "cli/program.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <new>

#include "cli/commands.h"
#include "report/engine_version.h"

namespace quotum::cli {
namespace {

void add_commands(CLI::App& app, CommandContext& context) {
  add_run_command(app, context);
  add_explain_command(app, context);
  add_check_command(app, context);
  add_test_command(app, context);
  add_coverage_command(app, context);
  add_mutate_command(app, context);
  add_boundaries_command(app, context);
  add_rules_command(app, context);
  add_plan_command(app, context);
  add_diff_command(app, context);
  add_impact_command(app, context);
  add_approve_command(app, context);
  add_approvals_command(app, context);
  add_generate_command(app, context);
  add_schema_command(app, context);
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands(nullptr)) {
    names.push_back(command->get_name());
  }
  return names;
}

// All that may stand after a command: "--rules", "--year", ...
std::vector<std::string> option_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) {
      names.push_back("--" + name);
    }
  }
  return names;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) {
    text += (text.empty() ? "" : ", ") + name;
  }
  return text;
}

// "--year was given 2 times; once is enough"; empty when nothing was.
std::string given_too_often(const CLI::App& command) {
  for (const CLI::Option* option : command.get_options()) {
    if (option->get_expected_max() == 1 && option->count() > 1) {
      return option->get_name() + " was given " + std::to_string(option->count()) +
             " times; it may be given once";
    }
  }
  return "";
}

// Why the command line was refused, with the nearest valid thing.
std::string reason(const CLI::App& app, const CLI::ParseError& error) {
  const std::vector<CLI::App*> chosen = app.get_subcommands();
  if (chosen.empty()) {
    return "which command? " + joined(command_names(app)) + "; see quotum --help";
  }
  const CLI::App& command = *chosen.back();
  const std::string prefix = command.get_name() + ": ";
  for (const std::string& argument : app.remaining(true)) {
    if (argument.rfind("--", 0) == 0) {
      const std::string name = argument.substr(0, argument.find('='));
      const std::string near = did_you_mean(name, option_names(command));
      return prefix + "unknown option '" + name + "'" +
             (near.empty() ? "; see quotum " + command.get_name() + " --help" : near);
    }
  }
  if (const std::vector<std::string> rest = app.remaining(true); !rest.empty()) {
    return prefix + "unexpected argument '" + rest.front() + "'";
  }
  if (const std::string twice = given_too_often(command); !twice.empty()) {
    return prefix + twice;
  }
  return prefix + error.what();
}

// An unknown command is told apart before CLI11 complains that there is none.
bool is_unknown_command(const CLI::App& app, const std::vector<std::string>& arguments) {
  if (arguments.empty() || arguments.front().rfind('-', 0) == 0) {
    return false;
  }
  const std::vector<std::string> names = command_names(app);
  return std::find(names.begin(), names.end(), arguments.front()) == names.end();
}

Exit parse_and_run(const std::vector<std::string>& arguments, const Console& console) {
  CLI::App app(
      "Quotum computes quotumheffing, inclusiviteitsopslag, LKV banenafspraak and bonus exactly.",
      "quotum");
  app.set_version_flag("--version", "quotum " + std::string(report::engine_version()));
  app.require_subcommand(1);
  app.footer(
      example("quotum run --rules rules/nl --year 2024 --employers werkgevers.csv --out out"));
  CommandContext context;
  add_commands(app, context);
  if (is_unknown_command(app, arguments)) {
    const std::vector<std::string> names = command_names(app);
    const std::string near = did_you_mean(arguments.front(), names);
    return console.fail(Exit::kUsage, "unknown command '" + arguments.front() + "'" +
                                          (near.empty() ? "; known: " + joined(names) : near));
  }
  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    app.parse(std::move(reversed));
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {  // help or version was asked for
      app.exit(error, console.out, console.err);
      return Exit::kDone;
    }
    return console.fail(Exit::kUsage, reason(app, error));
  }
  return context.action(console);
}

Exit run_and_flush(const std::vector<std::string>& arguments, const Console& console) {
  const Exit exit = parse_and_run(arguments, console);
  console.out.flush();
  if (!console.out) {
    return console.fail(Exit::kInputOutput, "cannot write to standard output");
  }
  return exit;
}

}  // namespace

std::string example(const std::string& command_line) { return "Example:\n  " + command_line; }

Exit run_program(const std::vector<std::string>& arguments, const Console& console) noexcept {
  try {
    return run_and_flush(arguments, console);
  } catch (const std::bad_alloc&) {
    console.err << "quotum: not enough memory; do not use what was written\n";
  } catch (const std::exception& fault) {
    console.err << "quotum: internal error: " << fault.what() << "; do not use what was written\n";
  } catch (...) {
    console.err << "quotum: internal error; do not use what was written\n";
  }
  return Exit::kInternal;
}

}  // namespace quotum::cli
