// Why a row that changes much does: its explanations under both rules, and where they part.
#pragma once

#include "check/parameter_values.h"
#include "review/impact_findings.h"
#include "review/impact_tally.h"

namespace quotum::review {

// Borrows the sources.
class MoverExplainer {
 public:
  MoverExplainer(const ImpactSources& sources, report::Language language);

  [[nodiscard]] Mover explain(const MoverRow& row) const;

 private:
  struct Way {
    const Side* side = nullptr;
    check::ParameterValues values;
  };
  [[nodiscard]] report::Explanation explanation(const Way& way,
                                                const eval::Population& population) const;

  const ImpactSources& sources_;
  report::Language language_;
  Way before_, after_;
};

}  // namespace quotum::review
