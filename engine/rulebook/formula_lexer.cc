// Characters -> tokens.
#include "rulebook/formula_lexer.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace quotum::rulebook {
namespace {

using Kind = Token::Kind;

constexpr std::string_view kBlanks = " \r\n";
constexpr std::string_view kSigns = "+-*/<>=()[],:.@";
// What other languages write, and what is written here.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kForeignSigns = {
    {{"==", "="}, {"<>", "!="}, {"&&", "and"}, {"||", "or"}}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_word_part(char c) { return is_lower(c) || is_upper(c) || is_digit(c); }

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    for (skip_blanks(); at_ < text_.size(); skip_blanks()) {
      next();
    }
    const std::size_t last = text_.find_last_not_of(kBlanks);
    at_ = last == std::string_view::npos ? 0 : last + 1;
    add(Kind::kEnd, 0);
    return std::move(tokens_);
  }

 private:
  void skip_blanks() { at_ = std::min(text_.find_first_not_of(kBlanks, at_), text_.size()); }

  // The length of the run of word characters from `from` on.
  [[nodiscard]] std::size_t word_size(std::size_t from) const {
    std::size_t end = from;
    while (end < text_.size() && is_word_part(text_[end])) {
      ++end;
    }
    return end - from;
  }

  Token& add(Kind kind, std::size_t size) {
    Token token;
    token.kind = kind;
    token.text = text_.substr(at_, size);
    token.begin = static_cast<std::uint32_t>(at_);
    at_ += size;
    tokens_.push_back(std::move(token));
    return tokens_.back();
  }

  void add_bad(std::size_t size, std::string trouble, std::string_view expected = {}) {
    Token& token = add(Kind::kBad, size);
    token.trouble = std::move(trouble);
    token.expected = expected;
  }

  void next() {
    const char c = text_[at_];
    if (is_digit(c)) {
      number();
    } else if (is_word_part(c)) {
      word();
    } else if (c == '%') {
      add(Kind::kPercent, 1);
    } else {
      sign();
    }
  }

  void number() {
    std::size_t end = at_;
    while (end < text_.size() && (is_digit(text_[end]) || text_[end] == '_' || text_[end] == '.')) {
      ++end;
    }
    const std::size_t letters = word_size(end);
    if (letters > 0) {
      add_bad(end + letters - at_, "a number and letters in one",
              "a blank between a number and its unit");
      return;
    }
    const auto value = exact::Decimal::parse(text_.substr(at_, end - at_), true);
    if (!value) {
      add_bad(end - at_, "not a number",
              "at most 36 digits and 18 decimals, _ only between digits");
      return;
    }
    add(Kind::kNumber, end - at_).value = *value;
  }

  void word() {
    const bool after_number = !tokens_.empty() && tokens_.back().kind == Kind::kNumber;
    const std::size_t size = word_size(at_);
    if (after_number && is_base_unit(at_, size)) {
      unit(size);
    } else {
      add(is_upper(text_[at_]) ? Kind::kMember : Kind::kWord, size);
      check_word(tokens_.back());
    }
  }

  static void check_word(Token& token) {
    if (token.kind == Kind::kWord && std::any_of(token.text.begin(), token.text.end(), is_upper)) {
      token.kind = Kind::kBad;
      token.trouble = "not a name";
      token.expected = "small letters, digits and _";
    }
  }

  [[nodiscard]] bool is_base_unit(std::size_t from, std::size_t size) const {
    return exact::parse_base_unit(text_.substr(from, size)).has_value();
  }

  // `size`: of its first base unit.
  void unit(std::size_t size) {
    std::size_t end = at_ + size;
    while (end < text_.size() && (text_[end] == '/' || text_[end] == '*')) {
      const std::size_t more = word_size(end + 1);
      if (!is_base_unit(end + 1, more)) {
        break;
      }
      end += 1 + more;
    }
    const auto value = exact::Unit::parse(text_.substr(at_, end - at_));
    if (!value) {
      add_bad(end - at_, "not a unit", "each base unit once, and no * after /");
      return;
    }
    add(Kind::kUnit, end - at_).unit = *value;
  }

  void sign() {
    for (const auto& [foreign, own] : kForeignSigns) {
      if (text_.substr(at_, 2) == foreign) {
        add_bad(2, "no such sign in a formula", own);
        return;
      }
    }
    for (const std::string_view two : {"<=", ">=", "!="}) {
      if (text_.substr(at_, 2) == two) {
        add(Kind::kSign, 2);
        return;
      }
    }
    if (kSigns.find(text_[at_]) != std::string_view::npos) {
      add(Kind::kSign, 1);
    } else {
      add_bad(character_size(), "no such sign in a formula");
    }
  }

  // Bytes of the UTF-8 character that begins here.
  [[nodiscard]] std::size_t character_size() const {
    std::size_t end = at_ + 1;
    while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U) {
      ++end;
    }
    return end - at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> lex(std::string_view text) { return Lexer(text).run(); }

}  // namespace quotum::rulebook
