// The data files of a run: headers of all of them first, then the rows, then which rows lie within
// which.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/make_plan.h"
#include "cli/progress.h"
#include "eval/population.h"
#include "plan/plan.h"
#include "report/run_record.h"

namespace quotum::cli {

struct ReadOptions {
  bool ignore_columns = false;
  bool allow_partial = false;
  int threads = 1;
  // Where set: may drop rows, errors and damaged keys of a batch before it is kept, so that what a
  // command does not need takes no memory. Called in file order, one at a time.
  std::function<void(table::Batch&)> filter;
};

struct ReadInputs {
  eval::Population population;
  std::vector<report::InputRecord> inputs;  // parallel to the InputFiles; position: RowError::file
};

// Ends with kInputOutput; then the faults of the headers of all files have been shown, or the first
// fault further on. Wrong rows are no reason to end: they are in population.errors. `inputs` as
// from resolve_inputs, for a plan made for the same levels.
OrExit<ReadInputs> read_inputs(const plan::Plan& plan, const std::vector<InputFile>& inputs,
                               const ReadOptions& options, Progress& progress,
                               const Console& console);

}  // namespace quotum::cli
