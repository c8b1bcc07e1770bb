// Marks points while results are followed, see coverage.h.
#include "review/coverage.h"

#include <algorithm>
#include <deque>

#include "eval/trace.h"
#include "exact/rounding.h"
#include "report/explain_reach.h"
#include "report/expression_value.h"
#include "table/workers.h"

namespace quotum::review {
namespace {

using check::TypedExpression;
using exact::Rational;
using Value = std::optional<Rational>;
using Kind = CoveragePoint::Kind;

std::size_t side_of_order(const Rational& left, const Rational& right) {
  return left < right ? 0 : left == right ? 1 : 2;
}

std::size_t side_of_rounding(const Rational& value, const check::CheckedRounding& rounding) {
  const Rational down = exact::round_to(value, rounding.grain, exact::RoundingMode::kDown);
  if (down == value) {
    return 0;
  }
  const bool nearest = rounding.mode == exact::RoundingMode::kHalfUp ||
                       rounding.mode == exact::RoundingMode::kHalfEven;
  return nearest && (value - down) * 2 == rounding.grain ? 2 : 1;
}

class Recorder final : public report::ReachObserver {
 public:
  Recorder(const CoveragePoints& points, CoverageMarks& marks)
      : points_(points), marks_(marks), operands_(points.operands()) {}

  void node(const TypedExpression& node, const Value& value) override {
    if (const auto part = points_.of(&node)) {
      mark_sides(*part, node);
    }
    if (const auto operand = points_.operand(node)) {
      operands_[*operand] = value;
    }
  }

  void step(const check::CheckedStep& step, const Value& before_rounding) override {
    mark(*points_.of(&step));
    if (step.rounding && before_rounding) {
      mark(*points_.of(&*step.rounding) + side_of_rounding(*before_rounding, *step.rounding));
    }
  }

  void outcome(const check::CheckedOutcome& outcome) override { mark(*points_.of(&outcome)); }

 private:
  void mark(std::size_t position) { marks_.reached[position] = true; }

  [[nodiscard]] const Value& operand(const TypedExpression& node, std::size_t index) const {
    return operands_[*points_.operand(node.operands[index])];
  }

  void mark_sides(std::size_t part, const TypedExpression& node) {
    const CoveragePoint& point = points_.all()[part];
    if (point.kind == Kind::kBranch) {
      if (const Value& condition = operand(node, 0)) {
        mark(part + (*condition != 0 ? 0 : 1));
      }
    } else if (point.kind == Kind::kExtreme) {
      mark_extreme(part, node);
    } else {
      mark_comparison(point, node);
    }
  }

  void mark_comparison(const CoveragePoint& point, const TypedExpression& node) {
    const bool swapped = point.written != nullptr && is_swapped(*point.written);
    const Value& left = operand(node, swapped ? 1 : 0);
    const Value& right = operand(node, swapped ? 0 : 1);
    if (!left || !right) {
      return;
    }
    Threshold& threshold = marks_.thresholds[point.first];
    threshold.varies = threshold.varies || (threshold.value && *threshold.value != *right);
    threshold.value = threshold.value ? threshold.value : right;
    mark(point.first + (point.kind == Kind::kEquality ? (*left == *right ? 0U : 1U)
                                                      : side_of_order(*left, *right)));
  }

  void mark_extreme(std::size_t part, const TypedExpression& node) {
    const bool lowest = node.kind == TypedExpression::Kind::kMin;
    std::size_t winner = 0;
    bool tie = false;
    for (std::size_t i = 0; i < node.operands.size(); ++i) {
      const Value& value = operand(node, i);
      const Value& best = operand(node, winner);
      if (!value || !best) {
        return;
      }
      const bool wins = lowest ? *value < *best : *value > *best;
      tie = wins ? false : tie || (i > 0 && *value == *best);
      winner = wins ? i : winner;
    }
    mark(part + (tie ? node.operands.size() : winner));
  }

  const CoveragePoints& points_;
  CoverageMarks& marks_;
  std::vector<Value> operands_;
};

}  // namespace

void CoverageMarks::merge(const CoverageMarks& other) {
  reached.resize(std::max(reached.size(), other.reached.size()), false);
  for (std::size_t i = 0; i < other.reached.size(); ++i) {
    reached[i] = reached[i] || other.reached[i];
  }
  for (const auto& [position, theirs] : other.thresholds) {
    Threshold& own = thresholds.try_emplace(position, theirs).first->second;
    own.varies = own.varies || theirs.varies || own.value != theirs.value;
  }
  figures.insert(other.figures.begin(), other.figures.end());
}

CoverageMarks reach_of_rows(const CoveragePoints& points, const TracedPopulation& run,
                            std::size_t first, std::size_t last) {
  CoverageMarks marks;
  marks.reached.resize(points.all().size(), false);
  const report::ExpressionEvaluator evaluator(points.rules(), run.plan, run.population, run.values);
  Recorder recorder(points, marks);
  eval::trace_rows(run.plan, run.population, first, last, [&](const eval::TracedRow& row) {
    report::Reach reach(evaluator, &recorder);
    reach.follow_results(report::RowPlace{&row, nullptr});
    for (const auto& [key, looked_up] : reach.parameters()) {
      if (looked_up.use.resolved.published != nullptr) {
        marks.figures.insert(looked_up.use.resolved.published);
      }
    }
  });
  return marks;
}

CoverageMarks reach_of_population(const CoveragePoints& points, const TracedPopulation& run,
                                  std::size_t rows, int threads) {
  constexpr std::size_t kRowsOfATask = 256;
  table::Workers workers(threads);
  std::deque<std::future<CoverageMarks>> tasks;
  for (std::size_t first = 0; first < rows; first += kRowsOfATask) {
    const std::size_t last = std::min(first + kRowsOfATask, rows);
    tasks.push_back(workers.submit(
        [&points, &run, first, last] { return reach_of_rows(points, run, first, last); }));
  }
  CoverageMarks marks;
  marks.reached.resize(points.all().size(), false);
  for (; !tasks.empty(); tasks.pop_front()) {
    marks.merge(workers.take(std::move(tasks.front())));
  }
  return marks;
}

}  // namespace quotum::review
