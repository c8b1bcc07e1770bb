// What each single change brings about, see text_parts.h.
#include "impact/text_parts.h"
#include "impact/words.h"

namespace quotum::impact {
namespace {

using report::Align;
using report::Language;
using report::TextStyle;
using report::TextTable;

class EffectsText {
 public:
  explicit EffectsText(const Impact& impact) : impact_(impact), language_(impact.language) {}

  [[nodiscard]] std::string text(const TextStyle& style) const;

 private:
  [[nodiscard]] std::string say(std::string_view dutch, std::string_view english) const {
    return std::string(report::pick(language_, dutch, english));
  }
  void add_changes(std::string& text, std::size_t effect) const;
  [[nodiscard]] std::string reach(const ChangeEffect& effect) const;
  [[nodiscard]] bool shows(std::size_t column) const;
  [[nodiscard]] std::string column_text(std::size_t column) const;

  const Impact& impact_;
  Language language_;
};

std::string EffectsText::text(const TextStyle& style) const {
  if (impact_.effects.empty()) {
    return {};
  }
  std::string text = section_heading(style, say("Elke wijziging", "Each change"));
  for (std::size_t i = 0; i < impact_.effects.size(); ++i) {
    add_changes(text, i);
  }
  std::string tables;
  for (std::size_t column = 0; column < impact_.columns.size(); ++column) {
    if (shows(column)) {
      tables += column_text(column);
    }
  }
  if (!tables.empty()) {
    text += "  " +
            style.faint(say("heen: na alle wijzigingen ervoor toegepast; terug: na alle "
                            "wijzigingen erachter; wisselwerking: heen - terug",
                            "forward: applied after all changes before it; reverse: after all "
                            "changes behind it; interaction: forward - reverse")) +
            "\n" + tables;
  }
  return text;
}

std::string EffectsText::reach(const ChangeEffect& effect) const {
  if (effect.without_effect()) {
    return say(": zonder gevolg voor deze rijen", ": without effect on these rows");
  }
  std::string text = ": " + rows_text(effect.forward_rows, language_);
  if (effect.forward_rows != effect.reverse_rows) {
    text += say(" heen, ", " forward, ") + rows_text(effect.reverse_rows, language_) +
            say(" terug", " reverse");
  }
  return text;
}

// "1. stap heffing, formule · heffing/2020-01-01 · artikel 3 HW: 12 rijen", or a line for each of
// the changes that only go together.
void EffectsText::add_changes(std::string& text, std::size_t position) const {
  const ChangeEffect& effect = impact_.effects[position];
  const std::string number = "  " + std::to_string(position + 1) + ". ";
  const auto place = [&](std::size_t change) {
    return change_place(impact_.difference.changes.at(change), language_);
  };
  if (effect.changes.size() == 1) {
    text += number + place(effect.changes.front()) + reach(effect) + "\n";
    return;
  }
  text += number + std::to_string(effect.changes.size()) +
          say(" wijzigingen die alleen samen kunnen worden toegepast",
              " changes that can only be applied together") +
          reach(effect) + "\n";
  for (const std::size_t change : effect.changes) {
    text += std::string(number.size(), ' ') + place(change) + "\n";
  }
}

// Effects that cancel out are shown though the sum is the same.
bool EffectsText::shows(std::size_t column) const {
  if (!sum_has_meaning(impact_.columns[column])) {
    return false;
  }
  for (const ChangeEffect& effect : impact_.effects) {
    if (effect.forward.at(column) != 0 || effect.reverse.at(column) != 0) {
      return true;
    }
  }
  return false;
}

std::string EffectsText::column_text(std::size_t position) const {
  const ImpactColumn& column = impact_.columns[position];
  TextTable table({Align::kLeft, Align::kRight, Align::kRight, Align::kRight});
  table.add({column.name + unit_in_head(column), say("heen", "forward"), say("terug", "reverse"),
             say("wisselwerking", "interaction")});
  const auto add = [&](const std::string& what, const exact::BigInt& forward,
                       const exact::BigInt& reverse) {
    table.add({what, signed_text(forward, column.decimals, language_),
               signed_text(reverse, column.decimals, language_),
               signed_text(forward - reverse, column.decimals, language_)});
  };
  exact::BigInt forward = 0;
  exact::BigInt reverse = 0;
  for (std::size_t i = 0; i < impact_.effects.size(); ++i) {
    const ChangeEffect& effect = impact_.effects[i];
    forward += effect.forward[position];
    reverse += effect.reverse[position];
    if (effect.forward[position] != 0 || effect.reverse[position] != 0) {
      add("  " + std::to_string(i + 1) + ".", effect.forward[position], effect.reverse[position]);
    }
  }
  add(say("  totaal", "  total"), forward, reverse);
  return table.text();
}

}  // namespace

std::string impact_effects_text(const Impact& impact, const TextStyle& style) {
  return EffectsText(impact).text(style);
}

}  // namespace quotum::impact
