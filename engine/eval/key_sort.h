// Sorting rows by a key of 64 bits.
#pragma once

#include <cstdint>
#include <vector>

namespace quotum::eval {

struct KeyedRow {
  std::uint64_t key = 0;
  std::uint32_t row = 0;
};

// Sorts by key; rows of one key keep their order. `scratch` is memory for it, whatever it holds.
// Time grows with the number of rows, however they lie; keys that start at 0 take least.
void sort_by_key(std::vector<KeyedRow>& rows, std::vector<KeyedRow>& scratch);

}  // namespace quotum::eval
