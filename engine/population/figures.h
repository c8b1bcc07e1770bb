// The figures that a made-up population is drawn from: sizes, kinds of jobs, hours, wages, and what
// the columns of the employers' file count. All of it is data; this room knows no code, sector or
// amount.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "source/diagnostic.h"
#include "source/source_file.h"

namespace quotum::population {

using PartsPerMillion = std::uint32_t;  // 0 to 1,000,000
inline constexpr PartsPerMillion kWhole = 1'000'000;

// Both ends included.
struct Range {
  std::int64_t from = 0;
  std::int64_t to = 0;
};

// One of several choices; chosen in proportion to its weight, 1 to 10^12.
template <typename T>
struct Weighted {
  std::uint64_t weight = 0;
  T value{};
};
template <typename T>
using Mix = std::vector<Weighted<T>>;

// A kind of income relationship: its codes in the wage return, and what it pays.
struct JobKind {
  enum class Person { kDrawn, kTargetGroup, kOthers, kPensioner };
  enum class Premium { kOfEmployer, kHigh, kBenefit, kNone };
  std::string name;
  int soort = 0;
  std::optional<int> aard;         // none: the field is left empty
  Person person = Person::kDrawn;  // who has it; drawn: by the employer's share of the target group
  Premium premium = Premium::kOfEmployer;
  bool hours = true;  // false: no hours (benefits, pensions)
};

// What an employer does.
struct Profile {
  std::string name;
  std::string sector;               // as written into the file
  Mix<std::size_t> kinds;           // into PopulationFigures::kinds
  Mix<Range> hourly_wages;          // cents; of people outside the target group
  PartsPerMillion four_weekly = 0;  // chance of four-weekly instead of monthly periods
  PartsPerMillion hours_vary = 0;   // hours of a period lie up to so much above or below the usual
  Mix<PartsPerMillion> target_group;  // share of the workers; empty: by size
};

struct SizeClass {
  Range persons;
  std::uint64_t weight = 0;
  PartsPerMillion low_premium = 0;    // chance that the employer pays the low premium
  Mix<std::size_t> profiles;          // into PopulationFigures::profiles
  Mix<PartsPerMillion> target_group;  // share of the workers; one draw an employer, so they cluster
};

// A column of the employers' file that counts rows of the employments' file.
struct EmployerColumn {
  enum class Quantity { kHours, kPremiumHigh, kPremiumLow, kPremiumBenefit };
  std::string name;
  std::vector<Quantity> sum;          // hours, or one or more amounts
  std::vector<int> soort;             // only these
  std::vector<int> without_aard;      // but not these
  bool requested = false;             // only rows with the benefit requested
  bool target_group = false;          // only rows of the target group
  bool below_pension_age = false;     // only rows in which the pension age is not reached
  bool by_person = false;             // a person's total below zero counts as 0
  std::optional<std::int64_t> rate;   // by_person, hours: cents an hour, makes the column an amount
  std::optional<std::int64_t> most;   // by_person with a rate: cents a person at most
  std::optional<Range> earlier_year;  // parts per million: the sum of an earlier year, as a drawn
                                      // share of this year's; 0 for new employers
  [[nodiscard]] bool is_hours() const { return sum.front() == Quantity::kHours && !rate; }
};

// How the employers' file is called, and its columns beside EmployerColumn.
struct EmployerFile {
  std::string name;
  std::string number, sector, new_employer;  // column names
  std::string yes, no;                       // of new_employer
};

// How the employments' file is called, and its columns, in their order.
struct EmploymentFile {
  std::string name;
  std::string number, person, relationship, begin, end, soort, aard, hours;
  std::string premium_high, premium_low, premium_benefit;
  std::string requested, target_group, pension_age;
  std::string yes, no;  // of the last three
};

// Which part of the year a job lasts; weights.
struct Durations {
  std::uint64_t whole_year = 0;
  std::uint64_t starts_later = 0;
  std::uint64_t ends_earlier = 0;
  std::uint64_t both = 0;
};

struct PopulationFigures {
  EmployerFile employer_file;
  EmploymentFile employment_file;
  // First digits of fiscal numbers; the first that has room for all employers is used.
  std::vector<std::string> fiscal_prefixes;
  std::vector<SizeClass> sizes;
  std::vector<Profile> profiles;
  std::vector<JobKind> kinds;

  Mix<Range> hours;  // contract hours a year, people outside the target group
  Mix<Range> target_group_hours;
  Mix<Range> target_group_hourly_wages;  // cents
  Mix<Range> benefits;                   // cents a year
  std::int64_t most_premium_wage = 0;    // cents a year and job
  Durations durations;

  PartsPerMillion new_employers = 0;
  PartsPerMillion second_jobs = 0;  // people who also work at an earlier employer
  // People with a second relationship at the same employer.
  PartsPerMillion second_relationships = 0;
  PartsPerMillion negative_rows = 0;  // rows behind a job's first that correct an earlier one
  // Jobs that are one negative row: a correction of the year before.
  PartsPerMillion late_corrections = 0;
  PartsPerMillion requests = 0;           // of the target group: the benefit is requested
  PartsPerMillion past_pension_age = 0;   // people who have reached it before the year
  PartsPerMillion reach_pension_age = 0;  // people who reach it within the year

  std::vector<EmployerColumn> employer_columns;
};

// Reads fixtures/population.yaml or one like it. Every mistake goes to `diagnostics`; nothing comes
// back when there is one. The figures do not point into the file.
std::optional<PopulationFigures> read_figures(const source::SourceFile& file,
                                              source::Diagnostics& diagnostics);

}  // namespace quotum::population
