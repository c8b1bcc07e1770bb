// How many lines a text has.
#pragma once

#include <cstddef>
#include <string_view>

namespace quotum::table {

// LFs in `text`.
std::size_t count_lines(std::string_view text);

}  // namespace quotum::table
