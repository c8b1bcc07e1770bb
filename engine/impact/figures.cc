// Words around the figures of an impact, see figures.h.
#include "impact/figures.h"

#include "report/scaled_text.h"

namespace quotum::impact {
namespace {

// A title within a sentence: "Werkgever" -> "werkgever", but "UWV" as it is.
std::string within_sentence(std::string title) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (!title.empty() && is_capital(title[0]) && (title.size() == 1 || !is_capital(title[1]))) {
    title[0] = static_cast<char>(title[0] - 'A' + 'a');
  }
  return title;
}

}  // namespace

std::string ImpactFigures::number(std::uint64_t count) const {
  return report::grouped(count, language_);
}

std::string ImpactFigures::rows(std::uint64_t count) const {
  return number(count) +
         (count == 1 ? say(" rij van ", " row of ") : say(" rijen van ", " rows of ")) +
         within_sentence(impact_.level_title);
}

std::string ImpactFigures::amount(const exact::BigInt& value, const ImpactColumn& column) const {
  const std::string text = report::scaled_text(value, column.decimals);
  return report::grouped(text, language_) + (has_sum(column) ? " " + column.unit : std::string());
}

std::string ImpactFigures::change(const exact::BigInt& value, const ImpactColumn& column) const {
  return (value > 0 ? "+" : "") + amount(value, column);
}

std::string ImpactFigures::gains(const ImpactColumn& column) const {
  return column.counts_as == rulebook::CountsAs::kNeither ? say("stijgt", "rises")
                                                          : say("vooruit", "gains");
}

std::string ImpactFigures::loses(const ImpactColumn& column) const {
  return column.counts_as == rulebook::CountsAs::kNeither ? say("daalt", "falls")
                                                          : say("achteruit", "loses");
}

bool has_sum(const ImpactColumn& column) { return column.unit != "ratio"; }

bool changes(const ImpactColumn& column) {
  return column.before != column.after || column.changed > 0 || column.only_before ||
         column.only_after;
}

}  // namespace quotum::impact
