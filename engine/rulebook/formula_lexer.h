// Formula text -> tokens with places in that text. Knows numbers, units and words, no grammar.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "exact/decimal.h"
#include "exact/unit.h"

namespace quotum::rulebook {

struct Token {
  enum class Kind {
    kNumber,   // value
    kPercent,  // "%"
    kUnit,     // unit; only directly after a number
    kWord,     // [a-z_][a-z0-9_]*: a name or keyword
    kMember,   // [A-Z][A-Za-z0-9_]*: an enumeration member that is not written like a name
    kSign,     // an operator, bracket, comma, colon, point or @
    kBad,      // trouble says what is wrong with it
    kEnd,
  };
  Kind kind = Kind::kEnd;
  std::string_view text;    // of the formula that was given to lex()
  std::uint32_t begin = 0;  // byte in the formula
  exact::Decimal value;
  exact::Unit unit;
  std::string trouble;   // kBad
  std::string expected;  // kBad; may be empty

  [[nodiscard]] bool is(std::string_view word_or_sign) const {
    return (kind == Kind::kWord || kind == Kind::kSign || kind == Kind::kPercent) &&
           text == word_or_sign;
  }
  [[nodiscard]] std::uint32_t end() const {
    return begin + static_cast<std::uint32_t>(text.size());
  }
};

// The tokens of `text`, the last one a kEnd behind the last character that is not blank. `text`
// must outlive the tokens.
std::vector<Token> lex(std::string_view text);

}  // namespace quotum::rulebook
