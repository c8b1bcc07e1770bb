// Puts the parts together: one thread reads and hands out, others parse.
#include "table/csv_reader.h"

#include <deque>
#include <utility>

#include "table/block_parser.h"
#include "table/block_reader.h"
#include "table/byte_source.h"
#include "table/csv_layout.h"

namespace quotum::table {
namespace {

using source::Outcome;
using source::Result;
using Sink = std::function<Outcome(Batch&&)>;

constexpr std::size_t kBlocksPerThread = 3;  // in hand: one at work, one waiting, one done

Result<CsvLayout> read_header(BlockReader& reader, const std::string& name, const Schema& schema,
                              const CsvOptions& options) {
  auto header = reader.header();
  if (!header) {
    return header.error();
  }
  auto layout = read_layout(header.value(), name, schema, options.ignore_columns);
  if (layout) {
    reader.set_separator(layout.value().separator);
  }
  return layout;
}

}  // namespace

class CsvReader::State {
 public:
  State(std::unique_ptr<ByteSource> bytes, std::string name, const Schema& schema,
        const CsvOptions& options, Workers* workers)
      : bytes_(std::move(bytes)),
        name_(std::move(name)),
        schema_(schema),
        options_(options),
        workers_(workers),
        reader_(*bytes_, name_, options.block_bytes) {}

  Outcome begin() {
    auto layout = read_header(reader_, name_, schema_, options_);
    if (!layout) {
      return layout.error();
    }
    layout_ = std::make_shared<const CsvLayout>(std::move(layout.value()));
    return source::Done{};
  }

  Result<std::optional<Batch>> next() {
    const std::size_t most =
        workers_ == nullptr ? 1 : kBlocksPerThread * static_cast<std::size_t>(workers_->threads());
    while (!ended_ && waiting_.size() < most) {
      read_block();
    }
    if (waiting_.empty()) {
      return ending_ ? Result<std::optional<Batch>>(*ending_) : std::optional<Batch>();
    }
    std::optional<Batch> batch;
    std::future<Batch> oldest = std::move(waiting_.front());
    waiting_.pop_front();
    batch = workers_ == nullptr ? oldest.get() : workers_->take(std::move(oldest));
    rows_ += batch->rows() + batch->rejected_rows;
    return batch;
  }

  [[nodiscard]] std::uint64_t bytes_read() const { return reader_.bytes(); }

  [[nodiscard]] CsvSummary summary() const {
    CsvSummary summary;
    summary.rows = rows_;
    summary.bytes = reader_.bytes();
    summary.sha256 = reader_.sha256();
    summary.unused_columns = layout_->unused;
    return summary;
  }

 private:
  Result<RowBlock> next_block() {
    const StageTimer timer(options_.times, Stage::kRead);
    return reader_.next();
  }

  void read_block() {
    auto block = next_block();
    if (!block) {
      ending_ = block.error();
    }
    ended_ = !block || block.value().text.empty();
    if (ended_) {
      return;
    }
    // Owns or shares all that it needs: the reader may be gone before it runs.
    auto parse = [block = std::move(block.value()), layout = layout_, &schema = schema_,
                  file = options_.file, times = options_.times] {
      const StageTimer timer(times, Stage::kParse);
      return parse_block(block, *layout, schema, file);
    };
    if (workers_ == nullptr) {
      std::promise<Batch> done;
      done.set_value(parse());
      waiting_.push_back(done.get_future());
    } else {
      waiting_.push_back(workers_->submit(std::move(parse)));
    }
  }

  std::unique_ptr<ByteSource> bytes_;
  std::string name_;
  const Schema& schema_;
  CsvOptions options_;
  Workers* workers_;
  BlockReader reader_;
  std::shared_ptr<const CsvLayout> layout_;
  std::deque<std::future<Batch>> waiting_;
  bool ended_ = false;                   // no further block
  std::optional<source::Error> ending_;  // why, if not because the file has ended; told last
  std::uint64_t rows_ = 0;
};

CsvReader::CsvReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
CsvReader::CsvReader(CsvReader&&) noexcept = default;
CsvReader& CsvReader::operator=(CsvReader&&) noexcept = default;
CsvReader::~CsvReader() = default;

Result<CsvReader> CsvReader::begin(std::unique_ptr<State> state) {
  if (Outcome begun = state->begin(); !begun) {
    return begun.error();
  }
  return CsvReader(std::move(state));
}

Result<CsvReader> CsvReader::open(const std::string& path, const Schema& schema,
                                  const CsvOptions& options, Workers* workers) {
  auto file = open_file(path);
  if (!file) {
    return file.error();
  }
  return begin(std::make_unique<State>(std::move(file.value()), path, schema, options, workers));
}

Result<CsvReader> CsvReader::open_text(std::string_view text, const std::string& name,
                                       const Schema& schema, const CsvOptions& options,
                                       Workers* workers) {
  return begin(std::make_unique<State>(read_memory(text), name, schema, options, workers));
}

Result<std::optional<Batch>> CsvReader::next() { return state_->next(); }

std::uint64_t CsvReader::bytes_read() const { return state_->bytes_read(); }

CsvSummary CsvReader::summary() const { return state_->summary(); }

namespace {

Result<CsvSummary> read_all(Result<CsvReader> opened, const Sink& sink) {
  if (!opened) {
    return opened.error();
  }
  CsvReader& reader = opened.value();
  for (;;) {
    auto batch = reader.next();
    if (!batch) {
      return batch.error();
    }
    if (!batch.value()) {
      return reader.summary();
    }
    if (Outcome taken = sink(std::move(*batch.value())); !taken) {
      return taken.error();
    }
  }
}

std::unique_ptr<Workers> workers_for(const CsvOptions& options) {
  return options.threads > 1 ? std::make_unique<Workers>(options.threads) : nullptr;
}

}  // namespace

Result<CsvSummary> read_csv(const std::string& path, const Schema& schema,
                            const CsvOptions& options, const Sink& sink) {
  const auto workers = workers_for(options);
  return read_all(CsvReader::open(path, schema, options, workers.get()), sink);
}

Result<CsvSummary> read_csv_text(std::string_view text, const std::string& name,
                                 const Schema& schema, const CsvOptions& options,
                                 const Sink& sink) {
  const auto workers = workers_for(options);
  return read_all(CsvReader::open_text(text, name, schema, options, workers.get()), sink);
}

Outcome check_csv_header(const std::string& path, const Schema& schema, const CsvOptions& options) {
  const auto reader = CsvReader::open(path, schema, options, nullptr);
  if (!reader) {
    return reader.error();
  }
  return source::Done{};
}

}  // namespace quotum::table
