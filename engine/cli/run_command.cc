// quotum run: its options and help. What it does is in run_flow.cc.
#include <CLI/CLI.hpp>
#include <memory>
#include <regex>

#include "cli/commands.h"
#include "cli/run_flow.h"

namespace quotum::cli {
namespace {

// What CLI::AsSizeValue makes a number of.
std::string refuse_what_is_no_size(const std::string& text) {
  static const std::regex kSize("[0-9]{1,15}\\s*([bB]|[kKmMgGtT]([iI]?[bB])?)?");
  return std::regex_match(text, kSize)
             ? std::string()
             : "'" + text +
                   "' is not a size; expected a whole number of bytes or, for instance, 512M or 4G";
}

void add_result_options(CLI::App& command, RunRequest& options) {
  command.add_option("--out", options.out, "Folder for the results; made when it does not exist")
      ->type_name("DIR")
      ->required();
  command
      .add_option("--max-rejects", options.max_rejects,
                  "Rejected rows, of all files together, up to which decisions are written")
      ->type_name("N")
      ->check(refuse_negative)
      ->capture_default_str();
  command.add_flag("--allow-partial", options.allow_partial,
                   "Decide although rows below were rejected, and mark the outcome _ONVOLLEDIG "
                   "(default: such a row is rejected itself)");
  command.add_flag("--require-approved", options.require_approved,
                   "Refuse to run unless every rule file that the run rests on is approved as it "
                   "is; see quotum approve (default: off)");
  command
      .add_option("--memory", options.memory_bytes,
                  "Memory for rows of files that are not sorted by their first column; more goes "
                  "to a temporary file in the result folder (default: 4G)")
      ->type_name("SIZE")
      ->transform(CLI::AsSizeValue(false).description(""))
      ->transform(CLI::Validator(refuse_what_is_no_size, ""));  // comes before the other
  command.add_flag("--profile", options.profile,
                   "Show on stderr where the time went, by stage, over all threads");
  command
      .add_option("--block-size", options.block_size,
                  "Rows computed at a time; for verification, never changes a result")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, std::size_t{1} << 20U).description(""))
      ->capture_default_str();
}

}  // namespace

void add_run_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<RunRequest>();
  CLI::App* command =
      app.add_subcommand("run", "Compute a whole file: decisions, rejects, totals, manifest");
  add_year_options(*command, options->year);
  add_input_options(*command, options->inputs);
  add_result_options(*command, *options);
  add_rules_options(*command, options->rules);
  add_verification_options(*command, options->verification);
  add_progress_option(*command, options->progress);
  add_language_option(*command, options->language);
  command->footer(example(
      "quotum run --rules rules/nl --year 2028 --scenario rules/nl/scenarios/activering-2026.yaml "
      "\\\n    --employers werkgevers.csv --employments dienstbetrekkingen.csv --out out"));
  command->callback([&context, options] {
    context.action = [options](const Console& console) { return run_files(*options, console); };
  });
}

}  // namespace quotum::cli
