// The loops of field_words.cc: plain C++ that a compiler turns into instructions for several rows
// at once, without a branch. Conditions are sums of differences: 0 means good. Each gives all that
// it left in one word.
#pragma once

#include <cstddef>
#include <cstdint>

#include "table/digit_words.h"
#include "table/field_words.h"

namespace quotum::table {

inline constexpr std::uint64_t kBits = 64;
inline constexpr std::uint64_t kSafeDigits = 18;  // so many always fit 63 bits
inline constexpr std::uint64_t kZeros = 0x3030303030303030u;
inline constexpr std::uint64_t kPoint = '.' ^ '0';
inline constexpr std::uint64_t kByte = 0xFF;
inline constexpr std::uint64_t kNoByte = 0x100;

// 0 or all ones.
inline std::uint64_t mask_if(bool condition) { return condition ? ~std::uint64_t{0} : 0; }

// 1 or 0, of sizes. By subtraction, since gcc 12 makes one condition of several comparisons joined
// by "or", and then does not know how to do that for several rows at once.
inline std::uint64_t is_below(std::uint64_t size, std::uint64_t other) {
  return (size - other) >> (kBits - 1u);
}

// The last eight bytes of a field as digits; a shorter field has zeros before.
inline std::uint64_t low_digits(std::uint64_t tail, std::uint64_t size) {
  const std::uint64_t missing = size < kWordBytes ? kWordBytes - size : 0;
  return (tail ^ kZeros) << (8u * missing % kBits);
}

// The bytes before those eight in a field of 9 to 16.
inline std::uint64_t high_digits(std::uint64_t head, std::uint64_t size) {
  const std::uint64_t missing = 2 * kWordBytes - size;
  return ((head ^ kZeros) << (8u * missing % kBits)) & mask_if(size > kWordBytes);
}

// What NumberWords need to know once for all rows. kLong: some field has more than eight bytes.
template <bool kLong>
struct NumberLoop {
  std::uint64_t size, size_matters, scale, point_byte, point_shift, before_point, least_with_point,
      most_without_point;
  std::int64_t min, max;

  explicit NumberLoop(const NumberWords& kind)
      : size(kind.size),
        size_matters(mask_if(kind.size != NumberWords::kAnySize)),
        scale(1),
        point_byte(kind.decimals > 0 ? kPoint : kNoByte),
        point_shift(8u * (kWordBytes - 1 - kind.decimals)),
        before_point((std::uint64_t{1} << point_shift) - 1),
        least_with_point(kind.decimals + 2),
        most_without_point(kSafeDigits - kind.decimals),
        min(kind.min),
        max(kind.max) {
    for (std::uint64_t i = 0; i < kind.decimals; ++i) {
      scale *= 10;
    }
  }

