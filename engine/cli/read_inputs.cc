// Data files to a population, see read_inputs.h.
#include "cli/read_inputs.h"

#include <filesystem>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "table/csv_reader.h"

namespace quotum::cli {
namespace {

// Enough for any header; what follows is read again.
constexpr std::size_t kHeaderBytes = 64U << 10;

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

// A pipe can be read only once, so its header is judged when its rows are read.
bool can_be_read_again(const std::string& path) {
  std::error_code fault;
  const auto status = std::filesystem::status(path, fault);
  return !std::filesystem::exists(status) || std::filesystem::is_regular_file(status);
}

// Why the file cannot be used, as far as its header tells; empty when it can. Stops at the first
// rows.
std::string header_fault(const plan::Plan& plan, const InputFile& input,
                         const ReadOptions& options) {
  if (!can_be_read_again(input.path)) {
    return {};
  }
  bool reached_rows = false;
  table::CsvOptions csv = csv_options(options, 0);
  csv.threads = 1;
  csv.block_bytes = kHeaderBytes;
  const auto read = table::read_csv(input.path, level_plan(plan, input.level).schema, csv,
                                    [&reached_rows](table::Batch&&) -> source::Outcome {
                                      reached_rows = true;
                                      return source::Error{"the header is right"};
                                    });
  return read || reached_rows ? std::string() : read.error().message;
}

template <typename T>
void move_behind(std::vector<T>& all, std::vector<T>& more) {
  if (all.empty()) {
    all = std::move(more);
  } else {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
  }
}

void append(table::Batch& all, table::Batch&& more) {
  all.columns.resize(more.columns.size());
  for (std::size_t column = 0; column < more.columns.size(); ++column) {
    move_behind(all.columns[column], more.columns[column]);
  }
  move_behind(all.lines, more.lines);
  move_behind(all.errors, more.errors);
  move_behind(all.damaged_keys, more.damaged_keys);
  all.rejected_rows += more.rejected_rows;
}

struct ReadFile {
  eval::FileRows rows;
  report::InputRecord record;
};

source::Result<ReadFile> read_file(const plan::Plan& plan, const InputFile& input, std::size_t file,
                                   const ReadOptions& options, Progress& progress) {
  ReadFile result;
  result.record.level = input.level_name;
  result.record.name = std::filesystem::path(input.path).filename().string();
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
                                   append(result.rows.rows, std::move(batch));
                                   progress.advance(result.rows.rows.rows(), 0);
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
  bool sound = true;
  for (const InputFile& input : inputs) {
    if (const std::string fault = header_fault(plan, input, options); !fault.empty()) {
      sound = false;
      static_cast<void>(console.fail(Exit::kInputOutput, fault));
    }
  }
  if (!sound) {
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

}  // namespace quotum::cli
