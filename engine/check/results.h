// What a version decides: its outcomes and outputs, by themselves and against the other versions.
#pragma once

#include "check/version_draft.h"

namespace quotum::check {

// Finds the input or step behind each output, and the level of outcomes; reports outputs that have
// none, or one of another unit or type, names that stand twice, a version without any result, and
// outcomes that do not end in exactly one `otherwise`. REQUIRES: draft.scope.
void find_results(VersionDraft& draft, source::Diagnostics& diagnostics);

// All versions of a book have the same id, outcome column, level and outputs.
void check_same_results(const BookDraft& book, const Levels& levels,
                        source::Diagnostics& diagnostics);

}  // namespace quotum::check
