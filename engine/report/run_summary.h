// What a person sees when a run is done: outcomes and amounts per book, where the rows went, what
// to be careful about, and the digest.
#pragma once

#include <string>

#include "report/language.h"
#include "report/run_record.h"

namespace quotum::report {

struct SummaryOptions {
  Language language = Language::kDutch;
  bool color = false;
  std::string out_folder;       // as the user gave it
  std::string manifest_sha256;  // empty: none was written
};

// Same text for the same record and options; each line ends with a line end.
std::string run_summary(const RunRecord& record, const SummaryOptions& options);

}  // namespace quotum::report
