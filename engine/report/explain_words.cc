// Words of explanations, see explain_words.h.
#include "report/explain_words.h"

#include <array>

namespace quotum::report {

using exact::RoundingMode;

std::string_view code(Language language) { return pick(language, "nl", "en"); }

std::string date_text(exact::Date date, Language language) {
  static constexpr std::array<std::string_view, 12> kDutch = {
      "januari", "februari", "maart",     "april",   "mei",      "juni",
      "juli",    "augustus", "september", "oktober", "november", "december"};
  static constexpr std::array<std::string_view, 12> kEnglish = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  const std::string iso = date.to_string();  // YYYY-MM-DD
  const auto month = static_cast<std::size_t>((iso[5] - '0') * 10 + (iso[6] - '0') - 1);
  const std::string day = iso[8] == '0' ? iso.substr(9) : iso.substr(8);
  return day + ' ' + std::string(pick(language, kDutch[month], kEnglish[month])) + ' ' +
         iso.substr(0, 4);
}

std::string_view mode_text(RoundingMode mode, Language language) {
  switch (mode) {
    case RoundingMode::kDown:
      return pick(language, "naar beneden", "down");
    case RoundingMode::kUp:
      return pick(language, "naar boven", "up");
    case RoundingMode::kHalfUp:
      return pick(language, "naar het dichtstbijzijnde veelvoud, een helft naar boven",
                  "to the nearest multiple, a half up");
    case RoundingMode::kHalfEven:
      return pick(language, "naar het dichtstbijzijnde veelvoud, een helft naar het even veelvoud",
                  "to the nearest multiple, a half to the even one");
    case RoundingMode::kTowardsZero:
      return pick(language, "naar nul toe", "towards zero");
    case RoundingMode::kAwayFromZero:
      return pick(language, "van nul af", "away from zero");
  }
  return {};
}

std::string words(std::string_view name) {
  std::string result(name);
  for (char& letter : result) {
    if (letter == '_') {
      letter = ' ';
    }
  }
  return result;
}

std::string one_line(std::string_view text) {
  std::string result;
  for (const char letter : text) {
    const bool blank = letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
    if (!blank) {
      result += letter;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (!result.empty() && result.back() == ' ') {
    result.pop_back();
  }
  return result;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

}  // namespace quotum::report
