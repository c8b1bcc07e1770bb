// Console: where a command writes, and what is known of the terminal behind it. Results go to
// `out`, everything else to `err`. Tests hand in string streams.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_codes.h"

namespace quotum::cli {

struct Console {
  std::ostream& out;
  std::ostream& err;
  bool out_color = false;     // out is a terminal and NO_COLOR is not set
  bool err_terminal = false;  // progress may be drawn on err

  // "quotum: reason" on err; returns the code, for `return console.fail(Exit::kUsage, ...)`.
  [[nodiscard]] Exit fail(Exit exit, std::string_view reason) const;
};

// ", did you mean 'a' or 'b'?" from the nearest of `known`; empty when nothing is near.
std::string did_you_mean(std::string_view name, const std::vector<std::string>& known);

}  // namespace quotum::cli
