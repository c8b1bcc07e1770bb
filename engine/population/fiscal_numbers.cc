// Counts through the first eight digits and adds the ninth.
#include "population/fiscal_numbers.h"

#include <array>

#include "table/field_parser.h"

namespace quotum::population {
namespace {

constexpr std::size_t kStem = 8;  // digits before the check digit

}  // namespace

FiscalNumbers::FiscalNumbers(const std::string& prefix)
    : stem_(std::stoull(prefix + std::string(kStem - prefix.size(), '0'))) {}

std::uint64_t FiscalNumbers::capacity(const std::string& prefix) {
  std::uint64_t stems = 1;
  for (std::size_t i = prefix.size(); i < kStem; ++i) {
    stems *= 10;
  }
  return stems / 10 * 9;
}

std::optional<FiscalNumbers> FiscalNumbers::with_room_for(
    std::uint64_t count, const std::vector<std::string>& prefixes) {
  for (const std::string& prefix : prefixes) {
    if (capacity(prefix) >= count) {
      return FiscalNumbers(prefix);
    }
  }
  return std::nullopt;
}

std::string FiscalNumbers::next() {
  while (true) {
    const std::string text = std::to_string(stem_++);
    std::array<int, kStem> digits{};
    for (std::size_t i = 0; i < kStem; ++i) {
      digits[i] = text[i] - '0';
    }
    if (const auto last = table::elfproef_digit(digits)) {
      return text + std::to_string(*last);
    }
  }
}

}  // namespace quotum::population
