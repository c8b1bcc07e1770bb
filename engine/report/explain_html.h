// An explanation as a dossier: one HTML page that says what the text says, in the same order, with
// a link to every provision, and at each book what the law demands that its decision says.
#pragma once

#include <string>
#include <vector>

#include "report/explain.h"
#include "report/file_digest.h"

namespace quotum::report {

// `rests_on`: the data and rule files behind it, for the footer.
std::string explanation_html(const Explanation& explanation,
                             const std::vector<FileDigest>& rests_on);

}  // namespace quotum::report
