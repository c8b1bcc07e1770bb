// Each kind of mistake in levels and scenarios, with its whole message.
#include <gtest/gtest.h>

#include <string>

#include "rulebook/mistake_table.h"

namespace quotum::rulebook {
namespace {

TEST(levels_mistakes_test, scenarios) {
  const std::string document = R"yaml(scenario: s
title: { nl: a, en: b }
values:
- { parameter: p, jaar: 2028, value: 1 EUR }
)yaml";
  expect_messages(
      DocumentKind::kScenario, document,
      {
          {"scenario: s", "scenario: Een Naam",
           "a.yaml:1:11: error[bad-value]: bad value of 'scenario'\n"
           "    1 | scenario: Een Naam\n"
           "      |           ^~~~~~~~\n"
           "      = expected: small letters, digits, _ and -\n"
           "      = found: 'Een Naam'\n"
           "1 error, 0 warnings\n"},
          {"value: 1 EUR", "value: not_set",
           "a.yaml:4:38: error[bad-value]: bad value of 'value'\n"
           "    4 | - { parameter: p, jaar: 2028, value: not_set }\n"
           "      |                                      ^~~~~~~\n"
           "      = expected: a number with its unit, as in 45000 EUR, or a date\n"
           "      = found: 'not_set'\n"
           "1 error, 0 warnings\n"},
          {"value: 1 EUR", "waarde: 1 EUR",
           "a.yaml:4:5: error[missing-key]: missing key 'value' in a value of a scenario\n"
           "    4 | - { parameter: p, jaar: 2028, waarde: 1 EUR }\n"
           "      |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
           "a.yaml:4:39: error[bad-value]: bad value of 'waarde'\n"
           "    4 | - { parameter: p, jaar: 2028, waarde: 1 EUR }\n"
           "      |                                       ^~~~~\n"
           "      = expected: a member: letters, digits, _ and -\n"
           "      = found: '1 EUR'\n"
           "2 errors, 0 warnings\n"},
          {"value: 1 EUR", "value: 1 EUR, sector: a, soort: b",
           "a.yaml:4:56: error[unknown-key]: unknown key 'soort' in a value of a scenario\n"
           "    4 | - { parameter: p, jaar: 2028, value: 1 EUR, sector: a, soort: b }\n"
           "      |                                                        ^~~~~\n"
           "      = expected: because, jaar, parameter, sector, value\n"
           "1 error, 0 warnings\n"},
          {"- { parameter: p, jaar: 2028, value: 1 EUR }", "[]",
           "a.yaml:4:1: error[bad-value]: bad value of 'values'\n"
           "    4 | []\n"
           "      | ^~\n"
           "      = expected: at least one item\n"
           "1 error, 0 warnings\n"},
      });
}

TEST(levels_mistakes_test, levels) {
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
      DocumentKind::kLevels, document,
      {
          {"- name: werkgever", "- name: Werkgever",
           "a.yaml:2:9: error[bad-value]: bad value of 'name'\n"
           "    2 | - name: Werkgever\n"
           "      |         ^~~~~~~~~\n"
           "      = expected: a name: small letters, digits and _, not beginning with a digit, not "
           "a word of formulas\n"
           "      = found: 'Werkgever'\n"
           "1 error, 0 warnings\n"},
          {"digits: 9, ", "",
           "a.yaml:4:12: error[missing-key]: missing key 'digits' in a key column\n"
           "    4 |   key: [ { name: nummer, type: number, check: elfproef } ]\n"
           "      |            ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
           "1 error, 0 warnings\n"},
          {"digits: 9", "digits: 0",
           "a.yaml:4:48: error[bad-value]: bad value of 'digits'\n"
           "    4 |   key: [ { name: nummer, type: number, digits: 0, check: elfproef } ]\n"
           "      |                                                ^\n"
           "      = expected: a number of digits, 1 to 18\n"
           "      = found: '0'\n"
           "1 error, 0 warnings\n"},
          {"check: elfproef", "check: iban",
           "a.yaml:4:58: error[bad-value]: bad value of 'check'\n"
           "    4 |   key: [ { name: nummer, type: number, digits: 9, check: iban } ]\n"
           "      |                                                          ^~~~\n"
           "      = expected: elfproef\n"
           "      = found: 'iban'\n"
           "1 error, 0 warnings\n"},
          {"type: number, digits: 9, check: elfproef", "type: text, digits: 9",
           "a.yaml:4:38: error[unknown-key]: 'digits' has no place in a key column that is no "
           "number\n"
           "    4 |   key: [ { name: nummer, type: text, digits: 9 } ]\n"
           "      |                                      ^~~~~~\n"
           "1 error, 0 warnings\n"},
          {"type: number", "type: int",
           "a.yaml:4:32: error[bad-value]: bad value of 'type'\n"
           "    4 |   key: [ { name: nummer, type: int, digits: 9, check: elfproef } ]\n"
           "      |                                ^~~\n"
           "      = expected: number, enum, year or text\n"
           "      = found: 'int'\n"
           "1 error, 0 warnings\n"},
          {", values: [a]", "",
           "a.yaml:8:12: error[missing-key]: missing key 'values' in a key column\n"
           "    8 |   key: [ { name: soort, type: enum } ]\n"
           "      |            ^~~~~~~~~~~~~~~~~~~~~~~\n"
           "1 error, 0 warnings\n"},
          {"type: number, digits", "values: [a], digits",
           "a.yaml:4:26: error[unknown-key]: 'values' has no place in a key column that is no "
           "enum\n"
           "    4 |   key: [ { name: nummer, values: [a], digits: 9, check: elfproef } ]\n"
           "      |                          ^~~~~~\n"
           "1 error, 0 warnings\n"},
          {"  at_most: 10\n", "",
           "a.yaml:5:3: error[missing-key]: missing key 'at_most' in a level\n"
           "    5 | - name: tijdvak\n"
           "      |   ^~~~~~~~~~~~~ (to line 8)\n"
           "1 error, 0 warnings\n"},
          {"at_most: 10", "at_most: 0",
           "a.yaml:9:12: error[bad-value]: bad value of 'at_most'\n"
           "    9 |   at_most: 0\n"
           "      |            ^\n"
           "      = expected: a whole number of at least 1\n"
           "      = found: '0'\n"
           "1 error, 0 warnings\n"},
          {"at_most: 10", "at_most: 10\n  books: [a]\n  period: { begin: b }",
           "a.yaml:10:3: error[unknown-key]: 'books' has no place in a level inside another\n"
           "   10 |   books: [a]\n"
           "      |   ^~~~~\n"
           "a.yaml:11:13: error[missing-key]: missing key 'end' in a period\n"
           "   11 |   period: { begin: b }\n"
           "      |             ^~~~~~~~\n"
           "2 errors, 0 warnings\n"},
          {"at_most: 10", "at_most: 10\n  size_classes: [{ by: uren, borders: [1] }]",
           "a.yaml:10:3: error[unknown-key]: 'size_classes' has no place in a level inside "
           "another\n"
           "   10 |   size_classes: [{ by: uren, borders: [1] }]\n"
           "      |   ^~~~~~~~~~~~\n"
           "1 error, 0 warnings\n"},
          {"- name: werkgever", "- size_classes: []\n  name: werkgever",
           "a.yaml:2:17: error[bad-value]: bad value of 'size_classes'\n"
           "    2 | - size_classes: []\n"
           "      |                 ^~\n"
           "      = expected: at least one item\n"
           "1 error, 0 warnings\n"},
          {"- name: werkgever", "- size_classes: [{ by: uren, borders: [] }]\n  name: werkgever",
           "a.yaml:2:39: error[bad-value]: bad value of 'borders'\n"
           "    2 | - size_classes: [{ by: uren, borders: [] }]\n"
           "      |                                       ^~\n"
           "      = expected: at least one item\n"
           "1 error, 0 warnings\n"},
          {"- name: werkgever", "- size_classes: [{ border: [25 uur] }]\n  name: werkgever",
           "a.yaml:2:20: error[unknown-key]: unknown key 'border' in size classes\n"
           "    2 | - size_classes: [{ border: [25 uur] }]\n"
           "      |                    ^~~~~~\n"
           "      = expected: borders\n"
           "a.yaml:2:20: error[missing-key]: missing keys 'by', 'borders' in size classes\n"
           "    2 | - size_classes: [{ border: [25 uur] }]\n"
           "      |                    ^~~~~~~~~~~~~~~\n"
           "2 errors, 0 warnings\n"},
          {"- name: werkgever",
           "- size_classes: [{ by: uren, borders: 25 uur }]\n  name: werkgever",
           "a.yaml:2:39: error[wrong-shape]: 'borders' has the wrong shape\n"
           "    2 | - size_classes: [{ by: uren, borders: 25 uur }]\n"
           "      |                                       ^~~~~~\n"
           "      = expected: a list\n"
           "      = found: a text\n"
           "1 error, 0 warnings\n"},
          {"- name: werkgever",
           "- size_classes: [{ by: uren, borders: [25 uur] }]\n  name: werkgever",
           "a.yaml:2:40: error[bad-value]: bad item of 'borders'\n"
           "    2 | - size_classes: [{ by: uren, borders: [25 uur] }]\n"
           "      |                                        ^~~~~~\n"
           "      = expected: a number without unit, with a decimal point\n"
           "      = found: '25 uur'\n"
           "1 error, 0 warnings\n"},
          {"- name: werkgever", "- at_most: 10\n  name: werkgever",
           "a.yaml:2:3: error[unknown-key]: 'at_most' has no place in a level that is inside no "
           "other\n"
           "    2 | - at_most: 10\n"
           "      |   ^~~~~~~\n"
           "1 error, 0 warnings\n"},
          {"key: [ { name: nummer, type: number, digits: 9, check: elfproef } ]", "key: []",
           "a.yaml:4:8: error[bad-value]: bad value of 'key'\n"
           "    4 |   key: []\n"
           "      |        ^~\n"
           "      = expected: at least one item\n"
           "1 error, 0 warnings\n"},
      });
}

}  // namespace
}  // namespace quotum::rulebook
