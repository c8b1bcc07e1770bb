// The order in which inputs and steps of a version are defined.
#pragma once

#include "check/version_draft.h"

namespace quotum::check {

// Fills references, order, step_order and step_positions; reports circles of steps, those through
// the `from` of an input included. REQUIRES: draft.scope.
void order_steps(VersionDraft& draft, source::Diagnostics& diagnostics);

}  // namespace quotum::check
