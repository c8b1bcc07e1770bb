// Whether bytes that come in pieces are UTF-8.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace quotum::table {

// Well-formed means the shortest form of U+0000 to U+10FFFF without surrogates. A character may lie
// across two pieces. Not thread-safe.
class Utf8Check {
 public:
  // The index in `bytes` of the first byte that cannot be right after all bytes before it, if any;
  // after that the object is of no more use.
  std::optional<std::size_t> check(std::string_view bytes);

 private:
  bool accept(unsigned char byte);

  int expected_ = 0;       // continuation bytes that must still come
  unsigned char low_ = 0;  // the next of them lies in low_..high_
  unsigned char high_ = 0;
};

}  // namespace quotum::table
