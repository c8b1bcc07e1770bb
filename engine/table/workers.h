// Threads that run tasks in the order in which they were given, and hand results back one by one:
// whoever takes them in the order of giving has an order that no number of threads changes.
#pragma once

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

namespace quotum::table {

// submit() may be called by any thread. Destruction drops tasks that were not begun (their futures
// then throw std::future_error) and waits for the others.
class Workers {
 public:
  // threads > 0.
  explicit Workers(int threads);
  Workers(const Workers&) = delete;
  Workers(Workers&&) = delete;
  Workers& operator=(const Workers&) = delete;
  Workers& operator=(Workers&&) = delete;
  ~Workers();

  [[nodiscard]] int threads() const { return static_cast<int>(threads_.size()); }

  // The future has what `task` returns, or throws what it threw. A task may not wait for another.
  template <typename Task>
  std::future<std::invoke_result_t<Task>> submit(Task task) {
    using Value = std::invoke_result_t<Task>;
    auto packaged = std::make_shared<std::packaged_task<Value()>>(std::move(task));
    std::future<Value> future = packaged->get_future();
    put([packaged = std::move(packaged)] { (*packaged)(); });
    return future;
  }

 private:
  void put(std::function<void()> task);
  void work();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> tasks_;  // guarded by mutex_
  bool closed_ = false;                      // guarded by mutex_
  std::vector<std::thread> threads_;
};

}  // namespace quotum::table
