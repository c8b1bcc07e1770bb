// Histogram, quantiles and groups of an impact, see sections.h.
#include <algorithm>
#include <limits>

#include "impact/sections.h"
#include "impact/words.h"
#include "report/explain_words.h"
#include "report/html_parts.h"
#include "report/svg_chart.h"

namespace quotum::impact {
namespace {

using exact::BigInt;
using report::Markup;

class Charts {
 public:
  explicit Charts(const Impact& impact)
      : impact_(impact),
        measure_(*impact.measure),
        column_(impact.measured()),
        say_(impact),
        name_(say_(column_.title)) {}

  [[nodiscard]] Markup histogram() const;
  [[nodiscard]] Markup quantiles() const;
  [[nodiscard]] Markup breakdown(const ImpactBreakdown& breakdown, std::size_t number) const;

 private:
  // The chart below its title, which a picture only tells those who do not see it.
  [[nodiscard]] Markup titled(const report::BarChart& chart) const {
    return report::paragraph(report::strong(chart.title)) +
           report::bar_chart(chart, impact_.language);
  }
  [[nodiscard]] Markup group_table(const ImpactBreakdown& breakdown) const;
  [[nodiscard]] Markup group_chart(const ImpactBreakdown& breakdown, std::size_t number) const;

  const Impact& impact_;
  const ImpactMeasure& measure_;
  const ImpactColumn& column_;
  ImpactWords say_;
  std::string name_;
};

Markup Charts::histogram() const {
  report::BarChart chart;
  chart.id = say_("verdeling", "histogram");
  chart.title = name_ + say_(": rijen naar hoeveel er verandert", ": rows by how much changes");
  chart.description = say_(
      "Hoeveel rijen in elke klasse vallen, van de grootste daling tot de "
      "grootste stijging; wie gelijk blijft, telt niet mee.",
      "How many rows are in each class, from the largest fall to the largest "
      "rise; who stays the same does not count.");
  chart.label_heading = say_("Verschil", "Difference");
  chart.value_heading = say_("Rijen", "Rows");
  chart.histogram = true;
  for (const ImpactBin& bin : measure_.bins) {
    chart.bars.push_back(
        {say_.bin(bin, column_), static_cast<std::int64_t>(bin.rows), say_.number(bin.rows)});
  }
  const Markup bounds =
      report::faint(say_("Van elke klasse telt de kleinste verandering mee, de grootste niet.",
                         "Of each class the smallest change is part of it, the largest is not."));
  return chart.bars.empty() ? Markup() : titled(chart) + report::paragraph(bounds);
}

Markup Charts::quantiles() const {
  report::HtmlTable table;
  table.caption = say_("Van de rijen die veranderen: een deel, met het verschil ten hoogste",
                       "Of the rows that change: a share, and its difference at most");
  table.headings = {say_("Deel van de rijen", "Share of the rows"),
                    say_("Verschil ten hoogste", "Difference at most")};
  table.right = {false, true};
  for (const ImpactQuantile& quantile : measure_.quantiles) {
    table.rows.push_back({report::capitalised(say_.quantile(quantile.percent)),
                          say_.change(quantile.value, column_)});
  }
  return table.rows.empty() ? Markup() : report::table(table);
}

Markup Charts::group_table(const ImpactBreakdown& breakdown) const {
  report::HtmlTable table;
  table.caption = name_ + say_(" naar ", " by ") + say_.within(breakdown.title);
  table.headings = {say_(breakdown.title), say_("Rijen", "Rows"),
                    report::capitalised(say_.gain(column_)),
                    report::capitalised(say_.lose(column_))};
  table.right = {false, true, true, true};
  const ImpactGroup all = breakdown.together();
  for (const ImpactGroup& group : breakdown.groups) {
    table.rows.push_back({say_(group.name), say_.number(group.rows), say_.number(group.gain),
                          say_.number(group.lose)});
  }
  table.totals = {say_("Samen", "Together"), say_.number(all.rows), say_.number(all.gain),
                  say_.number(all.lose)};
  if (column_.has_sum()) {
    const auto add_sums = [&](std::vector<Markup>& cells, const ImpactGroup& group) {
      cells.emplace_back(say_.amount(group.before, column_));
      cells.emplace_back(say_.amount(group.after, column_));
      cells.emplace_back(say_.change(group.after - group.before, column_));
    };
    table.headings.insert(table.headings.end(), {say_("Was", "Before"), say_("Wordt", "After"),
                                                 say_("Verschil", "Difference")});
    table.right.insert(table.right.end(), {true, true, true});
    for (std::size_t i = 0; i < breakdown.groups.size(); ++i) {
      add_sums(table.rows[i], breakdown.groups[i]);
    }
    add_sums(table.totals, all);
  }
  return report::table(table);
}

Markup Charts::group_chart(const ImpactBreakdown& breakdown, std::size_t number) const {
  if (!column_.has_sum()) {
    return {};
  }
  report::BarChart chart;
  chart.id = say_("groep-", "group-") + std::to_string(number);
  chart.title = name_ + say_(": verschil naar ", ": difference by ") + say_.within(breakdown.title);
  chart.description = say_(
      "Het verschil tussen wordt en was van elke groep; een daling loopt naar "
      "links.",
      "The difference between after and before of each group; a fall runs to "
      "the left.");
  chart.label_heading = say_(breakdown.title);
  chart.value_heading = say_("Verschil", "Difference");
  std::vector<BigInt> differences;
  for (const ImpactGroup& group : breakdown.groups) {
    differences.push_back(group.after - group.before);
  }
  const std::vector<std::int64_t> lengths = bar_lengths(differences);
  for (std::size_t i = 0; i < differences.size(); ++i) {
    chart.bars.push_back(
        {say_(breakdown.groups[i].name), lengths[i], say_.change(differences[i], column_)});
  }
  return titled(chart);
}

Markup Charts::breakdown(const ImpactBreakdown& breakdown, std::size_t number) const {
  return report::section(report::heading(3, say_.title(breakdown)) + group_table(breakdown) +
                         group_chart(breakdown, number));
}

}  // namespace

std::vector<std::int64_t> bar_lengths(const std::vector<BigInt>& values) {
  const BigInt longest = std::numeric_limits<std::int64_t>::max();
  BigInt largest = 0;
  for (const BigInt& value : values) {
    largest = std::max<BigInt>(largest, abs(value));
  }
  BigInt divisor = 1;
  while (largest / divisor > longest) {
    divisor *= 10;
  }
  std::vector<std::int64_t> lengths;
  for (const BigInt& value : values) {
    const auto length = static_cast<std::int64_t>(BigInt(value / divisor));
    lengths.push_back(length != 0 ? length : value.sign());
  }
  return lengths;
}

Markup distribution_section(const Impact& impact) {
  if (!impact.measure || impact.measure->quantiles.empty()) {
    return {};
  }
  const Charts charts(impact);
  return charts.histogram() + charts.quantiles();
}

Markup breakdowns_section(const Impact& impact) {
  Markup content;
  if (impact.measure) {
    const Charts charts(impact);
    for (std::size_t i = 0; i < impact.measure->breakdowns.size(); ++i) {
      content += charts.breakdown(impact.measure->breakdowns[i], i + 1);
    }
  }
  return content;
}

}  // namespace quotum::impact
