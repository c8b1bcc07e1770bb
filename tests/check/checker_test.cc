// The product of checking, and that all mistakes come out at once.
#include "check/checker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules_text.h"

namespace quotum::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Kind = TypedExpression::Kind;

template <typename Items>
std::vector<std::string> names_of(const Items& items) {
  std::vector<std::string> names;
  for (const auto& item : items) {
    names.push_back(item.name);
  }
  return names;
}

const CheckedBook& book(const CheckedRules& rules, const std::string& name) {
  return rules.books[rules.find_book(name).value()];
}

TEST(CheckerTest, AcceptsGoodRules) {
  const Checked checked = check_with({});
  EXPECT_EQ(checked.text, kNoMistake);
  EXPECT_TRUE(checked.rules.has_value());
}

TEST(CheckerTest, StoresLevelsParentsFirst) {
  const CheckedRules rules = good_rules({replace("levels.yaml", "levels:\n",
                                                 "levels:\n"
                                                 "  - name: task\n"
                                                 "    title: { nl: Taak, en: Task }\n"
                                                 "    inside: shift\n"
                                                 "    key: [{ name: task_id, type: number }]\n"
                                                 "    at_most: 3\n")});
  EXPECT_THAT(names_of(rules.levels), ElementsAre("firm", "job", "shift", "task", "land"));
  EXPECT_EQ(rules.levels[0].parent, std::nullopt);
  EXPECT_EQ(rules.levels[0].child, 1U);
  EXPECT_EQ(rules.levels[3].parent, 2U);
  EXPECT_EQ(rules.levels[3].child, std::nullopt);
  EXPECT_EQ(rules.levels[2].key_types[1].to_string(), "one of day, night");
  EXPECT_EQ(rules.find_level("land"), 4U);
  EXPECT_EQ(rules.find_level("sea"), std::nullopt);
}

TEST(CheckerTest, StoresParametersByName) {
  const CheckedRules rules = good_rules();
  EXPECT_THAT(names_of(rules.parameters),
              ElementsAre("hours_per_job", "in_force", "rate", "threshold"));
  const CheckedParameter& rate = rules.parameters[rules.find_parameter("rate").value()];
  EXPECT_EQ(rate.key->to_string(), "one of public, private, other");
  EXPECT_EQ(rate.min, 0);
  EXPECT_EQ(rate.max, 1);
  EXPECT_EQ(rules.parameters[1].type.to_string(), "date");
  EXPECT_EQ(rules.parameters[0].type.to_string(), "uur/baan");
  EXPECT_EQ(rules.parameters[0].key, std::nullopt);
}

TEST(CheckerTest, StoresBooksAfterThoseTheyUse) {
  const CheckedRules rules = good_rules();
  EXPECT_THAT(names_of(rules.books), ElementsAre("levy", "bonus", "monitor"));
  EXPECT_THAT(book(rules, "bonus").versions[0].uses, ElementsAre(0U));
  EXPECT_THAT(book(rules, "levy").versions[0].uses, IsEmpty());
}

TEST(CheckerTest, StoresColumnsAndVersions) {
  const CheckedRules rules = good_rules();
  const CheckedBook& levy = book(rules, "levy");
  EXPECT_EQ(levy.id, "xx.levy");
  EXPECT_EQ(levy.outcome_column, "levy_outcome");
  EXPECT_EQ(levy.outcome_level, 0U);
  EXPECT_THAT(names_of(levy.outputs), ElementsAre("jobs", "amount", "exempt"));
  EXPECT_EQ(levy.outputs[1].decimals, 2);
  EXPECT_EQ(levy.outputs[1].type.to_string(), "EUR");
  EXPECT_TRUE(levy.outputs[2].internal);
  ASSERT_EQ(levy.versions.size(), 2U);
  EXPECT_EQ(levy.versions[0].document->valid_from.to_string(), "2020-01-01");
  EXPECT_EQ(levy.versions[1].document->valid_from.to_string(), "2022-01-01");
  // By the version's own steps.
  EXPECT_EQ(levy.versions[0].outputs[0].index, 3U);
  EXPECT_EQ(levy.versions[1].outputs[0].index, 1U);
  EXPECT_EQ(book(rules, "bonus").outcome_column, std::nullopt);
  EXPECT_TRUE(book(rules, "monitor").versions[0].outputs[0].is_input);
}

