// Figures as a person writes them -> integers.
#include "population/figure_readers.h"

#include <algorithm>
#include <optional>

#include "rulebook/text_readers.h"
#include "rulebook/value_readers.h"

namespace quotum::population {
namespace {

using rulebook::Mapping;
using rulebook::Slot;

constexpr int kPercentOfWhole = 6;  // decimals of a part per million
constexpr int kCents = 2;
constexpr std::int64_t kMostAmount = 1'000'000'000;  // of any unit
constexpr std::int64_t kMostPersons = 10'000'000;
constexpr std::int64_t kMostWeight = 1'000'000'000'000;
constexpr int kMostCode = 99;
constexpr std::size_t kMostWord = 20;
constexpr std::size_t kMostPrefix = 7;

// The value times 10^decimals, where that is whole and within 0..most.
std::optional<std::int64_t> scaled(const exact::Decimal& value, int decimals, std::int64_t most) {
  exact::Int128 result = value.coefficient();
  for (int scale = value.scale(); scale < decimals; ++scale) {
    result *= 10;
  }
  for (int scale = value.scale(); scale > decimals; --scale) {
    if (result % 10 != 0) {
      return std::nullopt;
    }
    result /= 10;
  }
  if (result < 0 || result > most) {
    return std::nullopt;
  }
  return static_cast<std::int64_t>(result);
}

// A quantity of `unit` as an integer of 10^-decimals.
bool read_scaled(const Slot& slot, std::string_view unit, int decimals, std::int64_t most,
                 const std::string& expected, std::int64_t& out) {
  rulebook::Quantity quantity;
  if (!rulebook::read_quantity(slot, quantity)) {
    return false;
  }
  const auto value = scaled(quantity.value, decimals, most);
  if (!quantity.has_unit || quantity.unit != exact::Unit::parse(unit) || !value) {
    return rulebook::bad_value(slot, expected);
  }
  out = *value;
  return true;
}

bool read_integer(const Slot& slot, std::int64_t most, std::int64_t& out) {
  exact::Decimal value;
  if (!rulebook::read_decimal(slot, value)) {
    return false;
  }
  const auto whole = scaled(value, 0, most);
  if (!whole || value.scale() != 0) {
    return rulebook::bad_value(slot, "a whole number from 0 to " + std::to_string(most));
  }
  out = *whole;
  return true;
}

}  // namespace

bool read_share(const Slot& slot, PartsPerMillion& out) {
  std::int64_t value = 0;
  if (!read_scaled(slot, "ratio", kPercentOfWhole, kWhole,
                   "a share from 0% to 100% with at most four decimals", value)) {
    return false;
  }
  out = static_cast<PartsPerMillion>(value);
  return true;
}

bool read_factor(const Slot& slot, std::int64_t& out) {
  return read_scaled(slot, "ratio", kPercentOfWhole, 2 * std::int64_t{kWhole},
                     "a share from 0% to 200% with at most four decimals", out);
}

bool read_cents(const Slot& slot, std::int64_t& out) {
  return read_scaled(slot, "EUR", kCents, kMostAmount, "an amount such as 14.06 EUR", out);
}

bool read_hourly(const Slot& slot, std::int64_t& out) {
  return read_scaled(slot, "EUR/uur", kCents, kMostAmount, "an amount such as 14.06 EUR/uur", out);
}

bool read_hours(const Slot& slot, std::int64_t& out) {
  return read_scaled(slot, "uur", 0, kMostAmount, "whole hours such as 1872 uur", out);
}

bool read_persons(const Slot& slot, std::int64_t& out) {
  return read_integer(slot, kMostPersons, out);
}

bool read_weight(const Slot& slot, std::uint64_t& out) {
  exact::Decimal value;
  if (!rulebook::read_decimal(slot, value)) {
    return false;
  }
  const auto whole = scaled(value, 0, kMostWeight);
  if (!whole || *whole == 0) {
    return rulebook::bad_value(slot, "a whole weight from 1 to 10^12");
  }
  out = static_cast<std::uint64_t>(*whole);
  return true;
}

bool read_code(const Slot& slot, int& out) {
  std::int64_t value = 0;
  const bool good = read_integer(slot, kMostCode, value);
  out = static_cast<int>(value);
  return good;
}

bool read_column_name(const Slot& slot, std::string& out) {
  rulebook::Text text;
  const bool good = rulebook::read_column(slot, text);
  out = text.value;
  return good;
}

bool read_word(const Slot& slot, std::string& out) {
  rulebook::Text text;
  if (!rulebook::read_member(slot, text)) {
    return false;
  }
  out = text.value;
  return out.size() <= kMostWord || rulebook::bad_value(slot, "a word of at most 20 characters");
}

bool read_file_name(const Slot& slot, std::string& out) {
  if (!rulebook::read_string(slot, out)) {
    return false;
  }
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
  };
  return (out.front() != '.' && std::all_of(out.begin(), out.end(), allowed)) ||
         rulebook::bad_value(slot, "a file name: small letters, digits, _, - and points");
}

bool read_prefix(const Slot& slot, std::string& out) {
  if (!rulebook::read_string(slot, out)) {
    return false;
  }
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return (out.size() <= kMostPrefix && out.front() != '0' &&
          std::all_of(out.begin(), out.end(), digit)) ||
         rulebook::bad_value(slot, "one to seven digits, the first not 0");
}

bool read_share_mix(const Slot& slot, Mix<PartsPerMillion>& out) {
  const auto read_choice = [](const Slot& item, Weighted<PartsPerMillion>& choice) {
    Mapping mapping(item, "a weighted share");
    mapping.required("weight", choice.weight, read_weight);
    mapping.required("share", choice.value, read_share);
    return mapping.finish();
  };
  return rulebook::filled_list_of(read_choice)(slot, out);
}

bool read_name_mix(const Slot& slot, const std::vector<std::string>& names, std::string_view what,
                   Mix<std::size_t>& out) {
  const auto read_choice = [&](const rulebook::YamlEntry& entry, const Slot& value,
                               Weighted<std::size_t>& choice) {
    const auto found = std::find(names.begin(), names.end(), entry.key);
    if (found == names.end()) {
      const auto near = source::nearest(entry.key, names);
      slot.diagnostics.error(source::Code::kUnknownName, entry.key_span,
                             "no " + std::string(what) + " '" + entry.key + "'",
                             near.empty() ? "" : near.front());
      return false;
    }
    choice.value = static_cast<std::size_t>(found - names.begin());
    return read_weight(value, choice.weight);
  };
  if (!rulebook::entries_of(read_choice)(slot, out)) {
    return false;
  }
  return !out.empty() || rulebook::bad_value(slot, "at least one " + std::string(what));
}

}  // namespace quotum::population
