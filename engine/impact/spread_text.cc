// How changes are spread over a population, and from which outcome to which, see text_parts.h.
#include <algorithm>

#include "impact/sentences.h"
#include "impact/text_parts.h"
#include "impact/words.h"

namespace quotum::impact {
namespace {

using report::Align;
using report::TextStyle;
using report::TextTable;

constexpr std::size_t kBarColumns = 24;

std::string histogram(const Impact& impact, const ImpactWords& say) {
  const ImpactMeasure& measure = *impact.measure;
  TextTable table({Align::kLeft, Align::kRight, Align::kRight, Align::kLeft});
  const std::uint64_t all = measure.gain + measure.lose;
  for (const ImpactBin& bin : measure.bins) {
    table.add({say.bin(bin, impact.measured()), say.number(bin.rows), say.share(bin.rows, all),
               report::share_bar(bin.rows, all, kBarColumns)});
  }
  return table.text();
}

std::string quantiles(const Impact& impact, const ImpactWords& say) {
  const std::vector<ImpactQuantile>& quantiles = impact.measure->quantiles;
  TextTable table(std::vector<Align>(quantiles.size() + 1, Align::kRight));
  std::vector<std::string> names = {say("deel van de rijen", "share of the rows")};
  std::vector<std::string> values = {say("verschil ten hoogste", "difference at most")};
  for (const ImpactQuantile& quantile : quantiles) {
    names.push_back(say.quantile(quantile.percent));
    values.push_back(say.signed_figure(quantile.value, impact.measured()));
  }
  table.add(std::move(names));
  table.add(std::move(values));
  return table.text();
}

std::string breakdown_text(const ImpactBreakdown& breakdown, const ImpactColumn& column,
                           const ImpactWords& say) {
  std::vector<Align> aligns(7, Align::kRight);
  aligns.front() = Align::kLeft;
  TextTable table(std::move(aligns));
  const bool sum = column.has_sum();
  std::vector<std::string> head = {"", say("rijen", "rows"), say.gain(column), say.lose(column)};
  if (sum) {
    head.insert(head.end(), {say("was", "before"), say("wordt", "after"),
                             say("verschil", "difference") + unit_in_head(column)});
  }
  table.add(std::move(head));
  for (const ImpactGroup& group : breakdown.groups) {
    if (group.rows == 0) {
      continue;
    }
    std::vector<std::string> cells = {say(group.name), say.number(group.rows),
                                      say.number(group.gain), say.number(group.lose)};
    if (sum) {
      cells.insert(cells.end(), {say.figure(group.before, column), say.figure(group.after, column),
                                 say.signed_figure(group.after - group.before, column)});
    }
    table.add(std::move(cells));
  }
  return table.text();
}

// The heads of the columns call the codes by their numbers.
std::string matrix(const ImpactOutcomes& outcomes, const ImpactWords& say) {
  const std::vector<std::string> codes = outcomes.codes_shown();
  std::vector<Align> aligns(codes.size() + 2, Align::kRight);
  aligns[1] = Align::kLeft;
  TextTable table(std::move(aligns));
  std::vector<std::string> head = {"", say("was \\ wordt", "before \\ after")};
  for (std::size_t i = 0; i < codes.size(); ++i) {
    head.push_back(std::to_string(i + 1));
  }
  table.add(std::move(head));
  for (std::size_t i = 0; i < codes.size(); ++i) {
    std::vector<std::string> cells = {std::to_string(i + 1), say.code(codes[i])};
    for (const std::string& after : codes) {
      const std::uint64_t rows = outcomes.rows(&codes[i], &after);
      cells.push_back(rows == 0 ? "-" : say.number(rows));
    }
    table.add(std::move(cells));
  }
  return table.text();
}

}  // namespace

std::string impact_spread_text(const Impact& impact, const TextStyle& style) {
  if (!impact.measure || impact.measure->gain + impact.measure->lose == 0) {
    return {};
  }
  const ImpactWords say(impact);
  const ImpactMeasure& measure = *impact.measure;
  std::string text;
  if (!measure.bins.empty() || !measure.quantiles.empty()) {
    text += section_heading(
        style, part_title(ImpactPart::kSpread, impact.language) + unit_in_head(impact.measured()));
    text += histogram(impact, say);
  }
  if (!measure.quantiles.empty()) {
    text += quantiles(impact, say);
  }
  for (const ImpactBreakdown& breakdown : measure.breakdowns) {
    text += section_heading(style, say.title(breakdown) + " (" + breakdown.by + ")");
    text += breakdown_text(breakdown, impact.measured(), say);
  }
  return text;
}

std::string impact_outcomes_text(const Impact& impact, const TextStyle& style) {
  const ImpactWords say(impact);
  std::string text;
  std::string unchanged;
  for (const ImpactOutcomes& outcomes : impact.outcomes) {
    const std::uint64_t changed = outcomes.changed();
    if (changed == 0) {
      unchanged += (unchanged.empty() ? "" : ", ") + outcomes.column;
      continue;
    }
    text += section_heading(
        style, outcomes.column +
                   (outcomes.level == impact.level ? "" : " (" + outcomes.level + ")") + ": " +
                   say.rows(changed) + say(" met een andere uitkomst", " with another outcome"));
    text += matrix(outcomes, say);
  }
  if (!unchanged.empty()) {
    text += "\n" + unchanged_outcomes(impact.language) + unchanged + "\n";
  }
  return text;
}

}  // namespace quotum::impact
