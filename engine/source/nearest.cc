// "Did you mean": names by edit distance.
#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/diagnostic.h"

namespace quotum::source {
namespace {

constexpr std::size_t kMostSuggestions = 3;

// Levenshtein: the least number of insertions, deletions and replacements of one byte.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0U : 1U);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

}  // namespace

std::vector<std::string> nearest(std::string_view name, const std::vector<std::string>& known) {
  const std::size_t limit = std::max<std::size_t>(1, name.size() / 3);
  std::set<std::pair<std::size_t, std::string>> close;
  for (const std::string& candidate : known) {
    const std::size_t distance = edit_distance(name, candidate);
    if (distance <= limit) {
      close.emplace(distance, candidate);
    }
  }
  std::vector<std::string> result;
  for (const auto& [distance, candidate] : close) {
    if (result.size() == kMostSuggestions) {
      break;
    }
    result.push_back(candidate);
  }
  return result;
}

}  // namespace quotum::source
