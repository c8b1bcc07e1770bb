// Values as text, see explain_figure.h.
#include "report/explain_figure.h"

#include <algorithm>
#include <vector>

#include "exact/decimal.h"
#include "exact/rounding.h"
#include "report/explain_words.h"

namespace quotum::report {
namespace {

using exact::Rational;

constexpr int kShownDecimals = 6;
constexpr int kEuroDecimals = 2;
constexpr int kPercentDecimals = 2;  // a percentage has so many fewer decimals than the ratio
constexpr int kFirstCalendarYear = 1000;
constexpr std::string_view kEllipsis = "\u2026";

void pad_decimals(std::string& plain, int decimals) {
  std::size_t dot = plain.find('.');
  if (decimals > 0 && dot == std::string::npos) {
    dot = plain.size();
    plain += '.';
  }
  while (dot != std::string::npos && plain.size() - dot - 1 < static_cast<std::size_t>(decimals)) {
    plain += '0';
  }
}

bool ends(const Rational& value) { return exact::to_text(value).find('/') == std::string::npos; }

// The bare number; cut and marked with an ellipsis where it does not end.
std::string number_text(const Rational& value, int decimals, Language language) {
  std::string plain = exact::to_text(value);
  if (plain.find('/') == std::string::npos) {
    pad_decimals(plain, decimals);
    return grouped(plain, language);
  }
  Rational grain = 1;
  for (int i = 0; i < kShownDecimals; ++i) {
    grain /= 10;
  }
  plain = exact::to_text(exact::round_to(value, grain, exact::RoundingMode::kTowardsZero));
  pad_decimals(plain, kShownDecimals);
  if (value < 0 && plain[0] != '-') {
    plain.insert(0, "-");
  }
  return grouped(plain, language) + std::string(kEllipsis);
}

// A unit's text cut at its signs: "EUR/uur" -> over {"EUR"}, under {"uur"}.
struct UnitParts {
  std::vector<std::string> over, under;
};

UnitParts unit_parts(const exact::Unit& unit) {
  UnitParts parts;
  if (unit.is_ratio()) {
    return parts;
  }
  std::string word;
  bool below = false;
  const std::string text = unit.to_string() + '*';
  for (const char letter : text) {
    if (letter != '*' && letter != '/') {
      word += letter;
      continue;
    }
    if (!word.empty() && word != "1") {
      (below ? parts.under : parts.over).push_back(word);
    }
    word.clear();
    below = below || letter == '/';
  }
  return parts;
}

// "banen", "hour"; names that the table does not hold (with powers) stay as they are.
std::string unit_word(const std::string& name, bool one, Language language) {
  struct Word {
    std::string_view name, nl_one, nl_many, en_one, en_many;
  };
  static constexpr Word kWords[] = {
      {"EUR", "euro", "euro", "euro", "euros"},
      {"uur", "uur", "uur", "hour", "hours"},
      {"baan", "baan", "banen", "job", "jobs"},
      {"persoon", "persoon", "personen", "person", "persons"},
      {"dag", "dag", "dagen", "day", "days"},
      {"jaar", "jaar", "jaar", "year", "years"},
  };
  for (const Word& word : kWords) {
    if (word.name == name) {
      return std::string(one ? pick(language, word.nl_one, word.en_one)
                             : pick(language, word.nl_many, word.en_many));
    }
  }
  return name;
}

// Whether the unit stands in the singular: 1 job; in Dutch also 0,1 baan.
bool is_one(const Rational& value, Language language) {
  const bool fraction = value > 0 && value < 1;
  return value == 1 || (fraction && language == Language::kDutch);
}

std::string with_unit(const std::string& number, const Figure& figure, Language language) {
  const UnitParts parts = unit_parts(figure.type.unit);
  std::string result = number;
  for (std::size_t i = 0; i < parts.over.size(); ++i) {
    if (i == 0 && parts.over[i] == "EUR") {
      result = "\u20ac " + number;
      continue;
    }
    result += i == 0 ? " " : " \u00d7 ";
    result += unit_word(parts.over[i], is_one(figure.value, language), language);
  }
  for (const std::string& name : parts.under) {
    result += " per " + unit_word(name, true, language);
  }
  return result;
}

bool is_calendar_year(const Figure& figure) {
  return figure.type.unit == exact::Unit(exact::BaseUnit::kJaar) &&
         figure.value >= kFirstCalendarYear && ends(figure.value);
}

std::string number_with_unit(const Figure& figure, Language language) {
  if (is_calendar_year(figure)) {
    return exact::to_text(figure.value);
  }
  if (figure.percent && figure.type.unit.is_ratio()) {
    return number_text(figure.value * 100, std::max(figure.decimals - kPercentDecimals, 0),
                       language) +
           '%';
  }
  const UnitParts parts = unit_parts(figure.type.unit);
  const bool euro = !parts.over.empty() && parts.over.front() == "EUR";
  const int decimals = std::max(figure.decimals, euro ? kEuroDecimals : 0);
  return with_unit(number_text(figure.value, decimals, language), figure, language);
}

std::string member(const Figure& figure) {
  for (std::size_t i = 0; i < figure.type.values.size(); ++i) {
    if (figure.value == i) {
      return figure.type.values[i];
    }
  }
  return exact::to_text(figure.value);
}

exact::Date date_of(const Figure& figure) {
  return exact::Date::from_days(
      boost::multiprecision::numerator(figure.value).convert_to<std::int32_t>());
}

}  // namespace

std::string short_figure_text(const Figure& figure, Language language) {
  switch (figure.type.kind) {
    case exact::Kind::kNumber:
      return number_with_unit(figure, language);
    case exact::Kind::kBoolean:
      return std::string(figure.value != 0 ? pick(language, "ja", "yes")
                                           : pick(language, "nee", "no"));
    case exact::Kind::kEnumeration:
      return member(figure);
    case exact::Kind::kDate:
      return date_text(date_of(figure), language);
  }
  return {};
}

std::string figure_text(const Figure& figure, Language language) {
  std::string text = short_figure_text(figure, language);
  if (figure.type.kind == exact::Kind::kNumber && !ends(figure.value)) {
    text += " (";
    text += pick(language, "precies ", "exactly ");
    text += exact::to_text(figure.value);
    text += ')';
  }
  return text;
}

std::string exact_figure(const Figure& figure) {
  switch (figure.type.kind) {
    case exact::Kind::kNumber:
      return exact::to_text(figure.value);
    case exact::Kind::kBoolean:
      return figure.value != 0 ? "true" : "false";
    case exact::Kind::kEnumeration:
      return member(figure);
    case exact::Kind::kDate:
      return date_of(figure).to_string();
  }
  return {};
}

}  // namespace quotum::report
