// A difference as JSON that other reports put into theirs.
#pragma once

#include "report/json.h"
#include "review/difference_report.h"

namespace quotum::review {

// What difference_json() writes.
report::Json json_of(const Difference& difference, const Sides& sides, report::Language language);

}  // namespace quotum::review
