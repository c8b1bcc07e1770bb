// Judges mutants by scenario tests, see mutation_run.h.
#include "review/mutation_run.h"

#include <algorithm>
#include <deque>
#include <utility>

#include "check/checker.h"
#include "report/scenario_test_run.h"
#include "table/workers.h"

namespace quotum::review {
namespace {

using rulebook::Documents;

// The folder of figures.
const std::string& parameters_folder() {
  static const std::string folder = "parameters";
  return folder;
}

bool is_figure(const Mutant& mutant) { return mutant.kind == Mutant::Kind::kFigure; }

const check::CheckedStep* step_of(const check::CheckedVersion& version,
                                  const rulebook::StepDeclaration& declared) {
  for (const check::CheckedStep& step : version.steps) {
    if (step.declared == &declared) {
      return &step;
    }
  }
  return nullptr;
}

bool fits(const Documents& documents, const Mutant& mutant, const MutantList& list,
          const ExplainedMutant& entry) {
  return entry.id.value == mutant.id && folder_of(documents, mutant) == list.folder &&
         (!entry.version ||
          (!is_figure(mutant) && documents.versions[mutant.document].valid_from == *entry.version));
}

}  // namespace

const std::string& folder_of(const Documents& documents, const Mutant& mutant) {
  return is_figure(mutant) ? parameters_folder() : documents.versions[mutant.document].book;
}

MutationRun::MutationRun(const CoveragePoints& points, const std::vector<CaseReach>& cases,
                         std::string folder)
    : points_(points), cases_(cases), folder_(std::move(folder)) {
  const Documents& documents = *points.rules().documents;
  versions_.resize(documents.versions.size(), nullptr);
  for (const check::CheckedBook& book : points.rules().books) {
    for (const check::CheckedVersion& version : book.versions) {
      versions_[static_cast<std::size_t>(version.document - documents.versions.data())] = &version;
    }
  }
}

bool MutationRun::is_reached(const Mutant& mutant, const CaseReach& reach) const {
  const Documents& documents = *points_.rules().documents;
  if (is_figure(mutant)) {
    const auto& values = documents.parameters[mutant.document].values;
    return reach.marks.figures.count(&values[mutant.index]) != 0;
  }
  const check::CheckedVersion& version = *versions_[mutant.document];
  if (mutant.part != Mutant::Part::kStep) {
    return reach.versions.count(&version) != 0;
  }
  const check::CheckedStep* step = step_of(version, version.document->steps[mutant.index]);
  return reach.marks.reached[*points_.of(step)];
}

std::vector<const CaseReach*> MutationRun::cases_of(const Mutant& mutant) const {
  std::vector<const CaseReach*> cases;
  for (const CaseReach& reach : cases_) {
    if (is_reached(mutant, reach)) {
      cases.push_back(&reach);
    }
  }
  return cases;
}

Fate MutationRun::judge(const Mutant& mutant) const {
  const auto documents =
      std::make_shared<const Documents>(mutated(*points_.rules().documents, mutant));
  source::Diagnostics of_checker;
  const auto rules = check::check(documents, of_checker);
  if (!rules) {
    return Fate::kRefused;
  }
  report::TestRunOptions options;
  options.folder = folder_;
  options.explain = false;
  report::ScenarioTests tests(*rules, options);
  for (const CaseReach* reach : cases_of(mutant)) {
    source::Diagnostics diagnostics;
    const auto result = tests.run(*reach->file, *reach->test, diagnostics);
    if (result && (!result.value() || !result.value()->passed())) {
      return Fate::kNoticed;
    }
  }
  return Fate::kSurvived;
}

std::vector<JudgedMutant> judge_all(const MutationRun& run,
                                    const std::vector<const Mutant*>& mutants, int threads) {
  table::Workers workers(threads);
  std::deque<std::future<Fate>> fates;
  for (const Mutant* mutant : mutants) {
    fates.push_back(workers.submit([&run, mutant] { return run.judge(*mutant); }));
  }
  std::vector<JudgedMutant> judged;
  for (std::size_t i = 0; i < mutants.size(); ++i) {
    judged.push_back({mutants[i], workers.take(std::move(fates[i])), nullptr});
  }
  return judged;
}

std::vector<OutdatedEntry> explain(const Documents& documents, const std::vector<MutantList>& lists,
                                   bool all, std::vector<JudgedMutant>& judged) {
  std::vector<OutdatedEntry> outdated;
  for (const MutantList& list : lists) {
    const bool whole = all || std::any_of(judged.begin(), judged.end(), [&](const auto& one) {
                         return list.folder != parameters_folder() &&
                                folder_of(documents, *one.mutant) == list.folder;
                       });
    for (const ExplainedMutant& entry : list.entries) {
      bool found = false;
      bool noticed = false;
      for (JudgedMutant& one : judged) {
        if (!fits(documents, *one.mutant, list, entry)) {
          continue;
        }
        found = true;
        if (one.fate == Fate::kSurvived || one.fate == Fate::kExplained) {
          one.fate = Fate::kExplained;
          one.explained = &entry;
        } else {
          noticed = true;
        }
      }
      if (noticed || (!found && whole)) {
        outdated.push_back({&list, &entry, noticed});
      }
    }
  }
  return outdated;
}

}  // namespace quotum::review
