// Second jobs are spread over everyone so far by a stride: no two of an employer can be the same
// person.
#include "population/people.h"

#include <limits>

#include "exact/date.h"

namespace quotum::population {
namespace {

constexpr std::uint64_t kFirstNumber = 100'000'000;
constexpr std::uint64_t kNumbersPerGroup =
    300'000'000;  // more than FiscalNumbers has employers for

std::uint64_t base_of(Group group) {
  return kFirstNumber + static_cast<std::uint64_t>(group) * kNumbersPerGroup;
}

}  // namespace

People::People(const PopulationFigures& figures, std::uint64_t seed, int year)
    : figures_(figures),
      seed_(seed),
      first_day_(exact::Date::first_of_year(year).days()),
      days_(std::int64_t{exact::Date::last_of_year(year).days()} - first_day_ + 1) {}

void People::begin_employer(std::uint64_t persons, Random& random) {
  call_ = 0;
  for (Counter& counter : counters_) {
    counter.earlier = counter.all;
    counter.stride = persons == 0 ? 0 : counter.earlier / persons;
    counter.start = counter.stride == 0 ? 0 : random.below(counter.earlier);
  }
}

Person People::next(Group group, Random& random) {
  Counter& counter = counters_[static_cast<std::size_t>(group)];
  const std::uint64_t call = call_++;
  std::uint64_t index = 0;
  if (random.chance(figures_.second_jobs) && counter.stride > 0) {
    index = (counter.start + call * counter.stride) % counter.earlier;
  } else {
    index = counter.all++;
  }
  Person person;
  person.number = base_of(group) + index;
  person.group = group;
  person.pension_age = pension_age(person.number, group);
  return person;
}

std::int32_t People::pension_age(std::uint64_t number, Group group) const {
  Random own(seed_, number);
  const std::uint64_t draw = own.below(kWhole);
  if (group == Group::kPensioners || draw < figures_.past_pension_age) {
    return std::numeric_limits<std::int32_t>::min();
  }
  if (draw < std::uint64_t{figures_.past_pension_age} + figures_.reach_pension_age) {
    return first_day_ + static_cast<std::int32_t>(own.below(static_cast<std::uint64_t>(days_)));
  }
  return std::numeric_limits<std::int32_t>::max();
}

}  // namespace quotum::population
