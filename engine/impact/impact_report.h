// An impact for a screen, for machines, and as a page for people who read what a draft does: in
// words first, then in figures, then change by change and for whom it matters most. What people
// read is in impact.language, the same words on a screen and a page. REQUIRES of all: indices in
// the impact are in range, and the effects have an amount for every column.
#pragma once

#include <string>
#include <vector>

#include "impact/impact.h"
#include "report/file_digest.h"

namespace quotum::impact {

// Each line ends with a line end. What does not change is named, not shown; of the rows that change
// most the first ten, with the figures of their steps the first three.
std::string impact_text(const Impact& impact, bool color);
// Everything the impact holds. Keys and codes are the same in both languages. Amounts, their sums
// and differences are plain decimal strings, counts are numbers.
std::string impact_json(const Impact& impact);
// One self-contained page (report/html_page.h). `rests_on`: told in the footer. The same for the
// same impact and files.
std::string impact_html(const Impact& impact, const std::vector<report::FileDigest>& rests_on);

}  // namespace quotum::impact
