// Terms of review that impact speaks in: what changed is put in its words.
#pragma once

#include "review/aspect.h"
#include "review/difference.h"
#include "review/difference_report.h"

namespace quotum::impact {

using review::Aspect;
using review::Change;
using review::Difference;
using review::Part;
using review::RenamedStep;
using review::Section;
using review::Sides;
using review::Words;

}  // namespace quotum::impact
