// RunRecord: what is known of a finished run, from which totals.json, manifest.json and the summary
// on the screen are rendered. Holds nothing of the moment or the machine: no clock, host, folder,
// user or number of threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "check/checked_rules.h"
#include "check/parameter_values.h"
#include "eval/population.h"
#include "plan/plan.h"
#include "report/column_totals.h"
#include "table/batch.h"

namespace quotum::report {

// A data file that was read.
struct InputRecord {
  std::string level;
  std::string name;    // base name of the file
  std::string sha256;  // lower-case hex, of its bytes
  std::uint64_t rows = 0;
  std::uint64_t bytes = 0;
  std::vector<std::string> unused_columns;  // present, accepted, not read
};

// A file that was written.
struct OutputRecord {
  std::string name;
  std::string sha256;
  std::uint64_t bytes = 0;
};

// Who approved a rule file that the run rests on.
struct ApprovalRecord {
  std::string file;  // within the folder of rules
  std::string meaning_sha256;
  std::string author, approver;
  exact::Date on;
};

// Borrows rules, plan and scenarios.
struct RunRecord {
  const check::CheckedRules* rules = nullptr;
  const plan::Plan* plan = nullptr;
  std::string rules_folder;  // only to take it off the rule files' paths
  std::optional<exact::Date> as_known_on;
  std::vector<const check::CheckedScenario*> scenarios;
  std::vector<std::string> only_books;  // the run was restricted to these; empty: it was not
  bool allow_partial = false;
  std::optional<std::vector<ApprovalRecord>> approvals;  // none: approval was not asked for

  std::vector<InputRecord> inputs;             // position: RowError::file
  std::vector<eval::PopulationCounts> counts;  // parallel to Plan::levels, before the run
  ColumnTotals totals;
  std::vector<table::RowError> rejects;  // all, as in rejects.csv
  bool decisions_written = false;        // false: more rejects than allowed
  std::vector<OutputRecord> outputs;     // in the order of the manifest
};

// Distinct rows among `rejects`.
std::uint64_t rejected_rows(const std::vector<table::RowError>& rejects);

// True when a scenario reached a book of the run.
bool is_hypothetical(const plan::Plan& plan);

}  // namespace quotum::report
