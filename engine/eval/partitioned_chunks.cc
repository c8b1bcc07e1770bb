// Parts batches on workers, keeps the parts, and puts those of one range together again.
#include "eval/partitioned_chunks.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <iterator>
#include <type_traits>
#include <utility>

namespace quotum::eval {
namespace {

using table::Batch;

constexpr std::size_t kBatchesPerThread = 3;  // in hand: one at work, one waiting, one done
constexpr std::size_t kRowsAtOnce = 512;      // of all columns; they stay in the first cache

// Differences close to zero on both sides, as small numbers: 0, -1, 1, -2, ... become 0, 1, 2, 3.
std::uint64_t fold(std::uint64_t difference) {
  return (difference << 1U) ^ (std::uint64_t{0} - (difference >> 63U));
}
std::uint64_t unfold(std::uint64_t folded) {
  return (folded >> 1U) ^ (std::uint64_t{0} - (folded & 1U));
}

// Calls body with an unsigned integer of so many bytes.
template <typename Body>
void with_bytes(std::size_t bytes, Body body) {
  switch (bytes) {
    case 1:
      return body(std::uint8_t{});
    case 2:
      return body(std::uint16_t{});
    case 4:
      return body(std::uint32_t{});
    default:
      return body(std::uint64_t{});
  }
}

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

// Decides how each column and, behind them, the lines are kept.
void PartitionedChunks::lay_out(const Batch& batch, Parted& parted) {
  const auto add = [&parted](const auto& values) {
    Field field;
    field.first = static_cast<std::uint64_t>(values.front());
    std::uint64_t all = 0;
    for (const auto value : values) {
      all |= fold(static_cast<std::uint64_t>(value) - field.first);
    }
    const auto bits = static_cast<int>(std::bit_width(all));
    field.bytes = bits <= 8 ? 1 : bits <= 16 ? 2 : bits <= 32 ? 4 : 8;
    field.offset = parted.row_bytes;
    parted.row_bytes += field.bytes;
    parted.fields.push_back(field);
  };
  for (const std::vector<std::int64_t>& column : batch.columns) {
    add(column);
  }
  add(batch.lines);
}

// Where each row of the batch goes, in rows; sets Parted::begins.
std::vector<std::uint32_t> PartitionedChunks::places(const Batch& batch, Parted& parted) const {
  const std::vector<std::int64_t>& keys = batch.columns.front();
  std::vector<std::uint32_t> place(batch.rows());  // first the range, then the place among all rows
  parted.begins.resize(ranges() + 1);
  for (std::size_t row = 0; row < batch.rows(); ++row) {
    const bool as_before = row > 0 && keys[row] == keys[row - 1];
    place[row] = as_before ? place[row - 1] : static_cast<std::uint32_t>(range_of(keys[row]));
    ++parted.begins[place[row] + 1];
  }
  for (std::size_t i = 1; i < parted.begins.size(); ++i) {
    parted.begins[i] += parted.begins[i - 1];
  }
  std::vector<std::uint32_t> next = parted.begins;
  for (std::uint32_t& at : place) {
    at = next[at]++;
  }
  return place;
}

PartitionedChunks::Parted PartitionedChunks::part(const Batch& batch) const {
  Parted parted;
  const std::vector<std::uint32_t> place = places(batch, parted);
  lay_out(batch, parted);
  const std::size_t width = parted.row_bytes;
  // NOLINTNEXTLINE(modernize-avoid-c-arrays)
  parted.rows = std::make_unique_for_overwrite<char[]>(batch.rows() * width);
  const auto put = [&](const auto& values, const Field& field, std::size_t begin, std::size_t end) {
    char* const out = parted.rows.get() + field.offset;
    with_bytes(field.bytes, [&](auto kept) {
      for (std::size_t row = begin; row < end; ++row) {
        const auto value = static_cast<std::uint64_t>(values[row]);
        kept = static_cast<decltype(kept)>(fold(value - field.first));
        std::memcpy(out + place[row] * width, &kept, sizeof(kept));
      }
    });
  };
  for (std::size_t begin = 0; begin < batch.rows(); begin += kRowsAtOnce) {
    const std::size_t end = std::min(batch.rows(), begin + kRowsAtOnce);
    for (std::size_t column = 0; column < batch.columns.size(); ++column) {
      put(batch.columns[column], parted.fields[column], begin, end);
    }
    put(batch.lines, parted.fields.back(), begin, end);
  }
  return parted;
}

source::Outcome PartitionedChunks::keep(File& file, Parted parted) {
  const std::uint64_t size = parted.begins.back() * parted.row_bytes;
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
  auto offset = spill_->append(parted.rows.get(), size);
  if (!offset) {
    return offset.error();
  }
  parted.offset = offset.value();
  parted.rows.reset();
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

// Puts the part's rows of the range into `rows` from row `to` on.
source::Outcome PartitionedChunks::copy(const File& file, const Parted& parted, std::size_t range,
                                        Batch& rows, std::size_t to) const {
  const std::size_t width = parted.row_bytes;
  const std::size_t begin = parted.begins[range];
  const std::size_t count = parted.begins[range + 1] - begin;
  if (count == 0) {
    return source::Done{};
  }
  std::vector<char> read;
  const char* kept = parted.rows.get() + begin * width;
  if (!parted.rows) {
    read.resize(count * width);
    if (source::Outcome done =
            spill_->read(parted.offset + begin * width, read.data(), read.size());
        !done) {
      return done;
    }
    kept = read.data();
  }
  const auto take = [&](const Field& field, auto& values) {
    using Value = typename std::decay_t<decltype(values)>::value_type;
    with_bytes(field.bytes, [&](auto value) {
      Value* const out = values.data() + to;
      const char* in = kept + field.offset;
      for (std::size_t row = 0; row < count; ++row, in += width) {
        std::memcpy(&value, in, sizeof(value));
        out[row] = static_cast<Value>(field.first + unfold(value));
      }
    });
  };
  for (std::size_t column = 0; column < file.source.columns; ++column) {
    take(parted.fields[column], rows.columns[column]);
  }
  take(parted.fields.back(), rows.lines);
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
      column.resize(count);
    }
    rows.rows.lines.resize(count);
    std::size_t to = 0;
    for (const Parted& parted : file.parts) {
      if (source::Outcome copied = copy(file, parted, range, rows.rows, to); !copied) {
        return copied.error();
      }
      to += parted.begins[range + 1] - parted.begins[range];
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
