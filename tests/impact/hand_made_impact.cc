// An impact made by hand, see hand_made_impact.h.
#include "hand_made_impact.h"

#include <utility>

namespace quotum::impact {
namespace {

using report::Language;
using review::same_words;
using rulebook::CountsAs;

Change change(Change::Kind kind, const std::string& part, Section section, const std::string& name,
              Aspect aspect, const std::string& article) {
  Change change;
  change.kind = kind;
  change.part = part;
  change.part_title = same_words("Heffing");
  change.part_kind = part.find("parameters/") == 0 ? Part::Kind::kParameter : Part::Kind::kVersion;
  change.section = section;
  change.name = name;
  change.item = std::string(id_word(section)) + "/" + name;
  change.id = part + "/" + std::string(id_word(section)) + "/" + name;
  if (kind == Change::Kind::kChanged) {
    change.id += "/" + std::string(id_word(aspect));
  }
  change.provision.article = article;
  change.provision.text = {"artikel " + article + " HW", "article " + article + " HW"};
  change.aspects.push_back({aspect, "", same_words("oud"), same_words("nieuw"), {}, {}});
  return change;
}

Difference five_changes() {
  const std::string levy = "heffing/2020-01-01";
  using Kind = Change::Kind;
  Difference difference;
  difference.changes = {
      change(Kind::kChanged, levy, Section::kStep, "heffing", Aspect::kFormula, "3"),
      change(Kind::kChanged, "parameters/tarief", Section::kValue, "2020", Aspect::kValue, "4"),
      change(Kind::kAdded, levy, Section::kInput, "uren_mee", Aspect::kType, "5"),
      change(Kind::kAdded, levy, Section::kOutput, "uren_mee", Aspect::kDecimals, "5"),
      change(Kind::kChanged, levy, Section::kOutcome, "HEFFING", Aspect::kBasis, "6"),
  };
  return difference;
}

ImpactColumn column(const std::string& name, const std::string& level, const std::string& unit,
                    int decimals, CountsAs counts_as) {
  ImpactColumn column;
  column.name = name;
  column.level = level;
  column.title = {"Titel van " + name, "Title of " + name};
  column.unit = unit;
  column.decimals = decimals;
  column.counts_as = counts_as;
  return column;
}

std::vector<ImpactColumn> four_columns() {
  std::vector<ImpactColumn> columns = {
      column("toeslag", "bedrijf", "EUR", 0, CountsAs::kBenefit),
      column("heffing_verschuldigd", "bedrijf", "EUR", 2, CountsAs::kBurden),
      column("percentage", "sector", "ratio", 4, CountsAs::kNeither),
      column("uren_mee", "bedrijf", "uur", 1, CountsAs::kNeither),
  };
  const auto set = [&](std::size_t at, int before, int after, std::uint64_t changed) {
    columns[at].before = before;
    columns[at].after = after;
    columns[at].changed = changed;
  };
  set(0, 500, 500, 0);
  set(1, 10000000, 11250050, 5);
  set(2, 193, 202, 1);
  set(3, 0, 1205, 3);
  columns[3].only_after = true;
  return columns;
}

std::vector<ImpactBreakdown> two_breakdowns() {
  ImpactBreakdown size{"uren", {"Uren", "Hours"}, true, {}};
  size.groups = {{{"tot 1.000 uur", "up to 1,000 hours"}, 5, 2, 1, 1000000, 950000},
                 {{"vanaf 1.000 uur", "1,000 hours and more"}, 5, 0, 2, 9000000, 10300050}};
  ImpactBreakdown sector{"sector", {"Sector", "Sector"}, false, {}};
  sector.groups = {{same_words("overheid"), 4, 2, 0, 4000000, 3900000},
                   {same_words("onbekend"), 0, 0, 0, 0, 0},
                   {same_words("markt"), 6, 0, 3, 6000000, 7350050}};
  return {size, sector};
}

MovedStep moved_step(const std::string& name, bool is_input) {
  MovedStep step;
  step.book = "heffing";
  step.name = name;
  step.title = "Titel van " + name;
  step.is_input = is_input;
  return step;
}

report::ShownValue shown(const std::string& text, const std::string& brief,
                         const std::string& exact) {
  return {text, brief, exact, "EUR"};
}

std::vector<Mover> two_movers() {
  Mover first;
  first.keys = {{"bedrijf", "B7"}};
  first.before = 500000;
  first.after = 1500000;
  first.outcomes_before = {{"heffing_uitkomst", "HEFFING"}};
  first.outcomes_after = {{"heffing_uitkomst", "HEFFING"}, {"nieuw_uitkomst", "TOEGEPAST"}};
  MovedStep levy = moved_step("heffing", false);
  levy.basis.emplace();
  levy.basis->law = "HW";
  levy.basis->article = "3";
  levy.basis->text = "artikel 3 HW";
  levy.basis->link = "https://wetten.example/3";
  levy.before = shown("€ 5.000,00", "€ 5.000,00", "5000");
  levy.after = shown("€ 15.000,00", "€ 15.000,00", "15000");
  levy.figures_before = "100 uur × € 50,00";
  levy.figures_after = "100 uur × € 150,00";
  levy.rounding_before = "naar beneden op € 0,01";
  levy.rounding_after = "naar beneden op € 1,00";
  MovedStep share = moved_step("aandeel", true);
  share.before = shown("2,333333… (precies 7/3)", "2,333333…", "7/3");
  share.after = shown("2,333333… (precies 2333333/1000000)", "2,333333…", "2333333/1000000");
  share.figures_before = share.figures_after = "7 uur / 3 uur";
  first.steps = {levy, share};
  Mover second;
  second.keys = {{"bedrijf", "B2"}};
  second.before = 60000;
  second.outcomes_before = {{"heffing_uitkomst", "HEFFING"}};
  second.outcomes_after = {{"heffing_uitkomst", "VRIJGESTELD"}};
  MovedStep gone = moved_step("heffing", false);
  gone.before = shown("€ 600,00", "€ 600,00", "600");
  gone.figures_before = "12 uur × € 50,00";
  second.steps = {gone};
  return {first, second};
}

ImpactMeasure measure_of_levy() {
  ImpactMeasure measure;
  measure.column = 1;
  measure.gain = 2;
  measure.lose = 3;
  measure.gained = 100000;
  measure.lost = 1350050;
  measure.quantiles = {{0, -60000}, {25, -40000}, {50, 50000}, {75, 300050}, {100, 1000000}};
  measure.bins = {{-100000, 0, 2}, {0, 100000, 1}, {100000, 1000000, 1}, {1000000, 10000000, 1}};
  measure.breakdowns = two_breakdowns();
  measure.movers = two_movers();
  return measure;
}

}  // namespace

Impact impact_of_nothing(Language language) {
  Impact impact;
  impact.language = language;
  impact.year = 2020;
  impact.sides = {same_words("rules"), same_words("rules")};
  impact.level = "bedrijf";
  impact.level_title = "Bedrijf";
  impact.compared = 10;
  impact.columns = {column("toeslag", "bedrijf", "EUR", 0, CountsAs::kBenefit)};
  impact.outcomes = {{"toeslag_uitkomst", "bedrijf", {"TOESLAG"}, {{"TOESLAG", "TOESLAG", 10}}}};
  impact.measure.emplace();
  impact.measure->breakdowns = {
      {"sector", {"Sector", "Sector"}, false, {{same_words("overheid"), 10, 0, 0, 0, 0}}}};
  return impact;
}

Impact hand_made_impact(Language language) {
  Impact impact = impact_of_nothing(language);
  impact.sides = {same_words("rules"), {"ontwerp", "draft"}};
  impact.difference = five_changes();
  impact.hypothetical = true;
  impact.refused = 1;
  impact.refusals = {
      {"percentage", "law has set no percentage 2020 markt", RefusedUnder::kAfter, 1}};
  impact.rejected = 2;
  impact.changed = 10;
  impact.columns = four_columns();
  impact.outcomes.insert(impact.outcomes.begin(), {"heffing_uitkomst",
                                                   "bedrijf",
                                                   {"VRIJGESTELD", "HEFFING"},
                                                   {{"VRIJGESTELD", "VRIJGESTELD", 3},
                                                    {"HEFFING", "VRIJGESTELD", 1},
                                                    {"HEFFING", "HEFFING", 6}}});
  impact.outcomes.push_back({"nieuw_uitkomst", "bedrijf", {"TOEGEPAST"}, {{"", "TOEGEPAST", 10}}});
  impact.measure = measure_of_levy();
  impact.effects = {{{0}, {0, 1200000, 0, 0}, {0, 1100025, 0, 0}, 4, 4},
                    {{1}, {0, 50050, 9, 0}, {0, 150025, 9, 0}, 1, 2},
                    {{2, 3}, {0, 0, 0, 1205}, {0, 0, 0, 1205}, 10, 10},
                    {{4}, {0, 0, 0, 0}, {0, 0, 0, 0}, 0, 0}};
  return impact;
}

}  // namespace quotum::impact
