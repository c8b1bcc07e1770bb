// Unit: what a number counts. Products of powers of the base units; a ratio has none.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace quotum::exact {

// Base units in the order in which they are printed.
enum class BaseUnit { kEur, kUur, kBaan, kPersoon, kDag, kJaar };
inline constexpr int kBaseUnits = 6;

std::optional<BaseUnit> parse_base_unit(std::string_view text);  // "EUR", "uur", ...

class Unit {
 public:
  Unit() = default;  // ratio
  explicit Unit(BaseUnit base) { exponents_[static_cast<std::size_t>(base)] = 1; }

  // "ratio", or distinct base units, first those multiplied, then those divided by, without blanks:
  // "EUR", "uur*baan", "EUR/uur", "EUR*uur/baan/dag", "1/jaar". Nothing else.
  static std::optional<Unit> parse(std::string_view text);
  [[nodiscard]] std::string to_string() const;  // parse(to_string()) == *this for |exponent| <= 1
  [[nodiscard]] bool is_ratio() const { return *this == Unit(); }

  // Units are only ever multiplied and divided; there is no sum of units.
  friend Unit operator*(const Unit& a, const Unit& b);
  friend Unit operator/(const Unit& a, const Unit& b);
  friend bool operator==(const Unit&, const Unit&) = default;

 private:
  std::array<signed char, kBaseUnits> exponents_{};
};

}  // namespace quotum::exact
