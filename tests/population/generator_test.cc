// Whole populations: the same everywhere, right for a reader, and of the shape that the figures
// give.
#include "population/generator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <tuple>

#include "exact/date.h"
#include "population/figures_text.h"
#include "table/csv_reader.h"
#include "table/digest.h"

namespace quotum::population {
namespace {

namespace fs = std::filesystem;
using table::Column;
using table::ColumnKind;
using table::Schema;

Column number(const std::string& name, int decimals, std::int64_t min, std::int64_t max) {
  Column column;
  column.name = name;
  column.decimals = decimals;
  column.min = min;
  column.max = max;
  return column;
}

Column fiscal_number(const std::string& name) {
  Column column;
  column.name = name;
  column.digits = 9;
  column.elfproef = true;
  return column;
}

Column of_kind(const std::string& name, ColumnKind kind, std::vector<std::string> values = {}) {
  Column column;
  column.name = name;
  column.kind = kind;
  column.values = std::move(values);
  return column;
}

Schema employment_schema(const EmploymentFile& file) {
  constexpr std::int64_t kMostCents = 10'000'000'000;
  Schema schema;
  schema.columns = {fiscal_number(file.number),
                    number(file.person, 0, 1, 999'999'999'999'999'999),
                    number(file.relationship, 0, 1, 9),
                    of_kind(file.begin, ColumnKind::kDate),
                    of_kind(file.end, ColumnKind::kDate),
                    number(file.soort, 0, 0, 99),
                    number(file.aard, 0, 0, 99),
                    number(file.hours, 0, -100'000, 100'000),
                    number(file.premium_high, 2, -kMostCents, kMostCents),
                    number(file.premium_low, 2, -kMostCents, kMostCents),
                    number(file.premium_benefit, 2, -kMostCents, kMostCents),
                    of_kind(file.requested, ColumnKind::kEnumeration, {file.no, file.yes}),
                    of_kind(file.target_group, ColumnKind::kEnumeration, {file.no, file.yes}),
                    of_kind(file.pension_age, ColumnKind::kEnumeration, {file.no, file.yes})};
  schema.columns[6].optional = true;
  return schema;
}

Schema employer_schema(const PopulationFigures& figures) {
  const EmployerFile& file = figures.employer_file;
  Schema schema;
  std::set<std::string> sectors;
  for (const Profile& profile : figures.profiles) {
    sectors.insert(profile.sector);
  }
  schema.columns = {
      fiscal_number(file.number),
      of_kind(file.sector, ColumnKind::kEnumeration, {sectors.begin(), sectors.end()}),
      of_kind(file.new_employer, ColumnKind::kEnumeration, {file.no, file.yes})};
  for (const EmployerColumn& column : figures.employer_columns) {
    schema.columns.push_back(number(column.name, column.is_hours() ? 0 : 2, 0, INT64_MAX));
  }
  return schema;
}

using Columns = std::vector<std::vector<std::int64_t>>;

// All rows of a file; every row must be right.
Columns read(const std::string& path, const Schema& schema) {
  Columns columns(schema.columns.size());
  const auto summary =
      table::read_csv(path, schema, {}, [&](table::Batch&& batch) -> source::Outcome {
        EXPECT_EQ(batch.rejected_rows, 0u) << batch.errors.front().message;
        for (std::size_t i = 0; i < columns.size(); ++i) {
          columns[i].insert(columns[i].end(), batch.columns[i].begin(), batch.columns[i].end());
        }
        return source::Done{};
      });
  EXPECT_TRUE(summary.ok()) << summary.error().message;
  return columns;
}

std::string text_of(const std::string& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

enum EmploymentColumn : std::size_t {
  kNumber,
  kPerson,
  kRelationship,
  kBegin,
  kEnd,
  kSoort,
  kAard,
  kHours,
  kHigh,
  kLow,
  kBenefit,
  kRequested,
  kTarget,
  kPension
};

class GeneratorTest : public testing::Test {
 protected:
  GeneratorTest() {
    std::string name = (fs::temp_directory_path() / "quotum-population-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
  }
  ~GeneratorTest() override { fs::remove_all(folder_); }

  Generated generate_ok(const PopulationFigures& figures, std::uint64_t employers,
                        std::uint64_t seed, int year, const std::string& below = "") {
    const auto generated = generate(figures, {employers, seed, year, folder_ + below});
    EXPECT_TRUE(generated.ok()) << generated.error().message;
    return generated.ok() ? generated.value() : Generated{};
  }

  std::string folder_;
};

TEST_F(GeneratorTest, SameBytesEverywhere) {
  const Generated generated = generate_ok(test_figures(), 50, 42, 2024);
  EXPECT_EQ(generated.employers.sha256,
            "79a313b74b66f1f915798a410f017053164b411895bd9aaa2fe29d6acccfe41b");
  EXPECT_EQ(generated.employments->sha256,
            "1a970ca20e28805d7daa62a9ee18e9c4bcfca7d9d8d76e69a32cae8964832b4c");
}

TEST_F(GeneratorTest, TellsWhatItWrote) {
  const Generated generated = generate_ok(test_figures(), 30, 1, 2024, "/made/anew");
  EXPECT_EQ(generated.employers.path, folder_ + "/made/anew/employers.csv");
  EXPECT_EQ(generated.employments->path, folder_ + "/made/anew/jobs.csv");
  for (const GeneratedFile& file : {generated.employers, *generated.employments}) {
    const std::string text = text_of(file.path);
    EXPECT_EQ(file.bytes, text.size());
    EXPECT_EQ(file.sha256, table::sha256_hex(text));
    EXPECT_EQ(file.rows + 1,
              static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n')));
  }
  EXPECT_EQ(generated.employers.rows, 30u);
}

TEST_F(GeneratorTest, SeedYearAndNumberMatter) {
  std::set<std::string> digests;
  digests.insert(generate_ok(test_figures(), 20, 1, 2024).employments->sha256);
  digests.insert(generate_ok(test_figures(), 20, 1, 2024).employments->sha256);
  EXPECT_EQ(digests.size(), 1u);
  digests.insert(generate_ok(test_figures(), 20, 2, 2024).employments->sha256);
  digests.insert(generate_ok(test_figures(), 20, 1, 2025).employments->sha256);
  digests.insert(generate_ok(test_figures(), 21, 1, 2024).employments->sha256);
  EXPECT_EQ(digests.size(), 4u);
}

TEST_F(GeneratorTest, NoEmployersGiveHeaders) {
  const Generated generated = generate_ok(test_figures(), 0, 1, 2024);
  EXPECT_EQ(text_of(generated.employers.path),
            "nr,sector,is_new,hours_before,hours,wages,benefit,paid,paid_hours\n");
  EXPECT_EQ(text_of(generated.employments->path),
            "nr,person,relationship,begin,end,soort,aard,hours,high,low,benefit,requested,target,"
            "pension\n");
}

TEST_F(GeneratorTest, RequestsThatCannotBe) {
  const auto message = [&](std::uint64_t employers, int year, const std::string& folder) {
    const auto generated = generate(test_figures(), {employers, 1, year, folder});
    return generated.ok() ? "" : generated.error().message;
  };
  EXPECT_EQ(message(1, 0, folder_), "the year of a population must lie between 1 and 9999, not 0");
  EXPECT_EQ(message(1, 10'000, folder_),
            "the year of a population must lie between 1 and 9999, not 10000");
  EXPECT_EQ(message(9'000'001, 2024, folder_),
            "the figures have too few fiscal numbers for 9000001 employers");
  std::ofstream(folder_ + "/file") << "x";
  EXPECT_EQ(message(1, 2024, folder_ + "/file/below"),
            "cannot create " + folder_ + "/file/below: Not a directory");
  fs::create_directory(folder_ + "/employers.csv");
  EXPECT_EQ(message(1, 2024, folder_),
            "cannot replace " + folder_ + "/employers.csv: Is a directory");
}

TEST_F(GeneratorTest, PeriodsOfARelationshipDoNotOverlap) {
  const PopulationFigures figures = test_figures();
  for (const int year : {2024, 2026}) {
    const Generated generated = generate_ok(figures, 300, 5, year);
    const Columns rows =
        read(generated.employments->path, employment_schema(figures.employment_file));
    using Key = std::tuple<std::int64_t, std::int64_t, std::int64_t>;
    std::map<Key, std::int64_t> ended;
    const std::int64_t first = exact::Date::first_of_year(year).days();
    const std::int64_t last = exact::Date::last_of_year(year).days();
    for (std::size_t i = 0; i < rows[kNumber].size(); ++i) {
      ASSERT_GE(rows[kBegin][i], first);
      ASSERT_LE(rows[kEnd][i], last);
      ASSERT_LE(rows[kBegin][i], rows[kEnd][i]);
      const auto [at, fresh] = ended.emplace(
          Key{rows[kNumber][i], rows[kPerson][i], rows[kRelationship][i]}, rows[kEnd][i]);
      if (!fresh) {
        ASSERT_GT(rows[kBegin][i], at->second) << "row " << i;
        at->second = rows[kEnd][i];
      }
    }
    EXPECT_GT(ended.size(), 1'000u);
  }
}

TEST_F(GeneratorTest, EmployersAscendAndHoldAllRows) {
  const PopulationFigures figures = test_figures();
  const Generated generated = generate_ok(figures, 300, 5, 2024);
  const Columns employers = read(generated.employers.path, employer_schema(figures));
  const Columns rows =
      read(generated.employments->path, employment_schema(figures.employment_file));
  EXPECT_TRUE(std::is_sorted(employers[0].begin(), employers[0].end()));
  EXPECT_TRUE(std::is_sorted(rows[kNumber].begin(), rows[kNumber].end()));
  const std::set<std::int64_t> known(employers[0].begin(), employers[0].end());
  EXPECT_EQ(known.size(), 300u);
  for (const std::int64_t employer : rows[kNumber]) {
    ASSERT_EQ(known.count(employer), 1u);
  }
}

TEST_F(GeneratorTest, SecondJobsAndSecondRelationships) {
  const PopulationFigures figures = test_figures();
  const Generated generated = generate_ok(figures, 300, 5, 2024);
  const Columns rows =
      read(generated.employments->path, employment_schema(figures.employment_file));
  std::map<std::int64_t, std::set<std::int64_t>> employers_of;
  std::map<std::pair<std::int64_t, std::int64_t>, std::pair<std::size_t, std::size_t>> places;
  std::size_t apart = 0;
  for (std::size_t i = 0; i < rows[kNumber].size(); ++i) {
    employers_of[rows[kPerson][i]].insert(rows[kNumber][i]);
    const auto key = std::make_pair(rows[kNumber][i], rows[kPerson][i]);
    if (rows[kRelationship][i] == 1) {
      places[key].first = i;
    } else if (places.count(key) != 0 && i > places[key].first + 1) {
      ++apart;
    }
  }
  std::size_t several = 0;
  for (const auto& [person, employers] : employers_of) {
    several += employers.size() > 1 ? 1u : 0u;
  }
  EXPECT_GT(several * 100, employers_of.size() * 4) << "asked for: one in ten";
  EXPECT_GT(apart, 500u);
}

// The employers' file must say what the employments' file adds up to: counted here from the rows
// alone.
TEST_F(GeneratorTest, EmployerColumnsFollowFromTheRows) {
  const PopulationFigures figures = test_figures();
  const Generated generated = generate_ok(figures, 400, 11, 2024);
  const Columns employers = read(generated.employers.path, employer_schema(figures));
  const Columns rows =
      read(generated.employments->path, employment_schema(figures.employment_file));
  std::map<std::int64_t, std::array<std::int64_t, 3>> sums;  // hours, wages, benefit
  std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> paid;
  for (std::size_t i = 0; i < rows[kNumber].size(); ++i) {
    auto& sum = sums[rows[kNumber][i]];
    const bool counted = rows[kSoort][i] == 15 && rows[kAard][i] != 21;
    sum[0] += counted ? rows[kHours][i] : 0;
    sum[1] += rows[kSoort][i] == 15 || rows[kSoort][i] == 17 ? rows[kHigh][i] + rows[kLow][i] : 0;
    sum[2] += rows[kSoort][i] == 31 ? rows[kBenefit][i] : 0;
    if (counted && rows[kRequested][i] == 1 && rows[kTarget][i] == 1 && rows[kPension][i] == 0) {
      paid[{rows[kNumber][i], rows[kPerson][i]}] += rows[kHours][i];
    }
  }
  std::map<std::int64_t, std::array<std::int64_t, 2>> of_persons;  // paid, paid_hours
  std::size_t capped = 0;
  std::size_t negative = 0;
  for (const auto& [key, hours] : paid) {
    of_persons[key.first][0] +=
        std::min<std::int64_t>(std::max<std::int64_t>(hours, 0) * 125, 200'000);
    of_persons[key.first][1] += std::max<std::int64_t>(hours, 0);
    capped += hours * 125 > 200'000 ? 1u : 0u;
    negative += hours < 0 ? 1u : 0u;
  }
  EXPECT_GT(capped, 5u);
  EXPECT_GT(negative, 0u);
  std::size_t new_employers = 0;
  for (std::size_t i = 0; i < employers[0].size(); ++i) {
    auto& sum = sums[employers[0][i]];
    auto& of = of_persons[employers[0][i]];
    ASSERT_EQ(employers[4][i], std::max<std::int64_t>(sum[0], 0)) << employers[0][i];
    ASSERT_EQ(employers[5][i], std::max<std::int64_t>(sum[1], 0)) << employers[0][i];
    ASSERT_EQ(employers[6][i], std::max<std::int64_t>(sum[2], 0)) << employers[0][i];
    ASSERT_EQ(employers[7][i], of[0]) << employers[0][i];
    ASSERT_EQ(employers[8][i], of[1]) << employers[0][i];
    if (employers[2][i] == 1) {
      ++new_employers;
      ASSERT_EQ(employers[3][i], 0);
    }
  }
  EXPECT_NEAR(static_cast<int>(new_employers), 40, 20);
}

// The published figures, drawn.
class PublishedPopulationTest : public GeneratorTest {
 protected:
  PublishedPopulationTest() {
    const auto file = source::read_source_file(QUOTUM_SOURCE_DIR "/fixtures/population.yaml",
                                               "fixtures/population.yaml");
    EXPECT_TRUE(file.ok());
    figures_ = figures_from(std::string(file.value()->text()));
    const Generated generated = generate_ok(figures_, 6'000, 1, 2024);
    employers_ = read(generated.employers.path, employer_schema(figures_));
    rows_ = read(generated.employments->path, employment_schema(figures_.employment_file));
    size_ = rows_[kNumber].size();
  }

  bool is_employment(std::size_t row) const {
    const std::int64_t soort = rows_[kSoort][row];
    return soort == 11 || soort == 13 || soort == 15;
  }

  PopulationFigures figures_;
  Columns employers_;
  Columns rows_;
  std::size_t size_ = 0;
};

TEST_F(PublishedPopulationTest, HasTheShapeOfTheFigures) {
  EXPECT_GE(size_ / 6'000, 35u) << "rows an employer";
  EXPECT_LE(size_ / 6'000, 65u);
  std::size_t negative = 0;
  std::set<std::int64_t> workers;
  std::set<std::int64_t> target;
  std::map<std::int64_t, std::set<std::int64_t>> target_at;
  std::map<std::tuple<std::int64_t, std::int64_t, std::int64_t>, std::pair<int, std::int64_t>> jobs;
  std::set<std::pair<std::int64_t, std::int64_t>> codes;
  for (std::size_t i = 0; i < size_; ++i) {
    negative += rows_[kHours][i] < 0 ? 1u : 0u;
    codes.emplace(rows_[kSoort][i], rows_[kAard][i]);
    if (!is_employment(i)) {
      continue;
    }
    workers.insert(rows_[kPerson][i]);
    if (rows_[kTarget][i] == 1) {
      target.insert(rows_[kPerson][i]);
      target_at[rows_[kNumber][i]].insert(rows_[kPerson][i]);
    } else {
      auto& job = jobs[{rows_[kNumber][i], rows_[kPerson][i], rows_[kRelationship][i]}];
      ++job.first;
      job.second += rows_[kHours][i];
    }
  }
  EXPECT_GE(negative * 10'000 / size_, 40u);
  EXPECT_LE(negative * 10'000 / size_, 110u);
  EXPECT_GE(target.size() * 10'000 / workers.size(), 110u) << "1.7 % of the workers";
  EXPECT_LE(target.size() * 10'000 / workers.size(), 240u);
  EXPECT_LT(target_at.size() * 100, 6'000u * 6) << "clustered: at few employers";
  EXPECT_GE(codes.size(), 12u);
  std::int64_t hours = 0;
  std::int64_t whole_years = 0;
  for (const auto& [key, job] : jobs) {
    if (job.first >= 12) {
      hours += job.second;
      ++whole_years;
    }
  }
  EXPECT_THAT(hours / whole_years, testing::AllOf(testing::Ge(1'583), testing::Le(1'663)));
}

TEST_F(PublishedPopulationTest, MostEmployersAreTinyAndFewAreLarge) {
  std::map<std::int64_t, std::set<std::int64_t>> persons;
  for (std::size_t i = 0; i < size_; ++i) {
    persons[rows_[kNumber][i]].insert(rows_[kPerson][i]);
  }
  std::size_t one = 0;
  std::size_t large = 0;
  std::size_t at_large = 0;
  std::size_t all = 0;
  for (const auto& [employer, who] : persons) {
    one += who.size() == 1 ? 1u : 0u;
    large += who.size() >= 500 ? 1u : 0u;
    at_large += who.size() >= 500 ? who.size() : 0u;
    all += who.size();
  }
  EXPECT_GT(one, 3'500u);
  EXPECT_LT(persons.size(), 6'000u) << "some had nobody";
  EXPECT_GE(large, 4u);
  EXPECT_LE(large, 8u);
  EXPECT_GE(at_large * 100 / all, 25u) << "a few employers hold a large part of the jobs";
}

}  // namespace
}  // namespace quotum::population
