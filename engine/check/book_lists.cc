// Which books a hierarchy of levels lists, and the columns of its decisions.
#include "check/book_lists.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "check/repeated_names.h"
#include "check/unknown_name.h"

namespace quotum::check {
namespace {

using source::Code;
using source::Diagnostics;

// The top of the levels at which a book decides, told from its first version.
std::optional<LevelId> hierarchy(const BookDraft& book, const Levels& levels) {
  const VersionDraft& version = book.versions.front();
  if (version.outcome_level) {
    return levels.top(*version.outcome_level);
  }
  for (const std::optional<OutputOrigin>& output : version.outputs) {
    if (output) {
      return levels.top(output->level);
    }
  }
  return std::nullopt;
}

const BookDraft* find_book(const std::vector<BookDraft>& books, const std::string& name) {
  const auto found = std::find_if(books.begin(), books.end(),
                                  [&](const BookDraft& book) { return book.name == name; });
  return found == books.end() ? nullptr : &*found;
}

// That two outputs of one version have the same name is reported elsewhere.
bool is_first(const VersionDraft& version, std::size_t index) {
  const auto& outputs = version.document->outputs;
  const auto end = outputs.begin() + static_cast<std::ptrdiff_t>(index);
  return std::none_of(outputs.begin(), end, [&](const rulebook::OutputDeclaration& earlier) {
    return earlier.name.value == outputs[index].name.value;
  });
}

class Lists {
 public:
  Lists(const std::vector<BookDraft>& books, const Levels& levels, const UnreadFiles& unread,
        Diagnostics& diagnostics)
      : books_(books), levels_(levels), unread_(unread), diagnostics_(diagnostics) {}

  void run() {
    for (LevelId top = 0; top < levels_.all.size(); ++top) {
      if (!levels_.all[top].parent) {
        check_listed(top);
        check_columns(top);
      }
    }
    for (const BookDraft& book : books_) {
      check_is_listed(book);
    }
  }

 private:
  void check_listed(LevelId top) {
    const std::vector<rulebook::Text>& listed = levels_.all[top].document->books;
    check_no_repeat(listed, fmt::format("books of level {}", levels_.all[top].name), diagnostics_);
    std::vector<std::string> known;
    for (const BookDraft& book : books_) {
      known.push_back(book.name);
    }
    for (const rulebook::Text& name : listed) {
      const BookDraft* book = find_book(books_, name.value);
      if (book == nullptr) {
        if (!unread_.book(name.value)) {
          report_unknown(diagnostics_, name.span, fmt::format("no book '{}'", name.value),
                         name.value, known);
        }
        continue;
      }
      const std::optional<LevelId> decides = hierarchy(*book, levels_);
      if (decides && *decides != top) {
        diagnostics_
            .error(Code::kLevelMismatch, name.span,
                   fmt::format("book '{}' does not decide at level {} or below it", name.value,
                               levels_.all[top].name),
                   fmt::format("its name in the books of level {}", levels_.all[*decides].name))
            .notes.push_back({book->versions.front().document->id.span, "the book"});
      }
    }
  }

  void check_is_listed(const BookDraft& book) {
    const std::optional<LevelId> top = hierarchy(book, levels_);
    if (!top) {
      return;
    }
    const rulebook::LevelDocument& level = *levels_.all[*top].document;
    const bool listed =
        std::any_of(level.books.begin(), level.books.end(),
                    [&](const rulebook::Text& name) { return name.value == book.name; });
    if (!listed) {
      diagnostics_
          .error(Code::kMissingKey, level.name.span,
                 fmt::format("'books' of level {} lacks the book '{}', which decides there",
                             level.name.value, book.name),
                 fmt::format("{} in the list, at the place of its columns", book.name))
          .notes.push_back({book.versions.front().document->id.span, "the book"});
    }
  }

  // Columns of decisions: keys, the year, and each book's outcome and outputs.
  void check_columns(LevelId top) {
    std::map<std::pair<LevelId, std::string>, source::Span> seen;
    for (const BookDraft& book : books_) {
      if (hierarchy(book, levels_) != top) {
        continue;
      }
      const VersionDraft& version = book.versions.front();
      if (version.document->outcome_column && version.outcome_level) {
        add(seen, *version.outcome_level, *version.document->outcome_column);
      }
      for (std::size_t i = 0; i < version.outputs.size(); ++i) {
        if (version.outputs[i] && !version.document->outputs[i].internal && is_first(version, i)) {
          add(seen, version.outputs[i]->level, version.document->outputs[i].name);
        }
      }
    }
  }

  void add(std::map<std::pair<LevelId, std::string>, source::Span>& seen, LevelId level,
           const rulebook::Text& name) {
    for (const LevelColumn& column : columns_of(levels_, level)) {
      if (column.key) {
        seen.emplace(std::pair(level, column.name->value), column.name->span);
      }
    }
    const auto [first, is_new] = seen.emplace(std::pair(level, name.value), name.span);
    if (name.value == "jaar") {
      diagnostics_.error(Code::kDuplicateName, name.span,
                         "decisions already have a column 'jaar': the year of the run");
    } else if (!is_new) {
      diagnostics_
          .error(Code::kDuplicateName, name.span,
                 fmt::format("decisions of level {} would have two columns '{}'",
                             levels_.all[level].name, name.value))
          .notes.push_back({first->second, "the first is here"});
    }
  }

  const std::vector<BookDraft>& books_;
  const Levels& levels_;
  const UnreadFiles& unread_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_book_lists(const std::vector<BookDraft>& books, const Levels& levels,
                      const UnreadFiles& unread, Diagnostics& diagnostics) {
  if (levels.sound) {
    Lists(books, levels, unread, diagnostics).run();
  }
}

}  // namespace quotum::check
