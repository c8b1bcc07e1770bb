// One chunk through all plans, see run.h.
#include "impact/run.h"

#include <algorithm>

namespace quotum::impact {
namespace {

using eval::Population;
using eval::ResultBlock;

// One slice of the population and what every plan makes of it.
class SliceComparison {
 public:
  SliceComparison(const Stages& stages, const JointColumns& columns, const Population& population,
                  const std::vector<RowResults>& results, ImpactTally& tally)
      : stages_(stages),
        columns_(columns),
        population_(population),
        results_(results),
        tally_(tally),
        top_rows_(population.levels.front().rows()),
        refused_(top_rows_, 0),
        tops_(population.levels.size()) {
    for (std::size_t level = 0; level < tops_.size(); ++level) {
      find_tops(level);
    }
    find_refused();
  }

  void add_sums() {
    for (std::size_t plan = 0; plan < results_.size(); ++plan) {
      for (std::size_t i = 0; i < columns_.columns.size(); ++i) {
        const JointColumn& column = columns_.columns[i];
        report::ExactSum& sum = tally_.sums[plan][i];
        for_rows(column.level, [&](std::size_t row, std::size_t) {
          sum.add(column.value(results_[plan], plan, row));
        });
      }
    }
  }

  void add_changes() {
    for (std::size_t i = 0; i < columns_.columns.size(); ++i) {
      const JointColumn& column = columns_.columns[i];
      for_rows(column.level, [&](std::size_t row, std::size_t) {
        tally_.changed[i] += before(column, row) != after(column, row) ? 1U : 0U;
      });
    }
    for (std::size_t i = 0; i < columns_.outcomes.size(); ++i) {
      const JointOutcome& outcome = columns_.outcomes[i];
      for_rows(outcome.level, [&](std::size_t row, std::size_t) {
        const std::size_t from = outcome.code(results_[stages_.before], stages_.before, row);
        const std::size_t to = outcome.code(results_[stages_.after], stages_.after, row);
        ++tally_.cells[i][from * outcome.codes.size() + to];
      });
    }
  }

  void add_differing(const std::vector<std::pair<std::size_t, std::size_t>>& pairs) {
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto [a, b] = pairs[i];
      std::vector<char> differs(top_rows_, 0);
      // A column that one of both lacks is no difference to a row.
      const auto mark = [&, a = a, b = b](const auto& joint, auto value) {
        if (!joint.in(a) || !joint.in(b)) {
          return;
        }
        for_rows(joint.level, [&](std::size_t row, std::size_t top) {
          if (value(joint, a, row) != value(joint, b, row)) {
            differs[top] = 1;
          }
        });
      };
      for (const JointColumn& column : columns_.columns) {
        mark(column, [&](const JointColumn& joint, std::size_t plan, std::size_t row) {
          return joint.value(results_[plan], plan, row);
        });
      }
      for (const JointOutcome& outcome : columns_.outcomes) {
        mark(outcome, [&](const JointOutcome& joint, std::size_t plan, std::size_t row) {
          return joint.code(results_[plan], plan, row);
        });
      }
      tally_.differing[i] +=
          static_cast<std::uint64_t>(std::count(differs.begin(), differs.end(), 1));
    }
  }

  void add_top(const std::vector<std::vector<std::uint32_t>>& groups) {
    for (std::size_t i = 0; i < columns_.columns.size(); ++i) {
      if (columns_.columns[i].level == 0) {
        add_top(columns_.columns[i], groups, tally_.top[i]);
      }
    }
  }

 private:
  [[nodiscard]] exact::Int128 before(const JointColumn& column, std::size_t row) const {
    return column.value(results_[stages_.before], stages_.before, row);
  }
  [[nodiscard]] exact::Int128 after(const JointColumn& column, std::size_t row) const {
    return column.value(results_[stages_.after], stages_.after, row);
  }

  void find_tops(std::size_t level) {
    std::vector<std::size_t>& tops = tops_[level];
    tops.reserve(population_.levels[level].rows());
    if (level == 0) {
      for (std::size_t row = 0; row < top_rows_; ++row) {
        tops.push_back(row);
      }
      return;
    }
    const auto& children = population_.levels[level - 1].children;
    for (std::size_t parent = 0; parent + 1 < children.size(); ++parent) {
      tops.insert(tops.end(), children[parent + 1] - children[parent], tops_[level - 1][parent]);
    }
  }

  // Without a result under any of the plans; the plan before comes first, then that after.
  void find_refused() {
    find_refused(stages_.before);
    find_refused(stages_.after);
    for (std::size_t plan = 0; plan < results_.size(); ++plan) {
      find_refused(plan);
    }
    tally_.compared += top_rows_;
    for (const char refused : refused_) {
      tally_.refused += refused != 0 ? 1U : 0U;
      tally_.compared -= refused != 0 ? 1U : 0U;
    }
  }

  void find_refused(std::size_t plan) {
    for (std::size_t level = 0; level < tops_.size(); ++level) {
      const ResultBlock* block = results_[plan].at(level);
      for (std::size_t row = 0; block != nullptr && row < block->rows; ++row) {
        char& refused = refused_[tops_[level][row]];
        if (const std::uint32_t reason = block->reasons[row]; reason != 0 && refused == 0) {
          refused = 1;
          ++tally_.refusals[plan][reason];
        }
      }
    }
  }

