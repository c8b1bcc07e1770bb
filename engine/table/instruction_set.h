// What the machine at hand can do beyond what every machine of its kind can. The program is built
// for all of them and asks when it runs.
#pragma once

namespace quotum::table {

// Whatever is taken gives the same results.
enum class InstructionSet { kPortable, kAvx2, kAvx512 };

bool is_available(InstructionSet set);
// The fastest that is available.
InstructionSet best_instruction_set();

}  // namespace quotum::table
