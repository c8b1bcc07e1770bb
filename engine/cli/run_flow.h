// One run from rules to files: what `quotum run` does once its command line is understood.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "cli/console.h"
#include "cli/progress.h"
#include "cli/shared_options.h"
#include "eval/run.h"
#include "report/language.h"

namespace quotum::cli {

struct RunRequest {
  RulesOptions rules;
  YearOptions year;
  InputOptions inputs;
  VerificationOptions verification;
  std::string out;
  std::uint64_t max_rejects = 0;
  bool allow_partial = false;
  std::size_t block_size = eval::RunOptions().block_rows;
  std::uint64_t memory_bytes = std::uint64_t{4}
                               << 30U;  // rows of unsorted files, before they spill
  bool require_approved = false;
  bool profile = false;
  ProgressMode progress = ProgressMode::kAuto;
  report::Language language = report::Language::kDutch;
};

// Rules, scenarios and plan are right before a file is opened, headers before a row is read, and
// every result is complete before one gets its name. Above max_rejects only rejects and totals are
// written (kRejects). The summary goes to console.out.
Exit run_files(const RunRequest& request, const Console& console);

}  // namespace quotum::cli
