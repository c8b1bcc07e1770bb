// Which lanes each slot of a level is computed in. Slots that are not needed at the same time share
// lanes, so that what a block works on stays in the nearest caches.
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "plan/plan.h"

namespace quotum::eval {

struct LaneSharing {
  static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

  std::vector<exact::Width> lanes;
  std::vector<std::size_t> lane_of;  // by slot: into `lanes`; kNone for columns and aggregates
};

// Lanes of results, of what is traced and of what the level above adds up hold them until all
// instructions are done, and those of constants always. No instruction writes to lanes that it
// reads: loops are fastest then.
LaneSharing share_lanes(const plan::Plan& plan, std::size_t level);

}  // namespace quotum::eval
