// Employers one after the other; each has chance of its own, so that what one draws changes no
// other.
#include "population/generator.h"

#include <filesystem>
#include <limits>
#include <system_error>
#include <utility>

#include "population/allotment.h"
#include "population/employer.h"
#include "population/employer_totals.h"
#include "population/employment_text.h"
#include "population/fiscal_numbers.h"
#include "population/job.h"
#include "population/people.h"
#include "table/csv_writer.h"

namespace quotum::population {
namespace {

using source::Error;
using source::Outcome;
using source::Result;
using table::OutputFile;

constexpr int kLastYear = 9999;
constexpr std::size_t kFlushBytes = 1u << 20;
constexpr std::uint64_t kDeckStream = std::numeric_limits<std::uint64_t>::max();

Group group_of(const JobKind& kind, const Employer& employer, Random& random) {
  switch (kind.person) {
    case JobKind::Person::kTargetGroup:
      return Group::kTargetGroup;
    case JobKind::Person::kPensioner:
      return Group::kPensioners;
    case JobKind::Person::kOthers:
      return Group::kOthers;
    case JobKind::Person::kDrawn:
      break;
  }
  return random.chance(employer.target_group) ? Group::kTargetGroup : Group::kOthers;
}

// Whether someone of the group may have a job of the kind beside another one.
bool suits(const JobKind& kind, Group group) {
  switch (kind.person) {
    case JobKind::Person::kTargetGroup:
      return group == Group::kTargetGroup;
    case JobKind::Person::kPensioner:
      return group == Group::kPensioners;
    case JobKind::Person::kOthers:
      return group == Group::kOthers;
    case JobKind::Person::kDrawn:
      break;
  }
  return group != Group::kPensioners;
}

class Generator {
 public:
  Generator(const PopulationFigures& figures, const GenerateRequest& request,
            OutputFile employer_file, std::optional<OutputFile> employment_file)
      : figures_(figures),
        request_(request),
        employer_file_(std::move(employer_file)),
        employment_file_(std::move(employment_file)),
        calendar_{monthly_periods(request.year), four_weekly_periods(request.year)},
        people_(figures, request.seed, request.year),
        totals_(figures),
        text_(figures) {}

  Result<Generated> run(FiscalNumbers numbers);

 private:
  Outcome write_headers();
  Outcome make_employer(const Employer& employer, Random& random);
  void make_person(const Employer& employer, Random& random);
  void make_job(const Employer& employer, const Person& person, std::size_t kind, int relationship,
                Random& random, std::string& text);
  Outcome flush(std::string& text);
  Result<Generated> finish();

