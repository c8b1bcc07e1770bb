// The data files of a run on their way through the plan: chunk by chunk, in memory that does not
// grow with files that are sorted by their first key.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/make_plan.h"
#include "cli/progress.h"
#include "cli/read_inputs.h"
#include "eval/chunk_run.h"

namespace quotum::cli {

struct StreamOptions {
  ReadOptions reading;
  std::size_t block_rows = 0;      // evaluated at a time
  std::size_t chunk_rows = 0;      // of all files together, about
  std::uint64_t memory_bytes = 0;  // for rows of files that are not sorted, see PartitionOptions
  std::string spill_folder;
  table::StageTimes* times = nullptr;
};

struct StreamedRun {
  eval::ChunkTotals totals;
  std::vector<report::InputRecord> inputs;  // parallel to the InputFiles
};

enum class RowOrder {
  kSorted,  // by the top level's first key; nothing comes back when a file turns out not to be
  kAny,
};

// Hands all results to `consumer`. Nothing: a file is not sorted, which a look into a large one
// often tells before it is read, and what the consumer got counts for nothing. Fails as
// table::CsvReader and the consumer do.
source::Result<std::optional<StreamedRun>> stream_inputs(
    const plan::Plan& plan, const std::vector<InputFile>& inputs, RowOrder order,
    const StreamOptions& options, Progress& progress, eval::ResultConsumer& consumer);

// Reads the files as sorted ones, and where that turns out to be wrong once more: most files are
// sorted, and then need no memory. `attempt` calls stream_inputs with whatever it takes to begin
// anew.
using StreamAttempt = std::function<source::Result<std::optional<StreamedRun>>(RowOrder)>;
source::Result<StreamedRun> stream_in_any_order(const std::vector<InputFile>& inputs,
                                                const StreamAttempt& attempt);

}  // namespace quotum::cli
