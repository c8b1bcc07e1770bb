#include "markdown_commands.h"

#include <regex>
#include <sstream>
#include <stdexcept>

namespace quotum::docs {
namespace {

const std::regex& mark() {
  static const std::regex kMark(R"(^<!-- run by CI:\s*(.*?)\s*-->$)");
  return kMark;
}

bool installs_or_builds(const std::string& command) {
  static const std::regex kPattern(R"(^\s*(sudo\s+)?(apt-get|cmake|ctest)\b.*)");
  return std::regex_match(command, kPattern);
}

// Lines that end in a backslash go on.
std::vector<std::string> logical_lines(const std::string& block) {
  std::vector<std::string> lines(1);
  std::istringstream in(block);
  for (std::string line; std::getline(in, line);) {
    const bool goes_on = !line.empty() && line.back() == '\\';
    lines.back() += goes_on ? line.substr(0, line.size() - 1) : line;
    if (!goes_on) {
      lines.emplace_back();
    }
  }
  return lines;
}

std::string without_building(const std::string& line) {
  const std::string joint = "&&";
  std::string kept;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find(joint, begin), line.size());
    const std::string part = line.substr(begin, end - begin);
    if (!installs_or_builds(part)) {
      kept += (kept.empty() ? "" : joint) + part;
    }
    begin = end + joint.size();
  }
  return kept;
}

}  // namespace

std::vector<CommandBlock> command_blocks(const std::string& markdown) {
  std::vector<CommandBlock> blocks;
  std::istringstream in(markdown);
  std::string before;
  bool inside = false;
  int number = 0;
  for (std::string line; std::getline(in, line); before = line) {
    ++number;
    if (inside && line.rfind("```", 0) == 0) {
      inside = false;
    } else if (inside) {
      blocks.back().text += line + "\n";
    } else if (line == "```sh") {
      inside = true;
      std::smatch found;
      const bool marked = std::regex_match(before, found, mark());
      blocks.push_back({number, "", marked ? found[1].str() : ""});
      if (marked && blocks.back().run_by_ci.empty()) {
        throw std::runtime_error("line " + std::to_string(number) + ": run by CI, but why?");
      }
    }
  }
  if (inside) {
    throw std::runtime_error("a ```sh block is never closed");
  }
  return blocks;
}

std::string runnable(const std::string& block) {
  std::string text;
  for (const std::string& line : logical_lines(block)) {
    if (const std::string kept = without_building(line); !kept.empty()) {
      text += kept + "\n";
    }
  }
  return text;
}

}  // namespace quotum::docs
