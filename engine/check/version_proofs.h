// Proofs of all formulas of a version, in the order of its items.
#pragma once

#include "check/version_draft.h"

namespace quotum::check {

// Fills output_proofs. Reports divisions by zero, digits that do not fit, and outputs and `from`s
// with more decimals than their column. `books` holds what is proven of the outputs of other books,
// by BookId. REQUIRES: type_version.
void prove_version(VersionDraft& draft, const std::vector<std::vector<Proof>>& books,
                   source::Diagnostics& diagnostics);

// What other books may rely on: the output of any version, or 0 where the book does not apply.
std::vector<Proof> proven_outputs(const BookDraft& book);

}  // namespace quotum::check
