// Patterns of names, and texts of more than one part.
#include "rulebook/text_readers.h"

#include <algorithm>
#include <utility>

#include "rulebook/formula_parser.h"

namespace quotum::rulebook {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_lower(c) || is_upper(c); }

// What a kind of name is made of.
struct Pattern {
  std::string_view described;
  bool (*begins)(char);
  bool (*goes_on)(char);
  bool reserved_words = true;  // whether it may be one
};

constexpr Pattern kName = {
    "a name: small letters, digits and _, not beginning with a digit, not a word of formulas",
    [](char c) { return is_lower(c) || c == '_'; },
    [](char c) { return is_lower(c) || is_digit(c) || c == '_'; }, false};
constexpr Pattern kColumn = {"a name: small letters, digits and _, not beginning with a digit",
                             kName.begins, kName.goes_on};
constexpr Pattern kMember = {
    "a member: letters, digits, _ and -",
    [](char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-'; },
    [](char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-'; }};
constexpr Pattern kLabel = {"a label: letters, digits and _, beginning with a letter", is_letter,
                            [](char c) { return is_letter(c) || is_digit(c) || c == '_'; }};
constexpr Pattern kSlug = {
    "small letters, digits, _ and -",
    [](char c) { return is_lower(c) || is_digit(c) || c == '_' || c == '-'; },
    [](char c) { return is_lower(c) || is_digit(c) || c == '_' || c == '-'; }};
constexpr Pattern kCode = {"a code: capitals, digits and _, beginning with a capital", is_upper,
                           [](char c) { return is_upper(c) || is_digit(c) || c == '_'; }};

bool matches(std::string_view text, const Pattern& pattern) {
  return !text.empty() && pattern.begins(text.front()) &&
         std::all_of(text.begin(), text.end(), pattern.goes_on) &&
         (pattern.reserved_words || !is_reserved(text));
}

bool read_matching(const Slot& slot, const Pattern& pattern, Text& out) {
  if (!read_text(slot, out)) {
    return false;
  }
  return matches(out.value, pattern) || bad_value(slot, std::string(pattern.described));
}

bool check_matching(const Text& name, const Pattern& pattern, Diagnostics& diagnostics) {
  if (matches(name.value, pattern)) {
    return true;
  }
  diagnostics.error(source::Code::kBadValue, name.span, "bad key '" + name.value + "'",
                    std::string(pattern.described));
  return false;
}

}  // namespace

bool read_text(const Slot& slot, Text& out) {
  if (slot.node.shape != YamlNode::Shape::kScalar) {
    return wrong_shape(slot, "a text");
  }
  const std::size_t last = slot.node.text.find_last_not_of(" \n");
  if (last == std::string::npos) {
    return bad_value(slot, "a text that is not empty");
  }
  out.value = slot.node.text.substr(0, last + 1);
  out.span = slot.node.span;
  return true;
}

bool read_string(const Slot& slot, std::string& out) {
  Text text;
  const bool good = read_text(slot, text);
  out = std::move(text.value);
  return good;
}

bool read_name(const Slot& slot, Text& out) { return read_matching(slot, kName, out); }
bool read_column(const Slot& slot, Text& out) { return read_matching(slot, kColumn, out); }
bool read_member(const Slot& slot, Text& out) { return read_matching(slot, kMember, out); }
bool read_label(const Slot& slot, Text& out) { return read_matching(slot, kLabel, out); }
bool read_slug(const Slot& slot, Text& out) { return read_matching(slot, kSlug, out); }
bool read_code(const Slot& slot, Text& out) { return read_matching(slot, kCode, out); }

bool read_id(const Slot& slot, Text& out) {
  if (!read_text(slot, out)) {
    return false;
  }
  std::string_view rest = out.value;
  for (;;) {
    const std::size_t point = std::min(rest.find('.'), rest.size());
    if (!matches(rest.substr(0, point), kName)) {
      return bad_value(slot, "names with points between them, as in nl.quotumheffing");
    }
    if (point == rest.size()) {
      return true;
    }
    rest.remove_prefix(point + 1);
  }
}

Text text_of_key(const YamlEntry& entry) { return {entry.key, entry.key_span}; }

bool check_name(const Text& name, Diagnostics& diagnostics) {
  return check_matching(name, kName, diagnostics);
}
bool check_column(const Text& name, Diagnostics& diagnostics) {
  return check_matching(name, kColumn, diagnostics);
}
bool check_label(const Text& name, Diagnostics& diagnostics) {
  return check_matching(name, kLabel, diagnostics);
}

bool read_bilingual(const Slot& slot, Bilingual& out) {
  Mapping mapping(slot, "a text in two languages");
  mapping.required("nl", out.nl, read_text);
  mapping.required("en", out.en, read_text);
  return mapping.finish();
}

bool read_basis(const Slot& slot, Basis& out) {
  out.span = slot.node.span;
  if (slot.node.shape == YamlNode::Shape::kScalar) {
    return read_string(slot, out.text);
  }
  if (slot.node.shape == YamlNode::Shape::kSequence) {
    return wrong_shape(slot, "a mapping or a text");
  }
  Mapping mapping(slot, "a basis");
  if (mapping.has("choice")) {
    mapping.required("choice", out.choice, read_string);
    for (const std::string_view key : {"law", "article", "paragraph", "part"}) {
      mapping.forbid(key, "a basis that is a choice");
    }
    return mapping.finish();
  }
  mapping.optional("law", out.law, read_string);
  if (mapping.has("law")) {
    mapping.optional("article", out.article, read_string);
  } else {
    mapping.required("article", out.article, read_string);
  }
  mapping.optional("paragraph", out.paragraph, read_string);
  mapping.optional("part", out.part, read_string);
  return mapping.finish();
}

}  // namespace quotum::rulebook
