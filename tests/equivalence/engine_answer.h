// The engine's answer to the oracle's question, through the library: plan, reader, nesting, run.
#pragma once

#include "eval/run.h"
#include "oracle.h"
#include "plan/compiler.h"

namespace quotum::equivalence {

// What may never change a result.
struct EngineSettings {
  plan::PlanOptions plan;
  eval::RunOptions run;
  std::size_t block_bytes = 4u << 20;
};

// In the oracle's form. `lacking` holds the diagnostics when no plan could be made. Throws
// std::runtime_error when a file cannot be read as CSV.
oracle::Answer engine_answer(const oracle::Question& question, const EngineSettings& settings = {});

}  // namespace quotum::equivalence
