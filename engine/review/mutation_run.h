// Whether the scenario tests notice mutants: each is checked, and run through the cases that reach
// what it changes until one of them gives another result.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "check/checked_rules.h"
#include "review/case_reach.h"
#include "review/mutant_list.h"
#include "review/mutants.h"

namespace quotum::review {

enum class Fate {
  kRefused,    // by the checker: a rule author cannot make this slip
  kNoticed,    // by a scenario test
  kSurvived,   // by none, and the list does not say why
  kExplained,  // by none, as the list says
};

struct JudgedMutant {
  const Mutant* mutant = nullptr;
  Fate fate = Fate::kSurvived;
  const ExplainedMutant* explained = nullptr;  // kExplained
};

// The documents of the mutant's book, or "parameters": what a MutantList::folder names.
const std::string& folder_of(const rulebook::Documents& documents, const Mutant& mutant);

// Borrows all that it is made from. Immutable; threads may share it.
class MutationRun {
 public:
  // `cases`: what each case reaches, all of which pass. `folder`: of the rules.
  MutationRun(const CoveragePoints& points, const std::vector<CaseReach>& cases,
              std::string folder);

  // kRefused, kNoticed or kSurvived.
  [[nodiscard]] Fate judge(const Mutant& mutant) const;

 private:
  [[nodiscard]] bool is_reached(const Mutant& mutant, const CaseReach& reach) const;
  [[nodiscard]] std::vector<const CaseReach*> cases_of(const Mutant& mutant) const;

  const CoveragePoints& points_;
  const std::vector<CaseReach>& cases_;
  std::string folder_;
  std::vector<const check::CheckedVersion*> versions_;  // by position of the document
};

// All of `mutants` in order, on so many threads; the same for any number.
std::vector<JudgedMutant> judge_all(const MutationRun& run,
                                    const std::vector<const Mutant*>& mutants, int threads);

// Entries that are out of date: they name no mutant, or one that is noticed. The others turn
// kSurvived into kExplained. An entry of parameters is held only against figures in `judged`
// unless `all` mutants are there.
struct OutdatedEntry {
  const MutantList* list = nullptr;
  const ExplainedMutant* entry = nullptr;
  bool noticed = false;  // else: there is no such mutant
};
std::vector<OutdatedEntry> explain(const rulebook::Documents& documents,
                                   const std::vector<MutantList>& lists, bool all,
                                   std::vector<JudgedMutant>& judged);

}  // namespace quotum::review
