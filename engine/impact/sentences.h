// Sentences and headings of an impact, in its language: the same on a screen and on the page.
#pragma once

#include <string>
#include <vector>

#include "impact/impact.h"

namespace quotum::impact {

// The sections, in the order of reading.
enum class ImpactPart { kHeadline, kTotals, kSpread, kGroups, kOutcomes, kEffects, kMovers };
std::string part_title(ImpactPart part, report::Language language);

// "Wat de wijziging doet over 2024".
std::string title_text(const Impact& impact);
// "1.234 rijen van werkgever vergeleken, 2 rijen afgewezen (...)".
std::string compared_text(const Impact& impact);
// "geen enkel regelboek geldt voor het jaar 2015". Only to be said when impact.no_book_applies.
std::string no_book_text(const Impact& impact);
// What a scenario makes of it. Only to be said when impact.hypothetical.
std::string hypothetical_text(report::Language language);
// For how many rows anything changes, and what has no part in that.
std::string changed_text(const Impact& impact);

// "Ongewijzigd voor elke rij: ", before the names of columns; likewise of columns of outcomes.
std::string unchanged_columns(report::Language language);
std::string unchanged_outcomes(report::Language language);

// What counts as a gain in the column: "Dit is een last: wie er minder van draagt, gaat vooruit."
std::string meaning_of_gain(const ImpactColumn& column, report::Language language);
// Why a column of percentages or rates has no total.
std::string no_sum_text(report::Language language);
// The sum of the measured column before and after, or why there is none. REQUIRES: impact.measure.
std::string total_text(const Impact& impact);

// How effects come about, and what forward, reverse and interaction are, a sentence each.
std::vector<std::string> effects_explained(report::Language language);
// "alleen samen toe te passen": of changes in one effect.
std::string only_together(report::Language language);
// "zonder gevolg voor de vergeleken rijen": of changes without any.
std::string without_effect_text(report::Language language);

}  // namespace quotum::impact
