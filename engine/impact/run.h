// Runs a population through all plans of some stages at once: each chunk of rows is read and nested
// once, evaluated by every plan, and added up.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "eval/run.h"
#include "impact/joint_columns.h"
#include "impact/row_groups.h"
#include "impact/stages.h"
#include "impact/tally.h"

namespace quotum::impact {

// Borrows all that it is made from.
class ImpactRun final : public eval::ResultConsumer {
 public:
  ImpactRun(const Stages& stages, const JointColumns& columns, const RowGroups& groups,
            std::size_t block_rows);

  // The plan whose results the run that feeds this hands on.
  [[nodiscard]] const plan::Plan& lead() const { return stages_.plans[stages_.after]; }

  [[nodiscard]] std::unique_ptr<Rendered> render(
      const eval::Population& population,
      const std::vector<eval::ResultBlock>& blocks) const override;
  source::Outcome accept(const eval::Population& population,
                         const std::vector<eval::ResultBlock>& blocks, Rendered& rendered) override;

  // After the run.
  [[nodiscard]] const ImpactTally& tally() const { return tally_; }
  // Rows of the top level on which two plans differ in any value or outcome.
  [[nodiscard]] std::uint64_t differing(std::size_t plan, std::size_t other) const;

 private:
  struct Slice;
  [[nodiscard]] ImpactTally empty_tally() const;
  void find_pairs();

  const Stages& stages_;
  const JointColumns& columns_;
  const RowGroups& groups_;
  std::vector<std::unique_ptr<eval::EvaluatorPool>> evaluators_;  // by plan
  std::vector<std::pair<std::size_t, std::size_t>> pairs_;        // of plans, the lower first
  ImpactTally tally_;
};

}  // namespace quotum::impact
