// The texts of the repository that the guards read.
#pragma once

#include <string>
#include <vector>

namespace quotum::layering {

struct TextFile {
  std::string path;  // from the top of the repository, with `/`: "engine/exact/unit.h"
  std::string text;
};

// Every file below `folder` (from the top of the repository) whose name ends in one of `endings`,
// by path; an absent folder has none.
std::vector<TextFile> read_tree(const std::string& folder, const std::vector<std::string>& endings);

// C++ files below `folder`.
std::vector<TextFile> read_code(const std::string& folder);

// Paths of all files and folders below `folder`, by path, without installed node_modules.
std::vector<std::string> list_tree(const std::string& folder);

// One file, which must exist.
TextFile read_one(const std::string& path);

}  // namespace quotum::layering
