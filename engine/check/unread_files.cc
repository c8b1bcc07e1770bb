// What the paths of files with reading errors would have declared.
#include "check/unread_files.h"

namespace quotum::check {
namespace {

// "rules/nl/parameters/x.yaml" -> folder "parameters", stem "x".
struct PathEnd {
  std::string folder;
  std::string stem;
};

PathEnd path_end(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string file = slash == std::string::npos ? path : path.substr(slash + 1);
  const std::string above = slash == std::string::npos ? "" : path.substr(0, slash);
  const std::size_t slash_above = above.rfind('/');
  return {slash_above == std::string::npos ? above : above.substr(slash_above + 1),
          file.substr(0, file.rfind('.'))};
}

}  // namespace

UnreadFiles::UnreadFiles(const source::Diagnostics& diagnostics) {
  for (const source::Diagnostic& item : diagnostics.sorted()) {
    if (item.severity != source::Severity::kError || item.span.file == nullptr) {
      continue;
    }
    const PathEnd end = path_end(item.span.file->path());
    levels_ = levels_ || end.stem == "levels";
    (end.folder == "parameters" ? parameters_ : books_)
        .insert(end.folder == "parameters" ? end.stem : end.folder);
  }
}

bool UnreadFiles::parameter(const std::string& name) const { return parameters_.count(name) > 0; }

bool UnreadFiles::book(const std::string& name) const { return books_.count(name) > 0; }

}  // namespace quotum::check
