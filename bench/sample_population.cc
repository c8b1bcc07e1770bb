// Populations in memory, see sample_population.h.
#include "sample_population.h"

#include "eval/chunk_source.h"
#include "failure.h"
#include "table/csv_reader.h"

namespace quotum::bench {
namespace {

eval::FileRows read(const plan::LevelPlan& level, const std::string& text) {
  eval::FileRows file;
  file.level = level.level;
  file.rows.columns.resize(level.schema.columns.size());
  table::CsvOptions options;
  options.ignore_columns = true;
  const auto done = table::read_csv_text(text, level.name, level.schema, options,
                                         [&](table::Batch&& batch) -> source::Outcome {
                                           eval::append(file.rows, std::move(batch));
                                           return source::Done{};
                                         });
  if (!done) {
    fail(done.error().message);
  }
  return file;
}

void append(eval::Population& all, const eval::Population& more) {
  all.levels.resize(more.levels.size());
  for (std::size_t i = 0; i < more.levels.size(); ++i) {
    const eval::LevelRows& from = more.levels[i];
    eval::LevelRows& to = all.levels[i];
    to.columns.resize(from.columns.size());
    for (std::size_t column = 0; column < from.columns.size(); ++column) {
      to.columns[column].insert(to.columns[column].end(), from.columns[column].begin(),
                                from.columns[column].end());
    }
    if (from.children.empty()) {
      continue;
    }
    const std::uint64_t before = to.children.empty() ? 0 : to.children.back();
    to.children.resize(to.children.empty() ? 0 : to.children.size() - 1);
    for (const std::uint64_t child : from.children) {
      to.children.push_back(before + child);
    }
  }
}

}  // namespace

eval::Population read_population(const plan::Plan& plan, const std::vector<Files>& sets) {
  eval::Population all;
  for (const Files& files : sets) {
    std::vector<eval::FileRows> rows;
    for (const plan::LevelPlan& level : plan.levels) {
      if (level.supplied) {
        rows.push_back(read(level, files.at(level.name)));
        rows.back().file = static_cast<std::uint32_t>(rows.size() - 1);
      }
    }
    append(all, eval::nest(plan, std::move(rows), {}));
  }
  if (all.levels.empty() || all.levels.front().rows() == 0) {
    fail("no row of " + plan.levels.front().name + " is right");
  }
  return all;
}

eval::Population repeated(const eval::Population& population, std::size_t copies) {
  eval::Population all;
  all.levels.resize(population.levels.size());
  for (std::size_t i = 0; i < population.levels.size(); ++i) {
    const eval::LevelRows& from = population.levels[i];
    eval::LevelRows& to = all.levels[i];
    to.columns.resize(from.columns.size());
    for (std::vector<std::int64_t>& column : to.columns) {  // no memory to spare for growth
      column.reserve(from.rows() * copies);
    }
    to.children.reserve(from.children.size() * copies);
  }
  for (std::size_t copy = 0; copy < copies; ++copy) {
    append(all, population);
  }
  return all;
}

}  // namespace quotum::bench
