// Reads the repository.
#include "layering/source_tree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace quotum::layering {
namespace {

namespace fs = std::filesystem;

const fs::path& top() {
  static const fs::path kTop = QUOTUM_SOURCE_DIR;
  return kTop;
}

bool ends_with_any(const std::string& path, const std::vector<std::string>& endings) {
  return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
    return path.size() >= ending.size() &&
           path.compare(path.size() - ending.size(), ending.size(), ending) == 0;
  });
}

}  // namespace

TextFile read_one(const std::string& path) {
  std::ifstream stream(top() / path, std::ios::binary);
  if (!stream) {
    throw std::runtime_error("cannot read " + path);
  }
  std::ostringstream text;
  text << stream.rdbuf();
  return {path, text.str()};
}

std::vector<std::string> list_tree(const std::string& folder) {
  std::vector<std::string> paths;
  if (fs::is_directory(top() / folder)) {
    for (fs::recursive_directory_iterator at(top() / folder), end; at != end; ++at) {
      if (at->path().filename() == "node_modules") {
        at.disable_recursion_pending();  // written by others
        continue;
      }
      paths.push_back(at->path().lexically_relative(top()).generic_string());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<TextFile> read_tree(const std::string& folder,
                                const std::vector<std::string>& endings) {
  std::vector<TextFile> files;
  for (const std::string& path : list_tree(folder)) {
    if (ends_with_any(path, endings) && fs::is_regular_file(top() / path)) {
      files.push_back(read_one(path));
    }
  }
  return files;
}

std::vector<TextFile> read_code(const std::string& folder) {
  return read_tree(folder, {".h", ".cc"});
}

}  // namespace quotum::layering
