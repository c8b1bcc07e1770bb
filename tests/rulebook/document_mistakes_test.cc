// Many mistakes at once: all of a file, and of one file among several.
#include <gtest/gtest.h>

#include "rulebook/document_reader.h"

namespace quotum::rulebook {
namespace {

using source::Diagnostics;
using source::SourceFile;

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
  const auto version = read_version(file, "boek", diagnostics);
  ASSERT_TRUE(version.has_value());
  EXPECT_TRUE(version->unread.any);
  EXPECT_TRUE(version->unread.periods);
  EXPECT_TRUE(version->unread.inputs);
  EXPECT_TRUE(version->unread.steps);
  EXPECT_TRUE(version->unread.outputs);
  EXPECT_FALSE(version->unread.nameless);  // what was left out is known by name
  EXPECT_EQ(version->unread.names, (std::set<std::string>{"a", "b", "é_uren"}));
  EXPECT_EQ(source::render(diagnostics),
            "nl/€.yaml:1:1: error[missing-key]: missing key 'title' in a rule book\n"
            "    1 | rulebook: 1\n"
            "      | ^~~~~~~~~~~ (to line 20)\n"
            "nl/€.yaml:3:1: error[unknown-key]: unknown key 'titel' in a rule book\n"
            "    3 | titel: { nl: a, en: b }\n"
            "      | ^~~~~\n"
            "      = expected: choices, decision, id, inputs, law, level, note, outcome, outputs, "
            "published, "
            "rulebook, status, steps, title, valid, years\n"
            "nl/€.yaml:5:1: error[duplicate-key]: the key 'law' stands here twice\n"
            "    5 | law: { id: Z, name: Y }\n"
            "      | ^~~\n"
            "      = note: nl/€.yaml:4:1: the first one\n"
            "    4 | law: { id: X, name: Y }\n"
            "      | ^~~\n"
            "nl/€.yaml:6:16: error[bad-value]: bad value of 'from'\n"
            "    6 | valid: { from: 2020-13-01 }\n"
            "      |                ^~~~~~~~~~\n"
            "      = expected: a day that exists, written 2026-07-01\n"
            "      = found: '2020-13-01'\n"
            "nl/€.yaml:8:12: error[yaml-forbidden]: an anchor, which rule files do not use\n"
            "    8 | published: &p 2019-11-25\n"
            "      |            ^\n"
            "nl/€.yaml:9:1: error[yaml-forbidden]: an empty value\n"
            "    9 | status:\n"
            "      | ^~~~~~\n"
            "      = expected: a text, a list or a mapping\n"
            "nl/€.yaml:12:6: error[bad-value]: bad key 'é_uren'\n"
            "   12 |     \"é_uren\": { unit: uur, min: 0, max: 10 }\n"
            "      |      ^~~~~~\n"
            "      = expected: a name: small letters, digits and _, not beginning with a digit, "
            "not a word of formulas\n"
            "nl/€.yaml:14:5: error[missing-key]: missing key 'level' in the first step\n"
            "   14 | - { name: a, unit: uren, formula: \"€ a @ b\" }\n"
            "      |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
            "nl/€.yaml:14:20: error[bad-value]: bad value of 'unit'\n"
            "   14 | - { name: a, unit: uren, formula: \"€ a @ b\" }\n"
            "      |                    ^~~~\n"
            "      = expected: a unit: ratio, or EUR, uur, baan, persoon, dag, jaar joined by * "
            "and / as in EUR/uur\n"
            "      = found: 'uren'\n"
            "nl/€.yaml:14:36: error[formula-syntax]: no such sign in a formula\n"
            "   14 | - { name: a, unit: uren, formula: \"€ a @ b\" }\n"
            "      |                                    ^\n"
            "nl/€.yaml:18:36: error[formula-syntax]: unexpected ')' in a formula\n"
            "   18 |   formula: \"sum(tijdvak: uren where)\"\n"
            "      |                                    ^\n"
            "      = expected: a number, a name, a function or (\n"
            "nl/€.yaml:19:15: error[missing-key]: missing key 'to' in a rounding\n"
            "   19 |   rounding: { mode: down, grain: 1 uur }\n"
            "      |               ^~~~~~~~~~~~~~~~~~~~~~~~\n"
            "nl/€.yaml:19:27: error[unknown-key]: unknown key 'grain' in a rounding\n"
            "   19 |   rounding: { mode: down, grain: 1 uur }\n"
            "      |                           ^~~~~\n"
            "      = expected: basis, mode, to\n"
            "nl/€.yaml:20:10: error[wrong-shape]: 'outputs' has the wrong shape\n"
            "   20 | outputs: none\n"
            "      |          ^~~~\n"
            "      = expected: a list\n"
            "      = found: a text\n"
            "14 errors, 0 warnings\n");
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
