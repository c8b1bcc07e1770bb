// UTF-8 by the table of well-formed byte sequences in the Unicode standard (chapter 3, D92).
#include "table/utf8_check.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace quotum::table {
namespace {

constexpr unsigned char kContinuation = 0x80;
constexpr unsigned char kLastContinuation = 0xBF;

// How many bytes from `at` on are ASCII, or up to seven less: seen many at a time.
std::size_t ascii_run(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080u;
  constexpr std::size_t kWords = 8;
  const std::size_t first = at;
  std::array<std::uint64_t, kWords> words{};
  for (; at + sizeof words <= bytes.size(); at += sizeof words) {
    std::memcpy(words.data(), bytes.data() + at, sizeof words);
    std::uint64_t any = 0;
    for (const std::uint64_t word : words) {
      any |= word;
    }
    if ((any & kHighBits) != 0) {
      break;
    }
  }
  std::uint64_t word = 0;
  for (; at + sizeof word <= bytes.size(); at += sizeof word) {
    std::memcpy(&word, bytes.data() + at, sizeof word);
    if ((word & kHighBits) != 0) {
      break;
    }
  }
  return at - first;
}

}  // namespace

bool Utf8Check::accept(unsigned char byte) {
  if (expected_ > 0) {
    if (byte < low_ || byte > high_) {
      return false;
    }
    --expected_;
    low_ = kContinuation;
    high_ = kLastContinuation;
    return true;
  }
  if (byte < kContinuation) {
    return true;
  }
  // C0, C1 would begin an overlong form, F5 and up lie beyond U+10FFFF.
  if (byte < 0xC2 || byte > 0xF4) {
    return false;
  }
  expected_ = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
  low_ = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : kContinuation;
  high_ = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : kLastContinuation;
  return true;
}

std::optional<std::size_t> Utf8Check::check(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (expected_ == 0) {
      at += ascii_run(bytes, at);
      if (at == bytes.size()) {
        break;
      }
    }
    if (!accept(static_cast<unsigned char>(bytes[at]))) {
      return at;
    }
  }
  return std::nullopt;
}

}  // namespace quotum::table
