// Each kind of mistake in each kind of document, with its whole message; and several in one file.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "rulebook/document_reader.h"

namespace quotum::rulebook {
namespace {

using source::Diagnostics;
using source::SourceFile;

enum class Kind { kParameter, kScenario, kLevels, kVersion };

bool reads(Kind kind, const SourceFile& file, Diagnostics& diagnostics) {
  switch (kind) {
    case Kind::kParameter:
      return read_parameter(file, diagnostics).has_value();
    case Kind::kScenario:
      return read_scenario(file, diagnostics).has_value();
    case Kind::kLevels:
      return read_levels(file, diagnostics).has_value();
    case Kind::kVersion:
      return read_version(file, "boek", diagnostics).has_value();
  }
  return false;
}

// One place of a good document put wrong.
struct Mistake {
  std::string good;
  std::string wrong;
  std::string rendered;
};

void expect_messages(Kind kind, const std::string& document,
                     const std::vector<Mistake>& mistakes) {
  Diagnostics none;
  EXPECT_TRUE(reads(kind, SourceFile("a.yaml", document), none)) << source::render(none);
  for (const Mistake& mistake : mistakes) {
    SCOPED_TRACE(mistake.good + " -> " + mistake.wrong);
    const std::size_t at = document.find(mistake.good);
    ASSERT_NE(at, std::string::npos);
    std::string text = document;
    text.replace(at, mistake.good.size(), mistake.wrong);
    const SourceFile file("a.yaml", text);
    Diagnostics diagnostics;
    EXPECT_FALSE(reads(kind, file, diagnostics));
    EXPECT_EQ(source::render(diagnostics), mistake.rendered);
  }
}

TEST(document_mistakes_test, of_parameters) {
  const std::string document = R"yaml(parameter: p # é €
title: { nl: é, en: b }
unit: EUR
by: [jaar, sector]
keys: [overheid]
min: 0
max: 10
decimals: 2
basis: { law: X, article: 1 }
values:
- { jaar: 2024, sector: overheid, value: 5 EUR, status: official, source: é }
)yaml";
  expect_messages(
      Kind::kParameter, document,
      {
          {"parameter: p", "parameter: 2p", "" /*fill*/},
          {"parameter: p", "parameter: uur", "" /*fill*/},
          {"parameter: p", "parameter: [p]", "" /*fill*/},
          {"title: { nl: é, en: b }", "title: { nl: é }", "" /*fill*/},
          {"title: { nl: é, en: b }", "title: tekst", "" /*fill*/},
          {"nl: é, en: b", "nl: '', en: b, fr: c", "" /*fill*/},
          {"unit: EUR", "unit: euro", "" /*fill*/},
          {"unit: EUR", "unti: EUR", "" /*fill*/},
          {"unit: EUR", "type: date", "" /*fill*/},
          {"unit: EUR", "unit: EUR\ntype: number", "" /*fill*/},
          {"[jaar, sector]", "[jaar, jaar]", "" /*fill*/},
          {"[jaar, sector]", "[a, b]", "" /*fill*/},
          {"[jaar, sector]", "jaar", "" /*fill*/},
          {"[jaar, sector]", "[jaar]", "" /*fill*/},
          {"[jaar, sector]", "[sector]", "" /*fill*/},
          {"[overheid]", "[]", "" /*fill*/},
          {"[overheid]", "[over heid]", "" /*fill*/},
          {"min: 0", "min: 0 EUR", "" /*fill*/},
          {"max: 10", "max: 1e3", "" /*fill*/},
          {"decimals: 2", "decimals: 19", "" /*fill*/},
          {"decimals: 2", "decimals: [2]", "" /*fill*/},
          {"basis: { law: X, article: 1 }", "basis: {}", "" /*fill*/},
          {"basis: { law: X, article: 1 }", "basis: [X]", "" /*fill*/},
          {"law: X, article: 1", "law: X, artikel: 1", "" /*fill*/},
          {"- { jaar: 2024", "- { jaar: 24", "" /*fill*/},
          {"- { jaar: 2024, ", "- { from: 2024-01-01, ", "" /*fill*/},
          {"sector: overheid, ", "", "" /*fill*/},
          {"5 EUR", "vijf", "" /*fill*/},
          {"5 EUR", "5 euro", "" /*fill*/},
          {"5 EUR", "5EUR", "" /*fill*/},
          {"5 EUR", "2026-07-01", "" /*fill*/},
          {"status: official", "status: offical", "" /*fill*/},
          {"source: é", "source: é, published: 2024-02-30", "" /*fill*/},
          {"source: é", "bron: é", "" /*fill*/},
          {"- { jaar: 2024, sector: overheid, value: 5 EUR, status: official, source: é }",
           "  jaar: 2024", "" /*fill*/},
          {"- { jaar", "- tekst\n- { jaar", "" /*fill*/},
      });
}

TEST(document_mistakes_test, of_scenarios) {
  const std::string document = R"yaml(scenario: s
title: { nl: a, en: b }
values:
- { parameter: p, jaar: 2028, value: 1 EUR }
)yaml";
  expect_messages(Kind::kScenario, document,
                  {
                      {"scenario: s", "scenario: Een Naam", "" /*fill*/},
                      {"value: 1 EUR", "value: not_set", "" /*fill*/},
                      {"value: 1 EUR", "waarde: 1 EUR", "" /*fill*/},
                      {"value: 1 EUR", "value: 1 EUR, sector: a, soort: b", "" /*fill*/},
                      {"- { parameter: p, jaar: 2028, value: 1 EUR }", "[]", "" /*fill*/},
                  });
}

