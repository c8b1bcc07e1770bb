// Powers of ten and multiples of them.
#include "check/decimals.h"

namespace quotum::check {

exact::BigInt power_of_ten(int decimals) {
  exact::BigInt power = 1;
  for (int i = 0; i < decimals; ++i) {
    power *= 10;
  }
  return power;
}

std::string decimals_text(int decimals) {
  return std::to_string(decimals) + (decimals == 1 ? " decimal" : " decimals");
}

bool fits_decimals(const exact::Rational& value, int decimals) {
  const exact::Rational scaled = value * exact::Rational(power_of_ten(decimals));
  return denominator(scaled) == 1;
}

}  // namespace quotum::check
