#include "golden_case.h"

#include <sstream>
#include <stdexcept>

#include "command.h"

namespace quotum::golden {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMark = "--- ";
constexpr std::string_view kNoLineEnd = " without line end";

std::vector<Section> split(const std::string& text) {
  std::vector<Section> sections(1);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind(kMark, 0) != 0) {
      sections.back().text += line + "\n";
      continue;
    }
    const std::string head = line.substr(kMark.size());
    const auto blank = head.find(' ');
    sections.push_back(
        {head.substr(0, blank), blank == std::string::npos ? "" : head.substr(blank + 1), ""});
  }
  return sections;
}

Step& last_step(GoldenCase& golden, const Section& section) {
  if (golden.steps.empty()) {
    throw std::runtime_error("--- " + section.kind + " before any --- command");
  }
  return golden.steps.back();
}

void add(GoldenCase& golden, const Section& section) {
  if (section.kind == "copy" || section.kind == "file" || section.kind == "replace") {
    golden.setting.push_back(section);
  } else if (section.kind == "command") {
    golden.steps.push_back({section.text, "", "", 0});
  } else if (section.kind == "stdout") {
    last_step(golden, section).out = section.text;
  } else if (section.kind == "stderr") {
    last_step(golden, section).err = section.text;
  } else if (section.kind == "exit") {
    last_step(golden, section).exit = std::stoi(section.arguments);
  } else {
    throw std::runtime_error("unknown section --- " + section.kind);
  }
}

void copy(const Section& section, const fs::path& source, const fs::path& folder) {
  std::istringstream words(section.arguments);
  std::string from;
  std::string to;
  if (!(words >> from >> to)) {
    throw std::runtime_error("--- copy needs what and where to");
  }
  fs::create_directories((folder / to).parent_path());
  fs::copy(source / from, folder / to, fs::copy_options::recursive);
}

std::string without_line_end(std::string text) {
  if (!text.empty() && text.back() == '\n') {
    text.pop_back();
  }
  return text;
}

void write(const Section& section, const fs::path& folder) {
  const auto at = section.arguments.find(kNoLineEnd);
  process::write_file(folder / section.arguments.substr(0, at),
                      at == std::string::npos ? section.text : without_line_end(section.text));
}

void replace(const Section& section, const fs::path& folder) {
  const auto middle = section.text.find("=>\n");
  if (middle == std::string::npos) {
    throw std::runtime_error("--- replace without =>");
  }
  const std::string before = without_line_end(section.text.substr(0, middle));
  std::string text = process::read_file(folder / section.arguments);
  const auto at = text.find(before);
  if (before.empty() || at == std::string::npos || text.find(before, at + 1) != std::string::npos) {
    throw std::runtime_error(section.arguments + " does not hold exactly once:\n" + before);
  }
  text.replace(at, before.size(), without_line_end(section.text.substr(middle + 3)));
  process::write_file(folder / section.arguments, text);
}

std::string header(const std::string& kind, const std::string& arguments) {
  return std::string(kMark) + kind + (arguments.empty() ? "" : " " + arguments) + "\n";
}

}  // namespace

GoldenCase parse_golden(const std::string& text) {
  const std::vector<Section> sections = split(text);
  GoldenCase golden;
  golden.title = sections.front().text;
  for (std::size_t i = 1; i < sections.size(); ++i) {
    add(golden, sections[i]);
  }
  if (golden.title.empty() || golden.steps.empty()) {
    throw std::runtime_error("a golden file needs a title and at least one --- command");
  }
  return golden;
}

std::string print_golden(const GoldenCase& golden) {
  std::string text = golden.title;
  for (const Section& section : golden.setting) {
    text += header(section.kind, section.arguments) + section.text;
  }
  for (const Step& step : golden.steps) {
    text += header("command", "") + step.command;
    text += step.out.empty() ? "" : header("stdout", "") + step.out;
    text += step.err.empty() ? "" : header("stderr", "") + step.err;
    text += step.exit == 0 ? "" : header("exit", std::to_string(step.exit));
  }
  return text;
}

void set_up(const GoldenCase& golden, const fs::path& source, const fs::path& folder) {
  for (const Section& section : golden.setting) {
    if (section.kind == "copy") {
      copy(section, source, folder);
    } else if (section.kind == "file") {
      write(section, folder);
    } else {
      replace(section, folder);
    }
  }
}

}  // namespace quotum::golden
