// Decisions: takes the results of a run as they come, hands the text of decisions.csv on in order,
// and keeps what totals and rejects need.
#pragma once

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "eval/run.h"
#include "report/column_totals.h"
#include "report/decision_rows.h"
#include "table/batch.h"

namespace quotum::report {

// Borrows the plan. render() may be called by several threads at once; everything else by one at a
// time, as eval::run promises.
class Decisions final : public eval::ResultConsumer {
 public:
  // Receives text for the decisions file of a level, in order, without the header. An Error ends
  // the run.
  using Sink = std::function<source::Outcome(std::size_t level, std::string_view text)>;

  Decisions(const plan::Plan& plan, Sink sink);

  [[nodiscard]] std::unique_ptr<Rendered> render(
      const eval::Population& population,
      const std::vector<eval::ResultBlock>& blocks) const override;
  source::Outcome accept(const eval::Population& population,
                         const std::vector<eval::ResultBlock>& blocks, Rendered& rendered) override;

  // After the run. Totals are those of the rows handed on; refused() are rows that reached a value
  // that they do not have, in row order within each level.
  [[nodiscard]] const ColumnTotals& totals() const { return totals_; }
  [[nodiscard]] const std::vector<table::RowError>& refused() const { return refused_; }

 private:
  struct Slice;  // text, totals and refusals of one slice
  void add(const eval::Population& population, const eval::ResultBlock& block, Slice& slice) const;
  static void add_up(const eval::ResultBlock& block, const eval::ResultColumn& column,
                     ExactSum& sum);
  static void count(const eval::Population& population, const eval::ResultBlock& block,
                    const std::vector<std::uint32_t>& codes, std::vector<OutcomeCount>& counts);
  [[nodiscard]] table::RowError refusal(const eval::Population& population,
                                        const eval::ResultBlock& block, std::size_t row) const;

  const plan::Plan& plan_;
  DecisionRows rows_;
  Sink sink_;
  ColumnTotals totals_;
  std::vector<table::RowError> refused_;
};

}  // namespace quotum::report
