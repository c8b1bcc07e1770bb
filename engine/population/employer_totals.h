// What the employers' file says of an employer, counted from its jobs.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "population/figures.h"
#include "population/job.h"
#include "population/random.h"

namespace quotum::population {

// One employer after the other. Not thread-safe.
class EmployerTotals {
 public:
  explicit EmployerTotals(const PopulationFigures& figures);

  void begin_employer();
  // All jobs of a person come one after the other, then end_person().
  void add(const Job& job);
  void end_person();
  // Appends "," and the value for each column. Nothing is below zero.
  void append_values(bool is_new, Random& random, std::string& row) const;

 private:
  // Of a job: its sums, over all rows and over those below the pension age.
  using Sums = std::array<std::int64_t, 4>;  // by EmployerColumn::Quantity

  const PopulationFigures& figures_;
  std::vector<std::vector<bool>> counts_;  // per column, per kind: by its codes
  std::vector<std::int64_t> person_;       // per column with by_person: of the person at hand
  std::vector<std::int64_t> totals_;       // per column: hours or cents
};

// The hours or cents of a person that go into a column with by_person, from the person's own sum.
std::int64_t value_of_person(const EmployerColumn& column, std::int64_t sum);

}  // namespace quotum::population
