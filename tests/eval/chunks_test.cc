// Sorted and partitioned chunks: every row comes once, in the range of its key, with all rows of
// the other files that have that key.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "eval/partitioned_chunks.h"
#include "eval/sorted_chunks.h"

namespace quotum::eval {
namespace {

using Row = std::pair<std::int64_t, std::int64_t>;  // key, number within its file

struct File {
  std::vector<table::Batch> batches;
  std::vector<Row> rows;
  std::vector<std::int64_t> damaged;
};

// Rows with keys below 100, now and then a rejected one, in batches of up to seven rows.
File random_file(std::mt19937_64& dice, bool sorted) {
  File file;
  std::vector<std::int64_t> keys(dice() % 200);
  for (std::int64_t& key : keys) {
    key = static_cast<std::int64_t>(dice() % 100);
  }
  if (sorted) {
    std::sort(keys.begin(), keys.end());
  }
  std::int64_t number = 0;
  for (std::size_t at = 0; at < keys.size();) {
    table::Batch& batch = file.batches.emplace_back();
    batch.columns.resize(2);
    for (std::size_t end = std::min(keys.size(), at + dice() % 8); at < end; ++at) {
      if (dice() % 10 == 0) {
        batch.damaged_keys.push_back(keys[at]);
        batch.errors.emplace_back().line = at;
        ++batch.rejected_rows;
        file.damaged.push_back(keys[at]);
        continue;
      }
      batch.columns[0].push_back(keys[at]);
      batch.columns[1].push_back(number);
      batch.lines.push_back(static_cast<std::uint64_t>(number) + 1000);
      file.rows.emplace_back(keys[at], number++);
    }
  }
  return file;
}

BatchSource source_of(const File& file, std::uint32_t number) {
  BatchSource source;
  source.file = number;
  source.columns = 2;
  source.next = [batches = file.batches,
                 at = std::size_t{0}]() mutable -> source::Result<std::optional<table::Batch>> {
    return at == batches.size() ? std::optional<table::Batch>() : std::optional(batches[at++]);
  };
  return source;
}

struct Given {
  std::vector<std::vector<Row>> rows;  // by file
  std::vector<std::vector<std::int64_t>> damaged;
  std::vector<std::size_t> errors, rejected;
  std::size_t chunks = 0;
};

// Takes all chunks, and looks whether their ranges follow each other.
Given take_all(ChunkSource& source, std::size_t files) {
  Given given;
  given.rows.resize(files);
  given.damaged.resize(files);
  given.errors.resize(files);
  given.rejected.resize(files);
  std::int64_t highest = -1;
  for (;;) {
    auto chunk = source.next();
    EXPECT_TRUE(chunk.ok());
    if (!chunk.value()) {
      return given;
    }
    ++given.chunks;
    const auto rows = (*chunk.value())();
    EXPECT_TRUE(rows.ok());
    const std::int64_t before = highest;
    for (const FileRows& file : rows.value()) {
      EXPECT_EQ(file.rows.columns.size(), 2U);
      for (std::size_t row = 0; row < file.rows.rows(); ++row) {
        given.rows[file.file].emplace_back(file.rows.columns[0][row], file.rows.columns[1][row]);
        EXPECT_EQ(file.rows.lines[row],
                  static_cast<std::uint64_t>(file.rows.columns[1][row]) + 1000);
        EXPECT_GT(file.rows.columns[0][row], before);
        highest = std::max(highest, file.rows.columns[0][row]);
      }
      for (const std::int64_t key : file.rows.damaged_keys) {
        EXPECT_GT(key, before);
        highest = std::max(highest, key);
        given.damaged[file.file].push_back(key);
      }
      given.errors[file.file] += file.rows.errors.size();
      given.rejected[file.file] += file.rows.rejected_rows;
    }
  }
}

void expect_all(Given given, const std::vector<File>& files, bool same_order) {
  for (std::size_t i = 0; i < files.size(); ++i) {
    std::vector<Row> rows = files[i].rows;
    if (!same_order) {
      std::sort(rows.begin(), rows.end());
      std::sort(given.rows[i].begin(), given.rows[i].end());
    }
    EXPECT_EQ(given.rows[i], rows);
    EXPECT_EQ(given.errors[i], files[i].damaged.size());
    EXPECT_EQ(given.rejected[i], files[i].damaged.size());
    std::vector<std::int64_t> damaged = files[i].damaged;
    std::sort(damaged.begin(), damaged.end());
    std::sort(given.damaged[i].begin(), given.damaged[i].end());
    EXPECT_EQ(given.damaged[i], damaged);
  }
}

TEST(SortedChunksTest, GiveEveryRowOnceInItsRange) {
  std::mt19937_64 dice(7);
  for (int round = 0; round < 300; ++round) {
    const std::vector<File> files = {random_file(dice, true), random_file(dice, true)};
    SortedChunks chunks({source_of(files[0], 0), source_of(files[1], 1)}, dice() % 30 + 1);
    expect_all(take_all(chunks, 2), files, true);
    EXPECT_FALSE(chunks.out_of_order());
  }
}

TEST(SortedChunksTest, CutAsSoonAsThereIsEnough) {
  std::mt19937_64 dice(8);
  File file;
  while (file.rows.size() < 150) {
    file = random_file(dice, true);
  }
  SortedChunks chunks({source_of(file, 0)}, 10);
  EXPECT_GT(take_all(chunks, 1).chunks, 7U);
}

TEST(SortedChunksTest, NoticeWhatIsOutOfOrder) {
  for (const bool damaged : {false, true}) {
    File file;
    for (const std::int64_t key : {1, 2, 3, 4, 2}) {
      table::Batch& batch = file.batches.emplace_back();
      batch.columns.resize(2);
      if (key == 2 && damaged && file.batches.size() == 5) {
        batch.damaged_keys.push_back(key);
        break;
      }
      batch.columns[0].push_back(key);
      batch.columns[1].push_back(0);
      batch.lines.push_back(1);
    }
    SortedChunks chunks({source_of(file, 0)}, 1);
    for (auto chunk = chunks.next(); chunk && chunk.value(); chunk = chunks.next()) {
    }
    EXPECT_TRUE(chunks.out_of_order()) << damaged;
  }
}

TEST(SortedChunksTest, PassAnErrorOn) {
  BatchSource source;
  source.next = []() -> source::Result<std::optional<table::Batch>> {
    return source::Error{"cut off"};
  };
  SortedChunks chunks({source}, 1);
  const auto chunk = chunks.next();
  ASSERT_FALSE(chunk.ok());
  EXPECT_EQ(chunk.error().message, "cut off");
}

class PartitionedChunksTest : public testing::TestWithParam<std::uint64_t> {};

TEST_P(PartitionedChunksTest, GiveEveryRowOnceInItsRange) {
  std::mt19937_64 dice(9);
  table::Workers workers(2);
  for (int round = 0; round < 100; ++round) {
    const std::vector<File> files = {random_file(dice, false), random_file(dice, round % 2 == 0)};
    PartitionOptions options;
    for (std::int64_t key = 0; key < 110; key += static_cast<std::int64_t>(dice() % 20 + 1)) {
      options.borders.push_back(key);
    }
    options.memory_bytes = GetParam();
    options.spill_folder = testing::TempDir();
    const std::size_t ranges = options.borders.size() + 1;
    PartitionedChunks chunks({source_of(files[0], 0), source_of(files[1], 1)}, options, workers);
    const Given given = take_all(chunks, 2);
    EXPECT_EQ(given.chunks, ranges);
    expect_all(given, files, false);
  }
}

INSTANTIATE_TEST_SUITE_P(Memory, PartitionedChunksTest, testing::Values(0U, 500U, 1U << 30U),
                         [](const auto& bytes) { return std::to_string(bytes.param); });

TEST(PartitionedChunksSpillTest, SaysWhereItCannotWrite) {
  std::mt19937_64 dice(10);
  table::Workers workers(1);
  File file;
  while (file.rows.empty()) {
    file = random_file(dice, true);
  }
  PartitionedChunks chunks({source_of(file, 0)}, {{}, 0, "/no/such/folder"}, workers);
  const auto chunk = chunks.next();
  ASSERT_FALSE(chunk.ok());
  EXPECT_EQ(chunk.error().message,
            "cannot make a temporary file in /no/such/folder: No such file or directory");
}

}  // namespace
}  // namespace quotum::eval