  // Rows of a level that are compared, each with the row of the top level that it lies in.
  template <typename Body>
  void for_rows(std::size_t level, Body body) const {
    for (std::size_t row = 0; row < tops_[level].size(); ++row) {
      if (refused_[tops_[level][row]] == 0) {
        body(row, tops_[level][row]);
      }
    }
  }

  void add_top(const JointColumn& column, const std::vector<std::vector<std::uint32_t>>& groups,
               ColumnTally& tally) {
    std::vector<MoverRow> movers;
    for_rows(0, [&](std::size_t row, std::size_t) {
      const exact::Int128 old_value = before(column, row);
      const exact::Int128 new_value = after(column, row);
      for (std::size_t i = 0; i < groups.size(); ++i) {
        GroupTally& group = tally.groups[i][groups[i][row]];
        ++group.rows;
        group.rise += old_value < new_value ? 1U : 0U;
        group.fall += new_value < old_value ? 1U : 0U;
        group.before.add(old_value);
        group.after.add(new_value);
      }
      if (old_value == new_value) {
        return;
      }
      tally.changes.push_back(new_value - old_value);
      MoverRow mover{old_value, new_value, {}};
      if (tally.movers.size() < kMostMovers || tally.movers.back().size() < mover.size()) {
        mover.population = only_row(population_, row);
        add_mover(tally.movers, std::move(mover));
      }
    });
  }

  const Stages& stages_;
  const JointColumns& columns_;
  const Population& population_;
  const std::vector<RowResults>& results_;
  ImpactTally& tally_;
  std::size_t top_rows_;
  std::vector<char> refused_;                   // by row of the top level
  std::vector<std::vector<std::size_t>> tops_;  // by level and row: row of the top level
};

}  // namespace

struct ImpactRun::Slice : ResultConsumer::Rendered {
  ImpactTally tally;
};

ImpactRun::ImpactRun(const Stages& stages, const JointColumns& columns, const RowGroups& groups,
                     std::size_t block_rows)
    : stages_(stages), columns_(columns), groups_(groups) {
  for (const plan::Plan& plan : stages.plans) {
    evaluators_.push_back(std::make_unique<eval::EvaluatorPool>(plan, block_rows));
  }
  find_pairs();
  tally_ = empty_tally();
}

void ImpactRun::find_pairs() {
  const auto add = [&](std::size_t a, std::size_t b) {
    const std::pair<std::size_t, std::size_t> pair = std::minmax(a, b);
    if (a != b && std::find(pairs_.begin(), pairs_.end(), pair) == pairs_.end()) {
      pairs_.push_back(pair);
    }
  };
  add(stages_.before, stages_.after);
  for (const auto* chain : {&stages_.forward, &stages_.reverse}) {
    for (std::size_t i = 1; i < chain->size(); ++i) {
      add((*chain)[i - 1], (*chain)[i]);
    }
  }
}

std::uint64_t ImpactRun::differing(std::size_t plan, std::size_t other) const {
  const std::pair<std::size_t, std::size_t> pair = std::minmax(plan, other);
  const auto found = std::find(pairs_.begin(), pairs_.end(), pair);
  return found == pairs_.end() ? 0
                               : tally_.differing[static_cast<std::size_t>(found - pairs_.begin())];
}

ImpactTally ImpactRun::empty_tally() const {
  ImpactTally tally;
  tally.sums.resize(stages_.plans.size());
  for (auto& sums : tally.sums) {
    sums.resize(columns_.columns.size());
  }
  for (const plan::Plan& plan : stages_.plans) {
    tally.refusals.emplace_back(plan.reasons.size());
  }
  tally.changed.resize(columns_.columns.size());
  tally.top.resize(columns_.columns.size());
  for (std::size_t i = 0; i < tally.top.size(); ++i) {
    if (columns_.columns[i].level != 0) {
      continue;
    }
    for (const RowGrouping& grouping : groups_.groupings()) {
      tally.top[i].groups.emplace_back(grouping.names.size());
    }
  }
  for (const JointOutcome& outcome : columns_.outcomes) {
    tally.cells.emplace_back(outcome.codes.size() * outcome.codes.size());
  }
  tally.differing.resize(pairs_.size());
  return tally;
}

std::unique_ptr<eval::ResultConsumer::Rendered> ImpactRun::render(
    const Population& population, const std::vector<ResultBlock>& blocks) const {
  auto slice = std::make_unique<Slice>();
  slice->tally = empty_tally();
  std::vector<RowResults> results;
  const std::size_t rows = population.levels.front().rows();
  for (std::size_t plan = 0; plan < stages_.plans.size(); ++plan) {
    results.emplace_back(plan == stages_.after
                             ? blocks
                             : eval::evaluate_slice(stages_.plans[plan], population, 0, rows,
                                                    *evaluators_[plan]->take()),
                         population.levels.size());
  }
  SliceComparison comparison(stages_, columns_, population, results, slice->tally);
  comparison.add_sums();
  comparison.add_changes();
  comparison.add_differing(pairs_);
  comparison.add_top(groups_.groups_of(population));
  return slice;
}

source::Outcome ImpactRun::accept(const Population& /*population*/,
                                  const std::vector<ResultBlock>& /*blocks*/, Rendered& rendered) {
  merge(tally_, std::move(static_cast<Slice&>(rendered).tally));
  return source::Done{};
}

}  // namespace quotum::impact
