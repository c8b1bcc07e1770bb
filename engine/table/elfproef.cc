// The check digit of fiscal numbers.
#include <algorithm>

#include "table/field_parser.h"

namespace quotum::table {
namespace {

constexpr std::size_t kStem = 8;  // digits before the check digit
constexpr int kModulus = 11;

}  // namespace

std::optional<int> elfproef_digit(const std::array<int, kStem>& digits) {
  int sum = 0;
  for (std::size_t i = 0; i < kStem; ++i) {
    sum += static_cast<int>(kStem + 1 - i) * digits[i];
  }
  const int rest = sum % kModulus;
  return rest < 10 ? std::optional<int>(rest) : std::nullopt;
}

bool passes_elfproef(std::string_view digits) {
  if (digits.size() != kStem + 1 ||
      std::any_of(digits.begin(), digits.end(), [](char c) { return c < '0' || c > '9'; }) ||
      digits == "000000000") {
    return false;
  }
  std::array<int, kStem> stem{};
  for (std::size_t i = 0; i < kStem; ++i) {
    stem[i] = digits[i] - '0';
  }
  return elfproef_digit(stem) == digits[kStem] - '0';
}

}  // namespace quotum::table
