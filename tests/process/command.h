// Running a shell command the way a user would, but in a folder of its own and without the
// environment of whoever runs the tests.
#pragma once

#include <filesystem>
#include <string>

namespace quotum::process {

// A new empty folder, removed with all it holds on destruction.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

struct CommandResult {
  std::string out;
  std::string err;
  int exit = 0;
};

// Runs `command` by sh with `folder` as working directory, without input. The environment holds
// nothing but NO_COLOR, an unusual time zone and a PATH on which `quotum` is the program under
// test.
CommandResult run_command(const std::string& command, const std::filesystem::path& folder);

// Bytes of a whole file. Throws std::runtime_error when it cannot be read or written.
std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, const std::string& text);

}  // namespace quotum::process
