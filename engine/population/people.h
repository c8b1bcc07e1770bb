// The people of a population: numbers, second jobs, and what stays the same of a person everywhere.
#pragma once

#include <array>
#include <cstdint>

#include "population/figures.h"
#include "population/periods.h"
#include "population/random.h"

namespace quotum::population {

enum class Group { kOthers, kTargetGroup, kPensioners };

struct Person {
  std::uint64_t number = 0;
  Group group = Group::kOthers;
  std::int32_t pension_age = 0;  // day from which it is reached; may lie outside the year
};

// Keeps no list: each group is numbered from a base of its own, so that a number tells the group
// again, and the pension age follows from the number. Not thread-safe.
class People {
 public:
  People(const PopulationFigures& figures, std::uint64_t seed, int year);

  // Begins an employer with at most `persons` calls of next().
  void begin_employer(std::uint64_t persons, Random& random);
  // Someone new, or by chance someone who works at an earlier employer; nobody twice at one
  // employer.
  Person next(Group group, Random& random);

 private:
  struct Counter {
    std::uint64_t all = 0;      // of the group, so far
    std::uint64_t earlier = 0;  // of them at earlier employers
    std::uint64_t start = 0;    // where second jobs of this employer begin
    std::uint64_t stride = 0;   // and how far apart they lie; 0: none
  };
  [[nodiscard]] std::int32_t pension_age(std::uint64_t number, Group group) const;

  const PopulationFigures& figures_;
  std::uint64_t seed_;
  std::int32_t first_day_;
  std::int64_t days_;
  std::uint64_t call_ = 0;  // within the employer
  std::array<Counter, 3> counters_;
};

}  // namespace quotum::population
