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

UnreadFiles::UnreadFiles(const source::Diagnostics& diagnostics,
                         const rulebook::Documents& documents) {
  std::set<const source::SourceFile*> read;
  for (const rulebook::VersionDocument& version : documents.versions) {
    if (!version.unread.periods) {
      read.insert(version.span.file);
    }
  }
  for (const source::Diagnostic& item : diagnostics.sorted()) {
    if (item.severity != source::Severity::kError || item.span.file == nullptr) {
      continue;
    }
    const PathEnd end = path_end(item.span.file->path());
    (end.folder == "parameters" ? parameters_ : books_)
        .insert(end.folder == "parameters" ? end.stem : end.folder);
    if (end.folder != "parameters" && read.count(item.span.file) == 0) {
      incomplete_books_.insert(end.folder);
    }
  }
}

bool UnreadFiles::parameter(const std::string& name) const { return parameters_.count(name) > 0; }

bool UnreadFiles::book(const std::string& name) const { return books_.count(name) > 0; }

bool UnreadFiles::any_version() const { return !incomplete_books_.empty(); }

bool UnreadFiles::version_of(const std::string& book) const {
  return incomplete_books_.count(book) > 0;
}

}  // namespace quotum::check
