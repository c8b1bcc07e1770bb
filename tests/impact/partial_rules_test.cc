// Rules in between: each unit of a difference can be applied alone, together they make the rules
// after, and none of them the rules before.
#include "impact/partial_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "edited_rules.h"
#include "review/meaning.h"

namespace quotum::impact {
namespace {

using review::Edit;
using review::meaning_of_all;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAreArray;

constexpr const char* kLevy = "heffing/2020-01-01.yaml";

class PartialRulesTest : public testing::Test {
 protected:
  void edit(const std::vector<Edit>& edits) {
    before_ = review::rules_with({});
    after_ = review::rules_with(edits);
    difference_ = review::difference(meaning_of_all(before_), meaning_of_all(after_));
    units_ = change_units(difference_);
    partial_.emplace(RulesInForce{&before_, {}}, RulesInForce{&after_, {}}, difference_);
  }

  [[nodiscard]] std::vector<std::string> unit_ids() const {
    std::vector<std::string> ids;
    for (const ChangeUnit& unit : units_) {
      ids.push_back(unit.id);
    }
    return ids;
  }

  [[nodiscard]] std::vector<std::string> changes_of(const std::set<std::string>& taken) const {
    std::vector<std::string> ids;
    for (const ChangeUnit& unit : units_) {
      for (const std::size_t change : unit.changes) {
        if (taken.count(unit.id) != 0) {
          ids.push_back(difference_.changes[change].id);
        }
      }
    }
    return ids;
  }

  // What differs from the rules before once these are applied; nothing: the checker refuses them.
  [[nodiscard]] std::optional<std::vector<std::string>> applied(
      const std::set<std::string>& taken) const {
    const auto rules = partial_->with([&](const std::string& id) { return taken.count(id) != 0; });
    if (!rules) {
      return std::nullopt;
    }
    return review::ids(
        review::difference(meaning_of_all(before_), meaning_of_all(*rules->rules)).changes);
  }

  void every_subset_is_what_it_says() const {
    const std::size_t subsets = std::size_t{1} << units_.size();
    for (std::size_t subset = 0; subset < subsets; ++subset) {
      std::set<std::string> taken;
      for (std::size_t i = 0; i < units_.size(); ++i) {
        if ((subset >> i & 1U) != 0) {
          taken.insert(units_[i].id);
        }
      }
      const auto found = applied(taken);
      ASSERT_TRUE(found) << subset;
      EXPECT_THAT(*found, UnorderedElementsAreArray(changes_of(taken))) << subset;
    }
  }

