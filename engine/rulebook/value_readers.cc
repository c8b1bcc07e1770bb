// Scalars -> values.
#include "rulebook/value_readers.h"

#include <algorithm>
#include <vector>

#include "rulebook/formula_lexer.h"
#include "rulebook/formula_parser.h"

namespace quotum::rulebook {
namespace {

constexpr std::int64_t kMaxCount = 1'000'000'000'000'000'000;
constexpr int kPercentDecimals = 2;

// A scalar's value by `parse`, from text to std::optional<T>.
template <typename T, typename Parse>
bool read_scalar(const Slot& slot, std::string_view expected, Parse parse, T& out) {
  if (slot.node.shape != YamlNode::Shape::kScalar) {
    return wrong_shape(slot, std::string(expected));
  }
  const auto value = parse(slot.node.text);
  if (!value) {
    return bad_value(slot, std::string(expected));
  }
  out = *value;
  return true;
}

std::optional<int> parse_year(std::string_view text) {
  const bool digits =
      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  const auto value = exact::Decimal::parse(text);
  if (text.size() != 4 || !digits || !value || value->coefficient() < 1) {
    return std::nullopt;
  }
  return static_cast<int>(value->coefficient());
}

template <typename T>
std::optional<T> parse_integer(std::string_view text, std::int64_t least, std::int64_t most) {
  const auto value = exact::Decimal::parse(text, true);
  if (!value || value->scale() != 0 || value->coefficient() < least ||
      value->coefficient() > most) {
    return std::nullopt;
  }
  return static_cast<T>(value->coefficient());
}

std::optional<bool> parse_truth(std::string_view text) {
  if (text != "true" && text != "false") {
    return std::nullopt;
  }
  return text == "true";
}

// What stands behind the number: nothing, % or a unit.
bool apply_suffix(const Token& suffix, Quantity& quantity) {
  if (suffix.kind == Token::Kind::kUnit) {
    quantity.unit = suffix.unit;
    quantity.has_unit = true;
  } else if (suffix.kind == Token::Kind::kPercent) {
    const int scale = quantity.value.scale() + kPercentDecimals;
    quantity.value = exact::Decimal(quantity.value.coefficient(), scale);
    quantity.has_unit = true;
    return scale <= exact::Decimal::kMaxScale;
  }
  return suffix.kind == Token::Kind::kUnit || suffix.kind == Token::Kind::kPercent;
}

}  // namespace

std::optional<Quantity> parse_quantity(std::string_view text) {
  const bool negative = text.substr(0, 1) == "-";
  const std::vector<Token> tokens = lex(text.substr(negative ? 1 : 0));
  if (tokens.size() > 3 || tokens.front().kind != Token::Kind::kNumber ||
      tokens.front().begin != 0) {
    return std::nullopt;
  }
  const exact::Decimal number = tokens.front().value;
  Quantity quantity;
  quantity.value =
      exact::Decimal(negative ? -number.coefficient() : number.coefficient(), number.scale());
  if (tokens.size() == 3 && !apply_suffix(tokens[1], quantity)) {
    return std::nullopt;
  }
  return quantity;
}

bool read_date(const Slot& slot, exact::Date& out) {
  return read_scalar(slot, "a day that exists, written 2026-07-01", exact::Date::parse, out);
}

bool read_year(const Slot& slot, int& out) {
  return read_scalar(slot, "a year, written 2026", parse_year, out);
}

bool read_decimal(const Slot& slot, exact::Decimal& out) {
  return read_scalar(
      slot, "a number without unit, with a decimal point",
      [](std::string_view text) { return exact::Decimal::parse(text, true); }, out);
}

bool read_unit(const Slot& slot, exact::Unit& out) {
  return read_scalar(slot,
                     "a unit: ratio, or EUR, uur, baan, persoon, dag, jaar joined by * and / "
                     "as in EUR/uur",
                     exact::Unit::parse, out);
}

bool read_quantity(const Slot& slot, Quantity& out) {
  out.span = slot.node.span;
  return read_scalar(
      slot, "a number with its unit, as in 5000 EUR, 0.1 baan or 1.93%",
      [&slot](std::string_view text) {
        auto quantity = parse_quantity(text);
        if (quantity) {
          quantity->span = slot.node.span;
        }
        return quantity;
      },
      out);
}

bool read_truth(const Slot& slot, bool& out) {
  return read_scalar(slot, "true or false", parse_truth, out);
}

bool read_status(const Slot& slot, Status& out) {
  return read_scalar(slot, kStatusWords, parse_status, out);
}

bool read_rounding_mode(const Slot& slot, exact::RoundingMode& out) {
  return read_scalar(slot, "down, up, half_up, half_even, towards_zero or away_from_zero",
                     exact::parse_rounding_mode, out);
}

bool read_counts_as(const Slot& slot, CountsAs& out) {
  return read_scalar(slot, "benefit or burden", parse_counts_as, out);
}

bool read_formula(const Slot& slot, Expression& out) {
  if (slot.node.shape != YamlNode::Shape::kScalar) {
    return wrong_shape(slot, "a formula");
  }
  auto formula = parse_formula(slot.node, slot.diagnostics);
  if (!formula) {
    return false;
  }
  out = std::move(*formula);
  return true;
}

bool read_decimals(const Slot& slot, int& out) {
  return read_scalar(
      slot, "a number of decimals, 0 to 18",
      [](std::string_view text) { return parse_integer<int>(text, 0, exact::Decimal::kMaxScale); },
      out);
}

bool read_digits(const Slot& slot, int& out) {
  return read_scalar(
      slot, "a number of digits, 1 to 18",
      [](std::string_view text) { return parse_integer<int>(text, 1, 18); }, out);
}

bool read_count(const Slot& slot, std::uint64_t& out) {
  return read_scalar(
      slot, "a whole number of at least 1",
      [](std::string_view text) { return parse_integer<std::uint64_t>(text, 1, kMaxCount); }, out);
}

}  // namespace quotum::rulebook
