// Books among each other and in their hierarchy of levels: order, lists of columns, shared columns,
// and the columns that rows are classed by.
#pragma once

#include "check/version_draft.h"

namespace quotum::check {

// For each book, by position, the positions of the books that a formula of it names. Reports
// circles. Returns the positions in an order in which each comes after those it uses.
std::vector<std::size_t> order_books(const std::vector<BookDraft>& books,
                                     source::Diagnostics& diagnostics);

// `books` of each top level names exactly the books that decide in its hierarchy, and no column of
// decisions.csv stands there twice.
void check_book_lists(const std::vector<BookDraft>& books, const Levels& levels,
                      const UnreadFiles& unread, source::Diagnostics& diagnostics);

// The same column, asked for by two books in one year, has the same type, decimals and bounds.
void check_shared_columns(const std::vector<BookDraft>& books, source::Diagnostics& diagnostics);

// `size_classes` go by a number that some version reads at that level, each by another one. Borders
// ascend and have no more decimals than the column has in any version.
void check_size_classes(const std::vector<BookDraft>& books, const Levels& levels,
                        const UnreadFiles& unread, source::Diagnostics& diagnostics);

}  // namespace quotum::check
