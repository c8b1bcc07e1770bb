// Which rows of the data files a command that looks at one top-level row keeps.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "cli/console.h"
#include "plan/plan.h"
#include "table/batch.h"

namespace quotum::cli {

// A filter for ReadOptions that keeps the rows and errors of the top-level row with this first key,
// given by --employer as in the file. Ends with kUsage where the text is no such key.
OrExit<std::function<void(table::Batch&)>> one_key_filter(const plan::Plan& plan,
                                                          const std::string& text,
                                                          const Console& console);

}  // namespace quotum::cli
