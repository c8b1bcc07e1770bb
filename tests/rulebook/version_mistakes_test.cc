// Each kind of mistake in a rule version outside its steps, with its whole message.
#include <gtest/gtest.h>

#include <string>

#include "rulebook/mistake_table.h"

namespace quotum::rulebook {
namespace {

TEST(version_mistakes_test, the_head_of_a_version) {
  expect_messages(
      DocumentKind::kVersion, kVersionOfBoek,
      {
          {"rulebook: 1", "rulebook: 2",
           "a.yaml:1:11: error[bad-value]: bad value of 'rulebook'\n"
           "    1 | rulebook: 2\n"
           "      |           ^\n"
           "      = expected: 1\n"
           "      = found: '2'\n"
           "1 error, 0 warnings\n"},
          {"nl.boek", "nl.ander_boek",
           "a.yaml:2:5: error[bad-value]: bad value of 'id'\n"
           "    2 | id: nl.ander_boek\n"
           "      |     ^~~~~~~~~~~~~\n"
           "      = expected: an id that ends in the name of its folder, 'boek'\n"
           "      = found: 'nl.ander_boek'\n"
           "1 error, 0 warnings\n"},
          {"nl.boek", "nl..boek",
           "a.yaml:2:5: error[bad-value]: bad value of 'id'\n"
           "    2 | id: nl..boek\n"
           "      |     ^~~~~~~~\n"
           "      = expected: names with points between them, as in nl.quotumheffing\n"
           "      = found: 'nl..boek'\n"
           "1 error, 0 warnings\n"},
          {"{ id: X, name: Y }", "{ name: Y }",
           "a.yaml:4:8: error[missing-key]: missing key 'id' in a law\n"
           "    4 | law: { name: Y }\n"
           "      |        ^~~~~~~\n"
           "1 error, 0 warnings\n"},
          {"until: 2021-01-01", "until: 2020-01-01",
           "a.yaml:5:35: error[bad-value]: bad value of 'until'\n"
           "    5 | valid: { from: 2020-01-01, until: 2020-01-01 }\n"
           "      |                                   ^~~~~~~~~~\n"
           "      = expected: a day after 'from'\n"
           "      = found: '2020-01-01'\n"
           "1 error, 0 warnings\n"},
          {"until: 2021 }", "until: 2020 }",
           "a.yaml:6:29: error[bad-value]: bad value of 'until'\n"
           "    6 | years: { from: 2020, until: 2020 }\n"
           "      |                             ^~~~\n"
           "      = expected: a year after 'from'\n"
           "      = found: '2020'\n"
           "1 error, 0 warnings\n"},
          {"{ from: 2020, until: 2021 }", "{ until: 2021 }",
           "a.yaml:6:10: error[missing-key]: missing key 'from' in a range of years\n"
           "    6 | years: { until: 2021 }\n"
           "      |          ^~~~~~~~~~~\n"
           "1 error, 0 warnings\n"},
          {"published: 2019-11-25", "published: gisteren",
           "a.yaml:7:12: error[bad-value]: bad value of 'published'\n"
           "    7 | published: gisteren\n"
           "      |            ^~~~~~~~\n"
           "      = expected: a day that exists, written 2026-07-01\n"
           "      = found: 'gisteren'\n"
           "1 error, 0 warnings\n"},
          {"status: official", "status: geschorst",
           "a.yaml:8:9: error[bad-value]: bad value of 'status'\n"
           "    8 | status: geschorst\n"
           "      |         ^~~~~~~~~\n"
           "      = expected: suspended, or official, secondary, derived, announced, hypothetical, "
           "unknown or not_set\n"
           "      = found: 'geschorst'\n"
           "1 error, 0 warnings\n"},
          {"level: werkgever\n", "",
           "a.yaml:1:1: error[missing-key]: missing key 'level' in a rule book\n"
           "    1 | rulebook: 1\n"
           "      | ^~~~~~~~~~~ (to line 34)\n"
           "1 error, 0 warnings\n"},
          {"outcome: boek_uitkomst\n", "",
           "a.yaml:27:1: error[unknown-key]: 'outcomes' has no place in a version without "
           "'outcome'\n"
           "   27 | outcomes:\n"
           "      | ^~~~~~~~\n"
           "1 error, 0 warnings\n"},
          {"outcome: boek_uitkomst", "outcome: Uitkomst",
           "a.yaml:10:10: error[bad-value]: bad value of 'outcome'\n"
           "   10 | outcome: Uitkomst\n"
           "      |          ^~~~~~~~\n"
           "      = expected: a name: small letters, digits and _, not beginning with a digit\n"
           "      = found: 'Uitkomst'\n"
           "1 error, 0 warnings\n"},
      });
}

TEST(version_mistakes_test, inputs) {
  expect_messages(
      DocumentKind::kVersion, kVersionOfBoek,
      {
          {"  werkgever:\n", "  Werkgever:\n",
           "a.yaml:12:3: error[bad-value]: bad key 'Werkgever'\n"
           "   12 |   Werkgever:\n"
           "      |   ^~~~~~~~~\n"
           "      = expected: a name: small letters, digits and _, not beginning with a digit, not "
           "a word of formulas\n"
           "1 error, 0 warnings\n"},
          {"    uren:", "    max:",
           "a.yaml:13:5: error[bad-value]: bad key 'max'\n"
           "   13 |     max: { unit: uur, min: 0, max: 10 }\n"
           "      |     ^~~\n"
           "      = expected: a name: small letters, digits and _, not beginning with a digit, not "
           "a word of formulas\n"
           "1 error, 0 warnings\n"},
          {"unit: uur, min: 0, max: 10", "unit: uur",
           "a.yaml:13:13: error[missing-key]: missing keys 'min', 'max' in an input\n"
           "   13 |     uren: { unit: uur }\n"
           "      |             ^~~~~~~~~\n"
           "1 error, 0 warnings\n"},
          {"unit: uur, min: 0", "values: [a], unit: uur, min: 0",
           "a.yaml:13:13: error[unknown-key]: 'values' has no place in an input that is no enum\n"
           "   13 |     uren: { values: [a], unit: uur, min: 0, max: 10 }\n"
           "      |             ^~~~~~\n"
           "1 error, 0 warnings\n"},
          {"type: enum, values: [a]", "type: enum, min: 0",
           "a.yaml:14:14: error[missing-key]: missing key 'values' in an input\n"
           "   14 |     soort: { type: enum, min: 0 }\n"
           "      |              ^~~~~~~~~~~~~~~~~~\n"
           "a.yaml:14:26: error[unknown-key]: 'min' has no place in an input of type enum\n"
           "   14 |     soort: { type: enum, min: 0 }\n"
           "      |                          ^~~\n"
           "2 errors, 0 warnings\n"},
          {"type: enum", "type: tekst",
           "a.yaml:14:20: error[bad-value]: bad value of 'type'\n"
           "   14 |     soort: { type: tekst, values: [a] }\n"
           "      |                    ^~~~~\n"
           "      = expected: enum\n"
           "      = found: 'tekst'\n"
           "1 error, 0 warnings\n"},
          {"max: 10", "max: 10, optional: ja",
           "a.yaml:13:51: error[bad-value]: bad value of 'optional'\n"
           "   13 |     uren: { unit: uur, min: 0, max: 10, optional: ja }\n"
           "      |                                                   ^~\n"
           "      = expected: true or false\n"
           "      = found: 'ja'\n"
           "1 error, 0 warnings\n"},
          {"max: 10", "max: 10, from: sum(",
           "a.yaml:13:13: error[missing-key]: missing key 'basis' in an input\n"
           "   13 |     uren: { unit: uur, min: 0, max: 10, from: sum( }\n"
           "      |             ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
           "a.yaml:13:51: error[formula-syntax]: the formula ends too soon\n"
           "   13 |     uren: { unit: uur, min: 0, max: 10, from: sum( }\n"
           "      |                                                   ^\n"
           "      = expected: the name of a level\n"
           "2 errors, 0 warnings\n"},
          {"{ unit: uur, min: 0, max: 10 }", "uur",
           "a.yaml:13:11: error[wrong-shape]: 'uren' has the wrong shape\n"
           "   13 |     uren: uur\n"
           "      |           ^~~\n"
           "      = expected: a mapping\n"
           "      = found: a text\n"
           "1 error, 0 warnings\n"},
          {"  werkgever:\n    uren: { unit: uur, min: 0, max: 10 }\n    soort: { type: enum, "
           "values: [a] }",
           "  werkgever: [uren]",
           "a.yaml:12:15: error[wrong-shape]: 'werkgever' has the wrong shape\n"
           "   12 |   werkgever: [uren]\n"
           "      |               ^~~~\n"
           "      = expected: a mapping\n"
           "      = found: a list\n"
           "1 error, 0 warnings\n"},
      });
}

TEST(version_mistakes_test, outcomes_and_outputs) {
  expect_messages(
      DocumentKind::kVersion, kVersionOfBoek,
      {
          {"when: klein", "wen: klein",
           "a.yaml:29:5: error[unknown-key]: unknown key 'wen' in an outcome\n"
           "   29 | - { wen: klein, code: KLEIN, basis: X }\n"
           "      |     ^~~\n"
           "      = expected: when\n"
           "a.yaml:29:5: error[missing-key]: missing key 'when' in an outcome\n"
           "   29 | - { wen: klein, code: KLEIN, basis: X }\n"
           "      |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
           "2 errors, 0 warnings\n"},
          {"code: KLEIN", "code: Klein",
           "a.yaml:29:24: error[bad-value]: bad value of 'code'\n"
           "   29 | - { when: klein, code: Klein, basis: X }\n"
           "      |                        ^~~~~\n"
           "      = expected: a code: capitals, digits and _, beginning with a capital\n"
           "      = found: 'Klein'\n"
           "1 error, 0 warnings\n"},
          {", basis: X", "",
           "a.yaml:29:5: error[missing-key]: missing key 'basis' in an outcome\n"
           "   29 | - { when: klein, code: KLEIN }\n"
           "      |     ^~~~~~~~~~~~~~~~~~~~~~~~\n"
           "1 error, 0 warnings\n"},
          {"otherwise: true", "otherwise: yes",
           "a.yaml:30:16: error[bad-value]: bad value of 'otherwise'\n"
           "   30 | - { otherwise: yes, code: HEFFING }\n"
           "      |                ^~~\n"
           "      = expected: true\n"
           "      = found: 'yes'\n"
           "1 error, 0 warnings\n"},
          {"otherwise: true", "otherwise: true, when: klein",
           "a.yaml:30:22: error[unknown-key]: 'when' has no place in an outcome with 'otherwise'\n"
           "   30 | - { otherwise: true, when: klein, code: HEFFING }\n"
           "      |                      ^~~~\n"
           "1 error, 0 warnings\n"},
          {"when: klein", "when: klein and",
           "a.yaml:29:20: error[formula-syntax]: the formula ends too soon\n"
           "   29 | - { when: klein and, code: KLEIN, basis: X }\n"
           "      |                    ^\n"
           "      = expected: a number, a name, a function or (\n"
           "1 error, 0 warnings\n"},
          {"unit: baan, decimals", "decimals",
           "a.yaml:32:5: error[missing-key]: missing key 'unit' in an output\n"
           "   32 | - { name: tekort, decimals: 1 }\n"
           "      |     ^~~~~~~~~~~~~~~~~~~~~~~~~\n"
           "1 error, 0 warnings\n"},
          {", internal: true", "",
           "a.yaml:33:5: error[missing-key]: missing key 'internal' in an output\n"
           "   33 | - { name: klein, type: boolean }\n"
           "      |     ^~~~~~~~~~~~~~~~~~~~~~~~~~\n"
           "1 error, 0 warnings\n"},
          {"internal: true", "internal: false",
           "a.yaml:33:43: error[bad-value]: bad value of 'internal'\n"
           "   33 | - { name: klein, type: boolean, internal: false }\n"
           "      |                                           ^~~~~\n"
           "      = expected: true\n"
           "      = found: 'false'\n"
           "1 error, 0 warnings\n"},
          {"type: boolean, internal: true", "type: bool",
           "a.yaml:33:24: error[bad-value]: bad value of 'type'\n"
           "   33 | - { name: klein, type: bool }\n"
           "      |                        ^~~~\n"
           "      = expected: boolean\n"
           "      = found: 'bool'\n"
           "1 error, 0 warnings\n"},
          {"type: boolean, internal", "unit: baan, type: boolean, internal",
           "a.yaml:33:18: error[unknown-key]: 'unit' has no place in an output of type boolean\n"
           "   33 | - { name: klein, unit: baan, type: boolean, internal: true }\n"
           "      |                  ^~~~\n"
           "1 error, 0 warnings\n"},
          {"decimals: 1 }", "decimals: 1, counts_as: cost }",
           "a.yaml:32:55: error[bad-value]: bad value of 'counts_as'\n"
           "   32 | - { name: tekort, unit: baan, decimals: 1, counts_as: cost }\n"
           "      |                                                       ^~~~\n"
           "      = expected: benefit or burden\n"
           "      = found: 'cost'\n"
           "1 error, 0 warnings\n"},
          {"decimals: 1 }", "counts_as: burden, internal: true }",
           "a.yaml:32:31: error[unknown-key]: 'counts_as' has no place in an internal output\n"
           "   32 | - { name: tekort, unit: baan, counts_as: burden, internal: true }\n"
           "      |                               ^~~~~~~~~\n"
           "1 error, 0 warnings\n"},
          {"type: boolean, internal", "counts_as: benefit, type: boolean, internal",
           "a.yaml:33:18: error[unknown-key]: 'counts_as' has no place in an output of type "
           "boolean\n"
           "   33 | - { name: klein, counts_as: benefit, type: boolean, internal: true }\n"
           "      |                  ^~~~~~~~~\n"
           "1 error, 0 warnings\n"},
          {"type: boolean, internal", "counts_as: cost, type: bool, internal",
           "a.yaml:33:41: error[bad-value]: bad value of 'type'\n"
           "   33 | - { name: klein, counts_as: cost, type: bool, internal: true }\n"
           "      |                                         ^~~~\n"
           "      = expected: boolean\n"
           "      = found: 'bool'\n"
           "1 error, 0 warnings\n"},
      });
}

}  // namespace
}  // namespace quotum::rulebook
