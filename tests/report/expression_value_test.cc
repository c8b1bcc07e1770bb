// What engine/report/expression_value.h promises, case by case.
#include "report/expression_value.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/checker.h"
#include "exact/decimal.h"
#include "exact/rounding.h"
#include "report/scenario_test_data.h"
#include "report/scenario_test_reader.h"
#include "report/scenario_test_setup.h"
#include "rulebook/document_reader.h"
#include "rules_in_memory.h"

namespace quotum::report {
namespace {

using exact::Rational;
using Kind = check::TypedExpression::Kind;

const check::CheckedStep& step_of(const check::CheckedVersion& version, std::string_view name) {
  for (const check::CheckedStep& step : version.steps) {
    if (step.name == name) {
      return step;
    }
  }
  throw std::logic_error("no step " + std::string(name));
}

class ExpressionValueTest : public testing::Test {
 protected:
  void run(const std::string& firm_csv) {
    run_ = traced_run(small_rules(), 2024, {{"firm", firm_csv}});
    top_ = eval::trace(run_.plan, run_.population, 0);
    place_.row = &top_;
    evaluator_.emplace(small_rules(), run_.plan, run_.population, *run_.values);
    book_ = small_rules().find_book("levy").value();
  }

  std::optional<Rational> value(std::string_view step) {
    const auto& formula = step_of(*evaluator_->version(book_), step).formula;
    met_.clear();
    return evaluator_->value(formula, book_, place_,
                             [this](const RowPlace&, const check::TypedExpression& node,
                                    const auto&) { met_.push_back(node.kind); });
  }

  TracedRun run_;
  eval::TracedRow top_;
  RowPlace place_;
  std::optional<ExpressionEvaluator> evaluator_;
  check::BookId book_ = 0;
  std::vector<Kind> met_;
};

TEST_F(ExpressionValueTest, GivesTheValueBeforeRounding) {
  run("firm_number,sector,hours,target_hours\n123456782,overheid,100000,\n");
  EXPECT_EQ(value("shortfall"), Rational(3090, 1331));
}

TEST_F(ExpressionValueTest, LooksNoFurtherThanNeeded) {
  run("firm_number,sector,hours,target_hours\n123456782,markt,10,\n");
  EXPECT_EQ(value("levy"), Rational(0));
  EXPECT_THAT(met_, testing::ElementsAre(Kind::kStep, Kind::kNumber, Kind::kIf));
  EXPECT_EQ(value("taken"), Rational(0));
  EXPECT_THAT(met_, testing::ElementsAre(Kind::kInputSet, Kind::kNumber, Kind::kIf));
}

TEST_F(ExpressionValueTest, HasNoValueWhereLawHasSetNone) {
  run("firm_number,sector,hours,target_hours\n123456782,markt,100000,\n");
  EXPECT_EQ(value("shortfall"), std::nullopt);
}

// Every step of every row of every case beside the rule books: rounding what is found here gives
// what the engine computed, and one has a value exactly when the other has.
class RulesOfTheLand : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::string(QUOTUM_SOURCE_DIR) + "/rules/nl";
    source::Diagnostics diagnostics;
    auto documents = rulebook::read_folder(folder_, diagnostics);
    ASSERT_TRUE(documents.ok()) << documents.error().message;
    rules_ = check::check(std::make_shared<const rulebook::Documents>(std::move(documents.value())),
                          diagnostics);
    ASSERT_TRUE(rules_) << source::render(diagnostics);
  }

  void compare(const ExpressionEvaluator& evaluator, const RowPlace& place) {
    const std::vector<plan::TracedItem>& items = evaluator.plan().levels[place.row->level].traced;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (!items[i].is_input) {
        compare_step(evaluator, place, items[i].book, items[i].index, place.row->values[i].value);
      }
    }
    for (const eval::TracedRow& row : place.row->below) {
      compare(evaluator, RowPlace{&row, &place});
    }
  }

  void compare_step(const ExpressionEvaluator& evaluator, const RowPlace& place, check::BookId book,
                    std::size_t index, const std::optional<Rational>& traced) {
    const check::CheckedStep& step = evaluator.version(book)->steps[index];
    auto value =
        evaluator.value(step.formula, book, place, [](const auto&, const auto&, const auto&) {});
    if (value && step.rounding) {
      value = exact::round_to(*value, step.rounding->grain, step.rounding->mode);
    }
    const auto text = [](const std::optional<Rational>& v) {
      return v ? exact::to_text(*v) : "none";
    };
    EXPECT_EQ(text(value), text(traced)) << rules_->books[book].name << '.' << step.name;
    ++compared_;
  }

  void compare_case(const TestFile& file, const TestCase& test) {
    SCOPED_TRACE(place_text(test.name.span));
    source::Diagnostics diagnostics;
    KeptFiles kept;
    const auto setup = set_up(*rules_, file, test, folder_, kept, diagnostics);
    ASSERT_TRUE(setup.ok() && setup.value()) << source::render(diagnostics);
    const auto plan = make_test_plan(*rules_, *setup.value(), test, true, diagnostics);
    ASSERT_TRUE(plan) << source::render(diagnostics);
    const auto population = test_population(*plan, *setup.value(), file, diagnostics);
    ASSERT_TRUE(population) << source::render(diagnostics);
    const check::ParameterValues values(*rules_, setup.value()->request.scenarios,
                                        test.as_known_on);
    const ExpressionEvaluator evaluator(*rules_, *plan, *population, values);
    for (std::size_t row = 0; row < population->levels.front().rows(); ++row) {
      const eval::TracedRow top = eval::trace(*plan, *population, row);
      compare(evaluator, RowPlace{&top, nullptr});
    }
  }

  static std::string folder_;
  static std::optional<check::CheckedRules> rules_;
  std::size_t compared_ = 0;
};

std::string RulesOfTheLand::folder_;
std::optional<check::CheckedRules> RulesOfTheLand::rules_;

TEST_F(RulesOfTheLand, RoundedValuesAreThoseOfTheTrace) {
  const auto paths = find_test_files(folder_);
  ASSERT_TRUE(paths.ok());
  for (const std::string& path : paths.value()) {
    source::Diagnostics diagnostics;
    auto text = source::read_source_file(path, path);
    ASSERT_TRUE(text.ok());
    const auto file = read_test_file(std::move(text.value()), diagnostics);
    ASSERT_TRUE(file) << source::render(diagnostics);
    for (const TestCase& test : file->cases) {
      compare_case(*file, test);
    }
  }
  EXPECT_GT(compared_, 1000U);
}

}  // namespace
}  // namespace quotum::report
