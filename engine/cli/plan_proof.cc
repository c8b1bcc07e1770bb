// A plan for every year and every set of tables, see plan_proof.h.
#include "cli/plan_proof.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "plan/compiler.h"

namespace quotum::cli {
namespace {

struct Years {
  int first = 0, last = 0;
};

constexpr int kYearsBehind = 2;

Years years_of(const check::CheckedRules& rules) {
  std::set<int> starts, all;
  for (const check::CheckedBook& book : rules.books) {
    for (const check::CheckedVersion& version : book.versions) {
      starts.insert(version.document->years_from);
      all.insert(version.document->years_until ? *version.document->years_until - 1
                                               : version.document->years_from);
    }
  }
  for (const check::CheckedParameter& parameter : rules.parameters) {
    for (const rulebook::ParameterValue& value : parameter.document->values) {
      if (value.year) {
        all.insert(*value.year);
      }
    }
  }
  return starts.empty() ? Years{1, 0} : Years{*starts.begin(), *all.rbegin() + kYearsBehind};
}

// Ways to supply the tables of the hierarchy below `top`: its uppermost file alone, and all of
// them.
std::vector<std::vector<check::LevelId>> table_sets(const check::CheckedRules& rules,
                                                    check::LevelId top) {
  std::vector<check::LevelId> all;
  for (std::optional<check::LevelId> level = top; level; level = rules.levels[*level].child) {
    if (rules.levels[*level].document->file) {
      all.push_back(*level);
    }
  }
  std::vector<std::vector<check::LevelId>> sets;
  if (all.size() > 1) {
    sets.push_back({all.front()});
  }
  if (!all.empty()) {
    sets.push_back(all);
  }
  return sets;
}

// Adds what is a mistake; true when nothing is, that is, when only a value is not known.
bool only_unknown(const source::Diagnostics& found, source::Diagnostics& all) {
  using Place = std::tuple<source::Code, const source::SourceFile*, std::uint32_t, std::string>;
  std::set<Place> seen;
  for (const source::Diagnostic& one : all.sorted()) {
    seen.emplace(one.code, one.span.file, one.span.begin, one.message);
  }
  bool harmless = true;
  for (const source::Diagnostic& one : found.sorted()) {
    if (one.severity != source::Severity::kError || one.code == source::Code::kValueNeeded) {
      continue;
    }
    harmless = false;
    if (seen.emplace(one.code, one.span.file, one.span.begin, one.message).second) {
      all.add(one);
    }
  }
  return harmless;
}

void prove(const check::CheckedRules& rules, const plan::PlanRequest& request, PlanProof& proof,
           source::Diagnostics& diagnostics) {
  source::Diagnostics found;
  if (plan::compile(rules, request, found)) {
    ++proof.compiled;
  } else if (only_unknown(found, diagnostics)) {
    ++proof.not_known;
  }
}

}  // namespace

PlanProof prove_plans(const check::CheckedRules& rules,
                      const std::vector<const check::CheckedScenario*>& scenarios,
                      source::Diagnostics& diagnostics) {
  std::vector<std::vector<const check::CheckedScenario*>> overlays = {{}};
  for (const check::CheckedScenario* scenario : scenarios) {
    overlays.push_back({scenario});
  }
  PlanProof proof;
  const Years years = years_of(rules);
  for (check::LevelId top = 0; top < rules.levels.size(); ++top) {
    if (rules.levels[top].parent) {
      continue;
    }
    for (const std::vector<check::LevelId>& supplied : table_sets(rules, top)) {
      for (const auto& overlay : overlays) {
        plan::PlanRequest request;
        request.supplied = supplied;
        request.scenarios = overlay;
        for (request.year = years.first; request.year <= years.last; ++request.year) {
          prove(rules, request, proof, diagnostics);
        }
      }
    }
  }
  return proof;
}

}  // namespace quotum::cli
