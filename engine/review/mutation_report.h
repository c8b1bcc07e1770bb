// What came of mutants, as text for people and as JSON.
#pragma once

#include <string>
#include <vector>

#include "check/checked_rules.h"
#include "report/language.h"
#include "review/mutation_run.h"

namespace quotum::review {

struct MutationResult {
  std::vector<JudgedMutant> judged;  // in the order of mutants_of()
  std::vector<OutdatedEntry> outdated;
  // No mutant survives unexplained and no entry is out of date.
  [[nodiscard]] bool good() const;
};

// Per version, and for the parameters, how many there were of each fate; below it, in the order of
// the law, what nothing notices, with its place and the id that a list of explained ones needs.
std::string mutation_text(const check::CheckedRules& rules, const MutationResult& result,
                          report::Language language);
// All mutants with their fates, and the entries that are out of date.
std::string mutation_json(const check::CheckedRules& rules, const MutationResult& result,
                          report::Language language);

}  // namespace quotum::review
