// From the words of the command line (levels, books, files) to a Plan.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/load_rules.h"
#include "cli/shared_options.h"
#include "plan/compiler.h"

namespace quotum::cli {

// One data file and the level whose rows it holds.
struct InputFile {
  check::LevelId level = 0;
  std::string level_name;
  std::string path;
};

// Reads --employers, --employments and --input. Ends with kUsage, one line: no file at all, no
// LEVEL=FILE, an unknown level, a level without a file of its own, a level given twice, levels of
// two hierarchies. Result: top level first, as in Plan::levels; the position is the file's number
// in RowError::file.
OrExit<std::vector<InputFile>> resolve_inputs(const check::CheckedRules& rules,
                                              const InputOptions& options, const Console& console);

struct PlanArguments {
  YearOptions year;
  std::optional<exact::Date> as_known_on;
  std::vector<check::LevelId> supplied;
  VerificationOptions verification;
  bool trace = false;
};

// Levels of `inputs`, for PlanArguments::supplied.
std::vector<check::LevelId> levels_of(const std::vector<InputFile>& inputs);

// Ends with kUsage for an unknown book or one of another hierarchy, with kRules when the plan
// cannot be made (its diagnostics are rendered to console.err).
OrExit<plan::Plan> make_plan(const LoadedRules& loaded, const PlanArguments& arguments,
                             const Console& console);

// For commands that follow rows step by step: the files that the options name, and the plan for
// them, with traces. Ends as resolve_inputs and make_plan do.
struct TracedPlan {
  std::vector<InputFile> inputs;
  plan::Plan plan;
};
OrExit<TracedPlan> make_traced_plan(const LoadedRules& loaded, const YearOptions& year,
                                    std::optional<exact::Date> as_known_on,
                                    const InputOptions& options, const Console& console);

}  // namespace quotum::cli
