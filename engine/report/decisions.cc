// Results in, text, totals and refusals out, see decisions.h.
#include "report/decisions.h"

#include <iterator>
#include <utility>

#include "report/row_place.h"

namespace quotum::report {

struct Decisions::Slice final : eval::ResultConsumer::Rendered {
  std::vector<std::string> texts;  // parallel to the blocks
  ColumnTotals totals;
  std::vector<table::RowError> refused;
};

Decisions::Decisions(const plan::Plan& plan, Sink sink)
    : plan_(plan), rows_(plan), sink_(std::move(sink)), totals_(empty_totals(plan)) {}

std::unique_ptr<eval::ResultConsumer::Rendered> Decisions::render(
    const eval::Population& population, const std::vector<eval::ResultBlock>& blocks) const {
  auto slice = std::make_unique<Slice>();
  slice->totals = empty_totals(plan_);
  slice->texts.resize(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!plan_.levels[blocks[i].level].decision.empty()) {  // else only other books read it
      rows_.append(population, blocks[i], slice->texts[i]);
      add(population, blocks[i], *slice);
    }
  }
  return slice;
}

source::Outcome Decisions::accept(const eval::Population& /*population*/,
                                  const std::vector<eval::ResultBlock>& blocks,
                                  Rendered& rendered) {
  auto& slice = dynamic_cast<Slice&>(rendered);
  merge(totals_, slice.totals);
  std::move(slice.refused.begin(), slice.refused.end(), std::back_inserter(refused_));
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (plan_.levels[blocks[i].level].decision.empty()) {
      continue;
    }
    if (source::Outcome written = sink_(blocks[i].level, slice.texts[i]); !written) {
      return written;
    }
  }
  return source::Done{};
}

void Decisions::add(const eval::Population& population, const eval::ResultBlock& block,
                    Slice& slice) const {
  LevelTotals& totals = slice.totals[block.level];
  for (std::size_t row = 0; row < block.rows; ++row) {
    if (block.reasons[row] == 0) {
      ++totals.decisions;
    } else {
      slice.refused.push_back(refusal(population, block, row));
      ++totals.refused;
    }
  }
  for (std::size_t output = 0; output < totals.sums.size(); ++output) {
    add_up(block, block.outputs[output], totals.sums[output]);
  }
  for (std::size_t outcome = 0; outcome < totals.outcomes.size(); ++outcome) {
    count(population, block, block.outcomes[outcome], totals.outcomes[outcome]);
  }
}

// The rows with a result.
void Decisions::add_up(const eval::ResultBlock& block, const eval::ResultColumn& column,
                       ExactSum& sum) {
  if (const std::int64_t* values = column.narrow()) {
    exact::Int128 narrow = 0;  // no block has 2^63 rows
    for (std::size_t row = 0; row < block.rows; ++row) {
      narrow += block.reasons[row] == 0 ? values[row] : 0;
    }
    return sum.add(narrow);
  }
  for (std::size_t row = 0; row < block.rows; ++row) {
    if (block.reasons[row] == 0) {
      sum.add(column[row]);
    }
  }
}

void Decisions::count(const eval::Population& population, const eval::ResultBlock& block,
                      const std::vector<std::uint32_t>& codes, std::vector<OutcomeCount>& counts) {
  for (std::size_t row = 0; row < block.rows; ++row) {
    if (block.reasons[row] == 0) {
      OutcomeCount& counted = counts.at(codes[row]);
      ++(DecisionRows::incomplete(population, block.level, block.first_row + row)
             ? counted.incomplete
             : counted.complete);
    }
  }
}

table::RowError Decisions::refusal(const eval::Population& population,
                                   const eval::ResultBlock& block, std::size_t row) const {
  const std::size_t where = block.first_row + row;
  const plan::Reason& reason = plan_.reasons.at(block.reasons[row]);
  const Place place = place_of(plan_, population, block.level, where);
  table::RowError error;
  error.file = place.file;
  error.line = place.line;
  append_key(error.key, key_schema(plan_, block.level).columns.front(),
             population.levels[block.level].columns.front()[where]);
  error.field = reason.field;
  error.code = reason.code;
  error.message = reason.message;
  return error;
}

}  // namespace quotum::report
