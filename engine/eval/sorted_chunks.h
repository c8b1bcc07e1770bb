// Chunks of files that are sorted by the top level's first key: rows leave as soon as no file can
// bring more of them, so memory does not grow with the files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>

#include "eval/chunk_source.h"

namespace quotum::eval {

// Used by one thread. Sortedness is checked, never assumed: see out_of_order().
class SortedChunks final : public ChunkSource {
 public:
  // A chunk has at least `rows` rows, of all files together, unless it is the last; more where one
  // key has more.
  SortedChunks(std::vector<BatchSource> sources, std::size_t rows);

  // Nothing also when a file turned out not to be sorted.
  source::Result<std::optional<Chunk>> next() override;
  // A key came, in a right or in a rejected row, that is below one before it in its file. Then the
  // chunks given so far are worth nothing: the files must be read again, in another way.
  [[nodiscard]] bool out_of_order() const { return out_of_order_; }

 private:
  struct Stream {
    BatchSource source;
    std::deque<table::Batch> waiting;
    std::vector<std::int64_t> damaged_keys;
    std::int64_t last = std::numeric_limits<std::int64_t>::min();  // key that was read last
    bool ended = false;
  };
  [[nodiscard]] Stream* slowest();
  [[nodiscard]] bool nothing_left() const;
  [[nodiscard]] std::size_t rows_below(std::int64_t key) const;
  source::Outcome read(Stream& stream);
  void take_in(Stream& stream, table::Batch&& batch);
  Chunk cut(std::int64_t key);

  std::vector<Stream> streams_;
  std::size_t rows_;
  std::int64_t given_below_ = std::numeric_limits<std::int64_t>::min();
  bool out_of_order_ = false;
};

}  // namespace quotum::eval
