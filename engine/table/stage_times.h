// Where the time of a run goes, for whoever asks with --profile. Never part of a result.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace quotum::table {

enum class Stage {
  kRead,     // bytes from files: reading, digest, encoding, row borders
  kParse,    // rows to columns
  kNest,     // sorting, parting and nesting rows
  kCompute,  // evaluating the plan
  kFormat,   // results to text, totals
  kWrite,    // text to files, digest
  kWait,     // the thread that hands work out has nothing to do
};
inline constexpr std::size_t kStages = 7;

// Sums over all threads. Thread-safe. Reads no clock of its own: whoever asks for times brings one.
class StageTimes {
 public:
  using Clock = std::uint64_t (*)();  // nanoseconds that never go back

  explicit StageTimes(Clock clock) : clock_(clock) {}

  [[nodiscard]] std::uint64_t now() const { return clock_(); }
  void add(Stage stage, std::uint64_t nanoseconds) {
    nanoseconds_[static_cast<std::size_t>(stage)] += nanoseconds;
  }
  [[nodiscard]] std::uint64_t nanoseconds(Stage stage) const {
    return nanoseconds_[static_cast<std::size_t>(stage)];
  }

 private:
  Clock clock_;
  std::array<std::atomic<std::uint64_t>, kStages> nanoseconds_{};
};

// Adds the time from its birth to its end to a stage. `times` may be nullptr: then no clock is
// read.
class StageTimer {
 public:
  StageTimer(StageTimes* times, Stage stage)
      : times_(times), stage_(stage), begin_(times == nullptr ? 0 : times->now()) {}
  StageTimer(const StageTimer&) = delete;
  StageTimer(StageTimer&&) = delete;
  StageTimer& operator=(const StageTimer&) = delete;
  StageTimer& operator=(StageTimer&&) = delete;
  ~StageTimer() {
    if (times_ != nullptr) {
      times_->add(stage_, times_->now() - begin_);
    }
  }

 private:
  StageTimes* times_;
  Stage stage_;
  std::uint64_t begin_;
};

}  // namespace quotum::table
