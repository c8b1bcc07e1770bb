// People: nobody twice at one employer, some at two, and always the same person.
#include "population/people.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "exact/date.h"
#include "population/figures_text.h"

namespace quotum::population {
namespace {

TEST(PeopleTest, NobodyTwiceAtOneEmployer) {
  PopulationFigures figures = test_figures();
  figures.second_jobs = kWhole;
  People people(figures, 1, 2024);
  Random random(1, 1);
  std::map<std::uint64_t, int> employers_of;
  for (std::uint64_t persons = 1; persons < 200; ++persons) {
    people.begin_employer(persons, random);
    std::set<std::uint64_t> here;
    for (std::uint64_t i = 0; i < persons; ++i) {
      const Person person = people.next(i % 7 == 0 ? Group::kTargetGroup : Group::kOthers, random);
      ASSERT_TRUE(here.insert(person.number).second) << "employer of " << persons;
      ++employers_of[person.number];
    }
  }
  int twice = 0;
  for (const auto& [number, employers] : employers_of) {
    twice += employers > 1 ? 1 : 0;
  }
  EXPECT_GT(twice, 50);
}

TEST(PeopleTest, APersonIsTheSameEverywhere) {
  PopulationFigures figures = test_figures();
  figures.second_jobs = kWhole / 2;
  People people(figures, 9, 2024);
  Random random(1, 1);
  std::map<std::uint64_t, Person> known;
  int again = 0;
  for (int employer = 0; employer < 100; ++employer) {
    people.begin_employer(20, random);
    for (std::size_t i = 0; i < 20; ++i) {
      const Person person = people.next(static_cast<Group>(i % 3), random);
      const auto [at, fresh] = known.emplace(person.number, person);
      again += fresh ? 0 : 1;
      EXPECT_EQ(at->second.group, person.group);
      EXPECT_EQ(at->second.pension_age, person.pension_age);
    }
  }
  EXPECT_GT(again, 200);
}

TEST(PeopleTest, PensionAge) {
  PopulationFigures figures = test_figures();
  figures.past_pension_age = kWhole / 10;
  figures.reach_pension_age = kWhole / 10;
  People people(figures, 3, 2024);
  Random random(1, 1);
  people.begin_employer(10'000, random);
  const auto first = exact::Date::first_of_year(2024).days();
  const auto last = exact::Date::last_of_year(2024).days();
  int past = 0;
  int within = 0;
  for (int i = 0; i < 10'000; ++i) {
    const Person person = people.next(Group::kOthers, random);
    past += person.pension_age < first ? 1 : 0;
    within += person.pension_age >= first && person.pension_age <= last ? 1 : 0;
  }
  EXPECT_NEAR(past, 1'000, 120);
  EXPECT_NEAR(within, 1'000, 120);
  EXPECT_LT(people.next(Group::kPensioners, random).pension_age, first);
}

}  // namespace
}  // namespace quotum::population
