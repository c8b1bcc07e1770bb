// Rule files of every kind as JSON, and what the program's own readers say about them; to hold
// schemas against. Every scalar is a text, as it is to the readers.
#pragma once

#include <string>
#include <vector>

#include "report/file_schema.h"
#include "report/json.h"
#include "source/diagnostic.h"

namespace quotum::report {

struct SampleFile {
  std::string path;
  FileKind kind = FileKind::kRulebook;
  std::string book;  // of a rule book: the name of its folder
  Json content;
};

// All of rules/nl, and a few that hold what no file there does. Of items of a list that have the
// same keys all the way down, one is left.
std::vector<SampleFile> sample_files();

// Whether the reader of its kind accepts the file with `content` in its place. What it reported
// is in `found`, without places.
bool reads(const SampleFile& file, const Json& content, std::vector<source::Diagnostic>& found);

}  // namespace quotum::report
