// Good documents of each kind, field by field.
#include "rulebook/document_reader.h"

#include <gtest/gtest.h>

#include <string>

#include "rulebook/tree_dump.h"

namespace quotum::rulebook {
namespace {

using source::Diagnostics;
using source::SourceFile;
using source::Span;

// The text that a span marks.
std::string marked(const Span& span) {
  return span.file == nullptr
             ? "nowhere"
             : std::string(span.file->text().substr(span.begin, span.end - span.begin));
}

std::string show(const Text& text) {
  return marked(text.span) == text.value ? text.value : text.value + " (" + marked(text.span) + ")";
}

std::string show(const std::vector<Text>& texts) {
  std::string all;
  for (const Text& text : texts) {
    all += (all.empty() ? "" : ", ") + show(text);
  }
  return all;
}

std::string show(const Bilingual& text) { return show(text.nl) + " / " + show(text.en); }

std::string show(const Basis& basis) {
  return basis.law + "|" + basis.article + "|" + basis.paragraph + "|" + basis.part + "|" +
         basis.text;
}

std::string show(const Quantity& quantity) {
  return quantity.value.to_string() + " " + quantity.unit.to_string() +
         (quantity.has_unit ? "" : " (bare)") + " (" + marked(quantity.span) + ")";
}

void expect_no_messages(const Diagnostics& diagnostics) {
  EXPECT_EQ(source::render(diagnostics), "0 errors, 0 warnings\n");
}

TEST(document_reader_test, reads_a_parameter_by_year_and_key) {
  const SourceFile file("p.yaml", R"yaml(# € and é before everything
parameter: quotumpercentage
title: { nl: Quotumpercentage per sector, en: "Quota percentage" }
unit: ratio
by: [jaar, sector]
keys: [overheid, markt]
min: 0
max: 1
decimals: 4
basis: { law: BWBR0017745, article: 38f, paragraph: 1, part: b }
values:
  - { jaar: 2018, sector: overheid, value: 1.93%, status: official, published: 2017-10-24, source: Stcrt. é }
  - jaar: 2025
    sector: markt
    value: unknown
    status: unknown
    source: |
      not found
      anywhere
    note: { nl: é, en: e }
  - { jaar: 2019, sector: markt, value: not_set, status: not_set, source: "art. 38f" }
)yaml");
  Diagnostics diagnostics;
  const auto parameter = read_parameter(file, diagnostics);
  expect_no_messages(diagnostics);
  ASSERT_TRUE(parameter.has_value());
  EXPECT_EQ(show(parameter->name), "quotumpercentage");
  EXPECT_EQ(show(parameter->title), "Quotumpercentage per sector / Quota percentage");
  EXPECT_FALSE(parameter->is_date);
  EXPECT_TRUE(parameter->unit.is_ratio());
  EXPECT_TRUE(parameter->by_year);
  EXPECT_EQ(show(parameter->by_key.value()), "sector");
  EXPECT_EQ(show(parameter->key_values), "overheid, markt");
  EXPECT_EQ(parameter->min.value().to_string(), "0");
  EXPECT_EQ(parameter->max.value().to_string(), "1");
  EXPECT_EQ(parameter->decimals, 4);
  EXPECT_EQ(show(parameter->basis), "BWBR0017745|38f|1|b|");
  EXPECT_EQ(marked(parameter->basis.span), "law: BWBR0017745, article: 38f, paragraph: 1, part: b");
  ASSERT_EQ(parameter->values.size(), 3U);

  const ParameterValue& known = parameter->values[0];
  EXPECT_EQ(known.state, ParameterValue::State::kKnown);
  EXPECT_EQ(show(known.value), "1.93%");
  EXPECT_EQ(show(known.quantity), "0.0193 ratio (1.93%)");
  EXPECT_EQ(known.year, 2018);
  EXPECT_FALSE(known.from.has_value());
  EXPECT_EQ(show(known.key.value()), "overheid");
  EXPECT_EQ(known.status, Status::kOfficial);
  EXPECT_EQ(known.published.value().to_string(), "2017-10-24");
  EXPECT_EQ(show(known.source), "Stcrt. é");
  EXPECT_FALSE(known.note.has_value());
  EXPECT_EQ(marked(known.span),
            "jaar: 2018, sector: overheid, value: 1.93%, status: official, published: 2017-10-24, "
            "source: Stcrt. é");

  const ParameterValue& unknown = parameter->values[1];
  EXPECT_EQ(unknown.state, ParameterValue::State::kUnknown);
  EXPECT_EQ(unknown.year, 2025);
  EXPECT_EQ(unknown.status, Status::kUnknown);
  EXPECT_FALSE(unknown.published.has_value());
  EXPECT_EQ(unknown.source.value, "not found\nanywhere");
  EXPECT_EQ(show(unknown.note.value()), "é / e");

  EXPECT_EQ(parameter->values[2].state, ParameterValue::State::kNotSet);
  EXPECT_EQ(parameter->values[2].status, Status::kNotSet);
  EXPECT_EQ(show(parameter->values[2].source), "art. 38f");
}

TEST(document_reader_test, reads_parameters_without_dimensions) {
  const SourceFile date("d.yaml", R"yaml(parameter: inwerkingtreding_art_2
title: { nl: x, en: y }
type: date
basis: Wet banenafspraak art. 13
values:
  - { from: 2018-01-01, value: 2026-07-01, status: announced, published: 2025-07-03, source: s }
  - { value: not_set, status: not_set, source: s }
)yaml");
  const SourceFile number("n.yaml", R"yaml(parameter: uren_per_baan
title: { nl: x, en: y }
unit: uur/baan
min: -1_000.5
max: 2_000
decimals: 0
basis: { law: Regeling Wfsv }
values:
  - { value: 1_331 uur/baan, status: official, source: s }
)yaml");
  Diagnostics diagnostics;
  const auto day = read_parameter(date, diagnostics);
  const auto hours = read_parameter(number, diagnostics);
  expect_no_messages(diagnostics);
  ASSERT_TRUE(day.has_value() && hours.has_value());
  EXPECT_TRUE(day->is_date);
  EXPECT_FALSE(day->by_year || day->by_key || day->min || day->max);
  EXPECT_EQ(show(day->basis), "||||Wet banenafspraak art. 13");
  EXPECT_EQ(day->values[0].from.value().to_string(), "2018-01-01");
  EXPECT_EQ(day->values[0].date.to_string(), "2026-07-01");
  EXPECT_EQ(day->values[0].status, Status::kAnnounced);
  EXPECT_EQ(day->values[1].state, ParameterValue::State::kNotSet);
  EXPECT_EQ(hours->unit.to_string(), "uur/baan");
  EXPECT_EQ(hours->min.value().to_string(), "-1000.5");
  EXPECT_EQ(show(hours->basis), "Regeling Wfsv||||");
  EXPECT_EQ(show(hours->values[0].quantity), "1331 uur/baan (1_331 uur/baan)");
}

TEST(document_reader_test, reads_a_scenario) {
  const SourceFile file("s.yaml", R"yaml(scenario: activering-2026
title: { nl: Activering in 2026, en: Activation in 2026 }
values:
  - { parameter: activeringsjaar, value: 2026 jaar }
  - { parameter: quotumpercentage, jaar: 2028, sector: markt, value: 0.36%, because: "gok €" }
  - { parameter: inwerkingtreding_art_2, value: 2026-07-01 }
  - { parameter: drempel, value: -25 }
)yaml");
  Diagnostics diagnostics;
  const auto scenario = read_scenario(file, diagnostics);
  expect_no_messages(diagnostics);
  ASSERT_TRUE(scenario.has_value());
  EXPECT_EQ(show(scenario->name), "activering-2026");
  EXPECT_EQ(show(scenario->title), "Activering in 2026 / Activation in 2026");
  ASSERT_EQ(scenario->values.size(), 4U);

  EXPECT_EQ(show(scenario->values[0].parameter), "activeringsjaar");
  EXPECT_FALSE(scenario->values[0].year || scenario->values[0].key || scenario->values[0].because);
  EXPECT_EQ(show(scenario->values[0].quantity.value()), "2026 jaar (2026 jaar)");
  EXPECT_FALSE(scenario->values[0].date.has_value());

  EXPECT_EQ(scenario->values[1].year, 2028);
  EXPECT_EQ(show(scenario->values[1].key_name), "sector");
  EXPECT_EQ(show(scenario->values[1].key.value()), "markt");
  EXPECT_EQ(show(scenario->values[1].value), "0.36%");
  EXPECT_EQ(show(scenario->values[1].because.value()), "gok €");
  EXPECT_EQ(
      marked(scenario->values[1].span),
      "parameter: quotumpercentage, jaar: 2028, sector: markt, value: 0.36%, because: \"gok €");

  EXPECT_FALSE(scenario->values[2].quantity.has_value());
  EXPECT_EQ(scenario->values[2].date.value().to_string(), "2026-07-01");
  EXPECT_EQ(show(scenario->values[3].quantity.value()), "-25 ratio (bare) (-25)");
}

TEST(document_reader_test, reads_scenario_values_inside_another_file) {
  const SourceFile file("t.test.yaml", "scenario: [ { parameter: p, value: 1 EUR } ]\nother: x\n");
  Diagnostics diagnostics;
  const auto root = read_yaml(file, diagnostics);
  ASSERT_TRUE(root.has_value());
  const auto values = read_scenario_values(*root->find("scenario"), diagnostics);
  expect_no_messages(diagnostics);
  ASSERT_TRUE(values.has_value());
  ASSERT_EQ(values->size(), 1U);
  EXPECT_EQ(show(values->front().quantity.value()), "1 EUR (1 EUR)");
  EXPECT_FALSE(read_scenario_values(*root->find("other"), diagnostics).has_value());
  EXPECT_EQ(source::render(diagnostics),
            "t.test.yaml:2:8: error[wrong-shape]: 'scenario' has the wrong shape\n"
            "    2 | other: x\n"
            "      |        ^\n"
            "      = expected: a list\n"
            "      = found: a text\n"
            "1 error, 0 warnings\n");
}

TEST(document_reader_test, reads_levels) {
  const SourceFile file("levels.yaml", R"yaml(levels:
  - name: werkgever
    title: { nl: Werkgever, en: Employer }
    key:
      - { name: fiscaal_nummer, type: number, digits: 9, check: elfproef }
    annotations: [naam, plaats]
    file: werkgevers.csv
    books: [quotumheffing, saldo]
    size_classes: [ { by: uren, borders: [40_575, 162300.50] }, { by: loon, borders: [0] } ]
  - name: tijdvak
    title: { nl: Tijdvak, en: Period }
    inside: werkgever
    key: [ { name: inkomstenverhouding }, { name: code, type: text } ]
    period: { begin: tijdvak_begin, end: tijdvak_eind }
    at_most: 2_000_000_000
  - name: land
    title: { nl: Land, en: Country }
    key: [ { name: land, type: enum, values: [NL, BE] }, { name: j, type: year } ]
    year: jaar
)yaml");
  Diagnostics diagnostics;
  const auto document = read_levels(file, diagnostics);
  expect_no_messages(diagnostics);
  ASSERT_TRUE(document.has_value());
  ASSERT_EQ(document->levels.size(), 3U);

  const LevelDocument& employer = document->levels[0];
  EXPECT_EQ(show(employer.name), "werkgever");
  EXPECT_EQ(show(employer.title), "Werkgever / Employer");
  EXPECT_FALSE(employer.inside || employer.period_begin || employer.period_end);
  EXPECT_FALSE(employer.year_column.has_value());
  ASSERT_EQ(employer.key.size(), 1U);
  EXPECT_EQ(show(employer.key[0].name), "fiscaal_nummer");
  EXPECT_EQ(employer.key[0].type, KeyColumn::Type::kNumber);
  EXPECT_EQ(employer.key[0].digits, 9);
  EXPECT_TRUE(employer.key[0].elfproef);
  EXPECT_EQ(show(employer.annotations), "naam, plaats");
  EXPECT_EQ(show(employer.file.value()), "werkgevers.csv");
  EXPECT_EQ(employer.at_most, 0U);
  EXPECT_EQ(show(employer.books), "quotumheffing, saldo");
  ASSERT_EQ(employer.size_classes.size(), 2U);
  const SizeClasses& by_hours = employer.size_classes[0];
  EXPECT_EQ(show(by_hours.by), "uren");
  EXPECT_EQ(marked(by_hours.span), "by: uren, borders: [40_575, 162300.50");
  ASSERT_EQ(by_hours.borders.size(), 2U);
  EXPECT_EQ(by_hours.borders[0].to_string(), "40575");
  EXPECT_EQ(by_hours.borders[1].to_string(), "162300.50");
  ASSERT_EQ(by_hours.border_spans.size(), 2U);
  EXPECT_EQ(marked(by_hours.border_spans[1]), "162300.50");
  EXPECT_EQ(show(employer.size_classes[1].by), "loon");

  const LevelDocument& period = document->levels[1];
  EXPECT_EQ(show(period.inside.value()), "werkgever");
  ASSERT_EQ(period.key.size(), 2U);
  EXPECT_EQ(period.key[0].type, KeyColumn::Type::kNumber);
  EXPECT_EQ(period.key[0].digits, 18);
  EXPECT_FALSE(period.key[0].elfproef);
  EXPECT_EQ(period.key[1].type, KeyColumn::Type::kText);
  EXPECT_EQ(show(period.period_begin.value()), "tijdvak_begin");
  EXPECT_EQ(show(period.period_end.value()), "tijdvak_eind");
  EXPECT_EQ(period.at_most, 2'000'000'000U);
  EXPECT_FALSE(period.file.has_value());
  EXPECT_TRUE(period.size_classes.empty());

  const LevelDocument& country = document->levels[2];
  EXPECT_EQ(country.key[0].type, KeyColumn::Type::kEnumeration);
  EXPECT_EQ(show(country.key[0].values), "NL, BE");
  EXPECT_EQ(country.key[1].type, KeyColumn::Type::kYear);
  EXPECT_EQ(show(country.year_column.value()), "jaar");
}

constexpr const char* kVersion = R"yaml(rulebook: 1
id: nl.quotumheffing
title: { nl: Quotumheffing, en: Quota levy }
law: { id: BWBR0017745, name: Wfsv }
valid: { from: 2020-01-01, until: 2026-07-01 }
years: { from: 2020, until: 2027 }
published: 2019-11-25
status: suspended
note: { nl: niet uitgevoerd, en: not executed }
level: werkgever
outcome: quotumheffing_uitkomst

inputs:
  werkgever:
    sector: { type: enum, values: [overheid, markt], basis: "Regeling Wfsv art. 3.31" }
    uren:
      unit: uur
      decimals: 2
      min: 0
      max: 2_000_000_000
      from: "sum(tijdvak: uren where soort = 11)"
      basis: { article: 34, paragraph: 4 }
      title: { nl: Uren, en: Hours }
  tijdvak:
    soort: { unit: ratio, min: 0, max: 99, optional: true }

steps:
  - name: tekort
    level: werkgever
    unit: baan
    basis: { article: 38g, paragraph: 3 }
    formula: max(uren / uren_per_baan, 0 baan)
    rounding: { mode: down, to: 0.1 baan, basis: { law: Besluit Wfsv, article: 2.23 } }
    title: { nl: Tekort, en: Shortfall }
    explain: { nl: "Het tekort is {tekort}.", en: "The shortfall is {tekort}." }
    choice: Q5
  - name: klein
    type: boolean
    formula: |
      uren <
        drempel
  - { name: telt, level: tijdvak, type: boolean, formula: soort = 11 }
  - { name: dubbel, unit: EUR/uur, formula: 1.01 EUR/uur, rounding: { mode: half_up, to: 1% } }

choices:
  Q5:
    question: { nl: "Naar beneden?", en: "Down?" }
    options:
      naar_nul: { nl: a, en: b }
      min: { nl: c, en: d }
    chosen: naar_nul
    because: { nl: e, en: f }

outcomes:
  - { when: klein, code: VRIJGESTELD_KLEIN, basis: { article: 34 }, explain: { nl: k, en: s } }
  - { otherwise: true, code: HEFFING }

outputs:
  - { name: tekort, unit: baan, decimals: 1, counts_as: burden }
  - { name: klein, type: boolean, internal: true }
  - { name: dubbel, unit: EUR/uur, internal: false, counts_as: benefit }
)yaml";

TEST(document_reader_test, reads_the_head_of_a_version) {
  const SourceFile file("v.yaml", kVersion);
  Diagnostics diagnostics;
  const auto version = read_version(file, "quotumheffing", diagnostics);
  expect_no_messages(diagnostics);
  ASSERT_TRUE(version.has_value());
  EXPECT_EQ(show(version->id), "nl.quotumheffing");
  EXPECT_EQ(version->book, "quotumheffing");
  EXPECT_EQ(show(version->title), "Quotumheffing / Quota levy");
  EXPECT_EQ(show(version->law_id), "BWBR0017745");
  EXPECT_EQ(show(version->law_name), "Wfsv");
  EXPECT_EQ(version->valid_from.to_string(), "2020-01-01");
  EXPECT_EQ(version->valid_until.value().to_string(), "2026-07-01");
  EXPECT_EQ(marked(version->valid_span), "from: 2020-01-01, until: 2026-07-01");
  EXPECT_EQ(version->years_from, 2020);
  EXPECT_EQ(version->years_until, 2027);
  EXPECT_EQ(marked(version->years_span), "from: 2020, until: 2027");
  EXPECT_EQ(version->published.to_string(), "2019-11-25");
  EXPECT_EQ(version->status, Status::kOfficial);
  EXPECT_TRUE(version->suspended);
  EXPECT_EQ(show(version->note.value()), "niet uitgevoerd / not executed");
  EXPECT_EQ(show(version->outcome_column.value()), "quotumheffing_uitkomst");
  EXPECT_EQ(show(version->outcome_level), "werkgever");
}

TEST(document_reader_test, reads_inputs) {
  const SourceFile file("v.yaml", kVersion);
  Diagnostics diagnostics;
  const auto version = read_version(file, "quotumheffing", diagnostics);
  ASSERT_TRUE(version.has_value());
  ASSERT_EQ(version->inputs.size(), 3U);

  const InputDeclaration& sector = version->inputs[0];
  EXPECT_EQ(show(sector.name), "sector");
  EXPECT_EQ(show(sector.level), "werkgever");
  EXPECT_EQ(sector.type.to_string(), "one of overheid, markt");
  EXPECT_FALSE(sector.min || sector.max || sector.from || sector.optional);
  EXPECT_EQ(show(sector.basis), "||||Regeling Wfsv art. 3.31");

  const InputDeclaration& hours = version->inputs[1];
  EXPECT_EQ(show(hours.name), "uren");
  EXPECT_EQ(hours.type.to_string(), "uur");
  EXPECT_EQ(hours.decimals, 2);
  EXPECT_EQ(hours.min.value().to_string(), "0");
  EXPECT_EQ(hours.max.value().to_string(), "2000000000");
  EXPECT_EQ(dump(hours.from.value()), "(sum tijdvak (name uren) (= (name soort) (number 11)))");
  EXPECT_EQ(marked(hours.from.value().operands[1].span), "soort = 11");
  EXPECT_EQ(show(hours.from_text.value()), "sum(tijdvak: uren where soort = 11)");
  EXPECT_EQ(show(hours.basis), "|34|4||");
  EXPECT_EQ(show(hours.title.value()), "Uren / Hours");

  const InputDeclaration& kind = version->inputs[2];
  EXPECT_EQ(show(kind.level), "tijdvak");
  EXPECT_TRUE(kind.optional);
  EXPECT_EQ(kind.decimals, 0);
  EXPECT_EQ(show(kind.basis), "||||");
  EXPECT_EQ(marked(kind.basis.span), "nowhere");
}

TEST(document_reader_test, reads_steps) {
  const SourceFile file("v.yaml", kVersion);
  Diagnostics diagnostics;
  const auto version = read_version(file, "quotumheffing", diagnostics);
  ASSERT_TRUE(version.has_value());
  ASSERT_EQ(version->steps.size(), 4U);

  const StepDeclaration& shortfall = version->steps[0];
  EXPECT_EQ(show(shortfall.name), "tekort");
  EXPECT_EQ(show(shortfall.level), "werkgever");
  EXPECT_FALSE(shortfall.is_boolean);
  EXPECT_EQ(shortfall.unit.to_string(), "baan");
  EXPECT_EQ(print(shortfall.formula), "max(uren / uren_per_baan, 0 baan)");
  EXPECT_EQ(show(shortfall.formula_text), "max(uren / uren_per_baan, 0 baan)");
  EXPECT_EQ(show(shortfall.basis.value()), "|38g|3||");
  EXPECT_EQ(shortfall.rounding.value().mode, exact::RoundingMode::kDown);
  EXPECT_EQ(show(shortfall.rounding.value().grain), "0.1 baan (0.1 baan)");
  EXPECT_EQ(show(shortfall.rounding.value().basis.value()), "Besluit Wfsv|2.23|||");
  EXPECT_EQ(marked(shortfall.rounding.value().span),
            "mode: down, to: 0.1 baan, basis: { law: Besluit Wfsv, article: 2.23");
  EXPECT_EQ(show(shortfall.title.value()), "Tekort / Shortfall");
  EXPECT_EQ(show(shortfall.explain.value()),
            "Het tekort is {tekort}. / The shortfall is {tekort}.");
  EXPECT_EQ(show(shortfall.choice.value()), "Q5");

  const StepDeclaration& small = version->steps[1];
  EXPECT_TRUE(small.is_boolean);
  EXPECT_EQ(show(small.level), "werkgever");
  EXPECT_EQ(dump(small.formula), "(< (name uren) (name drempel))");
  EXPECT_EQ(marked(small.formula.operands[1].span), "drempel");
  EXPECT_EQ(small.formula_text.value, "uren <\n  drempel");
  EXPECT_FALSE(small.basis || small.rounding || small.title || small.explain || small.choice);

  EXPECT_EQ(show(version->steps[2].level), "tijdvak");
  EXPECT_EQ(show(version->steps[3].level), "tijdvak");
  EXPECT_EQ(version->steps[3].unit.to_string(), "EUR/uur");
  EXPECT_EQ(version->steps[3].rounding.value().mode, exact::RoundingMode::kHalfUp);
  EXPECT_EQ(show(version->steps[3].rounding.value().grain), "0.01 ratio (1%)");
  EXPECT_FALSE(version->steps[3].rounding.value().basis.has_value());
}

TEST(document_reader_test, reads_choices_outcomes_and_outputs) {
  const SourceFile file("v.yaml", kVersion);
  Diagnostics diagnostics;
  const auto version = read_version(file, "quotumheffing", diagnostics);
  ASSERT_TRUE(version.has_value());
  ASSERT_EQ(version->choices.size(), 1U);
  const Choice& choice = version->choices[0];
  EXPECT_EQ(show(choice.name), "Q5");
  EXPECT_EQ(show(choice.question), "Naar beneden? / Down?");
  ASSERT_EQ(choice.options.size(), 2U);
  EXPECT_EQ(show(choice.options[0].name), "naar_nul");
  EXPECT_EQ(show(choice.options[1].name), "min");
  EXPECT_EQ(show(choice.options[1].text), "c / d");
  EXPECT_EQ(show(choice.chosen), "naar_nul");
  EXPECT_EQ(show(choice.because), "e / f");

  ASSERT_EQ(version->outcomes.size(), 2U);
  EXPECT_EQ(print(version->outcomes[0].when.value()), "klein");
  EXPECT_EQ(show(version->outcomes[0].when_text.value()), "klein");
  EXPECT_EQ(show(version->outcomes[0].code), "VRIJGESTELD_KLEIN");
  EXPECT_EQ(show(version->outcomes[0].basis), "|34|||");
  EXPECT_EQ(show(version->outcomes[0].explain.value()), "k / s");
  EXPECT_FALSE(version->outcomes[1].when || version->outcomes[1].when_text);
  EXPECT_EQ(show(version->outcomes[1].code), "HEFFING");

  ASSERT_EQ(version->outputs.size(), 3U);
  EXPECT_EQ(show(version->outputs[0].name), "tekort");
  EXPECT_EQ(version->outputs[0].unit.to_string(), "baan");
  EXPECT_EQ(version->outputs[0].decimals, 1);
  EXPECT_FALSE(version->outputs[0].is_boolean || version->outputs[0].internal);
  EXPECT_EQ(version->outputs[0].counts_as, CountsAs::kBurden);
  EXPECT_TRUE(version->outputs[1].is_boolean && version->outputs[1].internal);
  EXPECT_EQ(version->outputs[1].counts_as, CountsAs::kNeither);
  EXPECT_EQ(version->outputs[2].unit.to_string(), "EUR/uur");
  EXPECT_FALSE(version->outputs[2].internal);
  EXPECT_EQ(version->outputs[2].counts_as, CountsAs::kBenefit);
}

TEST(document_reader_test, reads_a_version_with_as_little_as_may_be) {
  const SourceFile file("v.yaml", R"yaml(rulebook: 1
id: saldo
title: { nl: a, en: b }
law: { id: c, name: d }
valid: { from: 2027-01-01 }
years: { from: 2027 }
published: 2025-05-09
status: derived
)yaml");
  Diagnostics diagnostics;
  const auto version = read_version(file, "saldo", diagnostics);
  expect_no_messages(diagnostics);
  ASSERT_TRUE(version.has_value());
  EXPECT_FALSE(version->valid_until || version->years_until || version->suspended);
  EXPECT_FALSE(version->outcome_column || version->note);
  EXPECT_EQ(version->status, Status::kDerived);
  EXPECT_TRUE(version->inputs.empty() && version->steps.empty() && version->outputs.empty());
}

TEST(document_reader_test, statuses_have_names) {
  for (const Status status :
       {Status::kOfficial, Status::kSecondary, Status::kDerived, Status::kAnnounced,
        Status::kHypothetical, Status::kUnknown, Status::kNotSet}) {
    EXPECT_EQ(parse_status(name(status)), status);
  }
  EXPECT_EQ(name(Status::kNotSet), "not_set");
  EXPECT_FALSE(parse_status("suspended").has_value());
}

}  // namespace
}  // namespace quotum::rulebook
