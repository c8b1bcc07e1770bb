// Calling steps otherwise within rule books.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "impact/review_terms.h"
#include "rulebook/document.h"

namespace quotum::impact {

// Calls steps by their new names where their version declares them, in its formulas and outputs,
// and, where they are outputs, in other books too. Texts for people, also formulas as they were
// written, keep the old names.
void rename_steps(const std::vector<RenamedStep>& renamed, rulebook::Documents& documents);

// Old name -> new name of the columns of `before` that are such steps.
std::map<std::string, std::string> renamed_columns(const std::vector<RenamedStep>& renamed,
                                                   const rulebook::Documents& before);

}  // namespace quotum::impact
