// A text knows its store; the store lives as long as any of its texts.
#include "table/block_text.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace quotum::table {

BlockText::BlockText(std::string_view text) { append(text); }

BlockText& BlockText::operator=(BlockText&& other) noexcept {
  BlockText old(std::move(other));  // what was here goes with it
  swap(old);
  return *this;
}

BlockText::~BlockText() {
  if (store_) {
    store_->take_back(*this);
  }
}

void BlockText::swap(BlockText& other) noexcept {
  std::swap(bytes_, other.bytes_);
  std::swap(size_, other.size_);
  std::swap(capacity_, other.capacity_);
  std::swap(store_, other.store_);
}

void BlockText::resize(std::size_t size) {
  if (size > capacity_) {
    const std::size_t capacity = std::max(size, 2 * capacity_);
    auto bytes = std::make_unique_for_overwrite<char[]>(capacity);
    std::copy(bytes_.get(), bytes_.get() + size_, bytes.get());
    bytes_ = std::move(bytes);
    capacity_ = capacity;
  }
  size_ = size;
}

void BlockText::append(std::string_view text) {
  const std::size_t before = size_;
  resize(before + text.size());
  text.copy(bytes_.get() + before, text.size());
}

void BlockText::erase_front(std::size_t size) {
  std::memmove(bytes_.get(), bytes_.get() + size, size_ - size);
  size_ -= size;
}

std::shared_ptr<TextStore> TextStore::make(std::size_t capacity) {
  return std::shared_ptr<TextStore>(new TextStore(capacity));
}

BlockText TextStore::text() {
  BlockText text;
  text.store_ = shared_from_this();
  {
    const std::lock_guard lock(mutex_);
    if (!free_.empty()) {
      text.bytes_ = std::move(free_.back());
      free_.pop_back();
    }
  }
  if (!text.bytes_) {
    text.bytes_ = std::make_unique_for_overwrite<char[]>(capacity_);
  }
  text.capacity_ = capacity_;
  return text;
}

// No more texts are kept than there were at once.
void TextStore::take_back(BlockText& text) {
  if (text.capacity_ == capacity_) {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(text.bytes_));
  }
}

}  // namespace quotum::table
