// Places the decimal point, see scaled_text.h.
#include "report/scaled_text.h"

#include <cstddef>

namespace quotum::report {

std::string scaled_text(const exact::BigInt& value, int decimals) {
  std::string digits = exact::BigInt(abs(value)).str();
  const auto places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) {
    digits.insert(0, places + 1 - digits.size(), '0');
  }
  if (places > 0) {
    digits.insert(digits.size() - places, ".");
  }
  return value < 0 ? "-" + digits : digits;
}

}  // namespace quotum::report
