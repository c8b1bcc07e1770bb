// An impact made by hand: ten employers, of which two gain and three lose, by five changes.
#pragma once

#include "impact/impact.h"

namespace quotum::impact {

// Everything in it adds up: of the burden heffing_verschuldigd (column 1) the changes are -600.00,
// -400.00, 500.00, 3000.50 and 10000.00 EUR.
Impact hand_made_impact(report::Language language);
// The same rules on both sides, ten employers compared, nothing differs.
Impact impact_of_nothing(report::Language language);

}  // namespace quotum::impact
