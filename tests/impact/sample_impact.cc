// The figures of the sample, see sample_impact.h.
#include "sample_impact.h"

#include "edited_rules.h"

namespace quotum::impact {
namespace {

ImpactColumn column(const std::string& name, const std::string& title, const std::string& unit,
                    int decimals) {
  ImpactColumn column;
  column.name = name;
  column.level = "bedrijf";
  column.title = {title, title + " (en)"};
  column.unit = unit;
  column.decimals = decimals;
  return column;
}

std::vector<ImpactColumn> columns() {
  ImpactColumn levy = column("heffing", "Heffing", "EUR", 2);
  levy.counts_as = rulebook::CountsAs::kBurden;
  levy.before = 100'000'000;
  levy.after = 112'345'650;
  levy.changed = 25;
  ImpactColumn bonus = column("toeslag", "Toeslag", "EUR", 0);
  bonus.before = bonus.after = 500;
  ImpactColumn share = column("aandeel", "Aandeel", "ratio", 4);
  share.before = 12'345;
  share.after = 12'000;
  share.changed = 3;
  return {levy, bonus, share};
}

// By article: the percentage, the maximum of the hours, the formula and the condition, the
// rounding.
Difference difference() {
  constexpr const char* kLevy = "heffing/2020-01-01.yaml";
  return difference_by({{"parameters/percentage.yaml", "value: 1.93%", "value: 1.94%"},
                        {kLevy, "max: 1_000_000", "max: 2_000_000"},
                        {kLevy, "    formula: max(uren - drempel, 0 uur)\n",
                         "    formula: max(uren - 2 * drempel, 0 uur)\n"},
                        {kLevy, "uren < drempel", "uren <= drempel"},
                        {kLevy, "mode: down", "mode: up"}});
}

ChangeEffect effect(std::vector<std::size_t> changes, std::vector<exact::BigInt> forward,
                    std::vector<exact::BigInt> reverse, std::uint64_t forward_rows,
                    std::uint64_t reverse_rows) {
  ChangeEffect effect;
  effect.changes = std::move(changes);
  effect.forward = std::move(forward);
  effect.reverse = std::move(reverse);
  effect.forward_rows = forward_rows;
  effect.reverse_rows = reverse_rows;
  return effect;
}

ImpactGroup group(const std::string& name, std::uint64_t rows, std::uint64_t gain,
                  std::uint64_t lose, exact::BigInt before, exact::BigInt after) {
  return {same_words(name), rows, gain, lose, std::move(before), std::move(after)};
}

report::ShownValue value(const std::string& brief, const std::string& exact) {
  return {brief, brief, exact, "EUR"};
}

Mover mover(const std::string& key, exact::BigInt before, exact::BigInt after) {
  Mover mover;
  mover.keys = {{"bedrijfsnummer", key}};
  mover.before = std::move(before);
  mover.after = std::move(after);
  mover.outcomes_before = {{"heffing_uitkomst", "VRIJGESTELD"}, {"toeslag_uitkomst", "GEEN"}};
  mover.outcomes_after = {{"heffing_uitkomst", "HEFFING"}, {"toeslag_uitkomst", "GEEN"}};
  return mover;
}

std::vector<Mover> movers() {
  Mover first = mover("900000004", 0, 9'000'000);
  MovedStep base;
  base.book = "heffing";
  base.name = "grondslag";
  base.title = "Grondslag";
  base.basis = report::Citation();
  base.basis->text = "artikel 2, Voorbeeldwet";
  base.basis->link = "https://wetten.example/2";
  base.after = {"3.000 uur", "3.000 uur", "3000", "uur"};
  base.figures_after = "max(5.000 uur - 2 × 1.000 uur, 0 uur)";
  MovedStep levy;
  levy.book = levy.name = "heffing";
  levy.title = "Heffing";
  levy.before = value("€ 0,00", "0");
  levy.after = value("€ 90.000,00", "90000");
  MovedStep hours;
  hours.book = "heffing";
  hours.name = hours.title = "uren";
  hours.is_input = true;
  hours.before = value("1.000 uur", "1000");
  hours.after = value("1.001 uur", "1001");
  first.steps = {hours, base, levy};
  return {first, mover("900000012", 150'000, 100'000)};
}

ImpactMeasure measure() {
  ImpactMeasure measure;
  measure.gain = 5;
  measure.lose = 20;
  measure.gained = 100'000;
  measure.lost = 12'445'650;
  measure.quantiles = {{0, -50'000}, {50, 99'999}, {100, 9'000'000}};
  measure.bins = {{-100'000, 0, 5}, {0, 100'000, 12}, {100'000, 10'000'000, 8}};
  ImpactBreakdown size{"uren", {"Uren", "Hours"}, true, {}};
  size.groups = {group("minder dan 1.000 uur", 60, 5, 0, 20'000'000, 19'900'000),
                 group("1.000 uur en meer", 40, 0, 20, 80'000'000, 92'445'650)};
  ImpactBreakdown sector{"sector", {"Sector", "Sector"}, false, {}};
  sector.groups = {group("overheid", 70, 5, 20, 100'000'000, 112'345'650),
                   group("markt", 30, 0, 0, 0, 0)};
  measure.breakdowns = {size, sector};
  measure.movers = movers();
  return measure;
}

}  // namespace

Impact sample_impact(report::Language language) {
  Impact impact;
  impact.language = language;
  impact.year = 2020;
  impact.sides = {{"oud", "old"}, {"nieuw", "new"}};
  impact.difference = difference();
  impact.hypothetical = true;
  impact.level = "bedrijf";
  impact.level_title = language == report::Language::kDutch ? "Bedrijf" : "Firm";
  impact.compared = 100;
  impact.refused = 2;
  impact.rejected = 1;
  impact.changed = 28;
  impact.columns = columns();
  impact.outcomes = {{"heffing_uitkomst",
                      "bedrijf",
                      {"VRIJGESTELD", "HEFFING"},
                      {{"VRIJGESTELD", "VRIJGESTELD", 40},
                       {"VRIJGESTELD", "HEFFING", 10},
                       {"HEFFING", "VRIJGESTELD", 2},
                       {"HEFFING", "HEFFING", 48}}},
                     {"toeslag_uitkomst", "bedrijf", {"GEEN"}, {{"GEEN", "GEEN", 100}}}};
  impact.measure = measure();
  impact.effects = {effect({0}, {10'000'000, 0, -345}, {9'900'000, 0, -345}, 25, 24),
                    effect({1}, {0, 0, 0}, {0, 0, 0}, 0, 0),
                    effect({2, 3}, {2'345'000, 0, 0}, {2'445'500, 0, 0}, 12, 12),
                    effect({4}, {650, 0, 0}, {150, 0, 0}, 20, 19)};
  return impact;
}

}  // namespace quotum::impact
