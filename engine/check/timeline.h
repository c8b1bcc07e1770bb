// Versions of a book in time.
#pragma once

#include "check/version_draft.h"

namespace quotum::check {

// The versions tile time, both as law (`valid`) and as applied (`years`): each begins where the one
// before it ends. Reports kGapInTime and kOverlapInTime; gaps not where a version could not be
// read.
void check_timeline(const BookDraft& book, source::Diagnostics& diagnostics);

}  // namespace quotum::check
