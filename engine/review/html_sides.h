// Before and after beside one another on a page; below one another where it is narrow.
#pragma once

#include "report/html_markup.h"
#include "report/language.h"

namespace quotum::review {

// Each side under its word: "was", "wordt".
report::Markup beside(const report::Markup& before, const report::Markup& after,
                      report::Language language);

}  // namespace quotum::review
