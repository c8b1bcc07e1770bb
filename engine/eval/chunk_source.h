// Where the rows of a run come from when they do not all fit in memory: range after range of
// top-level keys, each with all rows of all files that belong to it.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "eval/population.h"
#include "source/result.h"
#include "table/batch.h"

namespace quotum::eval {

// One file on its way in: batches in file order, nothing when it has ended.
struct BatchSource {
  plan::LevelId level = 0;
  std::uint32_t file = 0;
  std::size_t columns = 0;  // of the level's schema
  std::function<source::Result<std::optional<table::Batch>>()> next;
};

// Gives the rows of one range of keys, one FileRows for each file. To be called once, by any
// thread; what it needs stays alive as long as the source that it came from.
using Chunk = std::function<source::Result<std::vector<FileRows>>()>;

class ChunkSource {
 public:
  ChunkSource() = default;
  ChunkSource(const ChunkSource&) = delete;
  ChunkSource(ChunkSource&&) = delete;
  ChunkSource& operator=(const ChunkSource&) = delete;
  ChunkSource& operator=(ChunkSource&&) = delete;
  virtual ~ChunkSource() = default;

  // The next range, in ascending order of keys; nothing when all have been given.
  virtual source::Result<std::optional<Chunk>> next() = 0;
};

// Puts `more` behind `all`: rows, errors and counts.
void append(table::Batch& all, table::Batch&& more);

}  // namespace quotum::eval
