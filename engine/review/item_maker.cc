// What the makers of parts share, see meaning_parts.h.
#include <algorithm>

#include "exact/decimal.h"
#include "report/explain_words.h"
#include "review/meaning_parts.h"

namespace quotum::review {

Value& ItemMaker::add(Aspect aspect, std::string canonical, Words shown) {
  Value value;
  value.aspect = aspect;
  value.canonical = std::move(canonical);
  value.shown = std::move(shown);
  item_.values.push_back(std::move(value));
  return item_.values.back();
}

Value& ItemMaker::add(Aspect aspect, const std::string& text) {
  return add(aspect, text, same_words(text));
}

void ItemMaker::add(Aspect aspect, const rulebook::Bilingual& text) {
  const Words words{report::one_line(text.nl.value), report::one_line(text.en.value)};
  add(aspect, words.nl + " | " + words.en, words);
}

void ItemMaker::add(Aspect aspect, const std::optional<rulebook::Bilingual>& text) {
  if (text) {
    add(aspect, *text);
  }
}

void ItemMaker::add(Aspect aspect, const rulebook::Basis& basis) {
  Provision provision = provision_of(basis, documents_, version_);
  std::string canonical = provision.law;
  for (const std::string* piece :
       {&basis.article, &basis.paragraph, &basis.part, &basis.text, &basis.choice}) {
    canonical += "; " + report::one_line(*piece);
  }
  const Words shown = provision.text;
  add(aspect, std::move(canonical), shown).provision = std::move(provision);
}

void ItemMaker::add_flag(Aspect aspect, bool is_set) {
  if (is_set) {
    add(aspect, "true", {"ja", "yes"});
  }
}

Item& add_item(Part& part, Section section, const std::string& name) {
  Item item;
  item.section = section;
  item.name = name;
  item.key = std::string(id_word(section));
  item.key += (item.key.empty() || name.empty() ? "" : "/") + name;
  item.id = part.id + (item.key.empty() ? "" : "/") + item.key;
  part.items.push_back(std::move(item));
  return part.items.back();
}

std::string amount(const exact::Rational& value, const exact::Unit& unit) {
  return exact::to_text(value) + (unit.is_ratio() ? "" : " " + unit.to_string());
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) {
    text += (text.empty() ? "" : ", ") + name;
  }
  return text;
}

std::vector<std::string> strings(const std::vector<rulebook::Text>& texts) {
  std::vector<std::string> names;
  for (const rulebook::Text& text : texts) {
    names.push_back(text.value);
  }
  return names;
}

std::vector<std::string> sorted(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace quotum::review
