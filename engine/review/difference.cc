// Two meanings, part by part; see difference.h.
#include "review/difference.h"

#include <algorithm>

#include "review/part_difference.h"

namespace quotum::review {
namespace {

const Part* find_part(const Meaning& meaning, const std::string& key) {
  const auto found = std::find_if(meaning.parts.begin(), meaning.parts.end(),
                                  [&](const Part& part) { return part.key == key; });
  return found == meaning.parts.end() ? nullptr : &*found;
}

// Parts of both in the order of `after`; each that only `before` has where it has it: behind the
// one that comes before it there.
std::vector<std::string> keys_of(const Meaning& before, const Meaning& after) {
  std::vector<std::string> keys;
  for (const Part& part : after.parts) {
    keys.push_back(part.key);
  }
  auto place = keys.begin();
  for (const Part& part : before.parts) {
    const auto found = std::find(keys.begin(), keys.end(), part.key);
    place = found == keys.end() ? keys.insert(place, part.key) + 1 : found + 1;
  }
  return keys;
}

}  // namespace

Difference difference(const Meaning& before, const Meaning& after) {
  Difference result;
  for (const std::string& key : keys_of(before, after)) {
    const Part* old_part = find_part(before, key);
    const Part* new_part = find_part(after, key);
    if (old_part == nullptr) {
      result.changes.push_back(whole_part(*new_part, Change::Kind::kAdded));
    } else if (new_part == nullptr) {
      result.changes.push_back(whole_part(*old_part, Change::Kind::kRemoved));
    } else {
      compare_parts(before, *old_part, after, *new_part, result);
    }
  }
  return result;
}

}  // namespace quotum::review