  const PopulationFigures& figures_;
  const GenerateRequest& request_;
  OutputFile employer_file_;
  std::optional<OutputFile> employment_file_;  // none: employers only
  Calendar calendar_;
  People people_;
  EmployerTotals totals_;
  EmploymentText text_;
  std::string rows_;   // of the employer at hand, not yet written
  std::string later_;  // second relationships: behind all others of the employer
  Job job_;
  std::uint64_t employments_ = 0;
};

Result<Generated> Generator::run(FiscalNumbers numbers) {
  if (auto outcome = write_headers(); !outcome) {
    return outcome.error();
  }
  SizeDeck deck(allot(request_.employers, figures_.sizes));
  Random deck_chance(request_.seed, kDeckStream);
  for (std::uint64_t i = 0; i < request_.employers; ++i) {
    Random random(request_.seed, i);
    const SizeClass& size = figures_.sizes[deck.draw(deck_chance)];
    Employer employer = draw_employer(figures_, size, calendar_, random);
    employer.number = numbers.next();
    if (auto outcome = make_employer(employer, random); !outcome) {
      return outcome.error();
    }
  }
  return finish();
}

Outcome Generator::write_headers() {
  const EmployerFile& file = figures_.employer_file;
  std::string header = file.number + "," + file.sector + "," + file.new_employer;
  for (const EmployerColumn& column : figures_.employer_columns) {
    header += "," + column.name;
  }
  if (auto outcome = employer_file_.write(header + "\n"); !outcome) {
    return outcome;
  }
  std::string text = text_.header();
  return flush(text);
}

Outcome Generator::make_employer(const Employer& employer, Random& random) {
  totals_.begin_employer();
  people_.begin_employer(employer.persons, random);
  for (std::uint64_t i = 0; i < employer.persons; ++i) {
    make_person(employer, random);
    if (rows_.size() >= kFlushBytes) {
      if (auto outcome = flush(rows_); !outcome) {
        return outcome;
      }
    }
  }
  rows_ += later_;
  later_.clear();
  if (auto outcome = flush(rows_); !outcome) {
    return outcome;
  }
  const EmployerFile& file = figures_.employer_file;
  std::string row = employer.number + "," + employer.profile->sector + "," +
                    (employer.is_new ? file.yes : file.no);
  totals_.append_values(employer.is_new, random, row);
  return employer_file_.write(row + "\n");
}

void Generator::make_person(const Employer& employer, Random& random) {
  const std::size_t kind = pick(random, employer.profile->kinds);
  const Group group = group_of(figures_.kinds[kind], employer, random);
  const Person person = people_.next(group, random);
  make_job(employer, person, kind, 1, random, rows_);
  if (random.chance(figures_.second_relationships)) {
    const std::size_t other = pick(random, employer.profile->kinds);
    if (suits(figures_.kinds[other], group)) {
      make_job(employer, person, other, 2, random, later_);
    }
  }
  totals_.end_person();
}

void Generator::make_job(const Employer& employer, const Person& person, std::size_t kind,
                         int relationship, Random& random, std::string& text) {
  draw_job(figures_, employer, kind, person, random, job_);
  totals_.add(job_);
  text_.append(employer, person, relationship, job_, text);
  employments_ += job_.rows.size();
}

Outcome Generator::flush(std::string& text) {
  Outcome outcome = employment_file_ ? employment_file_->write(text) : Outcome(source::Done{});
  text.clear();
  return outcome;
}

std::string path_of(const GenerateRequest& request, const std::string& name) {
  return request.folder + "/" + name;
}

Result<Generated> Generator::finish() {
  for (OutputFile* file : {employment_file_ ? &*employment_file_ : nullptr, &employer_file_}) {
    if (file == nullptr) {
      continue;
    }
    if (auto outcome = file->commit(table::Durability::kCache); !outcome) {
      return outcome.error();
    }
  }
  Generated generated;
  generated.employers = {path_of(request_, figures_.employer_file.name), request_.employers,
                         employer_file_.bytes(), employer_file_.sha256()};
  if (employment_file_) {
    generated.employments = {path_of(request_, figures_.employment_file.name), employments_,
                             employment_file_->bytes(), employment_file_->sha256()};
  }
  return generated;
}

}  // namespace

Result<Generated> generate(const PopulationFigures& figures, const GenerateRequest& request) {
  if (request.year < 1 || request.year > kLastYear) {
    return Error{"the year of a population must lie between 1 and " + std::to_string(kLastYear) +
                 ", not " + std::to_string(request.year)};
  }
  auto numbers = FiscalNumbers::with_room_for(request.employers, figures.fiscal_prefixes);
  if (!numbers) {
    return Error{"the figures have too few fiscal numbers for " +
                 std::to_string(request.employers) + " employers"};
  }
  std::error_code failure;
  std::filesystem::create_directories(request.folder, failure);
  if (failure) {
    return Error{"cannot create " + request.folder + ": " + failure.message()};
  }
  auto employers = OutputFile::create(path_of(request, figures.employer_file.name));
  if (!employers) {
    return employers.error();
  }
  std::optional<OutputFile> employment_file;
  if (!request.employers_only) {
    auto employments = OutputFile::create(path_of(request, figures.employment_file.name));
    if (!employments) {
      return employments.error();
    }
    employment_file = std::move(employments.value());
  }
  return Generator(figures, request, std::move(employers.value()), std::move(employment_file))
      .run(*numbers);
}

}  // namespace quotum::population
