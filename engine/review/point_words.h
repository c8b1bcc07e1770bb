// A point of coverage in words of the law.
#pragma once

#include <string>

#include "report/language.h"
#include "review/coverage.h"

namespace quotum::review {

// What rows of it would show, to stand behind "geen test met ": "verloonde uren precies gelijk aan
// drempel (40.575 uur)", "uitkomst HEFFING", "de voorwaarde niet
// waar: heffing actief".
std::string point_words(const CoverageMarks& marks, const CoveragePoint& point,
                        report::Language language);

}  // namespace quotum::review
