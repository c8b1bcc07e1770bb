// Types of everything in a version, and what each declaration demands by itself.
#pragma once

#include "check/version_draft.h"

namespace quotum::check {

// Fills froms, formulas, roundings and whens. Reports mistakes in formulas, results that differ
// from their declaration, missing bases, roundings that do not fit, inputs with bounds that are
// none. REQUIRES: draft.scope, step order, outcome level.
void type_version(VersionDraft& draft, const std::vector<BookColumns>& books,
                  const UnreadFiles& unread, source::Diagnostics& diagnostics);

}  // namespace quotum::check
