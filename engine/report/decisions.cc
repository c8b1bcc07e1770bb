// Results in, text, totals and refusals out, see decisions.h.
#include "report/decisions.h"

#include <utility>

#include "report/row_place.h"

namespace quotum::report {

Decisions::Decisions(const plan::Plan& plan, const eval::Population& population, Sink sink)
    : plan_(plan),
      population_(population),
      rows_(plan, population),
      sink_(std::move(sink)),
      totals_(empty_totals(plan)) {}

std::vector<std::string> Decisions::render(const std::vector<eval::ResultBlock>& blocks) const {
  std::vector<std::string> texts(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    rows_.append(blocks[i], texts[i]);
  }
  return texts;
}

source::Outcome Decisions::accept(const std::vector<eval::ResultBlock>& blocks,
                                  const std::vector<std::string>& texts) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (plan_.levels[blocks[i].level].decision.empty()) {
      continue;  // results that only other books read
    }
    for (std::size_t row = 0; row < blocks[i].rows; ++row) {
      if (blocks[i].reasons[row] == 0) {
        count(blocks[i], row);
      } else {
        refuse(blocks[i], row);
      }
    }
    if (source::Outcome written = sink_(blocks[i].level, texts[i]); !written) {
      return written;
    }
  }
  return source::Done{};
}

void Decisions::count(const eval::ResultBlock& block, std::size_t row) {
  LevelTotals& totals = totals_[block.level];
  ++totals.decisions;
  for (std::size_t output = 0; output < totals.sums.size(); ++output) {
    totals.sums[output].add(block.outputs[output][row]);
  }
  const bool partial = rows_.incomplete(block.level, block.first_row + row);
  for (std::size_t outcome = 0; outcome < totals.outcomes.size(); ++outcome) {
    OutcomeCount& counted = totals.outcomes[outcome].at(block.outcomes[outcome][row]);
    ++(partial ? counted.incomplete : counted.complete);
  }
}

void Decisions::refuse(const eval::ResultBlock& block, std::size_t row) {
  const std::size_t where = block.first_row + row;
  const plan::Reason& reason = plan_.reasons.at(block.reasons[row]);
  const Place place = place_of(plan_, population_, block.level, where);
  table::RowError error;
  error.file = place.file;
  error.line = place.line;
  append_key(error.key, key_schema(plan_, block.level).columns.front(),
             population_.levels[block.level].columns.front()[where]);
  error.field = reason.field;
  error.code = reason.code;
  error.message = reason.message;
  refused_.push_back(std::move(error));
  ++totals_[block.level].refused;
}

}  // namespace quotum::report
