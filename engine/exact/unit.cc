// The algebra of units and their names.
#include "exact/unit.h"

#include <algorithm>
#include <cstddef>

namespace quotum::exact {
namespace {

constexpr std::array<std::string_view, kBaseUnits> kNames = {"EUR",     "uur", "baan",
                                                             "persoon", "dag", "jaar"};
constexpr std::string_view kRatio = "ratio";

// "uur", "uur^2"
std::string power(std::size_t base, int exponent) {
  std::string text(kNames[base]);
  return exponent == 1 ? text : text + "^" + std::to_string(exponent);
}

}  // namespace

std::optional<BaseUnit> parse_base_unit(std::string_view text) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == text) {
      return static_cast<BaseUnit>(i);
    }
  }
  return std::nullopt;
}

std::optional<Unit> Unit::parse(std::string_view text) {
  if (text == kRatio) {
    return Unit();
  }
  Unit result;
  bool below = false;
  if (text.substr(0, 2) == "1/") {
    below = true;
    text.remove_prefix(2);
  }
  for (;;) {
    const std::size_t length = std::min(text.find_first_of("*/"), text.size());
    const std::optional<BaseUnit> base = parse_base_unit(text.substr(0, length));
    if (!base || result.exponents_[static_cast<std::size_t>(*base)] != 0) {
      return std::nullopt;
    }
    result.exponents_[static_cast<std::size_t>(*base)] = below ? -1 : 1;
    if (length == text.size()) {
      return result;
    }
    if (below && text[length] == '*') {
      return std::nullopt;  // `a/b*c`: people read it both ways
    }
    below = text[length] == '/';
    text.remove_prefix(length + 1);
  }
}

std::string Unit::to_string() const {
  std::string above;
  std::string below;
  for (std::size_t i = 0; i < exponents_.size(); ++i) {
    const auto exponent = int{exponents_[i]};
    if (exponent > 0) {
      above += (above.empty() ? "" : "*") + power(i, exponent);
    } else if (exponent < 0) {
      below += "/" + power(i, -exponent);
    }
  }
  if (above.empty()) {
    above = below.empty() ? std::string(kRatio) : "1";
  }
  return above + below;
}

Unit operator*(const Unit& a, const Unit& b) {
  Unit result;
  for (std::size_t i = 0; i < result.exponents_.size(); ++i) {
    result.exponents_[i] = static_cast<signed char>(a.exponents_[i] + b.exponents_[i]);
  }
  return result;
}

Unit operator/(const Unit& a, const Unit& b) {
  Unit result;
  for (std::size_t i = 0; i < result.exponents_.size(); ++i) {
    result.exponents_[i] = static_cast<signed char>(a.exponents_[i] - b.exponents_[i]);
  }
  return result;
}

}  // namespace quotum::exact
