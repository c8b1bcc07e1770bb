// Parses blocks in threads and gives the batches back in the order in which the blocks came.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

#include "table/batch.h"
#include "table/block_reader.h"

namespace quotum::table {

// To be used by one thread; `parse` is called by several at once. Destruction drops what was not
// begun.
class BlockPool {
 public:
  BlockPool(int threads, std::function<Batch(const RowBlock&)> parse);
  BlockPool(const BlockPool&) = delete;
  BlockPool(BlockPool&&) = delete;
  BlockPool& operator=(const BlockPool&) = delete;
  BlockPool& operator=(BlockPool&&) = delete;
  ~BlockPool();

  void put(RowBlock block);
  // The batch of the oldest block, when it is ready. Throws what `parse` threw. REQUIRES: size() >
  // 0.
  Batch take();
  // Blocks put and not taken.
  [[nodiscard]] std::size_t size() const { return results_.size(); }

 private:
  void work();

  std::function<Batch(const RowBlock&)> parse_;
  std::deque<std::future<Batch>> results_;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::packaged_task<Batch()>> tasks_;  // guarded by mutex_
  bool closed_ = false;                            // guarded by mutex_
  std::vector<std::thread> threads_;
};

}  // namespace quotum::table
