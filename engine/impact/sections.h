// The sections of the page of an impact, without their headings of level 2: see impact_report.h.
// Empty where the impact has nothing to say.
#pragma once

#include <cstdint>
#include <vector>

#include "impact/impact.h"
#include "report/html_markup.h"

namespace quotum::impact {

// Sums of the columns that change, in a table; the others in a sentence.
report::Markup totals_section(const Impact& impact);
// How the changes of the measured column are spread: a histogram and quantiles.
report::Markup distribution_section(const Impact& impact);
// By size and by each enumeration: a table and a chart each.
report::Markup breakdowns_section(const Impact& impact);
// From which outcome to which.
report::Markup outcomes_section(const Impact& impact);
// What each change does by itself.
report::Markup effects_section(const Impact& impact);
// The rows that change most.
report::Markup movers_section(const Impact& impact);

// Lengths of bars: the values themselves where they fit 64 bits; else all of them divided by the
// smallest power of ten with which they do, towards 0. No value other than 0 becomes 0: 1 or -1 is
// the least.
std::vector<std::int64_t> bar_lengths(const std::vector<exact::BigInt>& values);

}  // namespace quotum::impact
