// Each kind of mistake in steps and choices, with its whole message.
#include <gtest/gtest.h>

#include <string>

#include "rulebook/mistake_table.h"

namespace quotum::rulebook {
namespace {

TEST(step_mistakes_test, steps_and_choices) {
  expect_messages(
      DocumentKind::kVersion, kVersionOfBoek,
      {
          {"- name: tekort", "- name: min",
           "a.yaml:16:9: error[bad-value]: bad value of 'name'\n"
           "   16 | - name: min\n"
           "      |         ^~~\n"
           "      = expected: a name: small letters, digits and _, not beginning with a digit, not "
           "a word of formulas\n"
           "      = found: 'min'\n"
           "1 error, 0 warnings\n"},
          {"  level: werkgever\n  unit", "  unit",
           "a.yaml:16:3: error[missing-key]: missing key 'level' in the first step\n"
           "   16 | - name: tekort\n"
           "      |   ^~~~~~~~~~~~ (to line 19)\n"
           "1 error, 0 warnings\n"},
          {"  unit: baan\n", "",
           "a.yaml:16:3: error[missing-key]: missing key 'unit' in the first step\n"
           "   16 | - name: tekort\n"
           "      |   ^~~~~~~~~~~~ (to line 19)\n"
           "1 error, 0 warnings\n"},
          {"type: boolean, formula", "unit: uur, type: boolean, formula",
           "a.yaml:21:18: error[unknown-key]: 'unit' has no place in a step of type boolean\n"
           "   21 | - { name: klein, unit: uur, type: boolean, formula: uren < 2 }\n"
           "      |                  ^~~~\n"
           "1 error, 0 warnings\n"},
          {"type: boolean, formula", "type: bool, formula",
           "a.yaml:21:24: error[bad-value]: bad value of 'type'\n"
           "   21 | - { name: klein, type: bool, formula: uren < 2 }\n"
           "      |                        ^~~~\n"
           "      = expected: boolean\n"
           "      = found: 'bool'\n"
           "1 error, 0 warnings\n"},
          {"formula: uren / 2 # é", "formula: uren / é 2 +",
           "a.yaml:19:19: error[formula-syntax]: no such sign in a formula\n"
           "   19 |   formula: uren / é 2 +\n"
           "      |                   ^\n"
           "1 error, 0 warnings\n"},
          {"formula: uren / 2 # é", "formula: \"é\\\\\"",
           "a.yaml:19:13: error[yaml-forbidden]: a formula in a text whose places in the file are "
           "lost\n"
           "   19 |   formula: \"é\\\\\"\n"
           "      |             ^~~\n"
           "      = expected: plain text on one line, quotes without escapes, or a block after |\n"
           "1 error, 0 warnings\n"},
          {"formula: uren / 2 # é", "formula: >\n    uren /\n    2",
           "a.yaml:20:5: error[yaml-forbidden]: a formula in a text whose places in the file are "
           "lost\n"
           "   20 |     uren /\n"
           "      |     ^~~~~~ (to line 21)\n"
           "      = expected: plain text on one line, quotes without escapes, or a block after |\n"
           "1 error, 0 warnings\n"},
          {"formula: uren / 2 # é", "formula: uren /\n    2",
           "a.yaml:19:12: error[yaml-forbidden]: a formula in a text whose places in the file are "
           "lost\n"
           "   19 |   formula: uren /\n"
           "      |            ^~~~~~ (to line 20)\n"
           "      = expected: plain text on one line, quotes without escapes, or a block after |\n"
           "1 error, 0 warnings\n"},
          {"formula: uren / 2 # é", "formula: |\n    é +\n      uren / / 2\n",
           "a.yaml:20:5: error[formula-syntax]: no such sign in a formula\n"
           "   20 |     é +\n"
           "      |     ^\n"
           "1 error, 0 warnings\n"},
          {"formula: uren / 2 # é", "formula: [uren]",
           "a.yaml:19:13: error[wrong-shape]: 'formula' has the wrong shape\n"
           "   19 |   formula: [uren]\n"
           "      |             ^~~~\n"
           "      = expected: a formula\n"
           "      = found: a list\n"
           "1 error, 0 warnings\n"},
          {"mode: down", "mode: floor",
           "a.yaml:20:21: error[bad-value]: bad value of 'mode'\n"
           "   20 |   rounding: { mode: floor, to: 0.1 baan }\n"
           "      |                     ^~~~~\n"
           "      = expected: down, up, half_up, half_even, towards_zero or away_from_zero\n"
           "      = found: 'floor'\n"
           "1 error, 0 warnings\n"},
          {"to: 0.1 baan", "to: een baan",
           "a.yaml:20:31: error[bad-value]: bad value of 'to'\n"
           "   20 |   rounding: { mode: down, to: een baan }\n"
           "      |                               ^~~~~~~~\n"
           "      = expected: a number with its unit, as in 5000 EUR, 0.1 baan or 1.93%\n"
           "      = found: 'een baan'\n"
           "1 error, 0 warnings\n"},
          {"rounding: { mode: down, to: 0.1 baan }", "rounding: down",
           "a.yaml:20:13: error[wrong-shape]: 'rounding' has the wrong shape\n"
           "   20 |   rounding: down\n"
           "      |             ^~~~\n"
           "      = expected: a mapping\n"
           "      = found: a text\n"
           "1 error, 0 warnings\n"},
          {"rounding: { mode: down, to: 0.1 baan }", "choice: 5",
           "a.yaml:20:11: error[bad-value]: bad value of 'choice'\n"
           "   20 |   choice: 5\n"
           "      |           ^\n"
           "      = expected: a label: letters, digits and _, beginning with a letter\n"
           "      = found: '5'\n"
           "1 error, 0 warnings\n"},
          {", twee: { nl: a, en: b }", "",
           "a.yaml:25:16: error[bad-value]: bad value of 'options'\n"
           "   25 |     options: { een: { nl: a, en: b } }\n"
           "      |                ^~~~~~~~~~~~~~~~~~~\n"
           "      = expected: at least two options\n"
           "1 error, 0 warnings\n"},
          {"options: { een: {", "options: { Een: {",
           "a.yaml:25:16: error[bad-value]: bad key 'Een'\n"
           "   25 |     options: { Een: { nl: a, en: b }, twee: { nl: a, en: b } }\n"
           "      |                ^~~\n"
           "      = expected: a name: small letters, digits and _, not beginning with a digit\n"
           "1 error, 0 warnings\n"},
          {"chosen: een", "chosen: drie",
           "a.yaml:26:13: error[bad-value]: bad value of 'chosen'\n"
           "   26 |     chosen: drie\n"
           "      |             ^~~~\n"
           "      = expected: one of the options: een, twee\n"
           "      = found: 'drie'\n"
           "1 error, 0 warnings\n"},
          {"  Q1:", "  1Q:",
           "a.yaml:23:3: error[bad-value]: bad key '1Q'\n"
           "   23 |   1Q:\n"
           "      |   ^~\n"
           "      = expected: a label: letters, digits and _, beginning with a letter\n"
           "1 error, 0 warnings\n"},
          {"    because: { nl: a, en: b }\n", "",
           "a.yaml:24:5: error[missing-key]: missing key 'because' in a choice\n"
           "   24 |     question: { nl: a, en: b }\n"
           "      |     ^~~~~~~~~~~~~~~~~~~~~~~~~~ (to line 26)\n"
           "1 error, 0 warnings\n"},
      });
}

}  // namespace
}  // namespace quotum::rulebook