TEST(CheckerTest, StoresWhatOutputsCountAs) {
  const std::string bonus = "{ name: bonus, unit: EUR, decimals: 4 }";
  const CheckedRules rules =
      good_rules({replace("bonus/2020-01-01.yaml", bonus,
                          "{ name: bonus, unit: EUR, decimals: 4, counts_as: benefit }")});
  EXPECT_EQ(book(rules, "bonus").outputs[0].counts_as, rulebook::CountsAs::kBenefit);
  EXPECT_EQ(book(rules, "levy").outputs[1].counts_as, rulebook::CountsAs::kNeither);
}

TEST(CheckerTest, StoresInputs) {
  const CheckedRules rules = good_rules();
  const CheckedVersion& version = book(rules, "levy").versions[0];
  EXPECT_THAT(names_of(version.inputs), ElementsAre("sector", "hours", "young", "paid"));
  const CheckedInput& hours = version.inputs[1];
  EXPECT_EQ(hours.level, 0U);
  EXPECT_EQ(hours.decimals, 2);
  EXPECT_EQ(hours.max, 2000000000);
  EXPECT_EQ(hours.from->kind, Kind::kStep);
  EXPECT_FALSE(hours.optional);
  EXPECT_TRUE(version.inputs[2].optional);
  EXPECT_EQ(version.inputs[3].level, 2U);
}

TEST(CheckerTest, KeepsTheOrderOfSteps) {
  const CheckedRules rules = good_rules();
  const CheckedVersion& version = book(rules, "levy").versions[0];
  EXPECT_THAT(names_of(version.steps),
              ElementsAre("job_hours", "all_hours", "exempt", "jobs", "amount"));
  EXPECT_EQ(version.steps[3].rounding->grain, exact::Rational(exact::BigInt(1), exact::BigInt(10)));
  EXPECT_FALSE(version.steps[4].rounding.has_value());
}

// amount, first in the file, needs jobs, which needs hours, which needs all_hours through `from`.
TEST(CheckerTest, MovesStepsBehindWhatTheyNeed) {
  const std::string amount =
      "  - name: amount\n"
      "    unit: EUR\n"
      "    basis: { article: 4 }\n"
      "    formula: if exempt then 0 EUR else jobs * 5000 EUR/baan\n";
  const CheckedRules rules =
      good_rules({replace("levy/2020-01-01.yaml", amount, ""),
                  replace("levy/2020-01-01.yaml", "steps:\n",
                          "steps:\n"
                          "  - name: amount\n"
                          "    level: firm\n"
                          "    unit: EUR\n"
                          "    basis: { article: 4 }\n"
                          "    formula: if exempt then 0 EUR else jobs * 5000 EUR/baan\n")});
  const CheckedVersion& version = book(rules, "levy").versions[0];
  EXPECT_THAT(names_of(version.steps),
              ElementsAre("job_hours", "all_hours", "exempt", "jobs", "amount"));
  const TypedExpression& formula = version.steps[4].formula;
  EXPECT_EQ(formula.kind, Kind::kIf);
  EXPECT_EQ(formula.operands[0].kind, Kind::kStep);
  EXPECT_EQ(formula.operands[0].index, 2U);
  EXPECT_EQ(formula.operands[2].operands[0].index, 3U);
  EXPECT_EQ(version.outputs[1].index, 4U);
}

TEST(CheckerTest, ResolvesEveryKindOfName) {
  const CheckedRules rules = good_rules();
  const CheckedVersion& version = book(rules, "levy").versions[0];
  const TypedExpression& sum = version.steps[0].formula;
  EXPECT_EQ(sum.kind, Kind::kSum);
  EXPECT_EQ(sum.level, 2U);
  EXPECT_EQ(sum.operands[0].kind, Kind::kInput);
  EXPECT_EQ(sum.operands[0].index, 3U);
  const TypedExpression& where = sum.operands[1];
  EXPECT_EQ(where.kind, Kind::kEqual);
  EXPECT_EQ(where.operands[0].kind, Kind::kKey);
  EXPECT_EQ(where.operands[0].level, 2U);
  EXPECT_EQ(where.operands[0].index, 1U);
  EXPECT_EQ(where.operands[1].kind, Kind::kMember);
  EXPECT_EQ(where.operands[1].index, 0U);
  const TypedExpression& rate = version.steps[3].formula.operands[0].operands[1];
  EXPECT_EQ(rate.kind, Kind::kParameter);
  EXPECT_EQ(rate.parameter, rules.find_parameter("rate"));
  EXPECT_EQ(rate.operands[0].kind, Kind::kInput);
  const TypedExpression& set = version.steps[2].formula.operands[1].operands[0];
  EXPECT_EQ(set.kind, Kind::kInputSet);
  EXPECT_EQ(set.index, 2U);
  const TypedExpression& bonus = book(rules, "bonus").versions[0].steps[0].formula;
  EXPECT_EQ(bonus.operands[0].kind, Kind::kBookOutput);
  EXPECT_EQ(bonus.operands[0].book, 0U);
  EXPECT_EQ(bonus.operands[0].index, 2U);
}

