// Generated and random data files, see sample_files.h.
#include "sample_files.h"

#include <algorithm>

#include "command.h"
#include "failure.h"
#include "population/generator.h"
#include "population_figures.h"
#include "random_population.h"

namespace quotum::bench {
namespace {

constexpr std::uint64_t kRandomSets = 64;  // of one country each

const rulebook::LevelDocument& document_of(const check::CheckedRules& rules, check::LevelId level) {
  return *rules.levels[level].document;
}

Files generated(const check::CheckedRules& rules, const BookPlan& plan, std::uint64_t top_rows) {
  const process::TemporaryFolder folder;
  population::GenerateRequest request;
  request.employers = top_rows;
  request.year = plan.request.year;
  request.folder = folder.path().string();
  if (const auto made = population::generate(population_figures(), request); !made) {
    fail(made.error().message);
  }
  Files files;
  for (const check::LevelId level : plan.request.supplied) {
    const rulebook::LevelDocument& document = document_of(rules, level);
    files[document.name.value] = process::read_file(folder.path() / document.file->value);
  }
  return files;
}

Files random(const check::CheckedRules& rules, const BookPlan& plan, std::uint64_t top_rows,
             std::uint64_t seed) {
  equivalence::Dice dice(seed);
  equivalence::PopulationShape shape;
  shape.year = plan.request.year;
  shape.lowest = document_of(rules, plan.request.supplied.back()).name.value;
  shape.top_rows = static_cast<int>(top_rows);
  return equivalence::csv_texts(equivalence::RandomPopulation(rules, shape, dice).files());
}

}  // namespace

std::vector<Files> sample_files(const check::CheckedRules& rules, const BookPlan& plan,
                                std::uint64_t top_rows) {
  const population::PopulationFigures& figures = population_figures();
  const auto& supplied = plan.request.supplied;
  const bool all_generated =
      std::all_of(supplied.begin(), supplied.end(), [&](check::LevelId level) {
        const std::string& file = document_of(rules, level).file->value;
        return file == figures.employer_file.name || file == figures.employment_file.name;
      });
  if (all_generated) {
    return {generated(rules, plan, top_rows)};
  }
  std::vector<Files> sets;
  for (std::uint64_t seed = 1; seed <= kRandomSets; ++seed) {
    sets.push_back(random(rules, plan, top_rows, seed));
  }
  return sets;
}

}  // namespace quotum::bench
