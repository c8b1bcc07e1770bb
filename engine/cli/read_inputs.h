// The data files of a run: headers of all of them first, then, for a command that looks at few
// rows, these rows and which of them lie within which.
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
#include "table/csv_reader.h"

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

// How the file of a level is read.
table::CsvOptions csv_options(const ReadOptions& options, std::size_t file);
const plan::LevelPlan& level_plan(const plan::Plan& plan, check::LevelId level);
// What a record of the file holds before it is read.
report::InputRecord input_record(const InputFile& input);
// A pipe can be read only once.
bool can_be_read_again(const std::string& path);
// Shows the faults of the headers of all files; false when there was one. A pipe's header is judged
// when its rows are read.
bool check_headers(const plan::Plan& plan, const std::vector<InputFile>& inputs,
                   const ReadOptions& options, const Console& console);

// Ends with kInputOutput; then the faults of the headers of all files have been shown, or the first
// fault further on. Wrong rows are no reason to end: they are in population.errors. `inputs` as
// from resolve_inputs, for a plan made for the same levels.
OrExit<ReadInputs> read_inputs(const plan::Plan& plan, const std::vector<InputFile>& inputs,
                               const ReadOptions& options, Progress& progress,
                               const Console& console);

// The same for a command that shows its progress and only that; `filter` as in ReadOptions.
OrExit<ReadInputs> read_traced(const TracedPlan& traced, const InputOptions& options,
                               report::Language language, const Console& console,
                               std::function<void(table::Batch&)> filter = {});

}  // namespace quotum::cli
