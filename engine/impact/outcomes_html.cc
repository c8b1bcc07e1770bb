// From which outcome to which, a table for each column; see sections.h.
#include <algorithm>

#include "impact/sections.h"
#include "impact/sentences.h"
#include "impact/words.h"
#include "report/html_parts.h"

namespace quotum::impact {
namespace {

using report::Markup;

// Who keeps the outcome stands in a frame, with a sign.
Markup cell(std::uint64_t rows, bool same, const ImpactWords& say) {
  const std::string number = say.number(rows);
  return same ? Markup::element("span", {{"class", "same"}}, "= " + number) : Markup(number);
}

Markup matrix(const ImpactOutcomes& outcomes, const ImpactWords& say) {
  std::vector<std::string> to = outcomes.codes_shown();
  std::vector<std::string> from = to;
  const auto drop_unused = [](std::vector<std::string>& codes, const auto& count) {
    codes.erase(std::remove_if(codes.begin(), codes.end(),
                               [&](const std::string& code) { return count(code) == 0; }),
                codes.end());
  };
  drop_unused(from, [&](const std::string& code) { return outcomes.rows(&code, nullptr); });
  drop_unused(to, [&](const std::string& code) { return outcomes.rows(nullptr, &code); });
  report::HtmlTable table;
  table.caption = outcomes.column + say(": rijen naar uitkomst die was (rij) en wordt (kolom)",
                                        ": rows by outcome before (row) and after (column)");
  table.headings = {say("Was \\ wordt", "Before \\ after")};
  table.right = {false};
  table.totals = {say("Samen", "Together")};
  for (const std::string& after : to) {
    table.headings.push_back(say.code(after));
    table.right.push_back(true);
    table.totals.emplace_back(say.number(outcomes.rows(nullptr, &after)));
  }
  table.headings.push_back(say("Samen", "Together"));
  table.right.push_back(true);
  table.totals.emplace_back(say.number(outcomes.rows(nullptr, nullptr)));
  for (const std::string& before : from) {
    std::vector<Markup> row = {say.code(before)};
    for (const std::string& after : to) {
      row.push_back(cell(outcomes.rows(&before, &after), before == after, say));
    }
    row.emplace_back(say.number(outcomes.rows(&before, nullptr)));
    table.rows.push_back(std::move(row));
  }
  return report::table(table);
}

}  // namespace

Markup outcomes_section(const Impact& impact) {
  const ImpactWords say(impact);
  Markup content, same;
  for (const ImpactOutcomes& outcomes : impact.outcomes) {
    if (outcomes.changed() == 0) {
      same += (same.empty() ? "" : ", ") + report::code(outcomes.column);
      continue;
    }
    content += report::section(
        report::heading(3, report::code(outcomes.column) + " (" + outcomes.level + ")") +
        matrix(outcomes, say));
  }
  if (!content.empty()) {
    content = report::paragraph(say("Een getal in een kader met een =-teken telt wie zijn "
                                    "uitkomst houdt; elk ander getal telt wie verschuift.",
                                    "A number in a frame with a = sign counts who keeps the "
                                    "outcome; every other number counts who moves.")) +
              content;
  }
  if (!same.empty()) {
    content += report::paragraph(unchanged_outcomes(impact.language) + same + ".");
  }
  return content;
}

}  // namespace quotum::impact
