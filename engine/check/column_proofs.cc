// Decimals and digits of columns.
#include "check/column_proofs.h"

#include <fmt/format.h>

#include "check/decimals.h"

namespace quotum::check {
namespace {

using source::Code;

constexpr unsigned kColumnBits = 127;

void check_digits(const NumberRange& value, const rulebook::OutputDeclaration& output,
                  const source::Span& origin, source::Diagnostics& diagnostics) {
  const Rational scaled = value.interval().reach() * Rational(power_of_ten(output.decimals));
  const BigInt greatest = numerator(scaled) / denominator(scaled);
  if (greatest == 0 || msb(greatest) < kColumnBits) {
    return;
  }
  diagnostics
      .error(Code::kDigitsDoNotFit, output.name.span,
             fmt::format("the output '{}' can grow too large for a column", output.name.value),
             fmt::format("at most {} bits", kColumnBits),
             fmt::format("up to {} bits", msb(greatest) + 1))
      .notes.push_back({origin, "declared here"});
}

}  // namespace

bool check_decimals(const NumberRange& value, int decimals, std::string_view subject,
                    const source::Span& place, const source::Span& origin,
                    source::Diagnostics& diagnostics) {
  if (value.grain && fits_decimals(*value.grain, decimals)) {
    return true;
  }
  diagnostics
      .error(Code::kUnroundedOutput, place,
             fmt::format("{} can have more decimals than its column", subject),
             fmt::format("a rounding, or a value with at most {}", decimals_text(decimals)),
             value.grain ? fmt::format("multiples of {}", exact::to_text(*value.grain))
                         : "an exact quotient")
      .notes.push_back({origin, "declared here"});
  return false;
}

Proof check_output(Proof value, const rulebook::OutputDeclaration& output,
                   const source::Span& origin, source::Diagnostics& diagnostics) {
  if (!check_decimals(value.number, output.decimals,
                      fmt::format("the output '{}'", output.name.value), output.name.span, origin,
                      diagnostics)) {
    value.number = decimal_number(value.number.interval(), output.decimals);
    value.number.constant = value.constant;
  }
  if (!output.internal) {
    check_digits(value.number, output, origin, diagnostics);
  }
  return value;
}

}  // namespace quotum::check
