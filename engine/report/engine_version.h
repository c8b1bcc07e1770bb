// Version of the engine, written once, in the top-level CMakeLists.txt.
#pragma once

#include <string_view>

namespace quotum::report {

std::string_view engine_version();  // "1.2.3"

}  // namespace quotum::report
