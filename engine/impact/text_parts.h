// The sections of an impact for a screen, each empty when there is nothing to show; a section
// begins with an empty line.
#pragma once

#include <string>
#include <string_view>

#include "impact/impact.h"
#include "report/text_table.h"

namespace quotum::impact {

// An empty line and the heading, with a line end.
std::string section_heading(const report::TextStyle& style, std::string_view text);

// How the changes of the measured column are spread: the histogram, the quantiles, by size and by
// each enumeration.
std::string impact_spread_text(const Impact& impact, const report::TextStyle& style);
// From which outcome to which.
std::string impact_outcomes_text(const Impact& impact, const report::TextStyle& style);
// What each single change brings about.
std::string impact_effects_text(const Impact& impact, const report::TextStyle& style);
// The largest changes, a block each.
std::string impact_movers_text(const Impact& impact, const report::TextStyle& style);

}  // namespace quotum::impact
