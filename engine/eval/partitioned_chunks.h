// Chunks of files in any order: rows are first parted into ranges of the top level's first key, in
// memory as far as it goes and in a file beyond that, then given range by range.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <future>
#include <memory>
#include <string>

#include "eval/chunk_source.h"
#include "table/spill_file.h"
#include "table/workers.h"

namespace quotum::eval {

struct PartitionOptions {
  std::vector<std::int64_t> borders;  // ascending: a range begins at each; the first below all
  std::uint64_t memory_bytes = 0;     // rows beyond it go to a file
  std::string spill_folder;           // where that file is made; it never gets a name
};

// Used by one thread. The ranges are those of the options, whatever the rows: results do not depend
// on them.
class PartitionedChunks final : public ChunkSource {
 public:
  // `workers` must outlive it.
  PartitionedChunks(std::vector<BatchSource> sources, PartitionOptions options,
                    table::Workers& workers);
  PartitionedChunks(const PartitionedChunks&) = delete;
  PartitionedChunks(PartitionedChunks&&) = delete;
  PartitionedChunks& operator=(const PartitionedChunks&) = delete;
  PartitionedChunks& operator=(PartitionedChunks&&) = delete;
  ~PartitionedChunks() override;

  // Reads all files at the first call.
  source::Result<std::optional<Chunk>> next() override;

 private:
  // How a column of one batch is kept: each value's difference from the first one, in as many bytes
  // as the largest takes.
  struct Field {
    std::uint64_t first = 0;
    std::size_t bytes = 0;   // 1, 2, 4 or 8
    std::size_t offset = 0;  // within a row
  };
  // Rows of one batch, ordered by range: the fields of one row together, its line last.
  struct Parted {
    std::vector<Field> fields;
    std::size_t row_bytes = 0;
    std::unique_ptr<char[]> rows;       // NOLINT(modernize-avoid-c-arrays): never set to zero first
    std::vector<std::uint32_t> begins;  // first row of each range, and the end
    std::uint64_t offset = 0;           // in the spill file, when it has no rows here
  };
  struct File {
    BatchSource source;
    std::vector<Parted> parts;
    table::Batch rest;                                    // errors and counts
    std::vector<std::vector<std::int64_t>> damaged_keys;  // by range
  };
  [[nodiscard]] std::size_t ranges() const { return options_.borders.size() + 1; }
  [[nodiscard]] std::size_t range_of(std::int64_t key) const;
  [[nodiscard]] Parted part(const table::Batch& batch) const;
  [[nodiscard]] std::vector<std::uint32_t> places(const table::Batch& batch, Parted& parted) const;
  static void lay_out(const table::Batch& batch, Parted& parted);
  source::Outcome read_all(File& file);
  source::Outcome keep(File& file, Parted parted);
  source::Result<std::vector<FileRows>> gather(std::size_t range);
  source::Outcome copy(const File& file, const Parted& parted, std::size_t range,
                       table::Batch& rows, std::size_t to) const;

  std::vector<File> files_;
  PartitionOptions options_;
  table::Workers& workers_;
  std::deque<std::future<Parted>> waiting_;
  std::optional<table::SpillFile> spill_;
  std::uint64_t bytes_ = 0;  // of rows in memory
  bool read_ = false;
  std::size_t next_ = 0;
};

}  // namespace quotum::eval
