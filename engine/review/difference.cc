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

// Of the version's book, the latest that holds from an earlier day; nullptr: there is none.
const Part* version_before(const Meaning& meaning, const Part& version) {
  const auto& documents = *version.version->document;
  const Part* latest = nullptr;
  for (const Part& part : meaning.parts) {
    if (part.kind != Part::Kind::kVersion || part.version->document->book != documents.book ||
        !(part.version->document->valid_from < documents.valid_from)) {
      continue;
    }
    if (latest == nullptr ||
        latest->version->document->valid_from < part.version->document->valid_from) {
      latest = &part;
    }
  }
  return latest;
}

// A version that came, and what is new in it.
void add_version(const Meaning& before, const Meaning& after, const Part& version,
                 Difference& result) {
  const Part* earlier = version_before(before, version);
  result.changes.push_back(whole_part(version, Change::Kind::kAdded));
  if (earlier != nullptr) {
    result.changes.back().compared_with = earlier->id;
    compare_parts(before, *earlier, after, version, Heads::kSkipped, result);
  }
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
    if (old_part == nullptr && new_part->kind == Part::Kind::kVersion) {
      add_version(before, after, *new_part, result);
    } else if (old_part == nullptr) {
      result.changes.push_back(whole_part(*new_part, Change::Kind::kAdded));
    } else if (new_part == nullptr) {
      result.changes.push_back(whole_part(*old_part, Change::Kind::kRemoved));
    } else {
      compare_parts(before, *old_part, after, *new_part, Heads::kCompared, result);
    }
  }
  return result;
}

}  // namespace quotum::review
