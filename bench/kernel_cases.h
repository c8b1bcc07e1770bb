// The evaluation kernels with operands and, row by row, what has to come out: computed on integers
// without bound, one row at a time.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "eval/kernels.h"

namespace quotum::bench {

struct KernelCase {
  std::string name;  // multiply/128: what it does, bits of its lanes
  plan::Instruction instruction;
  std::vector<eval::Lanes> operands;
  exact::Width out_width = exact::Width::k64;
  std::vector<exact::BigInt> expected;

  // Valid as long as the operands stay where they are.
  std::vector<eval::LaneView> views();
};

// Every kernel in every width, over `rows` rows.
std::vector<KernelCase> kernel_cases(std::size_t rows);

eval::LaneView view_of(eval::Lanes& lanes);

}  // namespace quotum::bench
