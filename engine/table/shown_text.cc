// Cuts between characters, so that what is written stays UTF-8.
#include "table/shown_text.h"

#include "table/batch.h"

namespace quotum::table {

std::string shown_text(std::string_view text) {
  if (text.size() <= kShownBytes) {
    return std::string(text);
  }
  const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u; };
  std::size_t size = kShownBytes;
  while (size > 0 && continues(text[size])) {
    --size;
  }
  return std::string(text.substr(0, size)) + "...";
}

}  // namespace quotum::table
