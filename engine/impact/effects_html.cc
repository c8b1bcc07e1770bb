// What each single change does, see sections.h.
#include <algorithm>

#include "impact/sections.h"
#include "impact/sentences.h"
#include "impact/words.h"
#include "report/explain_words.h"
#include "report/html_parts.h"
#include "review/change_words.h"

namespace quotum::impact {
namespace {

using report::Markup;

class Effects {
 public:
  explicit Effects(const Impact& impact) : impact_(impact), say_(impact) {}

  [[nodiscard]] Markup section() const;

 private:
  [[nodiscard]] const Change& change(std::size_t index) const {
    return impact_.difference.changes.at(index);
  }
  [[nodiscard]] Markup subject(const std::vector<std::size_t>& item) const;
  [[nodiscard]] Markup subjects(const ChangeEffect& effect) const;
  [[nodiscard]] Markup articles(const ChangeEffect& effect) const;
  [[nodiscard]] Markup rows_table() const;
  [[nodiscard]] Markup column_table(std::size_t index) const;
  [[nodiscard]] Markup without_effect() const;

  const Impact& impact_;
  ImpactWords say_;
};

// With the id of its first change, by which the difference names it too.
Markup Effects::subject(const std::vector<std::size_t>& item) const {
  return report::capitalised(say_.subject(item)) + " " +
         report::faint(report::code(change(item.front()).id));
}

Markup lines(const std::vector<Markup>& items) {
  return items.size() == 1 ? items.front() : report::bullets(items);
}

Markup Effects::subjects(const ChangeEffect& effect) const {
  std::vector<Markup> items;
  for (const auto& item : impact_.items_of(effect)) {
    items.push_back(subject(item));
  }
  return lines(items) +
         (items.size() > 1
              ? report::strong(report::capitalised(only_together(impact_.language)) + ".")
              : Markup());
}

Markup Effects::articles(const ChangeEffect& effect) const {
  std::vector<std::string> texts;
  for (const std::size_t index : effect.changes) {
    const std::string article = say_.article(change(index));
    const std::string text = article.empty() ? "-" : article;
    if (std::find(texts.begin(), texts.end(), text) == texts.end()) {
      texts.push_back(text);
    }
  }
  return lines({texts.begin(), texts.end()});
}

Markup Effects::rows_table() const {
  report::HtmlTable table;
  table.caption = say_("Rijen waarvoor een wijziging iets uitmaakt",
                       "Rows for which a change makes a difference");
  table.headings = {say_("Wijziging", "Change"), say_("Artikel", "Article"),
                    say_("Heen", "Forward"), say_("Terug", "Reverse")};
  table.right = {false, false, true, true};
  for (const ChangeEffect& effect : impact_.effects) {
    if (!effect.without_effect()) {
      table.rows.push_back({subjects(effect), articles(effect), say_.number(effect.forward_rows),
                            say_.number(effect.reverse_rows)});
    }
  }
  return table.rows.empty() ? Markup() : report::table(table);
}

Markup Effects::column_table(std::size_t index) const {
  const ImpactColumn& column = impact_.columns[index];
  report::HtmlTable table;
  table.caption =
      say_("Wat elke wijziging toevoegt aan ", "What each change adds to ") + column.name;
  table.headings = {say_("Wijziging", "Change"), say_("Artikel", "Article"),
                    say_("Heen", "Forward"), say_("Terug", "Reverse"),
                    say_("Wisselwerking", "Interaction")};
  table.right = {false, false, true, true, true};
  const auto add_amounts = [&](std::vector<Markup>& cells, const ColumnEffect& effect) {
    for (const exact::BigInt& amount : {effect.forward, effect.reverse, effect.interaction()}) {
      cells.emplace_back(say_.change(amount, column));
    }
  };
  for (const ChangeEffect& effect : impact_.effects) {
    if (!effect.on(index).none()) {
      table.rows.push_back({subjects(effect), articles(effect)});
      add_amounts(table.rows.back(), effect.on(index));
    }
  }
  table.totals = {say_("Samen", "Together"), ""};
  add_amounts(table.totals, impact_.effect_of_all(index));
  return report::heading(3, say_(column.title) + " " + report::code(column.name)) +
         report::table(table);
}

Markup Effects::without_effect() const {
  std::vector<Markup> items;
  for (const ChangeEffect& effect : impact_.effects) {
    if (effect.without_effect()) {
      for (const auto& item : impact_.items_of(effect)) {
        const std::string article = say_.article(change(item.front()));
        items.push_back(subject(item) + (article.empty() ? "" : " · " + article));
      }
    }
  }
  return items.empty()
             ? Markup()
             : report::heading(3, report::capitalised(without_effect_text(impact_.language))) +
                   report::bullets(items);
}

Markup Effects::section() const {
  Markup content = rows_table();
  for (const std::size_t column : impact_.columns_with_effects()) {
    content += column_table(column);
  }
  const std::vector<std::string> sentences = effects_explained(impact_.language);
  return (content.empty() ? Markup()
                          : report::bullets({sentences.begin(), sentences.end()}) + content) +
         without_effect();
}

}  // namespace

Markup effects_section(const Impact& impact) { return Effects(impact).section(); }

}  // namespace quotum::impact