TEST(document_mistakes_test, of_levels) {
  const std::string document = R"yaml(levels:
- name: werkgever
  title: { nl: a, en: b }
  key: [ { name: nummer, type: number, digits: 9, check: elfproef } ]
- name: tijdvak
  title: { nl: a, en: b }
  inside: werkgever
  key: [ { name: soort, type: enum, values: [a] } ]
  at_most: 10
)yaml";
  expect_messages(
      Kind::kLevels, document,
      {
          {"- name: werkgever", "- name: Werkgever", "" /*fill*/},
          {"digits: 9, ", "", "" /*fill*/},
          {"digits: 9", "digits: 0", "" /*fill*/},
          {"check: elfproef", "check: iban", "" /*fill*/},
          {"type: number, digits: 9, check: elfproef", "type: text, digits: 9", "" /*fill*/},
          {"type: number", "type: int", "" /*fill*/},
          {", values: [a]", "", "" /*fill*/},
          {"type: number, digits", "values: [a], digits", "" /*fill*/},
          {"  at_most: 10\n", "", "" /*fill*/},
          {"at_most: 10", "at_most: 0", "" /*fill*/},
          {"at_most: 10", "at_most: 10\n  books: [a]\n  period: { begin: b }", "" /*fill*/},
          {"- name: werkgever", "- at_most: 10\n  name: werkgever", "" /*fill*/},
          {"key: [ { name: nummer, type: number, digits: 9, check: elfproef } ]", "key: []",
           "" /*fill*/},
      });
}

const char* const kVersion = R"yaml(rulebook: 1
id: nl.boek
title: { nl: a, en: b }
law: { id: X, name: Y }
valid: { from: 2020-01-01, until: 2021-01-01 }
years: { from: 2020, until: 2021 }
published: 2019-11-25
status: official
level: werkgever
outcome: boek_uitkomst
inputs:
  werkgever:
    uren: { unit: uur, min: 0, max: 10 }
    soort: { type: enum, values: [a] }
steps:
- name: tekort
  level: werkgever
  unit: baan
  formula: uren / 2 # é
  rounding: { mode: down, to: 0.1 baan }
- { name: klein, type: boolean, formula: uren < 2 }
choices:
  Q1:
    question: { nl: a, en: b }
    options: { een: { nl: a, en: b }, twee: { nl: a, en: b } }
    chosen: een
    because: { nl: a, en: b }
outcomes:
- { when: klein, code: KLEIN, basis: X }
- { otherwise: true, code: HEFFING }
outputs:
- { name: tekort, unit: baan, decimals: 1 }
- { name: klein, type: boolean, internal: true }
)yaml";

TEST(document_mistakes_test, of_the_head_of_a_version) {
  expect_messages(Kind::kVersion, kVersion,
                  {
                      {"rulebook: 1", "rulebook: 2", "" /*fill*/},
                      {"nl.boek", "nl.ander_boek", "" /*fill*/},
                      {"nl.boek", "nl..boek", "" /*fill*/},
                      {"{ id: X, name: Y }", "{ name: Y }", "" /*fill*/},
                      {"until: 2021-01-01", "until: 2020-01-01", "" /*fill*/},
                      {"until: 2021 }", "until: 2020 }", "" /*fill*/},
                      {"{ from: 2020, until: 2021 }", "{ until: 2021 }", "" /*fill*/},
                      {"published: 2019-11-25", "published: gisteren", "" /*fill*/},
                      {"status: official", "status: geschorst", "" /*fill*/},
                      {"level: werkgever\n", "", "" /*fill*/},
                      {"outcome: boek_uitkomst\n", "", "" /*fill*/},
                      {"outcome: boek_uitkomst", "outcome: Uitkomst", "" /*fill*/},
                  });
}

