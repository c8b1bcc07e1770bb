// Readers, chunks and workers put together, see stream_inputs.h.
#include "cli/stream_inputs.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <numeric>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "eval/partitioned_chunks.h"
#include "eval/sorted_chunks.h"
#include "table/key_sample.h"

namespace quotum::cli {
namespace {

// Below this, finding out by trying takes no time.
constexpr std::uint64_t kSmallFileBytes = 16u << 20;

table::KeySample sample(const plan::Plan& plan, const InputFile& input,
                        const StreamOptions& options) {
  return table::sample_keys(input.path, level_plan(plan, input.level).schema,
                            csv_options(options.reading, 0));
}

// Nothing for what has no size, such as a pipe.
std::optional<std::uint64_t> file_bytes(const InputFile& input) {
  std::error_code fault;
  const std::uint64_t bytes = std::filesystem::file_size(input.path, fault);
  return fault ? std::nullopt : std::optional(bytes);
}

std::uint64_t all_bytes(const std::vector<InputFile>& inputs) {
  std::uint64_t sum = 0;
  for (const InputFile& input : inputs) {
    const auto bytes = file_bytes(input);
    if (!bytes) {
      return 0;
    }
    sum += *bytes;
  }
  return sum;
}

// Keys that part the rows of the largest file into ranges of about so many rows.
std::vector<std::int64_t> borders(const plan::Plan& plan, const std::vector<InputFile>& inputs,
                                  const StreamOptions& options) {
  table::KeySample largest;
  for (const InputFile& input : inputs) {
    table::KeySample looked = sample(plan, input, options);
    if (looked.rows > largest.rows) {
      largest = std::move(looked);
    }
  }
  std::vector<std::int64_t> keys;
  const std::uint64_t ranges = largest.rows / std::max<std::size_t>(1, options.chunk_rows) + 1;
  for (std::uint64_t i = 1; i < ranges; ++i) {
    keys.push_back(largest.keys[largest.keys.size() * i / ranges]);
  }
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

class Streams {
 public:
  Streams(const plan::Plan& plan, const std::vector<InputFile>& inputs,
          const StreamOptions& options, Progress& progress)
      : plan_(plan),
        inputs_(inputs),
        options_(options),
        progress_(progress),
        all_bytes_(all_bytes(inputs)),
        workers_(std::max(1, options.reading.threads), options.times) {}

  source::Outcome open() {
    readers_.reserve(inputs_.size());
    for (std::size_t file = 0; file < inputs_.size(); ++file) {
      table::CsvOptions csv = csv_options(options_.reading, file);
      csv.times = options_.times;
      auto reader = table::CsvReader::open(
          inputs_[file].path, level_plan(plan_, inputs_[file].level).schema, csv, &workers_);
      if (!reader) {
        return reader.error();
      }
      readers_.push_back(std::move(reader.value()));
    }
    return source::Done{};
  }

  source::Result<std::optional<StreamedRun>> run(RowOrder order, eval::ResultConsumer& consumer) {
    if (order == RowOrder::kSorted) {
      eval::SortedChunks chunks(sources(), options_.chunk_rows);
      auto totals = run(chunks, consumer);
      if (!totals) {
        return totals.error();
      }
      return chunks.out_of_order() ? std::optional<StreamedRun>()
                                   : std::optional(finished(std::move(totals.value())));
    }
    eval::PartitionOptions parting;
    parting.borders = borders(plan_, inputs_, options_);
    parting.memory_bytes = options_.memory_bytes;
    parting.spill_folder = options_.spill_folder;
    eval::PartitionedChunks chunks(sources(), std::move(parting), workers_);
    auto totals = run(chunks, consumer);
    if (!totals) {
      return totals.error();
    }
    return std::optional(finished(std::move(totals.value())));
  }

 private:
  std::vector<eval::BatchSource> sources() {
    std::vector<eval::BatchSource> sources;
    for (std::size_t file = 0; file < readers_.size(); ++file) {
      eval::BatchSource& source = sources.emplace_back();
      source.level = inputs_[file].level;
      source.file = static_cast<std::uint32_t>(file);
      source.columns = level_plan(plan_, inputs_[file].level).schema.columns.size();
      source.next = [this, &reader = readers_[file]] {
        auto batch = reader.next();
        if (batch && batch.value()) {
          rows_ += batch.value()->rows() + batch.value()->rejected_rows;
          progress_.advance(rows_, bytes_read(), all_bytes_);
        }
        return batch;
      };
    }
    return sources;
  }

  [[nodiscard]] std::uint64_t bytes_read() const {
    return std::accumulate(readers_.begin(), readers_.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const table::CsvReader& reader) {
                             return sum + reader.bytes_read();
                           });
  }

  source::Result<eval::ChunkTotals> run(eval::ChunkSource& chunks, eval::ResultConsumer& consumer) {
    eval::PopulationOptions nesting;
    nesting.allow_partial = options_.reading.allow_partial;
    nesting.top_file = 0;  // the top level's file is the first, where it has one
    return eval::run_chunks(plan_, chunks, nesting, options_.block_rows, workers_, consumer,
                            options_.times);
  }

  StreamedRun finished(eval::ChunkTotals totals) const {
    StreamedRun run;
    run.totals = std::move(totals);
    for (std::size_t file = 0; file < readers_.size(); ++file) {
      table::CsvSummary summary = readers_[file].summary();
      report::InputRecord& record = run.inputs.emplace_back(input_record(inputs_[file]));
      record.sha256 = std::move(summary.sha256);
      record.rows = summary.rows;
      record.bytes = summary.bytes;
      record.unused_columns = std::move(summary.unused_columns);
    }
    return run;
  }

  const plan::Plan& plan_;
  const std::vector<InputFile>& inputs_;
  const StreamOptions& options_;
  Progress& progress_;
  std::vector<table::CsvReader> readers_;
  std::uint64_t rows_ = 0;       // read so far, of all files
  std::uint64_t all_bytes_ = 0;  // of all files; 0: not known
  table::Workers workers_;       // the last to come and the first to go: its tasks use the others
};

}  // namespace

source::Result<std::optional<StreamedRun>> stream_inputs(
    const plan::Plan& plan, const std::vector<InputFile>& inputs, RowOrder order,
    const StreamOptions& options, Progress& progress, eval::ResultConsumer& consumer) {
  if (order == RowOrder::kSorted &&
      std::any_of(inputs.begin(), inputs.end(), [&](const auto& input) {
        return file_bytes(input).value_or(0) > kSmallFileBytes &&
               !sample(plan, input, options).ascending;
      })) {
    return std::optional<StreamedRun>();
  }
  progress.begin("compute", "");
  Streams streams(plan, inputs, options, progress);
  if (source::Outcome opened = streams.open(); !opened) {
    return opened.error();
  }
  return streams.run(order, consumer);
}

source::Result<StreamedRun> stream_in_any_order(const std::vector<InputFile>& inputs,
                                                const StreamAttempt& attempt) {
  const bool can_try = std::all_of(inputs.begin(), inputs.end(), [](const InputFile& input) {
    return can_be_read_again(input.path);
  });
  for (const RowOrder order : {RowOrder::kSorted, RowOrder::kAny}) {
    if (order == RowOrder::kSorted && !can_try) {
      continue;
    }
    auto streamed = attempt(order);
    if (!streamed) {
      return streamed.error();
    }
    if (streamed.value()) {
      return std::move(*streamed.value());
    }
  }
  throw std::logic_error("stream_inputs: nothing came of rows in any order");
}

}  // namespace quotum::cli
