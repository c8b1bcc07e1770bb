// Rows of decisions.csv, and of decisions-<level>.csv for a level below the top, as text.
#pragma once

#include <string>
#include <vector>

#include "eval/population.h"
#include "eval/run.h"
#include "plan/plan.h"

namespace quotum::report {

// An outcome as it is written: the book's code, `_HYPOTHETISCH` when a value of a scenario reached
// the book, then `_ONVOLLEDIG` when rows below were rejected and the row was computed without them.
std::string written_outcome(const plan::Plan& plan, const plan::OutcomeColumn& outcome,
                            std::size_t code, bool incomplete);

// "decisions.csv" for the top level (0), else "decisions-<level>.csv".
std::string decisions_file_name(const plan::Plan& plan, std::size_t level);

// Levels that have a file of decisions: those of the run that have columns.
std::vector<std::size_t> decision_levels(const plan::Plan& plan);

// Keys from the top level down (and the period, where the level has one), `jaar`, then the columns
// of the books in order. Borrows the plan; threads may share it.
class DecisionRows {
 public:
  explicit DecisionRows(const plan::Plan& plan);

  // With line end.
  [[nodiscard]] std::string header(std::size_t level) const;
  // A line for each row of the block that has a result.
  void append(const eval::Population& population, const eval::ResultBlock& block,
              std::string& out) const;
  // Whether rows within the top-level row that this one lies in were rejected and it was computed
  // all the same: where exactly a rejected row belongs cannot be known for sure.
  [[nodiscard]] static bool incomplete(const eval::Population& population, std::size_t level,
                                       std::size_t row);

 private:
  struct OutcomeTexts {
    std::vector<std::string> complete, incomplete;  // by code
  };
  char* write_columns(const eval::Population& population, const eval::ResultBlock& block,
                      std::size_t row, char* at) const;
  void append_identity(const eval::Population& population, std::size_t level, std::size_t row,
                       std::string& out) const;

  const plan::Plan& plan_;
  std::vector<std::vector<std::size_t>> identities_;  // by level: columns of its keys and period
  std::vector<std::vector<OutcomeTexts>> outcomes_;   // by level and outcome column
  std::vector<std::size_t> column_bytes_;             // by level: room for a row's columns
  std::string year_;
};

}  // namespace quotum::report
