// Which of the points of the rules runs reach, found by following their results back over traces,
// as an explanation does: a branch that a row does not take is not reached.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "check/parameter_values.h"
#include "eval/population.h"
#include "plan/plan.h"
#include "review/coverage_points.h"

namespace quotum::review {

// What a comparison held against: the right operand as written.
struct Threshold {
  std::optional<exact::Rational> value;  // the first one seen
  bool varies = false;
};

// Merging is commutative but for the first values; merge in a fixed order.
struct CoverageMarks {
  std::vector<bool> reached;                          // by position in CoveragePoints::all()
  std::map<std::size_t, Threshold> thresholds;        // by position of side 0
  std::set<const rulebook::ParameterValue*> figures;  // of the rules, that were looked up

  void merge(const CoverageMarks& other);
};

// A run with all that it was made of; borrowed. The plan was compiled with trace.
struct TracedPopulation {
  const plan::Plan& plan;
  const eval::Population& population;
  const check::ParameterValues& values;
};

// What rows [first, last) of the top level reach. Threads may do so at once.
CoverageMarks reach_of_rows(const CoveragePoints& points, const TracedPopulation& run,
                            std::size_t first, std::size_t last);

// What the first `rows` rows of the top level reach, on so many threads; the same for any number.
CoverageMarks reach_of_population(const CoveragePoints& points, const TracedPopulation& run,
                                  std::size_t rows, int threads);

}  // namespace quotum::review
