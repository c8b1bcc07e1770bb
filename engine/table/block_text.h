// The bytes of a block, in memory that is used again for a later block of the same file: fresh
// memory costs more than what is done with it, since the system clears each page of it.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace quotum::table {

class TextStore;

// Bytes that can grow at their end. Growing keeps them, and sets nothing: the new ones must be
// written. Moved from, it is empty.
class BlockText {
 public:
  BlockText() = default;
  explicit BlockText(std::string_view text);  // a copy in memory of its own
  BlockText(const BlockText&) = delete;
  BlockText(BlockText&& other) noexcept { swap(other); }
  BlockText& operator=(const BlockText&) = delete;
  BlockText& operator=(BlockText&& other) noexcept;
  ~BlockText();  // gives the memory back to where it came from; from any thread

  [[nodiscard]] const char* data() const { return bytes_.get(); }
  [[nodiscard]] char* data() { return bytes_.get(); }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::string_view view() const { return {bytes_.get(), size_}; }
  void resize(std::size_t size);
  void append(std::string_view text);
  void erase_front(std::size_t size);  // REQUIRES: size <= size()

 private:
  friend class TextStore;
  void swap(BlockText& other) noexcept;

  std::unique_ptr<char[]> bytes_;  // NOLINT(modernize-avoid-c-arrays): a vector would clear it
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
  std::shared_ptr<TextStore> store_;  // nowhere: the memory is freed
};

// Memory for texts of about the same size. Thread-safe.
class TextStore : public std::enable_shared_from_this<TextStore> {
 public:
  // `capacity` of each text; one that grew beyond it is not kept.
  static std::shared_ptr<TextStore> make(std::size_t capacity);

  // An empty text with the capacity.
  BlockText text();

 private:
  friend class BlockText;
  explicit TextStore(std::size_t capacity) : capacity_(capacity) {}
  void take_back(BlockText& text);

  std::size_t capacity_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<char[]>> free_;  // NOLINT(modernize-avoid-c-arrays)
};

}  // namespace quotum::table
