// What follows from the data of an impact alone, see impact.h.
#include "impact/impact.h"

namespace quotum::impact {

std::uint64_t ImpactOutcomes::changed() const {
  std::uint64_t rows = 0;
  for (const Cell& cell : cells) {
    rows += cell.before == cell.after ? 0 : cell.rows;
  }
  return rows;
}

}  // namespace quotum::impact
