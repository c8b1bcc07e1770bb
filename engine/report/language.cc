// Words and digit grouping for people, see language.h.
#include "report/language.h"

#include <algorithm>

namespace quotum::report {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace

std::optional<Language> parse_language(std::string_view text) {
  if (text == "nl") {
    return Language::kDutch;
  }
  if (text == "en") {
    return Language::kEnglish;
  }
  return std::nullopt;
}

std::string_view pick(Language language, std::string_view dutch, std::string_view english) {
  return language == Language::kDutch ? dutch : english;
}

const std::string& pick(Language language, const rulebook::Bilingual& text) {
  return language == Language::kDutch ? text.nl.value : text.en.value;
}

std::string_view status_text(rulebook::Status status, Language language) {
  using rulebook::Status;
  switch (status) {
    case Status::kOfficial:
      return pick(language, "officieel", "official");
    case Status::kSecondary:
      return pick(language, "secundaire bron", "secondary source");
    case Status::kDerived:
      return pick(language, "afgeleid", "derived");
    case Status::kAnnounced:
      return pick(language, "aangekondigd", "announced");
    case Status::kHypothetical:
      return pick(language, "hypothetisch", "hypothetical");
    case Status::kUnknown:
      return pick(language, "onbekend", "unknown");
    case Status::kNotSet:
      return pick(language, "niet vastgesteld", "not set");
  }
  return {};
}

std::string grouped(std::uint64_t count, Language language) {
  return grouped(std::to_string(count), language);
}

std::string grouped(std::string_view decimal, Language language) {
  const bool negative = !decimal.empty() && decimal.front() == '-';
  const std::string_view digits = decimal.substr(negative ? 1 : 0);
  const std::size_t point = digits.find('.');
  const std::string_view whole = digits.substr(0, point);
  const bool has_fraction = point != std::string_view::npos;
  const std::string_view fraction = has_fraction ? digits.substr(point + 1) : std::string_view();
  if (!all_digits(whole) || (has_fraction && !all_digits(fraction))) {
    return std::string(decimal);
  }
  std::string text = negative ? "-" : "";
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) {
      text += pick(language, ".", ",");
    }
    text += whole[i];
  }
  if (has_fraction) {
    text += pick(language, ",", ".");
    text += fraction;
  }
  return text;
}

std::size_t columns_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;  // not a continuation byte
  }));
}

}  // namespace quotum::report
