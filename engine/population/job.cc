// A job is drawn as a whole year's contract and then divided over the periods by their days.
#include "population/job.h"

#include <algorithm>

namespace quotum::population {
namespace {

constexpr Range kCorrectedPart = {100'000, 900'000};  // of the usual hours, in parts per million

// First and last period of a job.
struct Span {
  std::size_t first = 0;
  std::size_t last = 0;
};

Span draw_span(const Durations& durations, std::size_t periods, Random& random) {
  const std::uint64_t total =
      durations.whole_year + durations.starts_later + durations.ends_earlier + durations.both;
  std::uint64_t at = random.below(total);
  const auto last = periods - 1;
  if (at < durations.whole_year) {
    return {0, last};
  }
  at -= durations.whole_year;
  if (at < durations.starts_later) {
    return {1 + random.below(last), last};
  }
  if (at - durations.starts_later < durations.ends_earlier) {
    return {0, random.below(last)};
  }
  const std::size_t one = 1 + random.below(last - 1);
  const std::size_t other = 1 + random.below(last - 1);
  return {std::min(one, other), std::max(one, other)};
}

// What a year holds of something, divided over its periods so that the parts add up to the whole.
class YearTotal {
 public:
  YearTotal(std::int64_t total, const std::vector<Period>& periods)
      : total_(total), begin_(periods.front().begin), days_(periods.back().end - begin_ + 1) {}

  [[nodiscard]] std::int64_t part(const Period& period) const {
    return total_ * (period.end - begin_ + 1) / days_ - total_ * (period.begin - begin_) / days_;
  }

 private:
  std::int64_t total_;
  std::int64_t begin_;
  std::int64_t days_;
};

// The terms of one job; fills its rows.
class Terms {
 public:
  Terms(const PopulationFigures& figures, const Employer& employer, const JobKind& kind,
        const Person& person, Random& random)
      : employer_(employer),
        kind_(kind),
        person_(person),
        random_(random),
        hours_(kind.hours ? draw(person.group == Group::kTargetGroup ? figures.target_group_hours
                                                                     : figures.hours)
                          : 0,
               *employer.periods),
        most_(figures.most_premium_wage, *employer.periods),
        benefit_(kind.premium == JobKind::Premium::kBenefit ? draw(figures.benefits) : 0,
                 *employer.periods),
        wage_(draw(person.group == Group::kTargetGroup ? figures.target_group_hourly_wages
                                                       : employer.profile->hourly_wages)) {}

  JobRow row(std::size_t period, bool negative) {
    const Period& days = (*employer_.periods)[period];
    JobRow row;
    row.period = period;
    row.pension_age = days.end >= person_.pension_age;
    std::int64_t part = kWhole;
    if (negative) {
      part = -random_.within(kCorrectedPart);
    } else if (const std::int64_t vary = employer_.profile->hours_vary; vary > 0) {
      part += random_.within({-vary, vary});
    }
    row.hours = hours_.part(days) * part / kWhole;
    if (negative && kind_.hours) {
      row.hours = std::min<std::int64_t>(row.hours, -1);
    }
    pay(days, negative ? part : kWhole, row);
    return row;
  }

 private:
  std::int64_t draw(const Mix<Range>& mix) { return random_.within(pick(random_, mix)); }

  void pay(const Period& days, std::int64_t part, JobRow& row) const {
    const std::int64_t most = most_.part(days);
    const std::int64_t wage = std::clamp(row.hours * wage_, -most, most);
    switch (kind_.premium) {
      case JobKind::Premium::kOfEmployer:
        (employer_.low_premium ? row.premium_low : row.premium_high) = wage;
        break;
      case JobKind::Premium::kHigh:
        row.premium_high = wage;
        break;
      case JobKind::Premium::kBenefit:
        row.premium_benefit = benefit_.part(days) * part / kWhole;
        break;
      case JobKind::Premium::kNone:
        break;
    }
  }

  const Employer& employer_;
  const JobKind& kind_;
  const Person& person_;
  Random& random_;
  YearTotal hours_;
  YearTotal most_;
  YearTotal benefit_;
  std::int64_t wage_;  // cents an hour
};

}  // namespace

void draw_job(const PopulationFigures& figures, const Employer& employer, std::size_t kind,
              const Person& person, Random& random, Job& job) {
  job.kind = kind;
  job.target_group = person.group == Group::kTargetGroup;
  job.requested = job.target_group && random.chance(figures.requests);
  job.rows.clear();
  Terms terms(figures, employer, figures.kinds[kind], person, random);
  const std::size_t periods = employer.periods->size();
  if (random.chance(figures.late_corrections)) {
    job.rows.push_back(terms.row(random.below(periods / 2), true));
    return;
  }
  const Span span = draw_span(figures.durations, periods, random);
  for (std::size_t period = span.first; period <= span.last; ++period) {
    const bool negative = period > span.first && random.chance(figures.negative_rows);
    job.rows.push_back(terms.row(period, negative));
  }
}

}  // namespace quotum::population
