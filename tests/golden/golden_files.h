// The golden files of the checkout.
#pragma once

#include <filesystem>
#include <vector>

namespace quotum::golden {

// fixtures/golden, with a slash at no end.
std::filesystem::path golden_root();

// All *.golden below it, relative to it, sorted. Empty when the folder is not there.
std::vector<std::filesystem::path> golden_files();

}  // namespace quotum::golden
