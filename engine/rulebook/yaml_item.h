// The item of a block list in which YAML breaks off, told from lines and blanks alone: with it
// taken out, the rest of the file can be read in the same go.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace quotum::rulebook {

// From the first byte behind "- " up to the next item or the end of the list.
struct ItemPlace {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool holds(std::uint32_t offset) const { return offset >= begin && offset < end; }
};

// The innermost item around the byte where the library stopped, or, where that is the beginning of
// a line, around the line before it. Nothing where no item is. REQUIRES: at <= text.size().
std::optional<ItemPlace> item_around(std::string_view text, std::uint32_t at);

// One letter in the place of the item, blanks behind it: every other byte stays where it is.
void blank_out(const ItemPlace& item, std::string& text);

}  // namespace quotum::rulebook
