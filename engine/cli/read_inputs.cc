// Data files to a population, see read_inputs.h.
#include "cli/read_inputs.h"

#include <filesystem>
#include <stdexcept>
#include <utility>

#include "eval/chunk_source.h"

namespace quotum::cli {

const plan::LevelPlan& level_plan(const plan::Plan& plan, check::LevelId level) {
  for (const plan::LevelPlan& one : plan.levels) {
    if (one.level == level) {
      return one;
    }
  }
  throw std::logic_error("read_inputs: a file for a level that the plan does not have");
}

table::CsvOptions csv_options(const ReadOptions& options, std::size_t file) {
  table::CsvOptions csv;
  csv.ignore_columns = options.ignore_columns;
  csv.threads = options.threads;
  csv.file = static_cast<std::uint32_t>(file);
  return csv;
}

bool can_be_read_again(const std::string& path) {
  std::error_code fault;
  const auto status = std::filesystem::status(path, fault);
  return !std::filesystem::exists(status) || std::filesystem::is_regular_file(status);
}

report::InputRecord input_record(const InputFile& input) {
  report::InputRecord record;
  record.level = input.level_name;
  record.name = std::filesystem::path(input.path).filename().string();
  return record;
}

bool check_headers(const plan::Plan& plan, const std::vector<InputFile>& inputs,
                   const ReadOptions& options, const Console& console) {
  bool sound = true;
  for (const InputFile& input : inputs) {
    if (!can_be_read_again(input.path)) {
      continue;
    }
    if (const auto header = table::check_csv_header(
            input.path, level_plan(plan, input.level).schema, csv_options(options, 0));
        !header) {
      sound = false;
      static_cast<void>(console.fail(Exit::kInputOutput, header.error().message));
    }
  }
  return sound;
}

namespace {

struct ReadFile {
  eval::FileRows rows;
  report::InputRecord record;
};

source::Result<ReadFile> read_file(const plan::Plan& plan, const InputFile& input, std::size_t file,
                                   const ReadOptions& options, Progress& progress) {
  ReadFile result;
  result.record = input_record(input);
  result.rows.level = input.level;
  result.rows.file = static_cast<std::uint32_t>(file);
  const table::Schema& schema = level_plan(plan, input.level).schema;
  result.rows.rows.columns.resize(schema.columns.size());
  progress.begin("read", result.record.name);
  auto summary = table::read_csv(input.path, schema, csv_options(options, file),
                                 [&](table::Batch&& batch) -> source::Outcome {
                                   if (options.filter) {
                                     options.filter(batch);
                                   }
                                   eval::append(result.rows.rows, std::move(batch));
                                   progress.advance(result.rows.rows.rows(), 0, 0);
                                   return source::Done{};
                                 });
  if (!summary) {
    return summary.error();
  }
  result.record.sha256 = summary.value().sha256;
  result.record.rows = summary.value().rows;
  result.record.bytes = summary.value().bytes;
  result.record.unused_columns = std::move(summary.value().unused_columns);
  return result;
}

}  // namespace

OrExit<ReadInputs> read_inputs(const plan::Plan& plan, const std::vector<InputFile>& inputs,
                               const ReadOptions& options, Progress& progress,
                               const Console& console) {
  if (!check_headers(plan, inputs, options, console)) {
    return Exit::kInputOutput;
  }
  ReadInputs read;
  std::vector<eval::FileRows> files;
  for (std::size_t file = 0; file < inputs.size(); ++file) {
    auto one = read_file(plan, inputs[file], file, options, progress);
    if (!one) {
      progress.clear();
      return console.fail(Exit::kInputOutput, one.error().message);
    }
    files.push_back(std::move(one.value().rows));
    read.inputs.push_back(std::move(one.value().record));
  }
  progress.begin("nest", "");
  eval::PopulationOptions nesting;
  nesting.allow_partial = options.allow_partial;
  nesting.top_file = 0;  // the top level's file is the first, where it has one
  read.population = eval::nest(plan, std::move(files), nesting);
  return read;
}

OrExit<ReadInputs> read_traced(const TracedPlan& traced, const InputOptions& options,
                               report::Language language, const Console& console,
                               std::function<void(table::Batch&)> filter) {
  ReadOptions reading;
  reading.ignore_columns = options.ignore_columns;
  reading.threads = options.threads;
  reading.filter = std::move(filter);
  Progress progress(ProgressMode::kAuto, language, console);
  auto read = read_inputs(traced.plan, traced.inputs, reading, progress, console);
  progress.clear();
  return read;
}

}  // namespace quotum::cli
