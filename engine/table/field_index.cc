// Rows in hand always begin at the start of the arrays: what is left of a row moves to the front
// when its next chunk comes.
#include "table/field_index.h"

#include <algorithm>
#include <array>

#include "table/byte_search.h"

namespace quotum::table {
namespace {

// A chunk, its positions and its columns fit in the caches next to the processor.
constexpr std::size_t kChunkBytes = 16u << 10;
static_assert(kChunkBytes % kSearchWidth == 0);

void search(InstructionSet set, std::string_view text, char separator, std::size_t position,
            FoundBytes& found) {
  const auto at = static_cast<std::uint32_t>(position);
#if defined(__x86_64__)
  if (set == InstructionSet::kAvx512) {
    return search_avx512(text.data(), text.size(), separator, at, found);
  }
  if (set == InstructionSet::kAvx2) {
    return search_avx2(text.data(), text.size(), separator, at, found);
  }
#endif
  static_cast<void>(set);
  search_portable(text.data(), text.size(), separator, at, found);
}

}  // namespace

void FieldIndex::begin(std::string_view text, char separator) {
  text_ = text;
  separator_ = separator;
  at_ = 0;
  ends_.resize(std::max<std::size_t>(ends_.size(), 1));
  row_ends_.resize(std::max<std::size_t>(row_ends_.size(), 1));
  ends_[0] = UINT32_MAX;
  row_ends_[0] = 0;
  end_count_ = 0;
  row_count_ = 0;
}

void FieldIndex::drop_rows() {
  const std::size_t dropped = row_ends_[row_count_];
  if (dropped > 0) {
    std::copy(ends_.data() + dropped, ends_.data() + end_count_ + 1, ends_.data());
    row_ends_[0] = 0;
    end_count_ -= dropped;
  }
  row_count_ = 0;
}

// The last bytes of a text are searched in a copy with room behind it.
void FieldIndex::add_chunk(std::size_t size) {
  ends_.resize(std::max(ends_.size(), 1 + end_count_ + size + 2 * kSearchWidth));
  row_ends_.resize(std::max(row_ends_.size(), 1 + size + 2 * kSearchWidth));
  FoundBytes found;
  found.ends = ends_.data() + 1 + end_count_;
  found.row_ends = row_ends_.data() + 1;
  found.end_count = static_cast<std::uint32_t>(end_count_ + 1);
  const std::size_t whole = size - size % kSearchWidth;
  search(set_, text_.substr(at_, whole), separator_, at_, found);
  if (whole < size) {
    // Filled with what is neither a separator nor an LF.
    std::array<char, kSearchWidth> rest{};
    rest.fill(separator_ == ' ' ? '.' : ' ');
    text_.copy(rest.data(), size - whole, at_ + whole);
    search(set_, {rest.data(), rest.size()}, separator_, at_ + whole, found);
  }
  at_ += size;
  end_count_ = found.end_count - 1;
  row_count_ = static_cast<std::size_t>(found.row_ends - row_ends_.data()) - 1;
}

bool FieldIndex::next() {
  drop_rows();
  while (row_count_ == 0 && at_ < text_.size()) {
    add_chunk(std::min(kChunkBytes, text_.size() - at_));
  }
  return row_count_ > 0;
}

std::size_t FieldIndex::alike(std::size_t row, std::size_t width, std::size_t limit) const {
  std::size_t end = row;
  while (end < row_count_ && row_ends_[end + 1] - row_ends_[end] == width) {
    ++end;
  }
  // Only the last rows of a text come near its end.
  while (end > row && ends_[row_ends_[end]] >= limit) {
    --end;
  }
  return end - row;
}

}  // namespace quotum::table
