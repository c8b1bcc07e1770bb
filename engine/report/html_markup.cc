// Escaping and elements, see html_markup.h.
#include "report/html_markup.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "table/utf8_check.h"

namespace quotum::report {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_name_byte(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; }

// How many bytes the UTF-8 character at the front takes; 0 when there is none.
std::size_t character_size(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  const bool good = text.size() >= size && !table::Utf8Check().check(text.substr(0, size));
  return good ? size : 0;
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
}

void append_byte(std::string& html, char c) {
  switch (c) {
    case '&':
      html += "&amp;";
      return;
    case '<':
      html += "&lt;";
      return;
    case '>':
      html += "&gt;";
      return;
    case '"':
      html += "&quot;";
      return;
    case '\'':
      html += "&#39;";
      return;
    default:
      html += c;
  }
}

std::string escaped(std::string_view text) {
  std::string html;
  while (!text.empty()) {
    const std::size_t size = character_size(text);
    if (size == 0 || is_control(text.front())) {
      html += kReplacement;
    } else if (size == 1) {
      append_byte(html, text.front());
    } else {
      html += text.substr(0, size);
    }
    text.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return html;
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

void check_name(std::string_view name) {
  static constexpr std::array<std::string_view, 10> kActive = {
      "script", "style", "src", "srcset", "iframe", "object", "embed", "form", "base", "link"};
  if (name.empty() || !is_letter(name.front()) ||
      !std::all_of(name.begin(), name.end(), is_name_byte) || is_one_of(name, kActive) ||
      name.substr(0, 2) == "on") {
    throw std::logic_error("no name of harmless HTML: " + std::string(name));
  }
}

// Where lines break, so that a page can be read and compared as text.
bool opens_on_a_line(std::string_view tag) {
  static constexpr std::array<std::string_view, 16> kContainers = {
      "main",  "section", "nav", "header", "footer",  "div", "table", "thead",
      "tbody", "tfoot",   "dl",  "ul",     "details", "ol",  "svg",   "article"};
  return is_one_of(tag, kContainers);
}

bool ends_a_line(std::string_view tag) {
  static constexpr std::array<std::string_view, 16> kLines = {
      "h1", "h2", "h3",      "h4",      "h5",    "h6",   "p",    "li",
      "dd", "tr", "caption", "summary", "title", "desc", "rect", "text"};
  return opens_on_a_line(tag) || is_one_of(tag, kLines);
}

}  // namespace

Markup::Markup(std::string_view text) : html_(escaped(text)) {}
Markup::Markup(const std::string& text) : Markup(std::string_view(text)) {}
Markup::Markup(const char* text) : Markup(std::string_view(text)) {}

Markup Markup::element(std::string_view tag, const Attributes& attributes, const Markup& content) {
  check_name(tag);
  Markup result;
  std::string& html = result.html_;
  html.append("<").append(tag);
  for (const Attribute& attribute : attributes) {
    check_name(attribute.name);
    if (attribute.name == "href" && !is_safe_link(attribute.value)) {
      throw std::logic_error("no link that a page may hold: " + attribute.value);
    }
    html.append(" ").append(attribute.name).append("=\"");
    html.append(escaped(attribute.value)).append("\"");
  }
  html.append(opens_on_a_line(tag) ? ">\n" : ">").append(content.html_);
  if (opens_on_a_line(tag) && html.back() != '\n') {
    html += '\n';
  }
  html.append("</").append(tag).append(ends_a_line(tag) ? ">\n" : ">");
  return result;
}

Markup& Markup::operator+=(const Markup& more) {
  html_ += more.html_;
  return *this;
}

Markup operator+(Markup left, const Markup& right) { return std::move(left += right); }

bool is_safe_link(std::string_view url) {
  return url.substr(0, 8) == "https://" || url.substr(0, 1) == "#";
}

std::string fragment_id(std::string_view name) {
  std::string id(name);
  for (char& c : id) {
    c = is_name_byte(c) || c == '_' ? c : '-';
  }
  return id;
}

}  // namespace quotum::report
