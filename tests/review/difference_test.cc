// What counts as a difference in meaning, what it is called and where it is shown.
#include "review/difference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "edited_rules.h"

namespace quotum::review {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kLevy = "heffing/2020-01-01.yaml";
constexpr const char* kBase = "    formula: max(uren - drempel, 0 uur)\n";

std::vector<std::string> changed_by(const Edit& edit) { return ids(difference_by({edit}).changes); }

std::string with_formula(const std::string& formula) { return "    formula: " + formula + "\n"; }

TEST(DifferenceTest, NothingDiffersFromItself) {
  const Difference same = difference_by({});
  EXPECT_TRUE(same.same_meaning());
  EXPECT_THAT(ids(same.texts), IsEmpty());
  EXPECT_THAT(same.renamed, IsEmpty());
  EXPECT_THAT(same.reordered, IsEmpty());
}

TEST(DifferenceTest, AFormulaIsWhatItMeans) {
  for (const char* formula : {"max((uren) - drempel, 0.00 uur)", "max(0 uur, uren - drempel)",
                              "max(-drempel + uren, 0 uur)", "max(uren - (drempel), (0 uur))"}) {
    EXPECT_THAT(changed_by({kLevy, kBase, with_formula(formula)}), IsEmpty()) << formula;
  }
  for (const char* formula : {"max(drempel - uren, 0 uur)", "min(uren - drempel, 0 uur)",
                              "max(uren - drempel, 1 uur)", "max(uren + drempel, 0 uur)"}) {
    EXPECT_THAT(changed_by({kLevy, kBase, with_formula(formula)}),
                ElementsAre("heffing/2020-01-01/stappen/grondslag/formule"))
        << formula;
  }
}

TEST(DifferenceTest, MarksTheSmallestPartOfAFormula) {
  const Difference found =
      difference_by({{kLevy, kBase, with_formula("max(uren - 2 * drempel,   0 uur)")}});
  ASSERT_EQ(found.changes.size(), 1U);
  const AspectChange& aspect = found.changes.front().aspects.front();
  EXPECT_EQ(aspect.before->nl, "max(uren - drempel, 0 uur)");
  EXPECT_EQ(aspect.after->nl, "max(uren - 2 * drempel, 0 uur)");
  EXPECT_THAT(aspect.before_marks, IsEmpty());
  EXPECT_THAT(aspect.after_marks, ElementsAre(Mark(11, 12)));  // 2, what came to drempel
  const Difference other =
      difference_by({{kLevy, kBase, with_formula("max(uren - 500 uur,   0 uur)")}});
  const AspectChange& replaced = other.changes.front().aspects.front();
  EXPECT_EQ(replaced.after->nl, "max(uren - 500 uur, 0 uur)");
  EXPECT_THAT(replaced.before_marks, ElementsAre(Mark(11, 18)));  // drempel
  EXPECT_THAT(replaced.after_marks, ElementsAre(Mark(11, 18)));   // 500 uur
}

TEST(DifferenceTest, EveryAspectHasAnIdOfItsOwn) {
  EXPECT_THAT(changed_by({kLevy, "mode: down", "mode: up"}),
              ElementsAre("heffing/2020-01-01/stappen/heffing/afronding"));
  EXPECT_THAT(changed_by({kLevy, "article: 3, paragraph: 2", "article: 3, paragraph: 4"}),
              ElementsAre("heffing/2020-01-01/stappen/heffing/afronding/grondslag"));
  EXPECT_THAT(changed_by({kLevy, "max: 1_000_000", "max: 1_000_001"}),
              ElementsAre("heffing/2020-01-01/invoer/bedrijf/uren/maximum"));
  EXPECT_THAT(changed_by({kLevy, "uren < drempel", "uren <= drempel"}),
              ElementsAre("heffing/2020-01-01/uitkomsten/VRIJGESTELD/voorwaarde"));
  EXPECT_THAT(changed_by({"parameters/percentage.yaml", "value: 1.93%", "value: 1.94%"}),
              ElementsAre("parameters/percentage/waarden/2020/overheid/waarde"));
  EXPECT_THAT(changed_by({"parameters/percentage.yaml", "published: 2019-11-01, source",
                          "published: 2019-11-02, source"}),
              ElementsAre("parameters/percentage/waarden/2020/overheid/gepubliceerd"));
  EXPECT_THAT(changed_by({kLevy, "published: 2019-10-01", "published: 2019-10-02"}),
              ElementsAre("heffing/2020-01-01/gepubliceerd"));
}

TEST(DifferenceTest, WhatAnOutputCountsAsHasAMeaning) {
  const char* output = "{ name: heffing, unit: EUR, decimals: 2 }";
  const Difference found = difference_by(
      {{kLevy, output, "{ name: heffing, counts_as: burden, unit: EUR, decimals: 2 }"}});
  EXPECT_THAT(ids(found.changes), ElementsAre("heffing/2020-01-01/uitvoer/heffing/telt_als"));
  const AspectChange& aspect = found.changes.front().aspects.front();
  EXPECT_FALSE(aspect.before.has_value());
  EXPECT_EQ(aspect.after->nl, "last");
  EXPECT_EQ(aspect.after->en, "burden");
  const Difference benefit = difference_by(
      {{kLevy, output, "{ name: heffing, counts_as: benefit, unit: EUR, decimals: 2 }"}});
  EXPECT_EQ(benefit.changes.front().aspects.front().after->nl, "voordeel");
  EXPECT_EQ(benefit.changes.front().aspects.front().after->en, "benefit");
}

constexpr const char* kBooks = "    books: [heffing, toeslag]\n";

std::string with_classes(const std::string& classes) {
  return kBooks + ("    size_classes: [" + classes + "]\n");
}

TEST(DifferenceTest, SizeClassesAreOneLine) {
  const Difference found = difference_by(
      {{"levels.yaml", kBooks, with_classes("{ by: uren, borders: [1_000.50, 2_000] }")}});
  EXPECT_THAT(ids(found.changes), ElementsAre("niveaus/bedrijf/grootteklassen"));
  EXPECT_EQ(found.changes.front().aspects.front().after->nl, "uren: 1000.5, 2000");
}

TEST(DifferenceTest, SizeClassesAreWhatTheyMean) {
  const check::CheckedRules before =
      rules_with({{"levels.yaml", kBooks, with_classes("{ by: uren, borders: [1000.50, 2000] }")}});
  const check::CheckedRules same = rules_with(
      {{"levels.yaml", kBooks, with_classes("{ borders: [1_000.5, 2_000.0], by: uren }")}});
  const check::CheckedRules other =
      rules_with({{"levels.yaml", kBooks, with_classes("{ by: uren, borders: [1000.50, 2001] }")}});
  const Meaning meaning = meaning_of_all(before);
  EXPECT_TRUE(difference(meaning, meaning_of_all(same)).same_meaning());
  EXPECT_THAT(ids(difference(meaning, meaning_of_all(other)).changes),
              ElementsAre("niveaus/bedrijf/grootteklassen"));
}

TEST(DifferenceTest, AnotherWayToWriteAValueIsNone) {
  EXPECT_THAT(changed_by({"parameters/percentage.yaml", "value: 1.93%", "value: 0.0193"}),
              IsEmpty());
  EXPECT_THAT(changed_by({kLevy, "max: 1_000_000", "max: 1000000"}), IsEmpty());
  EXPECT_THAT(changed_by({kLevy, "to: 0.01 EUR", "to: 0.010 EUR"}), IsEmpty());
  EXPECT_THAT(changed_by({kLevy, "uren < drempel", "drempel > uren"}), IsEmpty());
}

TEST(DifferenceTest, TitlesAreText) {
  const Difference found = difference_by({{kLevy, "nl: Heffing,", "nl: De heffing,"}});
  EXPECT_TRUE(found.same_meaning());
  EXPECT_THAT(ids(found.texts), ElementsAre("heffing/2020-01-01/titel"));
}

TEST(DifferenceTest, ARenamedStepMeansTheSame) {
  const Difference found =
      difference_by({{kLevy, "name: grondslag", "name: boven_drempel"},
                     {kLevy, "formula: grondslag *", "formula: boven_drempel *"}});
  EXPECT_THAT(ids(found.changes), IsEmpty());
  ASSERT_EQ(found.renamed.size(), 1U);
  EXPECT_EQ(found.renamed.front().before, "grondslag");
  EXPECT_EQ(found.renamed.front().after, "boven_drempel");
}

TEST(DifferenceTest, ARenamedStepOfAnotherMeaningIsAnother) {
  const Difference found =
      difference_by({{kLevy, "name: grondslag", "name: boven_drempel"},
                     {kLevy, kBase, with_formula("max(uren, 0 uur)")},
                     {kLevy, "formula: grondslag *", "formula: boven_drempel *"}});
  EXPECT_THAT(ids(found.changes), ElementsAre("heffing/2020-01-01/stappen/grondslag",
                                              "heffing/2020-01-01/stappen/boven_drempel",
                                              "heffing/2020-01-01/stappen/heffing/formule"));
  EXPECT_THAT(found.renamed, IsEmpty());
}

TEST(DifferenceTest, AYearShowsWhatItNeeds) {
  const check::CheckedRules rules = rules_with({});
  report::RulesView view;
  view.rules = &rules;
  view.year = 2020;
  const Meaning before = meaning_of(view);
  view.year = 2021;
  const Difference found = difference(before, meaning_of(view));
  EXPECT_THAT(ids(found.changes),
              testing::IsSupersetOf({"parameters/percentage/waarden/2021/overheid/waarde",
                                     "parameters/tarief/waarden/2021/waarde"}));
  for (const Change& change : found.changes) {
    EXPECT_EQ(change.section, Section::kValue) << change.id;
  }
  view.year = 2030;  // no version applies
  const Difference gone = difference(before, meaning_of(view));
  EXPECT_THAT(ids(gone.changes),
              ElementsAre("parameters/drempel", "parameters/percentage", "parameters/tarief",
                          "heffing/2020-01-01", "toeslag/2020-01-01"));
}

TEST(DifferenceTest, StepsInAnotherOrderMeanTheSame) {
  const std::string base =
      "  - name: grondslag\n    level: bedrijf\n    unit: uur\n    basis: { article: 2 }\n" +
      std::string(kBase);
  const Difference found =
      difference_by({{kLevy, base, ""}, {kLevy, "\noutcomes:", base + "\noutcomes:"}});
  EXPECT_TRUE(found.same_meaning());
  EXPECT_THAT(found.reordered, ElementsAre("heffing/2020-01-01"));
}

TEST(DifferenceTest, OutcomesStandInAnOrder) {
  const Difference found = difference_by(
      {{kLevy, "  - { when: uren < drempel, code: VRIJGESTELD, basis: { article: 2 } }\n",
        "  - { when: uren = 1 uur, code: EEN, basis: { article: 9 } }\n"
        "  - { when: uren < drempel, code: VRIJGESTELD, basis: { article: 2 } }\n"}});
  ASSERT_EQ(found.changes.size(), 1U);
  const Change& change = found.changes.front();
  EXPECT_EQ(change.id, "heffing/2020-01-01/uitkomsten/EEN");
  EXPECT_EQ(change.kind, Change::Kind::kAdded);
  EXPECT_EQ(change.provision.article, "9");
  EXPECT_EQ(change.aspects.back().aspect, Aspect::kOrder);
  EXPECT_EQ(change.aspects.back().after->nl, "1 van 3");
}

}  // namespace
}  // namespace quotum::review
