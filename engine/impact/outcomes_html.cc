// From which outcome to which, a table for each column; see sections.h.
#include <algorithm>

#include "impact/figures.h"
#include "impact/sections.h"
#include "report/html_parts.h"

namespace quotum::impact {
namespace {

using report::Markup;

bool any_changes(const ImpactOutcomes& outcomes) {
  return std::any_of(
      outcomes.cells.begin(), outcomes.cells.end(),
      [](const ImpactOutcomes::Cell& cell) { return cell.rows > 0 && cell.before != cell.after; });
}

std::uint64_t rows_in(const ImpactOutcomes& outcomes, const std::string* before,
                      const std::string* after) {
  std::uint64_t rows = 0;
  for (const ImpactOutcomes::Cell& cell : outcomes.cells) {
    if ((before == nullptr || cell.before == *before) &&
        (after == nullptr || cell.after == *after)) {
      rows += cell.rows;
    }
  }
  return rows;
}

// The codes in their order, and "" behind them where one of the rules has no such column.
std::vector<std::string> codes_of(const ImpactOutcomes& outcomes) {
  std::vector<std::string> codes = outcomes.codes;
  for (const ImpactOutcomes::Cell& cell : outcomes.cells) {
    for (const std::string& code : {cell.before, cell.after}) {
      if (std::find(codes.begin(), codes.end(), code) == codes.end()) {
        codes.push_back(code);
      }
    }
  }
  return codes;
}

std::string code_text(const std::string& code, const ImpactFigures& say) {
  return code.empty() ? say.say("(geen kolom)", "(no column)") : code;
}

// Who keeps the outcome stands in a frame, with a sign.
Markup cell(std::uint64_t rows, bool same, const ImpactFigures& say) {
  const std::string number = say.number(rows);
  return same ? Markup::element("span", {{"class", "same"}}, "= " + number) : Markup(number);
}

Markup matrix(const ImpactOutcomes& outcomes, const ImpactFigures& say) {
  std::vector<std::string> to = codes_of(outcomes);
  std::vector<std::string> from = to;
  const auto drop_unused = [](std::vector<std::string>& codes, const auto& count) {
    codes.erase(std::remove_if(codes.begin(), codes.end(),
                               [&](const std::string& code) { return count(code) == 0; }),
                codes.end());
  };
  drop_unused(from, [&](const std::string& code) { return rows_in(outcomes, &code, nullptr); });
  drop_unused(to, [&](const std::string& code) { return rows_in(outcomes, nullptr, &code); });
  report::HtmlTable table;
  table.caption = outcomes.column + say.say(": rijen naar uitkomst die was (rij) en wordt (kolom)",
                                            ": rows by outcome before (row) and after (column)");
  table.headings = {say.say("Was \\ wordt", "Before \\ after")};
  table.right = {false};
  table.totals = {say.say("Samen", "Together")};
  for (const std::string& after : to) {
    table.headings.push_back(code_text(after, say));
    table.right.push_back(true);
    table.totals.emplace_back(say.number(rows_in(outcomes, nullptr, &after)));
  }
  table.headings.push_back(say.say("Samen", "Together"));
  table.right.push_back(true);
  table.totals.emplace_back(say.number(rows_in(outcomes, nullptr, nullptr)));
  for (const std::string& before : from) {
    std::vector<Markup> row = {code_text(before, say)};
    for (const std::string& after : to) {
      row.push_back(cell(rows_in(outcomes, &before, &after), before == after, say));
    }
    row.emplace_back(say.number(rows_in(outcomes, &before, nullptr)));
    table.rows.push_back(std::move(row));
  }
  return report::table(table);
}

}  // namespace

Markup outcomes_section(const Impact& impact) {
  const ImpactFigures say(impact);
  Markup content, same;
  for (const ImpactOutcomes& outcomes : impact.outcomes) {
    if (!any_changes(outcomes)) {
      same += (same.empty() ? "" : ", ") + report::code(outcomes.column);
      continue;
    }
    content += report::section(
        report::heading(3, report::code(outcomes.column) + " (" + outcomes.level + ")") +
        matrix(outcomes, say));
  }
  if (!content.empty()) {
    content = report::paragraph(say.say("Een getal in een kader met een =-teken telt wie zijn "
                                        "uitkomst houdt; elk ander getal telt wie verschuift.",
                                        "A number in a frame with a = sign counts who keeps the "
                                        "outcome; every other number counts who moves.")) +
              content;
  }
  if (!same.empty()) {
    content += report::paragraph(
        say.say("Geen rij krijgt een andere uitkomst in: ", "No row gets another outcome in: ") +
        same + ".");
  }
  return content;
}

}  // namespace quotum::impact
