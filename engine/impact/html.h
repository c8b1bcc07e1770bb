// An impact as a page for people who read what a draft does: in words first, then in figures, then
// change by change and for whom it matters most.
#pragma once

#include <string>
#include <vector>

#include "impact/impact.h"
#include "report/file_digest.h"

namespace quotum::impact {

// In impact.language; one self-contained page (report/html_page.h). `rests_on`: told in the footer.
// The same for the same impact and files. REQUIRES: indices in the impact are in range, and the
// effects have an amount for every column.
std::string impact_html(const Impact& impact, const std::vector<report::FileDigest>& rests_on);

}  // namespace quotum::impact
