// A crew that runs tasks: some threads, and the one that gives the tasks out whenever it would have
// to wait for a result. Results are taken one by one: whoever takes them in the order of giving has
// an order that no number of threads changes.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "table/stage_times.h"

namespace quotum::table {

// Used by one thread. Destruction drops tasks that were not begun (their futures then throw
// std::future_error) and waits for the others.
class Workers {
 public:
  // `threads` > 0 counts the caller: with 1, all tasks run in take().
  explicit Workers(int threads, StageTimes* times = nullptr);
  Workers(const Workers&) = delete;
  Workers(Workers&&) = delete;
  Workers& operator=(const Workers&) = delete;
  Workers& operator=(Workers&&) = delete;
  ~Workers();

  [[nodiscard]] int threads() const { return static_cast<int>(threads_.size()) + 1; }

  // The future has what `task` returns, or throws what it threw. A task may not wait for another.
  template <typename Task>
  std::future<std::invoke_result_t<Task>> submit(Task task) {
    using Value = std::invoke_result_t<Task>;
    auto packaged = std::make_shared<std::packaged_task<Value()>>(std::move(task));
    std::future<Value> future = packaged->get_future();
    put([packaged = std::move(packaged)] { (*packaged)(); });
    return future;
  }

  // What the future brings; runs tasks as long as it does not. REQUIRES: a future of submit().
  template <typename Value>
  Value take(std::future<Value> future) {
    while (!is_done(future) && help()) {
    }
    const StageTimer timer(times_, Stage::kWait);
    return future.get();
  }
  template <typename Value>
  static bool is_done(const std::future<Value>& future) {
    return future.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  }
  // Runs a task that nobody has begun; false: there is none.
  bool help();
  // Forgets tasks that were not begun; their futures then throw.
  void drop();

 private:
  void put(std::function<void()> task);
  void work();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> tasks_;  // guarded by mutex_
  bool closed_ = false;                      // guarded by mutex_
  std::vector<std::thread> threads_;
  StageTimes* times_;
};

}  // namespace quotum::table
