// Rows of the employments' file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "population/employer.h"
#include "population/figures.h"
#include "population/job.h"

namespace quotum::population {

class EmploymentText {
 public:
  // `figures` must outlive it.
  explicit EmploymentText(const PopulationFigures& figures);

  [[nodiscard]] std::string header() const;
  // Appends the job's rows. `relationship` tells the jobs of one person at one employer apart.
  void append(const Employer& employer, const Person& person, int relationship, const Job& job,
              std::string& text) const;

 private:
  const PopulationFigures& figures_;
  std::vector<std::string> codes_;  // per kind: ",15,1,"
};

}  // namespace quotum::population