  [[gnu::always_inline]] inline std::uint64_t operator()(const FieldWords& words,
                                                         FieldValues& out) const {
    constexpr std::uint64_t kEightDigits = 100'000'000;
    const NumberLoop loop = *this;  // which no write to `out` can change
    const std::size_t rows = words.rows;
    std::uint64_t any = 0;
    for (std::size_t i = 0; i < rows; ++i) {
      const std::uint64_t bytes = words.sizes[i];
      const std::uint64_t high = kLong ? high_digits(words.heads[i], bytes) : 0;
      const std::uint64_t low = low_digits(kLong ? words.tails[i] : words.heads[i], bytes);
      const std::uint64_t point = mask_if(((low >> loop.point_shift) & kByte) == loop.point_byte);
      // With a point, the digits before it move over it.
      const std::uint64_t moved = (low & ~loop.before_point & ~(kByte << loop.point_shift)) |
                                  ((low & loop.before_point) << 8u);
      const std::uint64_t digits = (moved & point) | (low & ~point);
      const std::uint64_t tenth = (kEightDigits / 10 & point) | (kEightDigits & ~point);
      const std::uint64_t scale_here = (1 & point) | (loop.scale & ~point);
      const auto value =
          static_cast<std::int64_t>((number_of(high) * tenth + number_of(digits)) * scale_here);
      const std::uint64_t odd_size = ((bytes ^ loop.size) & loop.size_matters) |
                                     is_below(bytes, 1) | is_below(2 * kWordBytes, bytes) |
                                     is_below(bytes, loop.least_with_point & point) |
                                     is_below(loop.most_without_point, bytes & ~point);
      const std::uint64_t left = no_digits(high) | no_digits(digits) | odd_size |
                                 mask_if(value < loop.min) | mask_if(value > loop.max);
      out.values[i] = value;
      out.left[i] = left;
      any |= left;
    }
    return any;
  }
};

// x / 11 for small x, as a product.
constexpr std::uint64_t eleventh(std::uint64_t x) { return (x * 5958u) >> 16u; }
constexpr bool eleventh_is_right() {
  constexpr std::uint64_t kMostSum = std::uint64_t{9} * (9 + 8 + 7 + 6 + 5 + 4 + 3 + 2);
  for (std::uint64_t x = 0; x <= kMostSum; ++x) {
    if (eleventh(x) != x / 11) {
      return false;
    }
  }
  return true;
}
static_assert(eleventh_is_right());

struct FiscalLoop {
  [[gnu::always_inline]] inline std::uint64_t operator()(const FieldWords& words,
                                                         FieldValues& out) const {
    constexpr std::uint64_t kFiscalDigits = 9;
    const std::size_t rows = words.rows;
    std::uint64_t any = 0;
    for (std::size_t i = 0; i < rows; ++i) {
      const std::uint64_t stem = words.heads[i] ^ kZeros;
      const std::uint64_t check = (words.tails[i] ^ kZeros) >> (kBits - 8u);
      const std::uint64_t sum = elfproef_sum(stem);
      const std::uint64_t value = number_of(stem) * 10 + check;
      const std::uint64_t left = (words.sizes[i] ^ kFiscalDigits) | no_digits(stem) |
                                 ((sum - eleventh(sum) * 11) ^ check) | mask_if(check > 9) |
                                 mask_if(value == 0);
      out.values[i] = static_cast<std::int64_t>(value);
      out.left[i] = left;
      any |= left;
    }
    return any;
  }
};

// The Gregorian calendar in multiplications and shifts; tests hold it against exact::Date.
constexpr std::uint64_t hundredth(std::uint64_t year) { return (year * 5243u) >> 19u; }
constexpr std::uint64_t twelfth(std::uint64_t x) { return (x * 43691u) >> 19u; }
constexpr bool parts_are_right() {
  for (std::uint64_t x = 0; x < 10'000; ++x) {
    if (hundredth(x) != x / 100 || twelfth(x) != x / 12) {
      return false;
    }
  }
  return true;
}
static_assert(parts_are_right());

struct DateLoop {
  [[gnu::always_inline]] inline std::uint64_t operator()(const FieldWords& words,
                                                         FieldValues& out) const {
    constexpr std::uint64_t kDateBytes = 10;
    constexpr std::uint64_t kZerosAndDashes = 0x30302D30302D3030u;  // of YY-MM-DD, the last bytes
    constexpr std::uint64_t kDashes = 0x0000FF0000FF0000u;
    constexpr std::uint64_t kTwoDigits = 0xFFFF;
    constexpr std::uint64_t kFirstDay = 719'162;  // 0001-01-01 is so many days before 1970-01-01
    const std::size_t rows = words.rows;
    std::uint64_t any = 0;
    for (std::size_t i = 0; i < rows; ++i) {
      const std::uint64_t values = words.tails[i] ^ kZerosAndDashes;
      const std::uint64_t first = (words.heads[i] ^ kZeros) & kTwoDigits;
      const std::uint64_t pairs = values * 10 + (values >> 8u);
      const std::uint64_t century = (first * 10 + (first >> 8u)) & kByte;
      const std::uint64_t in_century = pairs & kByte;
      const std::uint64_t month = (pairs >> 24u) & kByte;
      const std::uint64_t day = (pairs >> 48u) & kByte;
      const std::uint64_t year = century * 100 + in_century;
      const std::uint64_t turn = mask_if(in_century == 0);  // only every fourth is a leap year
      const std::uint64_t leap = mask_if((((century & turn) | in_century) & 3u) == 0) & 1u;
      const std::uint64_t february = mask_if(month == 2);
      const std::uint64_t length =
          ((28 + leap) & february) | ((30 + ((month + (month >> 3u)) & 1u)) & ~february);
      // As if February had 30 days, and then what it lacks of them.
      const std::uint64_t month_start =
          twelfth(367 * month - 362) - ((2 - leap) & mask_if(month > 2));
      const std::uint64_t before = year - 1;  // years
      const std::uint64_t days = 365 * before + (before >> 2u) - hundredth(before) +
                                 (hundredth(before) >> 2u) + month_start + day - 1 - kFirstDay;
      const std::uint64_t left = (words.sizes[i] ^ kDateBytes) | no_digits(values) |
                                 (values & kDashes) | no_digits(first) | mask_if(year == 0) |
                                 mask_if(month - 1 >= 12) | mask_if(day - 1 >= length);
      out.values[i] = static_cast<std::int64_t>(days);
      out.left[i] = left;
      any |= left;
    }
    return any;
  }
};

struct MemberLoop {
  MemberWords kind;

  [[gnu::always_inline]] inline std::uint64_t operator()(const FieldWords& words,
                                                         FieldValues& out) const {
    const auto members = kind.members;
    const std::size_t rows = words.rows;
    std::uint64_t any = 0;
    for (std::size_t i = 0; i < rows; ++i) {
      const std::uint64_t size = words.sizes[i];
      const std::uint64_t bytes = words.heads[i] << (8u * (kWordBytes - size) % kBits);
      std::uint64_t value = 0;
      std::uint64_t left = ~std::uint64_t{0};
      for (std::size_t member = members.size(); member-- > 0;) {
        const std::uint64_t apart = (members[member].bytes ^ bytes) | (members[member].size ^ size);
        const std::uint64_t fits = mask_if(apart == 0);
        value = (member & fits) | (value & ~fits);
        left &= ~fits;
      }
      left |= mask_if(size - 1 >= kWordBytes);
      out.values[i] = static_cast<std::int64_t>(value);
      out.left[i] = left;
      any |= left;
    }
    return any;
  }
};

}  // namespace quotum::table
