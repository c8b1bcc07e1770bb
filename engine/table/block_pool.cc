// A queue of tasks and a queue of futures: order comes from the second.
#include "table/block_pool.h"

#include <utility>

namespace quotum::table {

BlockPool::BlockPool(int threads, std::function<Batch(const RowBlock&)> parse)
    : parse_(std::move(parse)) {
  for (int i = 0; i < threads; ++i) {
    threads_.emplace_back([this] { work(); });
  }
}

BlockPool::~BlockPool() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    tasks_.clear();
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) {
    thread.join();
  }
}

void BlockPool::put(RowBlock block) {
  std::packaged_task<Batch()> task([this, block = std::move(block)] { return parse_(block); });
  results_.push_back(task.get_future());
  {
    const std::lock_guard lock(mutex_);
    tasks_.push_back(std::move(task));
  }
  changed_.notify_one();
}

Batch BlockPool::take() {
  std::future<Batch> oldest = std::move(results_.front());
  results_.pop_front();
  return oldest.get();
}

void BlockPool::work() {
  while (true) {
    std::packaged_task<Batch()> task;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return closed_ || !tasks_.empty(); });
      if (tasks_.empty()) {
        return;
      }
      task = std::move(tasks_.front());
      tasks_.pop_front();
    }
    task();
  }
}

}  // namespace quotum::table
