#include "command.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace quotum::process {
namespace {

namespace fs = std::filesystem;

std::string quoted(const std::string& text) {
  std::string result = "'";
  for (const char character : text) {
    result += character == '\'' ? std::string("'\\''") : std::string(1, character);
  }
  return result + "'";
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "quotum-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) {
    throw std::runtime_error("cannot make a temporary folder " + name);
  }
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

CommandResult run_command(const std::string& command, const fs::path& folder) {
  const TemporaryFolder captured;
  const fs::path out = captured.path() / "out";
  const fs::path err = captured.path() / "err";
  const std::string path = fs::path(QUOTUM_BINARY).parent_path().string() + ":/usr/bin:/bin";
  const std::string line = "cd " + quoted(folder.string()) + " && env -i NO_COLOR=1 " +
                           "TZ=Pacific/Chatham PATH=" + quoted(path) + " sh -c " + quoted(command) +
                           " </dev/null >" + quoted(out.string()) + " 2>" + quoted(err.string());
  const int status = std::system(line.c_str());  // NOLINT(cert-env33-c)
  CommandResult result;
  result.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
  result.out = read_file(out);
  result.err = read_file(err);
  return result;
}

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) {
    throw std::runtime_error("cannot read " + path.string());
  }
  return text.str();
}

void write_file(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file << text;
  if (!file.flush()) {
    throw std::runtime_error("cannot write " + path.string());
  }
}

}  // namespace quotum::process
