// Each form makes two masks of 64 bytes, one bit a byte, and takes the set bits out of them. The
// compiler is told per function what the machine can do: the program as a whole runs on any.
#include "table/byte_search.h"

#include <bit>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace quotum::table {
namespace {

constexpr int kUnrolled = 8;

// Positions of the set bits. Writes some at once without asking whether there are so many: a
// guess that fails costs more than a write for nothing.
[[gnu::always_inline]] inline void add_ends(std::uint64_t mask, std::uint32_t position,
                                            FoundBytes& found) {
  const int count = std::popcount(mask);
  for (int done = 0; done < count; done += kUnrolled) {
    for (int i = 0; i < kUnrolled; ++i) {
      found.ends[done + i] = position + static_cast<std::uint32_t>(std::countr_zero(mask));
      mask &= mask - 1;
    }
  }
  found.ends += count;
}

// REQUIRES: each bit of `line_mask` is one of `mask`. Counts the ends in.
[[gnu::always_inline]] inline void add_row_ends(std::uint64_t mask, std::uint64_t line_mask,
                                                FoundBytes& found) {
  for (; line_mask != 0; line_mask &= line_mask - 1) {
    const std::uint64_t before = (line_mask & (~line_mask + 1)) - 1;
    *found.row_ends++ = found.end_count + static_cast<std::uint32_t>(std::popcount(mask & before));
  }
  found.end_count += static_cast<std::uint32_t>(std::popcount(mask));
}

// One bit for each of eight bytes that is that of `pattern`.
std::uint64_t equal_bits(std::uint64_t word, std::uint64_t pattern) {
  constexpr std::uint64_t kLow7 = 0x7F7F7F7F7F7F7F7Fu;
  const std::uint64_t apart = word ^ pattern;
  const std::uint64_t zero = ~(((apart & kLow7) + kLow7) | apart | kLow7);  // 0x80 in those bytes
  return ((zero >> 7u) * 0x0102040810204080u) >> 56u;
}

}  // namespace

void search_portable(const char* text, std::size_t size, char separator, std::uint32_t position,
                     FoundBytes& found) {
  constexpr std::uint64_t kEach = 0x0101010101010101u;
  const std::uint64_t separators = kEach * static_cast<unsigned char>(separator);
  for (std::size_t at = 0; at < size; at += kSearchWidth) {
    std::uint64_t separator_mask = 0;
    std::uint64_t line_mask = 0;
    for (unsigned i = 0; i < kSearchWidth; i += 8u) {
      std::uint64_t word = 0;
      for (unsigned byte = 0; byte < 8u; ++byte) {  // one load on a little-endian machine
        word |= std::uint64_t{static_cast<unsigned char>(text[at + i + byte])} << (8u * byte);
      }
      separator_mask |= equal_bits(word, separators) << i;
      line_mask |= equal_bits(word, kEach * '\n') << i;
    }
    add_ends(separator_mask | line_mask, position + static_cast<std::uint32_t>(at), found);
    add_row_ends(separator_mask | line_mask, line_mask, found);
  }
}

#if defined(__x86_64__)

[[gnu::target("avx2,bmi,popcnt")]] void search_avx2(const char* text, std::size_t size,
                                                    char separator, std::uint32_t position,
                                                    FoundBytes& found) {
  const __m256i separators = _mm256_set1_epi8(separator);
  const __m256i line_ends = _mm256_set1_epi8('\n');
  FoundBytes local = found;
  for (std::size_t at = 0; at < size; at += kSearchWidth) {
    std::uint64_t separator_mask = 0;
    std::uint64_t line_mask = 0;
    for (unsigned i = 0; i < kSearchWidth; i += 32u) {
      __m256i bytes;  // NOLINT(cppcoreguidelines-init-variables)
      std::memcpy(&bytes, text + at + i, sizeof bytes);
      const auto separator_bits =
          static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, separators)));
      const auto line_bits =
          static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, line_ends)));
      separator_mask |= std::uint64_t{separator_bits} << i;
      line_mask |= std::uint64_t{line_bits} << i;
    }
    add_ends(separator_mask | line_mask, position + static_cast<std::uint32_t>(at), local);
    add_row_ends(separator_mask | line_mask, line_mask, local);
  }
  found = local;
}

// Takes the positions out of a mask with one instruction for all.
[[gnu::target("avx512f,avx512bw,avx512vbmi2,bmi,popcnt")]] void search_avx512(
    const char* text, std::size_t size, char separator, std::uint32_t position, FoundBytes& found) {
  alignas(kSearchWidth) static constexpr auto kCounting = [] {
    struct {
      unsigned char bytes[kSearchWidth] = {};
    } counting;
    for (unsigned i = 0; i < kSearchWidth; ++i) {
      counting.bytes[i] = static_cast<unsigned char>(i);
    }
    return counting;
  }();
  const __m512i counting = _mm512_load_si512(kCounting.bytes);
  const __m512i separators = _mm512_set1_epi8(separator);
  const __m512i line_ends = _mm512_set1_epi8('\n');
  FoundBytes local = found;
  for (std::size_t at = 0; at < size; at += kSearchWidth) {
    const __m512i bytes = _mm512_loadu_si512(text + at);
    const std::uint64_t line_mask = _mm512_cmpeq_epi8_mask(bytes, line_ends);
    const std::uint64_t mask = line_mask | _mm512_cmpeq_epi8_mask(bytes, separators);
    alignas(kSearchWidth) unsigned char offsets[kSearchWidth];
    _mm512_store_si512(offsets, _mm512_maskz_compress_epi8(mask, counting));
    const int count = std::popcount(mask);
    const __m512i base =
        _mm512_set1_epi32(static_cast<int>(position + static_cast<std::uint32_t>(at)));
    for (int done = 0; done < count; done += 16) {
      __m128i some;  // NOLINT(cppcoreguidelines-init-variables)
      std::memcpy(&some, offsets + done, sizeof some);
      _mm512_storeu_si512(local.ends + done, _mm512_add_epi32(base, _mm512_cvtepu8_epi32(some)));
    }
    local.ends += count;
    add_row_ends(mask, line_mask, local);
  }
  found = local;
}

#endif

}  // namespace quotum::table
