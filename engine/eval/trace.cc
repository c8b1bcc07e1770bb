#include "eval/trace.h"

#include <algorithm>
#include <map>
#include <utility>

#include "eval/slice_evaluator.h"

namespace quotum::eval {
namespace {

using exact::BigInt;
using exact::Rational;
using plan::LevelPlan;

std::uint32_t reason_of(const std::vector<LaneView>& views, plan::SlotId slot, std::size_t row) {
  return slot == plan::kNoSlot ? 0 : static_cast<std::uint32_t>(lane_value(views[slot], row));
}

TracedValue traced_value(const std::vector<LaneView>& views, const LevelPlan& level,
                         std::size_t item, std::size_t row) {
  const plan::Traced& traced = level.traced[item].traced;
  TracedValue value;
  value.item = item;
  value.reason = reason_of(views, traced.reason, row);
  if (value.reason == 0) {
    Rational number = Rational(lane_value(views[traced.value], row)) * traced.quantum;
    if (traced.denominator != plan::kNoSlot) {
      number /= Rational(lane_value(views[traced.denominator], row));
    }
    value.value = number;
  }
  return value;
}

TracedRow traced_row(const SliceEvaluator::Block& block, const LevelPlan& level, std::size_t row) {
  const std::vector<LaneView>& views = *block.views;
  TracedRow traced;
  traced.level = block.level;
  traced.row = block.first_row + row;
  for (std::size_t item = 0; item < level.traced.size(); ++item) {
    traced.values.push_back(traced_value(views, level, item, row));
  }
  for (const plan::OutcomeColumn& outcome : level.outcomes) {
    traced.outcomes.push_back(static_cast<std::uint32_t>(lane_value(views[outcome.value], row)));
  }
  for (const plan::OutputColumn& output : level.outputs) {
    traced.outputs.emplace_back();
    if (reason_of(views, output.reason, row) == 0) {
      const BigInt unit =
          boost::multiprecision::pow(BigInt(10), static_cast<unsigned>(output.decimals));
      traced.outputs.back() = Rational(lane_value(views[output.value], row), unit);
    }
  }
  return traced;
}

using TracedRows = std::map<std::size_t, TracedRow>;  // by row

// Rows [first, last) of the top level with all that lies in them. They arrive lowest level first;
// each takes the rows below it that have been waiting.
TracedRows traced_slice(SliceEvaluator& evaluator, const plan::Plan& plan,
                        const Population& population,
                        const std::pair<std::size_t, std::size_t>& rows) {
  std::map<std::size_t, TracedRows> waiting;  // by level
  evaluator.evaluate(population, rows.first, rows.second, [&](const SliceEvaluator::Block& block) {
    for (std::size_t i = 0; i < block.rows; ++i) {
      TracedRow traced = traced_row(block, plan.levels[block.level], i);
      const std::vector<std::uint64_t>& children = population.levels[block.level].children;
      if (!children.empty()) {
        TracedRows& below = waiting[block.level + 1];
        for (std::size_t child = children[traced.row]; child < children[traced.row + 1]; ++child) {
          traced.below.push_back(std::move(below.at(child)));
        }
      }
      const std::size_t key = traced.row;
      waiting[block.level].emplace(key, std::move(traced));
    }
  });
  return std::move(waiting[0]);
}

}  // namespace

TracedRow trace(const plan::Plan& plan, const Population& population, std::size_t row) {
  TracedRow traced;
  trace_rows(plan, population, row, row + 1, [&traced](const TracedRow& only) { traced = only; });
  return traced;
}

void trace_rows(const plan::Plan& plan, const Population& population, std::size_t first,
                std::size_t last, const std::function<void(const TracedRow&)>& consume) {
  constexpr std::size_t kBlockRows = 64;
  SliceEvaluator evaluator(plan, kBlockRows);
  for (std::size_t from = first; from < last; from += kBlockRows) {
    for (const auto& [row, traced] :
         traced_slice(evaluator, plan, population, {from, std::min(from + kBlockRows, last)})) {
      consume(traced);
    }
  }
}

}  // namespace quotum::eval