TEST(document_mistakes_test, of_inputs) {
  expect_messages(
      Kind::kVersion, kVersion,
      {
          {"  werkgever:\n", "  Werkgever:\n", "" /*fill*/},
          {"    uren:", "    max:", "" /*fill*/},
          {"unit: uur, min: 0, max: 10", "unit: uur", "" /*fill*/},
          {"unit: uur, min: 0", "values: [a], unit: uur, min: 0", "" /*fill*/},
          {"type: enum, values: [a]", "type: enum, min: 0", "" /*fill*/},
          {"type: enum", "type: tekst", "" /*fill*/},
          {"max: 10", "max: 10, optional: ja", "" /*fill*/},
          {"max: 10", "max: 10, from: sum(", "" /*fill*/},
          {"{ unit: uur, min: 0, max: 10 }", "uur", "" /*fill*/},
          {"  werkgever:\n    uren: { unit: uur, min: 0, max: 10 }\n    soort: { type: enum, "
           "values: [a] }",
           "  werkgever: [uren]", "" /*fill*/},
      });
}

TEST(document_mistakes_test, of_steps_and_choices) {
  expect_messages(
      Kind::kVersion, kVersion,
      {
          {"- name: tekort", "- name: min", "" /*fill*/},
          {"  level: werkgever\n  unit", "  unit", "" /*fill*/},
          {"  unit: baan\n", "", "" /*fill*/},
          {"type: boolean, formula", "unit: uur, type: boolean, formula", "" /*fill*/},
          {"type: boolean, formula", "type: bool, formula", "" /*fill*/},
          {"formula: uren / 2 # é", "formula: uren / é 2 +", "" /*fill*/},
          {"formula: uren / 2 # é", "formula: \"é\\\\\"", "" /*fill*/},
          {"formula: uren / 2 # é", "formula: >\n    uren /\n    2", "" /*fill*/},
          {"formula: uren / 2 # é", "formula: uren /\n    2", "" /*fill*/},
          {"formula: uren / 2 # é", "formula: |\n    é +\n      uren / / 2\n", "" /*fill*/},
          {"formula: uren / 2 # é", "formula: [uren]", "" /*fill*/},
          {"mode: down", "mode: floor", "" /*fill*/},
          {"to: 0.1 baan", "to: een baan", "" /*fill*/},
          {"rounding: { mode: down, to: 0.1 baan }", "rounding: down", "" /*fill*/},
          {"rounding: { mode: down, to: 0.1 baan }", "choice: 5", "" /*fill*/},
          {", twee: { nl: a, en: b }", "", "" /*fill*/},
          {"options: { een: {", "options: { Een: {", "" /*fill*/},
          {"chosen: een", "chosen: drie", "" /*fill*/},
          {"  Q1:", "  1Q:", "" /*fill*/},
          {"    because: { nl: a, en: b }\n", "", "" /*fill*/},
      });
}

TEST(document_mistakes_test, of_outcomes_and_outputs) {
  expect_messages(
      Kind::kVersion, kVersion,
      {
          {"when: klein", "wen: klein", "" /*fill*/},
          {"code: KLEIN", "code: Klein", "" /*fill*/},
          {", basis: X", "", "" /*fill*/},
          {"otherwise: true", "otherwise: yes", "" /*fill*/},
          {"otherwise: true", "otherwise: true, when: klein", "" /*fill*/},
          {"when: klein", "when: klein and", "" /*fill*/},
          {"unit: baan, decimals", "decimals", "" /*fill*/},
          {", internal: true", "", "" /*fill*/},
          {"internal: true", "internal: false", "" /*fill*/},
          {"type: boolean, internal", "unit: baan, type: boolean, internal", "" /*fill*/},
      });
}

TEST(document_mistakes_test, all_in_one_file) {
  const SourceFile file("nl/€.yaml", R"yaml(rulebook: 1
id: nl.boek
titel: { nl: a, en: b }
law: { id: X, name: Y }
law: { id: Z, name: Y }
valid: { from: 2020-13-01 }
years: { from: 2020 }
published: &p 2019-11-25
status:
inputs:
  werkgever:
    "é_uren": { unit: uur, min: 0, max: 10 }
steps:
- { name: a, unit: uren, formula: "€ a @ b" }
- name: b
  level: werkgever
  unit: uur
  formula: "sum(tijdvak: uren where)"
  rounding: { mode: down, grain: 1 uur }
outputs: none
)yaml");
  Diagnostics diagnostics;
  EXPECT_FALSE(read_version(file, "boek", diagnostics).has_value());
  EXPECT_EQ(source::render(diagnostics), "" /*fill*/);
}

TEST(document_mistakes_test, of_other_files_do_not_matter) {
  const SourceFile bad("bad.yaml", "- x\n");
  const SourceFile good("good.yaml",
                        "scenario: s\ntitle: { nl: a, en: b }\n"
                        "values: [ { parameter: p, value: 1 } ]\n");
  Diagnostics diagnostics;
  EXPECT_FALSE(read_scenario(bad, diagnostics).has_value());
  EXPECT_TRUE(read_scenario(good, diagnostics).has_value());
  EXPECT_EQ(diagnostics.sorted().size(), 1U);
}

}  // namespace
}  // namespace quotum::rulebook