  check::CheckedRules before_, after_;
  Difference difference_;
  std::vector<ChangeUnit> units_;
  std::optional<PartialRules> partial_;
};

TEST_F(PartialRulesTest, NothingChangedHasNoUnits) {
  edit({});
  EXPECT_THAT(units_, IsEmpty());
  EXPECT_THAT(*applied({}), IsEmpty());
}

TEST_F(PartialRulesTest, FiguresFormulasRoundingsAndOutcomesStandAlone) {
  edit({{"parameters/tarief.yaml", "value: 1.25 EUR/uur", "value: 1.30 EUR/uur"},
        {"parameters/percentage.yaml", "value: 1.93%", "value: 2%"},
        {kLevy, "formula: max(uren - drempel, 0 uur)", "formula: max(uren - 2 * drempel, 0 uur)"},
        {kLevy, "mode: down, to: 0.01 EUR", "mode: up, to: 1 EUR"},
        {kLevy, "formula: grondslag * tarief", "formula: 2 * grondslag * tarief"},
        {kLevy, "uren < drempel", "uren <= drempel"},
        {kLevy, "max: 1_000_000", "max: 900_000"}});
  EXPECT_THAT(
      unit_ids(),
      ElementsAre("heffing/2020-01-01/invoer/bedrijf/uren", "heffing/2020-01-01/stappen/grondslag",
                  "heffing/2020-01-01/uitkomsten/VRIJGESTELD", "heffing/2020-01-01/stappen/heffing",
                  "heffing/2020-01-01/stappen/heffing/afronding", "parameters/tarief/waarden/2020",
                  "parameters/percentage/waarden/2020/overheid"));
  every_subset_is_what_it_says();
}

TEST_F(PartialRulesTest, WhatCameOrWentIsAUnit) {
  edit({{kLevy, "  - { otherwise: true",
         "  - { when: sector = markt, code: BIJZONDER, basis: { article: 5 } }\n"
         "  - { otherwise: true"},
        {kLevy, "  - { name: heffing, unit: EUR, decimals: 2 }\n",
         "  - { name: heffing, unit: EUR, decimals: 2 }\n"
         "  - { name: grondslag, unit: uur, decimals: 2 }\n"},
        {"parameters/tarief.yaml",
         "  - { jaar: 2021, value: 1.50 EUR/uur, status: official, published: 2020-11-01, source: "
         "\"Stcrt. 2020, 1\" }\n",
         "  - { jaar: 2021, value: 1.50 EUR/uur, status: official, published: 2020-11-01, source: "
         "\"Stcrt. 2020, 1\" }\n"
         "  - { jaar: 2021, value: 1.60 EUR/uur, status: official, published: 2020-12-01, source: "
         "\"Stcrt. 2020, 9\" }\n"}});
  EXPECT_EQ(units_.size(), 3U);
  every_subset_is_what_it_says();
}

TEST_F(PartialRulesTest, WhatNeedsTheOtherIsRefusedAlone) {
  edit({{kLevy, "  - name: heffing\n",
         "  - name: extra\n    level: bedrijf\n    unit: uur\n    basis: { article: 9 }\n"
         "    formula: uren + 1 uur\n  - name: heffing\n"},
        {kLevy, "formula: grondslag * tarief", "formula: (grondslag + extra) * tarief"}});
  const std::string extra = "heffing/2020-01-01/stappen/extra";
  const std::string levy = "heffing/2020-01-01/stappen/heffing";
  EXPECT_FALSE(applied({levy}));
  EXPECT_FALSE(applied({extra}));  // a step that nothing needs is a mistake
  EXPECT_THAT(*applied({extra, levy}), UnorderedElementsAreArray(changes_of({extra, levy})));
}

TEST_F(PartialRulesTest, ARenamedStepIsInNobodysWay) {
  edit({{kLevy, "  - name: grondslag\n", "  - name: basis\n"},
        {kLevy, "formula: grondslag * tarief * percentage[sector]",
         "formula: 2 * basis * tarief * percentage[sector]"},
        {"parameters/tarief.yaml", "value: 1.25 EUR/uur", "value: 1.30 EUR/uur"}});
  ASSERT_EQ(difference_.renamed.size(), 1U);
  EXPECT_EQ(units_.size(), 2U);
  every_subset_is_what_it_says();
}

TEST_F(PartialRulesTest, ARenamedColumnIsRenamedInOtherBooksToo) {
  edit({{kLevy, "  - name: heffing\n", "  - name: verschuldigd\n"},
        {kLevy, "  - { name: heffing, unit: EUR", "  - { name: verschuldigd, unit: EUR"},
        {"toeslag/2020-01-01.yaml", "formula: -heffing.heffing", "formula: -heffing.verschuldigd"},
        {"parameters/tarief.yaml", "value: 1.25 EUR/uur", "value: 1.30 EUR/uur"}});
  ASSERT_EQ(difference_.renamed.size(), 1U);
  const auto partial =
      partial_->with([](const std::string& id) { return id == "parameters/tarief/waarden/2020"; });
  ASSERT_TRUE(partial);
  EXPECT_EQ(partial->rules->books[*partial->rules->find_book("heffing")].outputs.front().name,
            "verschuldigd");
}

}  // namespace
}  // namespace quotum::impact
