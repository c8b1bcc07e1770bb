// Mutants that no test can notice, because they change no result, with the reason why: files
// *.mutants.yaml beside the rule books and parameters that they are about.
//
//   mutants: 1
//   equivalent:
//     - id: "klein: uren < drempel => uren <= drempel"
//       version: 2020-01-01        # of the rule book; left out: all of its versions
//       because: "Op de drempel is de grondslag ook nul."
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "rulebook/document.h"
#include "source/diagnostic.h"
#include "source/result.h"

namespace quotum::review {

struct ExplainedMutant {
  rulebook::Text id;
  std::optional<exact::Date> version;  // its valid_from
  rulebook::Text because;
};

struct MutantList {
  std::shared_ptr<const source::SourceFile> file;  // owns the text that all spans point into
  std::string folder;                              // that it lies in: a rule book, or "parameters"
  std::vector<ExplainedMutant> entries;
};

// Paths of all *.mutants.yaml in the folder tree, sorted. Fails when a folder cannot be read.
source::Result<std::vector<std::string>> find_mutant_lists(const std::string& folder);

// Shape only. Nothing when there is a mistake; all of them are reported.
std::optional<MutantList> read_mutant_list(std::shared_ptr<const source::SourceFile> file,
                                           source::Diagnostics& diagnostics);

}  // namespace quotum::review