TEST(CheckerTest, NormalisesComparisonsAndAggregates) {
  const CheckedRules rules = good_rules(
      {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
               "formula: hours > threshold @ jaar - 1 or hours >= 1 uur or sector != public or "
               "set(rate[sector] @ jaar) or set(young)"),
       replace("levy/2020-01-01.yaml", "sum(shift: paid where kind = day)",
               "sum(shift: paid) * count(shift)")});
  const CheckedVersion& version = book(rules, "levy").versions[0];
  const TypedExpression* disjunction = &version.steps[2].formula;
  std::vector<const TypedExpression*> terms;
  while (disjunction->kind == Kind::kOr) {
    terms.insert(terms.begin(), &disjunction->operands[1]);
    disjunction = &disjunction->operands[0];
  }
  const TypedExpression& greater = *disjunction;
  EXPECT_EQ(greater.kind, Kind::kLess);
  EXPECT_EQ(greater.operands[0].kind, Kind::kParameter);
  EXPECT_EQ(greater.operands[0].year_offset, -1);
  EXPECT_EQ(greater.operands[1].kind, Kind::kInput);
  EXPECT_EQ(terms[0]->kind, Kind::kLessEqual);
  EXPECT_EQ(terms[0]->operands[0].kind, Kind::kNumber);
  EXPECT_EQ(terms[1]->kind, Kind::kNot);
  EXPECT_EQ(terms[1]->operands[0].kind, Kind::kEqual);
  EXPECT_EQ(terms[2]->kind, Kind::kParameterSet);
  EXPECT_EQ(terms[2]->operands.size(), 1U);
  const TypedExpression& product = version.steps[0].formula;
  EXPECT_EQ(product.operands[0].operands[1].kind, Kind::kTruth);
  EXPECT_TRUE(product.operands[0].operands[1].truth);
  EXPECT_EQ(product.operands[1].kind, Kind::kCount);
  EXPECT_EQ(product.operands[1].operands.size(), 1U);
  EXPECT_EQ(product.type.to_string(), "uur");
}

TEST(CheckerTest, GivesNothingWhenReadingHadMistakes) {
  source::Diagnostics diagnostics;
  diagnostics.error(source::Code::kYamlSyntax, {}, "something else");
  EXPECT_EQ(check(std::make_shared<rulebook::Documents>(), diagnostics), std::nullopt);
  EXPECT_EQ(source::render(diagnostics),
            "error[yaml-syntax]: something else\n1 error, 0 warnings\n");
}

TEST(CheckerTest, NeedsLevels) {
  source::Diagnostics diagnostics;
  EXPECT_EQ(check(std::make_shared<rulebook::Documents>(), diagnostics), std::nullopt);
  EXPECT_EQ(source::render(diagnostics),
            "error[missing-key]: there is no levels.yaml\n1 error, 0 warnings\n");
}

TEST(CheckerTest, ReportsManyMistakesAtOnce) {
  const Checked checked = check_with(
      {replace("levels.yaml", "books: [levy, bonus]", "books: [levy]"),
       replace("parameters/threshold.yaml", "value: 40575 uur", "value: 40575 EUR"),
       replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
               "formula: if exempt then 0 else jbs * 5000 EUR/baan"),
       replace("levy/2020-01-01.yaml",
               "    unit: EUR\n"
               "    basis: { article: 4 }\n",
               "    unit: EUR\n"),
       replace("levy/2020-01-01.yaml", "  - { otherwise: true, code: LEVY }\n", ""),
       replace("levy/2022-01-01.yaml", "years: { from: 2022, until: 2023 }",
               "years: { from: 2023, until: 2024 }"),
       replace("levy/2022-01-01.yaml", "to: 0.1 baan", "to: 0.1 uur"),
       replace("monitor/2020-01-01.yaml", "realised < 1000 baan", "1 baan / realised < 1"),
       replace("bonus/2020-01-01.yaml", "else -levy.amount", "else -levy.amount - hours")});
  EXPECT_FALSE(checked.rules.has_value());
  EXPECT_EQ(
      checked.text,
      R"~(rules/bonus/2020-01-01.yaml:17:75: error[unit-mismatch]: '-' needs the same unit on all sides
   17 |     formula: if levy.exempt then 0.10 EUR/uur * hours else -levy.amount - hours
      |                                                                           ^~~~~
      = expected: EUR
      = found: uur
      = note: rules/bonus/2020-01-01.yaml:11:5: 'hours' is declared here: uur
   11 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000 }
      |     ^~~~~
