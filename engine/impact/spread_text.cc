// How changes are spread over a population, and from which outcome to which, see
// impact_text_parts.h.
#include <algorithm>

#include "impact/text_parts.h"
#include "impact/words.h"

namespace quotum::impact {
namespace {

using report::Align;
using report::Language;
using report::pick;
using report::TextStyle;
using report::TextTable;

constexpr std::size_t kBarColumns = 24;

std::string histogram(const ImpactMeasure& measure, const ImpactColumn& column, Language language) {
  TextTable table({Align::kLeft, Align::kRight, Align::kRight, Align::kLeft});
  const std::uint64_t all = measure.gain + measure.lose;
  for (const ImpactBin& bin : measure.bins) {
    table.add({bin_text(bin, column.decimals, language), report::grouped(bin.rows, language),
               report::share_text(bin.rows, all, language == Language::kDutch ? ',' : '.'),
               report::share_bar(bin.rows, all, kBarColumns)});
  }
  return table.text();
}

std::string quantile_name(int percent, Language language) {
  if (percent == 0) {
    return std::string(pick(language, "kleinste", "smallest"));
  }
  if (percent == 100) {
    return std::string(pick(language, "grootste", "largest"));
  }
  return std::to_string(percent) + " %";
}

std::string quantiles(const ImpactMeasure& measure, const ImpactColumn& column, Language language) {
  TextTable table(std::vector<Align>(measure.quantiles.size() + 1, Align::kRight));
  std::vector<std::string> names = {std::string(pick(language, "ten hoogste", "at most"))};
  std::vector<std::string> values = {std::string(pick(language, "verschil", "difference"))};
  for (const ImpactQuantile& quantile : measure.quantiles) {
    names.push_back(quantile_name(quantile.percent, language));
    values.push_back(signed_text(quantile.value, column.decimals, language));
  }
  table.add(std::move(names));
  table.add(std::move(values));
  return table.text();
}

std::string breakdown_text(const ImpactBreakdown& breakdown, const ImpactColumn& column,
                           Language language) {
  std::vector<Align> aligns(7, Align::kRight);
  aligns.front() = Align::kLeft;
  TextTable table(std::move(aligns));
  const DirectionWords words = direction_words(column.counts_as, language);
  const bool sum = sum_has_meaning(column);
  const auto say = [&](std::string_view dutch, std::string_view english) {
    return std::string(pick(language, dutch, english));
  };
  std::vector<std::string> head = {"", say("rijen", "rows"), std::string(words.short_gain),
                                   std::string(words.short_lose)};
  if (sum) {
    head.insert(head.end(), {say("was", "before"), say("wordt", "after"),
                             say("verschil", "difference") + unit_in_head(column)});
  }
  table.add(std::move(head));
  for (const ImpactGroup& group : breakdown.groups) {
    if (group.rows == 0) {
      continue;
    }
    std::vector<std::string> cells = {
        pick(language, group.name), report::grouped(group.rows, language),
        report::grouped(group.gain, language), report::grouped(group.lose, language)};
    if (sum) {
      cells.insert(cells.end(),
                   {amount_text(group.before, column.decimals, language),
                    amount_text(group.after, column.decimals, language),
                    signed_text(group.after - group.before, column.decimals, language)});
    }
    table.add(std::move(cells));
  }
  return table.text();
}

// The codes, first the missing one; the heads of the columns call them by their numbers.
std::vector<std::string> codes_of(const ImpactOutcomes& outcomes) {
  std::vector<std::string> codes = outcomes.codes;
  for (const ImpactOutcomes::Cell& cell : outcomes.cells) {
    for (const std::string& code : {cell.before, cell.after}) {
      if (std::find(codes.begin(), codes.end(), code) == codes.end()) {
        codes.insert(codes.begin(), code);
      }
    }
  }
  return codes;
}

std::string matrix(const ImpactOutcomes& outcomes, Language language) {
  const std::vector<std::string> codes = codes_of(outcomes);
  std::vector<Align> aligns(codes.size() + 2, Align::kRight);
  aligns[1] = Align::kLeft;
  TextTable table(std::move(aligns));
  std::vector<std::string> head = {"",
                                   std::string(pick(language, "was \\ wordt", "before \\ after"))};
  for (std::size_t i = 0; i < codes.size(); ++i) {
    head.push_back(std::to_string(i + 1));
  }
  table.add(std::move(head));
  for (std::size_t i = 0; i < codes.size(); ++i) {
    std::vector<std::string> cells = {std::to_string(i + 1), code_text(codes[i], language)};
    cells.resize(codes.size() + 2, "-");
    for (const ImpactOutcomes::Cell& cell : outcomes.cells) {
      if (cell.before == codes[i]) {
        const auto to = std::find(codes.begin(), codes.end(), cell.after) - codes.begin();
        cells[static_cast<std::size_t>(to) + 2] = report::grouped(cell.rows, language);
      }
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
  const Language language = impact.language;
  const ImpactMeasure& measure = *impact.measure;
  const ImpactColumn& column = impact.columns.at(measure.column);
  std::string text;
  if (!measure.bins.empty() || !measure.quantiles.empty()) {
    text += section_heading(
        style,
        std::string(pick(language, "Verdeling van het verschil", "Spread of the difference")) +
            unit_in_head(column) +
            std::string(pick(language, " van wat verandert", " of what changes")));
    text += histogram(measure, column, language);
  }
  if (!measure.quantiles.empty()) {
    text += quantiles(measure, column, language);
  }
  for (const ImpactBreakdown& breakdown : measure.breakdowns) {
    text += section_heading(
        style, std::string(breakdown.size ? pick(language, "Naar omvang: ", "By size: ")
                                          : pick(language, "Naar ", "By ")) +
                   pick(language, breakdown.title) + " (" + breakdown.by + ")");
    text += breakdown_text(breakdown, column, language);
  }
  return text;
}

std::string impact_outcomes_text(const Impact& impact, const TextStyle& style) {
  const Language language = impact.language;
  std::string text;
  std::string unchanged;
  for (const ImpactOutcomes& outcomes : impact.outcomes) {
    const std::uint64_t changed = outcomes.changed();
    if (changed == 0) {
      unchanged += (unchanged.empty() ? "" : ", ") + outcomes.column;
      continue;
    }
    text += section_heading(
        style,
        outcomes.column + (outcomes.level == impact.level ? "" : " (" + outcomes.level + ")") +
            ": " + rows_text(changed, language) +
            std::string(pick(language, " met een andere uitkomst", " with another outcome")));
    text += matrix(outcomes, language);
  }
  if (!unchanged.empty()) {
    text += "\n" +
            std::string(pick(language, "uitkomsten niet veranderd: ", "outcomes unchanged: ")) +
            unchanged + "\n";
  }
  return text;
}

}  // namespace quotum::impact
