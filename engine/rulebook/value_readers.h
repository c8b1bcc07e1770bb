// Readers (see mapping.h) of values: numbers, dates, units, quantities, words of a fixed list.
#pragma once

#include <cstdint>
#include <string>

#include "rulebook/document.h"
#include "rulebook/mapping.h"

namespace quotum::rulebook {

inline constexpr std::string_view kStatusWords =
    "official, secondary, derived, announced, hypothetical, unknown or not_set";

bool read_date(const Slot& slot, exact::Date& out);
bool read_year(const Slot& slot, int& out);  // four digits
bool read_decimal(const Slot& slot, exact::Decimal& out);
bool read_unit(const Slot& slot, exact::Unit& out);
bool read_quantity(const Slot& slot, Quantity& out);
bool read_truth(const Slot& slot, bool& out);
bool read_status(const Slot& slot, Status& out);
bool read_rounding_mode(const Slot& slot, exact::RoundingMode& out);
bool read_counts_as(const Slot& slot, CountsAs& out);
bool read_formula(const Slot& slot, Expression& out);

bool read_decimals(const Slot& slot, int& out);         // 0 to 18
bool read_digits(const Slot& slot, int& out);           // 1 to 18
bool read_count(const Slot& slot, std::uint64_t& out);  // 1 to 10^18

// Nothing when the text is not exactly a number, or a number and its unit or %.
std::optional<Quantity> parse_quantity(std::string_view text);

// A reader of one word: true when that is what stands there.
inline auto exactly(std::string_view word) {
  return [word](const Slot& slot, bool& out) {
    if (slot.node.shape != YamlNode::Shape::kScalar) {
      return wrong_shape(slot, "a text");
    }
    out = slot.node.text == word;
    return out || bad_value(slot, std::string(word));
  };
}

}  // namespace quotum::rulebook
