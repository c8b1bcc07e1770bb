// What reading left out because of mistakes that have been reported: parameters, versions of books.
// Names from there are not unknown; the checker keeps silent about them.
#pragma once

#include <set>
#include <string>

#include "rulebook/document.h"
#include "source/diagnostic.h"

namespace quotum::check {

class UnreadFiles {
 public:
  // A file is unread, wholly or in part, when one of `diagnostics` is an error in it. What it would
  // have declared is told from its path: parameters/<name>.yaml, <book>/<any>.yaml.
  // Of `documents` it is told which versions were left out.
  UnreadFiles(const source::Diagnostics& diagnostics, const rulebook::Documents& documents);

  [[nodiscard]] bool parameter(const std::string& name) const;
  // True when there is a mistake in a version of the book.
  [[nodiscard]] bool book(const std::string& name) const;
  // True when at least one version of the book was left out, or its place in time.
  [[nodiscard]] bool version_of(const std::string& book) const;
  // True when a version of any book was left out, whichever columns it may have read.
  [[nodiscard]] bool any_version() const;

 private:
  std::set<std::string> parameters_;
  std::set<std::string> books_;
  std::set<std::string> incomplete_books_;
};

}  // namespace quotum::check
