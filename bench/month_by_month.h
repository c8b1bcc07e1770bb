// Payroll in the order in which returns arrive: every employer's January, then February.
#pragma once

#include <filesystem>
#include <string>

namespace quotum::bench {

// The rows of `from` by the date in `column`; rows of one date stay in the order that they had.
// Fields without quotes. Ends the program when a file cannot be read or written.
void write_month_by_month(const std::filesystem::path& from, const std::string& column,
                          const std::filesystem::path& to);

}  // namespace quotum::bench
