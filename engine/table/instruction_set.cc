// Asks the processor for exactly what byte_search.cc and field_words.cc are compiled for.
#include "table/instruction_set.h"

namespace quotum::table {

bool is_available(InstructionSet set) {
#if defined(__x86_64__)
  if (set == InstructionSet::kAvx512) {
    return __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0 &&
           __builtin_cpu_supports("avx512dq") != 0 && __builtin_cpu_supports("avx512vl") != 0 &&
           __builtin_cpu_supports("avx512vbmi2") != 0 && is_available(InstructionSet::kAvx2);
  }
  if (set == InstructionSet::kAvx2) {
    return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi") != 0 &&
           __builtin_cpu_supports("popcnt") != 0;
  }
#endif
  return set == InstructionSet::kPortable;
}

InstructionSet best_instruction_set() {
  using enum InstructionSet;
  static const InstructionSet best = is_available(kAvx512) ? kAvx512
                                     : is_available(kAvx2) ? kAvx2
                                                           : kPortable;
  return best;
}

}  // namespace quotum::table
