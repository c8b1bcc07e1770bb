// The commands of a Markdown file: what stands in its fenced ```sh blocks.
#pragma once

#include <string>
#include <vector>

namespace quotum::docs {

struct CommandBlock {
  int line = 0;      // of the opening fence, 1-based
  std::string text;  // as written
  std::string
      run_by_ci;  // reason, when <!-- run by CI: reason --> stands on the line before the fence
};

// Throws std::runtime_error for a fence that is never closed or a mark without a reason.
std::vector<CommandBlock> command_blocks(const std::string& markdown);

// The block without what a test cannot do again: installing packages and building what is being
// tested (apt-get, cmake, ctest; also as parts of an && chain).
std::string runnable(const std::string& block);

}  // namespace quotum::docs
