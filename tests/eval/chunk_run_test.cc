// Chunks over workers: results in the order of chunks, and work for all while one takes long.
#include "eval/chunk_run.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "plan/level_builder.h"

namespace quotum::eval {
namespace {

constexpr std::int64_t kRows = 5;  // of each chunk

// One level with a key and a number; the result is the number.
plan::Plan one_column() {
  plan::Plan plan;
  plan::LevelPlan& level = plan.levels.emplace_back();
  level.present = true;
  level.supplied = true;
  level.keys = 1;
  level.own_keys = 1;
  level.schema.columns.resize(2);
  plan.reasons.resize(1);
  const plan::PlanOptions options;
  plan::LevelBuilder builder(level, options);
  plan::OutputColumn output;
  output.value = builder.column(1, 0, 1000).slot;
  level.outputs.push_back(output);
  level.decision.push_back({false, 0});
  return plan;
}

// Chunk i holds keys and numbers from i * kRows on.
class Numbers final : public ChunkSource {
 public:
  explicit Numbers(std::int64_t chunks, std::int64_t fails_at = -1)
      : chunks_(chunks), fails_at_(fails_at) {}

  source::Result<std::optional<Chunk>> next() override {
    if (next_ == chunks_) {
      return std::optional<Chunk>();
    }
    return std::optional<Chunk>([chunk = next_++, this]() -> source::Result<std::vector<FileRows>> {
      if (chunk == fails_at_) {
        return source::Error{"disk broken"};
      }
      std::vector<FileRows> files(1);
      files[0].rows.columns.resize(2);
      for (std::int64_t row = chunk * kRows; row < (chunk + 1) * kRows; ++row) {
        files[0].rows.columns[0].push_back(row);
        files[0].rows.columns[1].push_back(row);
        files[0].rows.lines.push_back(static_cast<std::uint64_t>(row) + 2);
      }
      return files;
    });
  }
  [[nodiscard]] std::int64_t given() const { return next_; }

 private:
  std::int64_t chunks_, fails_at_, next_ = 0;
};

class Seen final : public ResultConsumer {
 public:
  // The first chunk that another thread than that of the test gets is ready only when so many more
  // are.
  explicit Seen(int slow_waits_for = 0) : slow_waits_for_(slow_waits_for) {}

  std::unique_ptr<Rendered> render(const Population& /*population*/,
                                   const std::vector<ResultBlock>& /*blocks*/) const override {
    if (slow_waits_for_ > 0) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));  // all threads get some
      if (std::this_thread::get_id() != runner_ && !slow_.exchange(true)) {
        wait_for_others();
      }
    }
    ++rendered_;
    return std::make_unique<Rendered>();
  }
  source::Outcome accept(const Population& /*population*/, const std::vector<ResultBlock>& blocks,
                         Rendered& /*rendered*/) override {
    for (std::size_t row = 0; row < blocks.front().rows; ++row) {
      numbers.push_back(static_cast<std::int64_t>(blocks.front().outputs[0][row]));
    }
    return source::Done();
  }
  std::vector<std::int64_t> numbers;

 private:
  void wait_for_others() const {
    const int enough = rendered_ + slow_waits_for_;
    const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (rendered_ < enough) {
      if (std::chrono::steady_clock::now() > give_up) {
        ADD_FAILURE() << "nothing was begun while one chunk took long";
        return;
      }
      std::this_thread::yield();
    }
  }

  int slow_waits_for_;
  std::thread::id runner_ = std::this_thread::get_id();
  mutable std::atomic<int> rendered_ = 0;
  mutable std::atomic<bool> slow_ = false;
};

void expect_numbers(const Seen& seen, std::int64_t chunks) {
  ASSERT_EQ(seen.numbers.size(), static_cast<std::size_t>(chunks * kRows));
  for (std::size_t row = 0; row < seen.numbers.size(); ++row) {
    ASSERT_EQ(seen.numbers[row], static_cast<std::int64_t>(row));
  }
}

TEST(ChunkRunTest, AcceptsInTheOrderOfChunks) {
  const plan::Plan plan = one_column();
  for (const int threads : {1, 2, 8}) {
    table::Workers workers(threads);
    Numbers source(50);
    Seen seen;
    const auto totals = run_chunks(plan, source, PopulationOptions(), 3, workers, seen);
    ASSERT_TRUE(totals);
    EXPECT_EQ(totals.value().counts.at(0).used, 250U);
    expect_numbers(seen, 50);
  }
}

// More than are in hand when nothing is held up: two for each thread.
TEST(ChunkRunTest, OthersGoOnWhileOneTakesLong) {
  const plan::Plan plan = one_column();
  table::Workers workers(2);
  Numbers source(50);
  Seen seen(12);
  ASSERT_TRUE(run_chunks(plan, source, PopulationOptions(), 3, workers, seen));
  expect_numbers(seen, 50);
}

TEST(ChunkRunTest, EndsWithTheFirstFailure) {
  const plan::Plan plan = one_column();
  for (const int threads : {1, 4}) {
    table::Workers workers(threads);
    Numbers source(500, 7);
    Seen seen;
    const auto totals = run_chunks(plan, source, PopulationOptions(), 3, workers, seen);
    ASSERT_FALSE(totals);
    EXPECT_EQ(totals.error().message, "disk broken");
    expect_numbers(seen, 7);
    EXPECT_LT(source.given(), 100);
  }
}

}  // namespace
}  // namespace quotum::eval
