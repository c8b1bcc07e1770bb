// Columns that more than one book reads.
#include <fmt/format.h>

#include <limits>

#include "check/book_lists.h"
#include "check/decimals.h"

namespace quotum::check {
namespace {

bool share_a_year(const rulebook::VersionDocument& a, const rulebook::VersionDocument& b) {
  constexpr int kNever = std::numeric_limits<int>::max();
  return !a.unread.periods && !b.unread.periods && a.years_from < b.years_until.value_or(kNever) &&
         b.years_from < a.years_until.value_or(kNever);
}

std::string described(const rulebook::InputDeclaration& input) {
  if (input.type.kind != exact::Kind::kNumber) {
    return input.type.to_string();
  }
  return fmt::format("{} with {}, {} .. {}", input.type.unit.to_string(),
                     decimals_text(input.decimals), exact::to_text(input.min->to_rational()),
                     exact::to_text(input.max->to_rational()));
}

// One declaration in a version, and who declares it.
struct Place {
  const BookDraft* book;
  const rulebook::VersionDocument* version;
  const rulebook::InputDeclaration* input;
};

bool conflict(const Place& a, const Place& b) {
  return a.book != b.book && a.input->name.value == b.input->name.value &&
         a.input->level.value == b.input->level.value && share_a_year(*a.version, *b.version) &&
         described(*a.input) != described(*b.input);
}

}  // namespace

void check_shared_columns(const std::vector<BookDraft>& books, source::Diagnostics& diagnostics) {
  std::vector<Place> places;
  for (const BookDraft& book : books) {
    for (const VersionDraft& version : book.versions) {
      for (const rulebook::InputDeclaration& input : version.document->inputs) {
        const Place place{&book, version.document, &input};
        for (const Place& earlier : places) {
          if (conflict(earlier, place)) {
            diagnostics
                .error(source::Code::kInconsistentInput, input.name.span,
                       fmt::format("the column '{}' is declared differently by the book '{}'",
                                   input.name.value, earlier.book->name),
                       described(*earlier.input), described(input))
                .notes.push_back({earlier.input->name.span, "declared here"});
            break;
          }
        }
        places.push_back(place);
      }
    }
  }
}

}  // namespace quotum::check
