// Parts batches on workers, keeps the parts, and puts those of one range together again.
#include "eval/partitioned_chunks.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace quotum::eval {
namespace {

using table::Batch;

constexpr std::size_t kBatchesPerThread = 3;  // in hand: one at work, one waiting, one done

}  // namespace

PartitionedChunks::PartitionedChunks(std::vector<BatchSource> sources, PartitionOptions options,
                                     table::Workers& workers)
    : options_(std::move(options)), workers_(workers) {
  for (BatchSource& source : sources) {
    files_.emplace_back().source = std::move(source);
    files_.back().damaged_keys.resize(ranges());
  }
}

// Tasks that were given out use this object.
PartitionedChunks::~PartitionedChunks() {
  if (!waiting_.empty()) {
    workers_.drop();
  }
  for (const auto& parted : waiting_) {
    parted.wait();
  }
}

std::size_t PartitionedChunks::range_of(std::int64_t key) const {
  const auto& borders = options_.borders;
  return static_cast<std::size_t>(std::upper_bound(borders.begin(), borders.end(), key) -
                                  borders.begin());
}

PartitionedChunks::Parted PartitionedChunks::part(const Batch& batch) const {
  const std::size_t width = batch.columns.size() + 1;
  const std::vector<std::int64_t>& keys = batch.columns.front();
  std::vector<std::uint32_t> range(batch.rows());
  Parted parted;
  parted.begins.resize(ranges() + 1);
  for (std::size_t row = 0; row < batch.rows(); ++row) {
    const bool as_before = row > 0 && keys[row] == keys[row - 1];
    range[row] = as_before ? range[row - 1] : static_cast<std::uint32_t>(range_of(keys[row]));
    ++parted.begins[range[row] + 1];
  }
  for (std::size_t i = 1; i < parted.begins.size(); ++i) {
    parted.begins[i] += parted.begins[i - 1];
  }
  std::vector<std::uint32_t> at = parted.begins;
  parted.values.resize(batch.rows() * width);
  for (std::size_t row = 0; row < batch.rows(); ++row) {
    std::int64_t* out = parted.values.data() + std::size_t{at[range[row]]++} * width;
    for (const std::vector<std::int64_t>& column : batch.columns) {
      *out++ = column[row];
    }
    *out = static_cast<std::int64_t>(batch.lines[row]);
  }
  return parted;
}

source::Outcome PartitionedChunks::keep(File& file, Parted parted) {
  const std::uint64_t size = parted.values.size() * sizeof(std::int64_t);
  if (bytes_ + size <= options_.memory_bytes) {
    bytes_ += size;
    file.parts.push_back(std::move(parted));
    return source::Done{};
  }
  if (!spill_) {
    auto created = table::SpillFile::create(options_.spill_folder);
    if (!created) {
      return created.error();
    }
    spill_.emplace(std::move(created.value()));
  }
  auto offset = spill_->append(parted.values.data(), size);
  if (!offset) {
    return offset.error();
  }
  parted.offset = offset.value();
  parted.values = std::vector<std::int64_t>();
  file.parts.push_back(std::move(parted));
  return source::Done{};
}

source::Outcome PartitionedChunks::read_all(File& file) {
  const std::size_t most = kBatchesPerThread * static_cast<std::size_t>(workers_.threads());
  for (bool ended = false; !ended || !waiting_.empty();) {
    if (ended || waiting_.size() >= most) {
      std::future<Parted> oldest = std::move(waiting_.front());
      waiting_.pop_front();
      if (source::Outcome kept = keep(file, workers_.take(std::move(oldest))); !kept) {
        return kept;
      }
      continue;
    }
    auto batch = file.source.next();
    if (!batch) {
      return batch.error();
    }
    ended = !batch.value();
    if (ended) {
      continue;
    }
    Batch& read = *batch.value();
    for (const std::int64_t key : read.damaged_keys) {
      file.damaged_keys[range_of(key)].push_back(key);
    }
    std::move(read.errors.begin(), read.errors.end(), std::back_inserter(file.rest.errors));
    file.rest.rejected_rows += read.rejected_rows;
    if (read.rows() > 0) {
      waiting_.push_back(workers_.submit([this, rows = std::move(read)] { return part(rows); }));
    }
  }
  return source::Done{};
}

source::Outcome PartitionedChunks::copy(const File& file, const Parted& parted, std::size_t range,
                                        Batch& rows) const {
  const std::size_t width = file.source.columns + 1;
  const std::size_t begin = parted.begins[range];
  const std::size_t count = parted.begins[range + 1] - begin;
  std::vector<std::int64_t> read;
  const std::int64_t* values = parted.values.data() + begin * width;
  if (parted.values.empty() && count > 0) {
    read.resize(count * width);
    const std::size_t size = sizeof(std::int64_t);
    if (source::Outcome done =
            spill_->read(parted.offset + begin * width * size, read.data(), read.size() * size);
        !done) {
      return done;
    }
    values = read.data();
  }
  for (std::size_t column = 0; column < file.source.columns; ++column) {
    for (std::size_t row = 0; row < count; ++row) {
      rows.columns[column].push_back(values[row * width + column]);
    }
  }
  for (std::size_t row = 0; row < count; ++row) {
    rows.lines.push_back(static_cast<std::uint64_t>(values[row * width + file.source.columns]));
  }
  return source::Done{};
}

source::Result<std::vector<FileRows>> PartitionedChunks::gather(std::size_t range) {
  std::vector<FileRows> files;
  for (File& file : files_) {
    FileRows& rows = files.emplace_back(FileRows{file.source.level, file.source.file, {}});
    std::size_t count = 0;
    for (const Parted& parted : file.parts) {
      count += parted.begins[range + 1] - parted.begins[range];
    }
    rows.rows.columns.resize(file.source.columns);
    for (std::vector<std::int64_t>& column : rows.rows.columns) {
      column.reserve(count);
    }
    rows.rows.lines.reserve(count);
    for (const Parted& parted : file.parts) {
      if (source::Outcome copied = copy(file, parted, range, rows.rows); !copied) {
        return copied.error();
      }
    }
    rows.rows.damaged_keys = std::move(file.damaged_keys[range]);
    if (range == 0) {
      append(rows.rows, std::move(file.rest));
    }
  }
  return files;
}

source::Result<std::optional<Chunk>> PartitionedChunks::next() {
  if (!std::exchange(read_, true)) {
    for (File& file : files_) {
      if (source::Outcome done = read_all(file); !done) {
        return done.error();
      }
    }
  }
  if (next_ == ranges()) {
    return std::optional<Chunk>();
  }
  return std::optional<Chunk>([this, range = next_++] { return gather(range); });
}

}  // namespace quotum::eval
