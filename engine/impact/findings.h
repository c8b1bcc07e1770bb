// From what a run added up to what people read.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "impact/impact.h"
#include "impact/run.h"

namespace quotum::impact {

struct ImpactSources {
  const Side* before = nullptr;  // as stages() left them
  const Side* after = nullptr;
  const Difference* difference = nullptr;
  std::optional<exact::Date> as_known_on;
  const Stages* stages = nullptr;
  const JointColumns* columns = nullptr;
  const RowGroups* groups = nullptr;
  const ImpactRun* run = nullptr;
  std::vector<std::string> file_names;  // base names, by number of the file
  std::string measured;                 // a column of the top level; empty: see below
  int threads = 1;                      // that movers are explained on
};

// Everything but `difference`, `sides` and `rejected`. Unless a column is named, gains and losses
// are measured in the last one at the top level that counts as a benefit or a burden and changes
// for somebody; failing that in the last that changes, that counts, or that there is; never, where
// there is another, in one that only one side has.
// REQUIRES: `measured` is empty or a column of the top level; the run has ended.
Impact findings(const ImpactSources& sources, report::Language language);

}  // namespace quotum::impact
