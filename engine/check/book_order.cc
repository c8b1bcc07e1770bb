// Books that use each other.
#include <fmt/format.h>

#include <algorithm>

#include "check/book_lists.h"

namespace quotum::check {
namespace {

std::vector<std::string> books_named(const BookDraft& book) {
  std::vector<std::string> names;
  for (const VersionDraft& version : book.versions) {
    for (const rulebook::InputDeclaration& input : version.document->inputs) {
      if (input.from) {
        collect_books(*input.from, names);
      }
    }
    for (const rulebook::StepDeclaration& step : version.document->steps) {
      collect_books(step.formula, names);
    }
    for (const rulebook::OutcomeDeclaration& outcome : version.document->outcomes) {
      if (outcome.when) {
        collect_books(*outcome.when, names);
      }
    }
  }
  return names;
}

}  // namespace

std::vector<std::size_t> order_books(const std::vector<BookDraft>& books,
                                     source::Diagnostics& diagnostics) {
  std::vector<std::vector<std::size_t>> needs;
  for (const BookDraft& book : books) {
    std::vector<std::size_t>& needed = needs.emplace_back();
    for (const std::string& name : books_named(book)) {
      const auto found = std::find_if(books.begin(), books.end(),
                                      [&](const BookDraft& other) { return other.name == name; });
      if (found != books.end()) {
        needed.push_back(static_cast<std::size_t>(found - books.begin()));
      }
    }
  }
  const Ordering ordering = order_by_need(needs);
  for (const std::vector<std::size_t>& circle : ordering.circles) {
    std::string path;
    for (const std::size_t i : circle) {
      path += books[i].name + " -> ";
    }
    const BookDraft& first = books[circle.front()];
    diagnostics.error(source::Code::kCycle, first.versions.front().document->id.span,
                      fmt::format("books use each other: {}{}", path, first.name));
  }
  return ordering.order;
}

}  // namespace quotum::check
