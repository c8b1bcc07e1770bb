// How a benchmark ends when its answer is wrong: at once, with a reason, and not with 0.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

namespace quotum::bench {

[[noreturn]] inline void fail(const std::string& reason) {
  std::fputs((reason + "\n").c_str(), stderr);
  std::exit(1);
}

}  // namespace quotum::bench
