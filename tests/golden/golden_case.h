// One golden file: what is there, what is run, and every byte that must come out.
//
//   Free text: what this case is about.
//   --- copy rules/nl rules                        a file or folder of the checkout, copied as it
//   is
//   --- file data.csv                              a file, lines until the next ---
//   --- file cut.csv without line end              the same, without the last line end
//   --- replace rules/levy/2020-01-01.yaml         the one occurrence of the text above the =>
//   becomes old                                            the text below it; neither has its last
//   line end
//   =>
//   new
//   --- command                                    run by sh; may recur, each with its own
//   expectations quotum check rules
//   --- stdout                                     left out: nothing may be printed
//   --- stderr                                     likewise
//   --- exit 3                                     left out: 0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace quotum::golden {

struct Section {
  std::string kind;       // "copy", "file", "replace", "command", "stdout", "stderr", "exit"
  std::string arguments;  // the rest of the --- line
  std::string text;       // the lines below it, with their line ends
};

struct Step {
  std::string command;
  std::string out;
  std::string err;
  int exit = 0;
};

struct GoldenCase {
  std::string title;
  std::vector<Section> setting;  // copy, file, replace, in order
  std::vector<Step> steps;
};

// Throws std::runtime_error on anything that the format above does not know.
GoldenCase parse_golden(const std::string& text);
std::string print_golden(const GoldenCase& golden);

// Puts the files of the case into `folder`; copies come from below `source`.
void set_up(const GoldenCase& golden, const std::filesystem::path& source,
            const std::filesystem::path& folder);

}  // namespace quotum::golden
