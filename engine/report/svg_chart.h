// Charts of bars as SVG within a page, with the table of their figures behind them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/html_markup.h"
#include "report/language.h"

namespace quotum::report {

struct ChartBar {
  std::string label;       // a name, or the range of a bin
  std::int64_t value = 0;  // how long the bar is, against the others
  std::string shown;       // the value as people read it: "€ 11.500,00"
};

struct BarChart {
  std::string id;                            // unique on the page: letters, digits, '-'
  std::string title;                         // what is charted
  std::string description;                   // what it shows, in a sentence, for who cannot see it
  std::string label_heading, value_heading;  // of the table
  bool histogram = false;                    // bars are bins of one scale: no space between them
  std::vector<ChartBar> bars;                // from top to bottom
};

// Bars lie below one another, each under its label; negative values run to the left of the axis.
// A value other than 0 has a bar that can be seen. Without bars: nothing.
Markup bar_chart(const BarChart& chart, Language language);

}  // namespace quotum::report
