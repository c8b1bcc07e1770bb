// Employers from figures.
#include "population/employer.h"

namespace quotum::population {

Employer draw_employer(const PopulationFigures& figures, const SizeClass& size,
                       const Calendar& calendar, Random& random) {
  Employer employer;
  employer.persons = static_cast<std::uint64_t>(random.within(size.persons));
  employer.profile = &figures.profiles[pick(random, size.profiles)];
  employer.periods =
      random.chance(employer.profile->four_weekly) ? &calendar.four_weekly : &calendar.monthly;
  employer.low_premium = random.chance(size.low_premium);
  employer.is_new = random.chance(figures.new_employers);
  const auto& own = employer.profile->target_group;
  employer.target_group = pick(random, own.empty() ? size.target_group : own);
  return employer;
}

}  // namespace quotum::population
