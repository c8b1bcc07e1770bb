// Markup: a piece of HTML (or SVG within it) that is well-formed and harmless by construction. Text
// becomes Markup by being escaped, elements are made by functions, and there is no other way in: a
// value from a file can never open a tag, load anything or run anything.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace quotum::report {

struct Attribute {
  std::string_view name;
  std::string value;
};
using Attributes = std::vector<Attribute>;

class Markup {
 public:
  Markup() = default;
  // Text, escaped. Implicit on purpose: whatever is written where markup is wanted is text. Bytes
  // that are not UTF-8, and control characters other than tab and line end, become U+FFFD.
  Markup(std::string_view text);    // NOLINT(google-explicit-constructor)
  Markup(const std::string& text);  // NOLINT(google-explicit-constructor)
  Markup(const char* text);         // NOLINT(google-explicit-constructor)

  // `tag` and the names of attributes are words of the code, never of data. Throws
  // std::logic_error for one that is no name, or that could run or load something (script, style,
  // src, on...), and for an href that is_safe_link() does not know.
  static Markup element(std::string_view tag, const Attributes& attributes, const Markup& content);

  Markup& operator+=(const Markup& more);
  [[nodiscard]] bool empty() const { return html_.empty(); }
  [[nodiscard]] const std::string& html() const { return html_; }

 private:
  std::string html_;
};

Markup operator+(Markup left, const Markup& right);

// "https://..." or "#...".
bool is_safe_link(std::string_view url);
// A value of an attribute id: ASCII letters, digits, '-' and '_' stay, the rest becomes '-'.
std::string fragment_id(std::string_view name);

}  // namespace quotum::report
