#include "golden_files.h"

#include <algorithm>

namespace quotum::golden {

namespace fs = std::filesystem;

fs::path golden_root() { return fs::path(QUOTUM_SOURCE_DIR) / "fixtures/golden"; }

std::vector<fs::path> golden_files() {
  std::vector<fs::path> files;
  if (!fs::exists(golden_root())) {
    return files;
  }
  for (const auto& entry : fs::recursive_directory_iterator(golden_root())) {
    if (entry.path().extension() == ".golden") {
      files.push_back(fs::relative(entry.path(), golden_root()));
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace quotum::golden
