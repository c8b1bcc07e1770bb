// What each single change brings about, see text_parts.h.
#include "impact/sentences.h"
#include "impact/text_parts.h"
#include "impact/words.h"
#include "review/change_words.h"

namespace quotum::impact {
namespace {

using report::Align;
using report::TextStyle;
using report::TextTable;

class EffectsText {
 public:
  explicit EffectsText(const Impact& impact) : impact_(impact), say_(impact) {}

  [[nodiscard]] std::string text(const TextStyle& style) const;

 private:
  void add_changes(std::string& text, std::size_t position) const;
  [[nodiscard]] std::string place(const std::vector<std::size_t>& item) const;
  [[nodiscard]] std::string reach(const ChangeEffect& effect) const;
  [[nodiscard]] std::string column_text(std::size_t position) const;

  const Impact& impact_;
  ImpactWords say_;
};

std::string EffectsText::text(const TextStyle& style) const {
  if (impact_.effects.empty()) {
    return {};
  }
  std::string text = section_heading(style, part_title(ImpactPart::kEffects, impact_.language));
  for (std::size_t i = 0; i < impact_.effects.size(); ++i) {
    add_changes(text, i);
  }
  const std::vector<std::size_t> columns = impact_.columns_with_effects();
  if (!columns.empty()) {
    for (const std::string& sentence : effects_explained(impact_.language)) {
      text += "  " + style.faint(sentence) + "\n";
    }
  }
  for (const std::size_t column : columns) {
    text += column_text(column);
  }
  return text;
}

std::string EffectsText::reach(const ChangeEffect& effect) const {
  if (effect.without_effect()) {
    return ": " + without_effect_text(impact_.language);
  }
  std::string text = ": " + say_.rows(effect.forward_rows);
  if (effect.forward_rows != effect.reverse_rows) {
    text +=
        say_(" heen, ", " forward, ") + say_.rows(effect.reverse_rows) + say_(" terug", " reverse");
  }
  return text;
}

// "stap heffing, formule · heffing/2020-01-01 · artikel 3 HW".
std::string EffectsText::place(const std::vector<std::size_t>& item) const {
  const Change& change = impact_.difference.changes.at(item.front());
  const std::string article = say_.article(change);
  return say_.subject(item) + " · " + change.part + (article.empty() ? "" : " · " + article);
}

// "1. (the place): 12 rijen", or a line for each of the items that only go together.
void EffectsText::add_changes(std::string& text, std::size_t position) const {
  const ChangeEffect& effect = impact_.effects[position];
  const std::string number = "  " + std::to_string(position + 1) + ". ";
  const auto items = impact_.items_of(effect);
  if (items.size() == 1) {
    text += number + place(items.front()) + reach(effect) + "\n";
    return;
  }
  text += number + only_together(impact_.language) + reach(effect) + "\n";
  for (const auto& item : items) {
    text += std::string(number.size(), ' ') + place(item) + "\n";
  }
}

std::string EffectsText::column_text(std::size_t position) const {
  const ImpactColumn& column = impact_.columns[position];
  TextTable table({Align::kLeft, Align::kRight, Align::kRight, Align::kRight});
  table.add({column.name + unit_in_head(column), say_("heen", "forward"), say_("terug", "reverse"),
             say_("wisselwerking", "interaction")});
  const auto add = [&](const std::string& what, const ColumnEffect& effect) {
    table.add({what, say_.signed_figure(effect.forward, column),
               say_.signed_figure(effect.reverse, column),
               say_.signed_figure(effect.interaction(), column)});
  };
  for (std::size_t i = 0; i < impact_.effects.size(); ++i) {
    const ColumnEffect effect = impact_.effects[i].on(position);
    if (!effect.none()) {
      add("  " + std::to_string(i + 1) + ".", effect);
    }
  }
  add(say_("  samen", "  together"), impact_.effect_of_all(position));
  return table.text();
}

}  // namespace

std::string impact_effects_text(const Impact& impact, const TextStyle& style) {
  return EffectsText(impact).text(style);
}

}  // namespace quotum::impact
