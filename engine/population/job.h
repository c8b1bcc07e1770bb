// One income relationship: its periods with hours and premium wages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "population/employer.h"
#include "population/figures.h"
#include "population/people.h"
#include "population/random.h"

namespace quotum::population {

// What a job has in one period. Amounts in cents. A correction of an earlier period is negative.
struct JobRow {
  std::size_t period = 0;  // into Employer::periods
  std::int64_t hours = 0;  // whole
  std::int64_t premium_high = 0;
  std::int64_t premium_low = 0;
  std::int64_t premium_benefit = 0;
  bool pension_age = false;  // reached
};

struct Job {
  std::size_t kind = 0;  // into PopulationFigures::kinds
  bool target_group = false;
  bool requested = false;    // the benefit for the target group
  std::vector<JobRow> rows;  // by period; at least one, no period twice
};

// Draws a job of `person`; `job` is overwritten (its memory is used again).
void draw_job(const PopulationFigures& figures, const Employer& employer, std::size_t kind,
              const Person& person, Random& random, Job& job);

}  // namespace quotum::population
