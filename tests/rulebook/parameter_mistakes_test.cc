// Each kind of mistake in a parameter file, with its whole message.
#include <gtest/gtest.h>

#include <string>

#include "rulebook/mistake_table.h"

namespace quotum::rulebook {
namespace {

TEST(parameter_mistakes_test, parameters) {
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
      DocumentKind::kParameter, document,
      {
          {"parameter: p", "parameter: 2p",
           "a.yaml:1:12: error[bad-value]: bad value of 'parameter'\n"
           "    1 | parameter: 2p # é €\n"
           "      |            ^~\n"
           "      = expected: a name: small letters, digits and _, not beginning with a digit, not "
           "a word of formulas\n"
           "      = found: '2p'\n"
           "1 error, 0 warnings\n"},
          {"parameter: p", "parameter: uur",
           "a.yaml:1:12: error[bad-value]: bad value of 'parameter'\n"
           "    1 | parameter: uur # é €\n"
           "      |            ^~~\n"
           "      = expected: a name: small letters, digits and _, not beginning with a digit, not "
           "a word of formulas\n"
           "      = found: 'uur'\n"
           "1 error, 0 warnings\n"},
          {"parameter: p", "parameter: [p]",
           "a.yaml:1:13: error[wrong-shape]: 'parameter' has the wrong shape\n"
           "    1 | parameter: [p] # é €\n"
           "      |             ^\n"
           "      = expected: a text\n"
           "      = found: a list\n"
           "1 error, 0 warnings\n"},
          {"title: { nl: é, en: b }", "title: { nl: é }",
           "a.yaml:2:10: error[missing-key]: missing key 'en' in a text in two languages\n"
           "    2 | title: { nl: é }\n"
           "      |          ^~~~~\n"
           "1 error, 0 warnings\n"},
          {"title: { nl: é, en: b }", "title: tekst",
           "a.yaml:2:8: error[wrong-shape]: 'title' has the wrong shape\n"
           "    2 | title: tekst\n"
           "      |        ^~~~~\n"
           "      = expected: a mapping\n"
           "      = found: a text\n"
           "1 error, 0 warnings\n"},
          {"nl: é, en: b", "nl: '', en: b, fr: c",
           "a.yaml:2:15: error[bad-value]: bad value of 'nl'\n"
           "    2 | title: { nl: '', en: b, fr: c }\n"
           "      |               ^\n"
           "      = expected: a text that is not empty\n"
           "      = found: ''\n"
           "a.yaml:2:25: error[unknown-key]: unknown key 'fr' in a text in two languages\n"
           "    2 | title: { nl: '', en: b, fr: c }\n"
           "      |                         ^~\n"
           "      = expected: en, nl\n"
           "2 errors, 0 warnings\n"},
          {"unit: EUR", "unit: euro",
           "a.yaml:3:7: error[bad-value]: bad value of 'unit'\n"
           "    3 | unit: euro\n"
           "      |       ^~~~\n"
           "      = expected: a unit: ratio, or EUR, uur, baan, persoon, dag, jaar joined by * and "
           "/ as in EUR/uur\n"
           "      = found: 'euro'\n"
           "1 error, 0 warnings\n"},
          {"unit: EUR", "unti: EUR",
           "a.yaml:1:1: error[missing-key]: missing key 'unit' in a parameter\n"
           "    1 | parameter: p # é €\n"
           "      | ^~~~~~~~~~~~~~~~~~ (to line 11)\n"
           "a.yaml:3:1: error[unknown-key]: unknown key 'unti' in a parameter\n"
           "    3 | unti: EUR\n"
           "      | ^~~~\n"
           "      = expected: basis, by, decimals, keys, max, min, parameter, title, type, unit, "
           "values\n"
           "2 errors, 0 warnings\n"},
          {"unit: EUR", "type: date",
           "a.yaml:6:1: error[unknown-key]: 'min' has no place in a parameter of type date\n"
           "    6 | min: 0\n"
           "      | ^~~\n"
           "a.yaml:7:1: error[unknown-key]: 'max' has no place in a parameter of type date\n"
           "    7 | max: 10\n"
           "      | ^~~\n"
           "a.yaml:8:1: error[unknown-key]: 'decimals' has no place in a parameter of type date\n"
           "    8 | decimals: 2\n"
           "      | ^~~~~~~~\n"
           "a.yaml:11:42: error[bad-value]: bad value of 'value'\n"
           "   11 | - { jaar: 2024, sector: overheid, value: 5 EUR, status: official, source: é }\n"
           "      |                                          ^~~~~\n"
           "      = expected: a day that exists, written 2026-07-01\n"
           "      = found: '5 EUR'\n"
           "4 errors, 0 warnings\n"},
          {"unit: EUR", "unit: EUR\ntype: number",
           "a.yaml:4:7: error[bad-value]: bad value of 'type'\n"
           "    4 | type: number\n"
           "      |       ^~~~~~\n"
           "      = expected: date\n"
           "      = found: 'number'\n"
           "1 error, 0 warnings\n"},
          {"[jaar, sector]", "[jaar, jaar]",
           "a.yaml:4:6: error[bad-value]: bad value of 'by'\n"
           "    4 | by: [jaar, jaar]\n"
           "      |      ^~~~~~~~~~\n"
           "      = expected: jaar, one enumeration, or both\n"
           "1 error, 0 warnings\n"},
          {"[jaar, sector]", "[a, b]",
           "a.yaml:4:6: error[bad-value]: bad value of 'by'\n"
           "    4 | by: [a, b]\n"
           "      |      ^~~~\n"
           "      = expected: jaar, one enumeration, or both\n"
           "1 error, 0 warnings\n"},
          {"[jaar, sector]", "jaar",
           "a.yaml:4:5: error[wrong-shape]: 'by' has the wrong shape\n"
           "    4 | by: jaar\n"
           "      |     ^~~~\n"
           "      = expected: a list\n"
           "      = found: a text\n"
           "1 error, 0 warnings\n"},
          {"[jaar, sector]", "[jaar]",
           "a.yaml:5:1: error[unknown-key]: 'keys' has no place in a parameter that is not by an "
           "enumeration\n"
           "    5 | keys: [overheid]\n"
           "      | ^~~~\n"
           "a.yaml:11:17: error[unknown-key]: unknown key 'sector' in a value of a parameter\n"
           "   11 | - { jaar: 2024, sector: overheid, value: 5 EUR, status: official, source: é }\n"
           "      |                 ^~~~~~\n"
           "      = expected: jaar, note, published, source, status, value\n"
           "2 errors, 0 warnings\n"},
          {"[jaar, sector]", "[sector]",
           "a.yaml:11:5: error[unknown-key]: 'jaar' has no place in a value of a parameter that is "
           "not by jaar\n"
           "   11 | - { jaar: 2024, sector: overheid, value: 5 EUR, status: official, source: é }\n"
           "      |     ^~~~\n"
           "1 error, 0 warnings\n"},
          {"[overheid]", "[]",
           "a.yaml:5:7: error[bad-value]: bad value of 'keys'\n"
           "    5 | keys: []\n"
           "      |       ^~\n"
           "      = expected: at least one item\n"
           "1 error, 0 warnings\n"},
          {"[overheid]", "[over heid]",
           "a.yaml:5:8: error[bad-value]: bad item of 'keys'\n"
           "    5 | keys: [over heid]\n"
           "      |        ^~~~~~~~~\n"
           "      = expected: a member: letters, digits, _ and -\n"
           "      = found: 'over heid'\n"
           "1 error, 0 warnings\n"},
          {"min: 0", "min: 0 EUR",
           "a.yaml:6:6: error[bad-value]: bad value of 'min'\n"
           "    6 | min: 0 EUR\n"
           "      |      ^~~~~\n"
           "      = expected: a number without unit, with a decimal point\n"
           "      = found: '0 EUR'\n"
           "1 error, 0 warnings\n"},
          {"max: 10", "max: 1e3",
           "a.yaml:7:6: error[bad-value]: bad value of 'max'\n"
           "    7 | max: 1e3\n"
           "      |      ^~~\n"
           "      = expected: a number without unit, with a decimal point\n"
           "      = found: '1e3'\n"
           "1 error, 0 warnings\n"},
          {"decimals: 2", "decimals: 19",
           "a.yaml:8:11: error[bad-value]: bad value of 'decimals'\n"
           "    8 | decimals: 19\n"
           "      |           ^~\n"
           "      = expected: a number of decimals, 0 to 18\n"
           "      = found: '19'\n"
           "1 error, 0 warnings\n"},
          {"decimals: 2", "decimals: [2]",
           "a.yaml:8:12: error[wrong-shape]: 'decimals' has the wrong shape\n"
           "    8 | decimals: [2]\n"
           "      |            ^\n"
           "      = expected: a number of decimals, 0 to 18\n"
           "      = found: a list\n"
           "1 error, 0 warnings\n"},
          {"basis: { law: X, article: 1 }", "basis: {}",
           "a.yaml:9:8: error[missing-key]: missing key 'article' in a basis\n"
           "    9 | basis: {}\n"
           "      |        ^~\n"
           "1 error, 0 warnings\n"},
          {"basis: { law: X, article: 1 }", "basis: [X]",
           "a.yaml:9:9: error[wrong-shape]: 'basis' has the wrong shape\n"
           "    9 | basis: [X]\n"
           "      |         ^\n"
           "      = expected: a mapping or a text\n"
           "      = found: a list\n"
           "1 error, 0 warnings\n"},
          {"law: X, article: 1", "law: X, artikel: 1",
           "a.yaml:9:18: error[unknown-key]: unknown key 'artikel' in a basis\n"
           "    9 | basis: { law: X, artikel: 1 }\n"
           "      |                  ^~~~~~~\n"
           "      = expected: article, choice, law, paragraph, part\n"
           "1 error, 0 warnings\n"},
          {"- { jaar: 2024", "- { jaar: 24",
           "a.yaml:11:11: error[bad-value]: bad value of 'jaar'\n"
           "   11 | - { jaar: 24, sector: overheid, value: 5 EUR, status: official, source: é }\n"
           "      |           ^~\n"
           "      = expected: a year, written 2026\n"
           "      = found: '24'\n"
           "1 error, 0 warnings\n"},
          {"- { jaar: 2024, ", "- { from: 2024-01-01, ",
           "a.yaml:11:5: error[unknown-key]: 'from' has no place in a value of a parameter by "
           "jaar\n"
           "   11 | - { from: 2024-01-01, sector: overheid, value: 5 EUR, status: official, "
           "source: é }\n"
           "      |     ^~~~\n"
           "a.yaml:11:5: error[missing-key]: missing key 'jaar' in a value of a parameter\n"
           "   11 | - { from: 2024-01-01, sector: overheid, value: 5 EUR, status: official, "
           "source: é }\n"
           "      |     "
           "^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
           "2 errors, 0 warnings\n"},
          {"sector: overheid, ", "",
           "a.yaml:11:5: error[missing-key]: missing key 'sector' in a value of a parameter\n"
           "   11 | - { jaar: 2024, value: 5 EUR, status: official, source: é }\n"
           "      |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
           "1 error, 0 warnings\n"},
          {"5 EUR", "vijf",
           "a.yaml:11:42: error[bad-value]: bad value of 'value'\n"
           "   11 | - { jaar: 2024, sector: overheid, value: vijf, status: official, source: é }\n"
           "      |                                          ^~~~\n"
           "      = expected: a number with its unit, as in 5000 EUR, 0.1 baan or 1.93%\n"
           "      = found: 'vijf'\n"
           "1 error, 0 warnings\n"},
          {"5 EUR", "5 euro",
           "a.yaml:11:42: error[bad-value]: bad value of 'value'\n"
           "   11 | - { jaar: 2024, sector: overheid, value: 5 euro, status: official, source: é "
           "}\n"
           "      |                                          ^~~~~~\n"
           "      = expected: a number with its unit, as in 5000 EUR, 0.1 baan or 1.93%\n"
           "      = found: '5 euro'\n"
           "1 error, 0 warnings\n"},
          {"5 EUR", "5EUR",
           "a.yaml:11:42: error[bad-value]: bad value of 'value'\n"
           "   11 | - { jaar: 2024, sector: overheid, value: 5EUR, status: official, source: é }\n"
           "      |                                          ^~~~\n"
           "      = expected: a number with its unit, as in 5000 EUR, 0.1 baan or 1.93%\n"
           "      = found: '5EUR'\n"
           "1 error, 0 warnings\n"},
          {"5 EUR", "2026-07-01",
           "a.yaml:11:42: error[bad-value]: bad value of 'value'\n"
           "   11 | - { jaar: 2024, sector: overheid, value: 2026-07-01, status: official, source: "
           "é }\n"
           "      |                                          ^~~~~~~~~~\n"
           "      = expected: a number with its unit, as in 5000 EUR, 0.1 baan or 1.93%\n"
           "      = found: '2026-07-01'\n"
           "1 error, 0 warnings\n"},
          {"status: official", "status: offical",
           "a.yaml:11:57: error[bad-value]: bad value of 'status'\n"
           "   11 | - { jaar: 2024, sector: overheid, value: 5 EUR, status: offical, source: é }\n"
           "      |                                                         ^~~~~~~\n"
           "      = expected: official, secondary, derived, announced, hypothetical, unknown or "
           "not_set\n"
           "      = found: 'offical'\n"
           "1 error, 0 warnings\n"},
          {"source: é", "source: é, published: 2024-02-30",
           "a.yaml:11:89: error[bad-value]: bad value of 'published'\n"
           "   11 | - { jaar: 2024, sector: overheid, value: 5 EUR, status: official, source: é, "
           "published: 2024-02-30 }\n"
           "      |                                                                                "
           "         ^~~~~~~~~~\n"
           "      = expected: a day that exists, written 2026-07-01\n"
           "      = found: '2024-02-30'\n"
           "1 error, 0 warnings\n"},
          {"source: é", "bron: é",
           "a.yaml:11:67: error[unknown-key]: unknown key 'bron' in a value of a parameter\n"
           "   11 | - { jaar: 2024, sector: overheid, value: 5 EUR, status: official, bron: é }\n"
           "      |                                                                   ^~~~\n"
           "      = expected: jaar, note, published, sector, source, status, value\n"
           "1 error, 0 warnings\n"},
          {"- { jaar: 2024, sector: overheid, value: 5 EUR, status: official, source: é }",
           "  jaar: 2024",
           "a.yaml:11:3: error[wrong-shape]: 'values' has the wrong shape\n"
           "   11 |   jaar: 2024\n"
           "      |   ^~~~~~~~~~\n"
           "      = expected: a list\n"
           "      = found: a mapping\n"
           "1 error, 0 warnings\n"},
          {"- { jaar", "- tekst\n- { jaar",
           "a.yaml:11:3: error[wrong-shape]: an item of 'values' has the wrong shape\n"
           "   11 | - tekst\n"
           "      |   ^~~~~\n"
           "      = expected: a mapping\n"
           "      = found: a text\n"
           "1 error, 0 warnings\n"},
      });
}

}  // namespace
}  // namespace quotum::rulebook