rules/levels.yaml:2:11: error[missing-key]: 'books' of level firm lacks the book 'bonus', which decides there
    2 |   - name: firm
      |           ^~~~
      = expected: bonus in the list, at the place of its columns
      = note: rules/bonus/2020-01-01.yaml:2:5: the book
    2 | id: xx.bonus
      |     ^~~~~~~~
rules/levy/2020-01-01.yaml:40:11: error[missing-basis]: the step 'amount' does not say what it rests on
   40 |   - name: amount
      |           ^~~~~~
      = expected: basis: { law: ..., article: ..., paragraph: ... }
rules/levy/2020-01-01.yaml:42:36: error[unknown-name]: no name 'jbs' at level firm
   42 |     formula: if exempt then 0 else jbs * 5000 EUR/baan
      |                                    ^~~
      = expected: jobs
rules/levy/2020-01-01.yaml:52:7: error[incomplete-outcomes]: the outcomes leave cases undecided
   52 |   - { when: exempt, code: EXEMPT, basis: { article: 2 } }
      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      = expected: a last outcome with otherwise: true
rules/levy/2022-01-01.yaml:6:10: error[gap-in-time]: 'years' leaves a gap after the version before it
    6 | years: { from: 2023, until: 2024 }
      |          ^~~~~~~~~~~~~~~~~~~~~~~
      = expected: from: 2022
      = found: from: 2023
      = note: rules/levy/2020-01-01.yaml:6:10: the version before it
    6 | years: { from: 2020, until: 2022 }
      |          ^~~~~~~~~~~~~~~~~~~~~~~
rules/levy/2022-01-01.yaml:24:22: error[missing-parameter-value]: 'rate' has no value for 2023 public, 2023 private
   24 |     formula: hours * rate[sector] / hours_per_job
      |                      ^~~~~~~~~~~~
      = expected: a value for each year from 2023 to 2023; unknown and not_set are values
      = note: rules/parameters/rate.yaml:1:12: the parameter
    1 | parameter: rate
      |            ^~~~
rules/levy/2022-01-01.yaml:25:33: error[bad-rounding]: the grain of a rounding has the unit of its step
   25 |     rounding: { mode: down, to: 0.1 uur, basis: { article: 3 } }
      |                                 ^~~~~~~
      = expected: baan
      = found: uur
      = note: rules/levy/2022-01-01.yaml:21:11: the step that is rounded
   21 |   - name: jobs
      |           ^~~~
rules/monitor/2020-01-01.yaml:15:39: error[division-by-zero]: this denominator can be 0
   15 |   - { when: country = NL and 1 baan / realised < 1, code: TOO_FEW, basis: { article: 1 } }
      |                                       ^~~~~~~~
      = expected: a range without 0: bounds that leave it out, or max(..., ...); a condition around it does not count
      = found: 0 .. 1000000 baan
      = note: rules/monitor/2020-01-01.yaml:13:5: its bounds are declared here
   13 |     realised: { unit: baan, min: 0, max: 1_000_000 }
      |     ^~~~~~~~
rules/parameters/threshold.yaml:9:32: error[unit-mismatch]: wrong unit for 'threshold'
    9 |   - { from: 2015-01-01, value: 40575 EUR, status: official, published: 2014-10-01, source: Gazette }
      |                                ^~~~~~~~~
      = expected: uur
      = found: EUR
      = note: rules/parameters/threshold.yaml:1:12: 'threshold' is declared here
    1 | parameter: threshold
      |            ^~~~~~~~~
10 errors, 0 warnings
)~");
}

}  // namespace
}  // namespace quotum::check
