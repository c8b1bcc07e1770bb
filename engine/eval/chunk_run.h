// A run over rows that come in chunks: each chunk is nested, evaluated and rendered on a worker as
// a whole; results are accepted in order.
#pragma once

#include <vector>

#include "eval/chunk_source.h"
#include "eval/run.h"
#include "table/stage_times.h"
#include "table/workers.h"

namespace quotum::eval {

// What is known of all rows once the chunks have ended.
struct ChunkTotals {
  std::vector<PopulationCounts> counts;  // parallel to Plan::levels
  std::vector<table::RowError> errors;   // in no order
};

// Accepts as run() does over all rows at once: the same rows in the same order, only in other
// slices. Stops with the first Error of the source or the consumer, by the order of chunks.
source::Result<ChunkTotals> run_chunks(const plan::Plan& plan, ChunkSource& source,
                                       const PopulationOptions& nesting, std::size_t block_rows,
                                       table::Workers& workers, ResultConsumer& consumer,
                                       table::StageTimes* times = nullptr);

}  // namespace quotum::eval
