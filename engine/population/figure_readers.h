// Readers (see rulebook/mapping.h) of single figures: shares, amounts, hours, weights, choices.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "population/figures.h"
#include "rulebook/mapping.h"
#include "rulebook/text_readers.h"

namespace quotum::population {

bool read_share(const rulebook::Slot& slot, PartsPerMillion& out);  // "1.7%", 0% to 100%
bool read_factor(const rulebook::Slot& slot,
                 std::int64_t& out);  // "110%", 0% to 200%; parts per million
bool read_cents(const rulebook::Slot& slot, std::int64_t& out);   // "14.06 EUR", not negative
bool read_hourly(const rulebook::Slot& slot, std::int64_t& out);  // "14.06 EUR/uur"; cents an hour
bool read_hours(const rulebook::Slot& slot, std::int64_t& out);   // "1872 uur", whole, not negative
bool read_persons(const rulebook::Slot& slot, std::int64_t& out);  // 0 to 10 million
bool read_weight(const rulebook::Slot& slot, std::uint64_t& out);  // 1 to 10^12
bool read_code(const rulebook::Slot& slot, int& out);              // 0 to 99
bool read_column_name(const rulebook::Slot& slot, std::string& out);
bool read_word(const rulebook::Slot& slot,
               std::string& out);  // as "nee": at most 20 letters, digits
bool read_file_name(const rulebook::Slot& slot,
                    std::string& out);  // of a folder's file, without folder
bool read_prefix(const rulebook::Slot& slot,
                 std::string& out);  // one to seven digits, the first not 0

// { from: ..., to: ... } beside other keys. False when reported.
template <typename Reader>
bool read_bounds(const rulebook::Slot& slot, rulebook::Mapping& mapping, Reader reader,
                 Range& range) {
  const bool from = mapping.required("from", range.from, reader);
  const bool to = mapping.required("to", range.to, reader);
  if (from && to && range.from > range.to) {
    return rulebook::bad_value(slot, "from not greater than to");
  }
  return from && to;
}

// { from: ..., to: ... }
template <typename Reader>
auto range_of(Reader reader) {
  return [reader](const rulebook::Slot& slot, Range& range) {
    rulebook::Mapping mapping(slot, "a range");
    const bool good = read_bounds(slot, mapping, reader, range);
    return mapping.finish() && good;
  };
}

// A list of { weight: ..., from: ..., to: ... }.
template <typename Reader>
auto mix_of_ranges(Reader reader) {
  return rulebook::filled_list_of([reader](const rulebook::Slot& slot, Weighted<Range>& choice) {
    rulebook::Mapping mapping(slot, "a weighted range");
    mapping.required("weight", choice.weight, read_weight);
    const bool good = read_bounds(slot, mapping, reader, choice.value);
    return mapping.finish() && good;
  });
}

// A list of { weight: ..., share: ... }.
bool read_share_mix(const rulebook::Slot& slot, Mix<PartsPerMillion>& out);

// The names of things that have one.
template <typename T>
std::vector<std::string> names_of(const std::vector<T>& items) {
  std::vector<std::string> names;
  names.reserve(items.size());
  for (const T& item : items) {
    names.push_back(item.name);
  }
  return names;
}

// One word of a list -> the value that stands beside it.
template <typename T>
auto word_of(const std::vector<std::pair<std::string_view, T>>& words) {
  return [words](const rulebook::Slot& slot, T& out) {
    std::string text;
    if (!rulebook::read_string(slot, text)) {
      return false;
    }
    std::string expected;
    for (const auto& [word, value] : words) {
      if (text == word) {
        out = value;
        return true;
      }
      expected += (expected.empty() ? "one of " : ", ") + std::string(word);
    }
    return rulebook::bad_value(slot, expected);
  };
}

// A mapping of names to weights; the choices are positions in `names`.
bool read_name_mix(const rulebook::Slot& slot, const std::vector<std::string>& names,
                   std::string_view what, Mix<std::size_t>& out);

}  // namespace quotum::population
