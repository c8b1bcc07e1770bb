// A folder of small rules and data in the temporary files of the test, and the program run within
// it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace quotum::cli {

// What a call of the program gave.
struct Called {
  int exit = 0;
  std::string out;
  std::string err;
};

// Removed with its contents when it goes.
class SmallFolder {
 public:
  // Writes rules/ (levels firm > job, and town; book levy), firms.csv and jobs.csv, none of them at
  // fault.
  SmallFolder();
  SmallFolder(const SmallFolder&) = delete;
  SmallFolder& operator=(const SmallFolder&) = delete;
  ~SmallFolder();

  // "{}" in an argument stands for the folder.
  [[nodiscard]] Called call(const std::vector<std::string>& arguments) const;
  // `run --rules {}/rules --year 2024 --input firm={}/firms.csv --out {}/out`, and these.
  [[nodiscard]] Called run(const std::vector<std::string>& more) const;

  void write(const std::string& name, const std::string& text) const;
  // Of a file that has to be there.
  [[nodiscard]] std::string read(const std::string& name) const;
  [[nodiscard]] bool has(const std::string& name) const;
  // Names of what lies in a folder, sorted.
  [[nodiscard]] std::vector<std::string> list(const std::string& name) const;
  [[nodiscard]] std::string path(const std::string& name) const { return (root_ / name).string(); }
  // With every mention of the folder's path replaced by "{}".
  [[nodiscard]] std::string neutral(std::string text) const;

 private:
  std::filesystem::path root_;
};

}  // namespace quotum::cli
