// A difference for a screen, as a page and for machines.
#pragma once

#include <string>
#include <vector>

#include "report/file_digest.h"
#include "report/rules_overview.h"
#include "review/difference.h"

namespace quotum::review {

// What is on either side: "rules/nl · kalenderjaar 2025 · zoals bekend op 2024-01-01".
Words side_text(const report::RulesView& view);

struct Sides {
  Words before, after;
};

std::string difference_text(const Difference& difference, const Sides& sides,
                            report::Language language, bool color);
// A page for people. Every change has its id, made a fragment (report::fragment_id), as the place
// that a link within or to the page names. `rests_on`: told in the footer.
std::string difference_html(const Difference& difference, const Sides& sides,
                            report::Language language,
                            const std::vector<report::FileDigest>& rests_on);
// Keys and ids are the same in both languages; what people read is in `language`. Marks are ranges
// of bytes, half-open, of the texts they stand beside.
std::string difference_json(const Difference& difference, const Sides& sides,
                            report::Language language);

}  // namespace quotum::review
