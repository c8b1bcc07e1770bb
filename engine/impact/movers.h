// Why a row that changes much does: its explanations under both rules, and where they part.
#pragma once

#include <vector>

#include "impact/findings.h"
#include "impact/tally.h"

namespace quotum::impact {

// In order. An employer with very many rows takes a while, so threads share the work.
std::vector<Mover> explain_movers(const ImpactSources& sources, const std::vector<MoverRow>& rows,
                                  report::Language language);

}  // namespace quotum::impact
