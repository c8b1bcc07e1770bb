// Decimal: an exact decimal number as a rule book or data file writes it.
#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "exact/integer.h"

namespace quotum::exact {

// coefficient x 10^-scale, 0 <= scale <= 18, |coefficient| < 10^36. Never rounds. Trailing zeros of
// the text are kept in the scale ("1.50" has scale 2) but do not take part in comparison.
class Decimal {
 public:
  static constexpr int kMaxScale = 18;

  constexpr Decimal() = default;
  constexpr Decimal(Int128 coefficient, int scale) : coefficient_(coefficient), scale_(scale) {}
  // Floating point has no way in.
  template <std::floating_point T>
  Decimal(T, int) = delete;
  template <std::floating_point T>
  explicit Decimal(T) = delete;

  // Digits with an optional sign and point: "-12.50", "0", "2_000_000" (underscores only between
  // digits, only when `underscores`). No exponent, no leading '+', no bare point, no blanks.
  static std::optional<Decimal> parse(std::string_view text, bool underscores = false);

  [[nodiscard]] Int128 coefficient() const { return coefficient_; }
  [[nodiscard]] int scale() const { return scale_; }
  [[nodiscard]] Rational to_rational() const;
  // "1.50"; keeps the scale.
  [[nodiscard]] std::string to_string() const;

  friend bool operator==(const Decimal& a, const Decimal& b) {
    return a.to_rational() == b.to_rational();
  }

 private:
  Int128 coefficient_ = 0;
  int scale_ = 0;
};

// value x 10^-decimals as text with exactly `decimals` decimals ("-0.05"), appended to `out`.
// 0 <= decimals <= Decimal::kMaxScale.
void append_scaled(std::string& out, Int128 value, int decimals);

// The same, written at `at`; returns its end.
inline constexpr std::size_t kMaxScaledBytes = 41;  // 39 digits, sign and point
char* write_scaled(char* at, Int128 value, int decimals);

// An exact fraction for people and JSON: "2.3" when it ends within 18 decimals, else "3090/1331".
std::string to_text(const Rational& value);

}  // namespace quotum::exact
