// The program without its process: arguments and streams in, exit code out.
#pragma once

#include <string>
#include <vector>

#include "cli/console.h"

namespace quotum::cli {

// `arguments` without the program's name. Never throws: what goes wrong inside ends as kInternal
// with a message, what is wrong with the command line as kUsage with one line and the nearest valid
// thing.
Exit run_program(const std::vector<std::string>& arguments, const Console& console) noexcept;

}  // namespace quotum::cli
