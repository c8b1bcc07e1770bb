// Values as text: for people in their language ("€ 11.500,00", "3,09%", "1,331 hours per job"), and
// exactly for machines.
#pragma once

#include <string>

#include "exact/integer.h"
#include "exact/type.h"
#include "report/language.h"

namespace quotum::report {

// A value and how it likes to be written.
struct Figure {
  exact::Rational value;  // truth values 0 and 1, members positions, dates days
  exact::Type type;
  bool percent = false;  // a ratio that the rules write with a % sign
  int decimals = 0;      // at least so many decimals; amounts in EUR have at least 2
};

// For people. A number that does not end within 18 decimals is cut after six, with an ellipsis and,
// in brackets, the exact fraction: "2,321562... banen (precies 3090/1331)" (the ellipsis is one
// character). A number of unit jaar from 1000 up is a calendar year: "2024".
std::string figure_text(const Figure& figure, Language language);

// The same without the exact fraction: for formulas and tables.
std::string short_figure_text(const Figure& figure, Language language);

// "11500", "3090/1331", "true", "overheid", "2026-07-01": the same in every language.
std::string exact_figure(const Figure& figure);

}  // namespace quotum::report
