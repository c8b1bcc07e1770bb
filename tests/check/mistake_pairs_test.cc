// Two mistakes that have nothing to do with each other are both told in one go, and nothing beside.
#include <algorithm>
#include <regex>
#include <set>

#include "rules_text.h"

namespace quotum::check {
namespace {

struct Mistake {
  std::string name;
  Edit edit;
};

const Mistake kMistakes[] = {
    {"bad value", replace("levy/2020-01-01.yaml", "published: 2019-11-01", "published: then")},
    {"unknown key in a step", replace("levy/2020-01-01.yaml", "    explain: {", "    explian: {")},
    {"formula syntax", replace("levy/2020-01-01.yaml", "hours < threshold or", "hours < or")},
    {"unknown name", replace("levy/2020-01-01.yaml", "jobs * 5000", "jobz * 5000")},
    {"level mismatch", replace("levy/2020-01-01.yaml", "\"max(sum(job: job_hours), 0 uur)\"",
                               "\"max(sum(job: job_hours), paid)\"")},
    {"unknown choice", replace("levy/2020-01-01.yaml", "choice: c1", "choice: c2")},
    {"gap in years", replace("levy/2020-01-01.yaml", "years: { from: 2020, until: 2022 }",
                             "years: { from: 2020, until: 2021 }")},
    {"misspelt outputs", replace("levy/2020-01-01.yaml", "outputs:", "output:")},
    {"overlap in valid",
     replace("levy/2022-01-01.yaml", "valid: { from: 2022-01-01 }", "valid: { from: 2021-12-31 }")},
    {"duplicate key", replace("levy/2022-01-01.yaml", "law: { id: L1", "law: { id: L0, id: L1")},
    {"missing basis",
     replace("levy/2022-01-01.yaml", "    basis: { article: 2 }\n    formula: first_day",
             "    formula: first_day")},
    {"bad rounding", replace("levy/2022-01-01.yaml", "to: 0.1 baan", "to: 0.1 uur")},
    {"no otherwise", replace("levy/2022-01-01.yaml", "{ otherwise: true, code: LEVY }",
                             "{ when: not exempt, code: LEVY, basis: { article: 2 } }")},
    {"other outputs",
     replace("levy/2022-01-01.yaml", "unit: EUR, decimals: 2", "unit: EUR, decimals: 3")},
    {"unknown output of a book",
     replace("bonus/2020-01-01.yaml", "if levy.exempt", "if levy.exemt")},
    {"unreadable file",
     replace("bonus/2020-01-01.yaml", "title: { nl: Bonus, en: Bonus }", "title: { nl: Bonus")},
    {"not UTF-8", replace("monitor/2020-01-01.yaml", "en: Monitor }", "en: M\xE9nitor }")},
    {"unused input", replace("monitor/2020-01-01.yaml", "    realised: {",
                             "    idle: { unit: baan, min: 0, max: 1 }\n    realised: {")},
    {"unit mismatch", replace("monitor/2020-01-01.yaml", "1000 baan", "1000 uur")},
    {"unit of a value", replace("parameters/threshold.yaml", "40575 uur", "40575 EUR")},
    {"missing value",
     replace("parameters/rate.yaml", "jaar: 2022, sector: public", "jaar: 2032, sector: public")},
    {"division by zero", replace("parameters/hours_per_job.yaml", "min: 1\n", "min: 0\n")},
    {"status rule", replace("parameters/in_force.yaml", "published: 2019-01-01, ", "")},
    {"value that cannot be read",
     replace("parameters/threshold.yaml", "value: 41000.50 uur", "value: many")},
};

struct Exemption {
  std::string one, other;
  std::string why;
};

const Exemption kExemptions[] = {
    {"unknown key in a step", "unknown choice", "the choice stands in the step that is left out"},
    {"unknown key in a step", "division by zero", "the step that is left out divides"},
    {"misspelt outputs", "other outputs", "outputs that were not read cannot be compared"},
    {"misspelt outputs", "unknown output of a book", "it may be among those that were not read"},
    {"unknown output of a book", "unreadable file", "nothing of the file can be read"},
    {"not UTF-8", "unused input", "nothing of the file can be read"},
    {"not UTF-8", "unit mismatch", "nothing of the file can be read"},
};

bool is_exempt(const Mistake& one, const Mistake& other) {
  return std::any_of(std::begin(kExemptions), std::end(kExemptions), [&](const Exemption& pair) {
    return (pair.one == one.name && pair.other == other.name) ||
           (pair.one == other.name && pair.other == one.name);
  });
}

// The first line of each message, without line and column, which the other mistake may move.
std::set<std::string> messages(const std::vector<Edit>& edits) {
  static const std::regex kMessage("(^|\n)(\\S+):\\d+:\\d+: (error\\[.*)");
  const std::string text = check_with(edits).text;
  std::set<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), kMessage), end; at != end; ++at) {
    found.insert((*at)[2].str() + ": " + (*at)[3].str());
  }
  return found;
}

TEST(MistakePairsTest, BothAreTold) {
  for (const Mistake& one : kMistakes) {
    for (const Mistake* other = &one + 1; other != std::end(kMistakes); ++other) {
      if (is_exempt(one, *other)) {
        continue;
      }
      std::set<std::string> expected = messages({one.edit});
      expected.merge(messages({other->edit}));
      EXPECT_EQ(messages({one.edit, other->edit}), expected) << one.name << " and " << other->name;
    }
  }
}

TEST(MistakePairsTest, EachIsTold) {
  for (const Mistake& one : kMistakes) {
    EXPECT_FALSE(messages({one.edit}).empty()) << one.name;
  }
}

}  // namespace
}  // namespace quotum::check
