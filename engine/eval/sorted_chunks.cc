// Merges sorted files: the file that is behind is read on, and what lies below all of them leaves.
#include "eval/sorted_chunks.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace quotum::eval {
namespace {

using table::Batch;

constexpr std::int64_t kBehindAll = std::numeric_limits<std::int64_t>::max();

// How many rows of the batch, whose keys ascend, lie below the key.
std::size_t count_below(const Batch& batch, std::int64_t key) {
  if (batch.rows() == 0) {
    return 0;
  }
  const std::vector<std::int64_t>& keys = batch.columns.front();
  if (keys.back() < key) {
    return keys.size();
  }
  return static_cast<std::size_t>(std::lower_bound(keys.begin(), keys.end(), key) - keys.begin());
}

// Takes the first `count` rows away, with all that is not a row.
Batch split(Batch& batch, std::size_t count) {
  Batch front = std::move(batch);
  batch = Batch();
  const auto cut = [count]<typename T>(std::vector<T>& values) {
    std::vector<T> rest(values.begin() + static_cast<std::ptrdiff_t>(count), values.end());
    values.resize(count);
    return rest;
  };
  for (std::vector<std::int64_t>& column : front.columns) {
    batch.columns.push_back(cut(column));
  }
  batch.lines = cut(front.lines);
  return front;
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

struct Parts {
  plan::LevelId level = 0;
  std::uint32_t file = 0;
  std::size_t columns = 0;
  std::vector<Batch> batches;
};

FileRows joined(Parts& parts) {
  FileRows rows{parts.level, parts.file, {}};
  std::size_t count = 0;
  std::size_t most = 0;
  for (const Batch& batch : parts.batches) {
    count += batch.rows();
    most = std::max(most, batch.rows());
  }
  rows.rows.columns.resize(parts.columns);
  for (std::vector<std::int64_t>& column : rows.rows.columns) {
    column.reserve(most == count ? 0 : count);  // else one batch has all rows and is moved
  }
  for (Batch& batch : parts.batches) {
    append(rows.rows, std::move(batch));
  }
  return rows;
}

}  // namespace

void append(Batch& all, Batch&& more) {
  all.columns.resize(std::max(all.columns.size(), more.columns.size()));
  for (std::size_t column = 0; column < more.columns.size(); ++column) {
    std::vector<std::int64_t>& target = all.columns[column];
    if (target.capacity() == 0) {
      target = std::move(more.columns[column]);
    } else {
      target.insert(target.end(), more.columns[column].begin(), more.columns[column].end());
    }
  }
  move_behind(all.lines, more.lines);
  move_behind(all.errors, more.errors);
  move_behind(all.damaged_keys, more.damaged_keys);
  all.rejected_rows += more.rejected_rows;
}

SortedChunks::SortedChunks(std::vector<BatchSource> sources, std::size_t rows) : rows_(rows) {
  for (BatchSource& source : sources) {
    streams_.emplace_back().source = std::move(source);
  }
}

// The open file that has come least far; nullptr when all have ended.
SortedChunks::Stream* SortedChunks::slowest() {
  Stream* found = nullptr;
  for (Stream& stream : streams_) {
    if (!stream.ended && (found == nullptr || stream.last < found->last)) {
      found = &stream;
    }
  }
  return found;
}

bool SortedChunks::nothing_left() const {
  return std::all_of(streams_.begin(), streams_.end(), [](const Stream& stream) {
    return stream.waiting.empty() && stream.damaged_keys.empty();
  });
}

std::size_t SortedChunks::rows_below(std::int64_t key) const {
  std::size_t count = 0;
  for (const Stream& stream : streams_) {
    for (const Batch& batch : stream.waiting) {
      count += count_below(batch, key);
    }
  }
  return count;
}

void SortedChunks::take_in(Stream& stream, Batch&& batch) {
  if (batch.rows() > 0) {
    const std::vector<std::int64_t>& keys = batch.columns.front();
    out_of_order_ =
        out_of_order_ || keys.front() < stream.last || !std::is_sorted(keys.begin(), keys.end());
    stream.last = keys.back();
  }
  for (const std::int64_t key : batch.damaged_keys) {
    out_of_order_ = out_of_order_ || key < given_below_;
    stream.damaged_keys.push_back(key);
  }
  batch.damaged_keys.clear();
  if (batch.rows() > 0 || !batch.errors.empty()) {
    stream.waiting.push_back(std::move(batch));
  }
}

source::Outcome SortedChunks::read(Stream& stream) {
  auto batch = stream.source.next();
  if (!batch) {
    return batch.error();
  }
  if (batch.value()) {
    take_in(stream, std::move(*batch.value()));
  } else {
    stream.ended = true;
  }
  return source::Done{};
}

Chunk SortedChunks::cut(std::int64_t key) {
  auto all = std::make_shared<std::vector<Parts>>();
  for (Stream& stream : streams_) {
    Parts& parts = all->emplace_back(
        Parts{stream.source.level, stream.source.file, stream.source.columns, {}});
    while (!stream.waiting.empty()) {
      Batch& batch = stream.waiting.front();
      const std::size_t below = key == kBehindAll ? batch.rows() : count_below(batch, key);
      if (below < batch.rows()) {
        parts.batches.push_back(split(batch, below));
        break;
      }
      parts.batches.push_back(std::move(batch));
      stream.waiting.pop_front();
    }
    const auto stays = std::stable_partition(
        stream.damaged_keys.begin(), stream.damaged_keys.end(),
        [key](std::int64_t damaged) { return key == kBehindAll || damaged < key; });
    parts.batches.emplace_back().damaged_keys.assign(stream.damaged_keys.begin(), stays);
    stream.damaged_keys.erase(stream.damaged_keys.begin(), stays);
  }
  given_below_ = key;
  return [all]() -> source::Result<std::vector<FileRows>> {
    std::vector<FileRows> files;
    for (Parts& parts : *all) {
      files.push_back(joined(parts));
    }
    return files;
  };
}

source::Result<std::optional<Chunk>> SortedChunks::next() {
  while (!out_of_order_) {
    Stream* const behind = slowest();
    if (behind == nullptr) {
      return nothing_left() ? std::optional<Chunk>() : std::optional(cut(kBehindAll));
    }
    if (rows_below(behind->last) >= rows_) {
      return std::optional(cut(behind->last));
    }
    if (source::Outcome done = read(*behind); !done) {
      return done.error();
    }
  }
  return std::optional<Chunk>();
}

}  // namespace quotum::eval
