// What each single change does, see sections.h.
#include <algorithm>

#include "impact/figures.h"
#include "impact/sections.h"
#include "report/explain_words.h"
#include "report/html_parts.h"
#include "review/change_words.h"

namespace quotum::impact {
namespace {

using exact::BigInt;
using report::Markup;

class Effects {
 public:
  explicit Effects(const Impact& impact) : impact_(impact), say_(impact) {}

  [[nodiscard]] Markup section() const;

 private:
  [[nodiscard]] std::string say(std::string_view dutch, std::string_view english) const {
    return say_.say(dutch, english);
  }
  [[nodiscard]] const Change& change(std::size_t index) const {
    return impact_.difference.changes.at(index);
  }
  [[nodiscard]] Markup explanation() const;
  [[nodiscard]] Markup subjects(const ChangeEffect& effect) const;
  [[nodiscard]] Markup articles(const ChangeEffect& effect) const;
  [[nodiscard]] Markup rows_table() const;
  [[nodiscard]] Markup column_table(std::size_t column) const;
  [[nodiscard]] Markup without_effect() const;

  const Impact& impact_;
  ImpactFigures say_;
};

Markup Effects::explanation() const {
  return report::paragraph(
             say("Elke wijziging is apart doorgerekend, op twee manieren. Vooruit: "
                 "bovenop alle wijzigingen die in de wet ervóór staan. Terug: bovenop alle die "
                 "erna staan. Beide tellen op tot het hele verschil.",
                 "Each change has been computed by itself, in two ways. Forward: on "
                 "top of all changes that come before it in the law. Reverse: on top of all that "
                 "come behind it. Both add up to the whole difference.")) +
         report::paragraph(
             say("Wisselwerking is vooruit min terug: wat niet bij één wijziging hoort, maar pas "
                 "door meerdere samen ontstaat.",
                 "Interaction is forward minus reverse: what belongs to no single change, but "
                 "arises only from several together."));
}

Markup lines(const std::vector<Markup>& items) {
  return items.size() == 1 ? items.front() : report::bullets(items);
}

Markup Effects::subjects(const ChangeEffect& effect) const {
  std::vector<Markup> items;
  for (const std::size_t index : effect.changes) {
    const Change& one = change(index);
    items.push_back(report::capitalised(subject_text(one, impact_.language)) + " " +
                    report::faint(report::code(one.id)));
  }
  return lines(items) + (items.size() > 1
                             ? report::strong(say("Kunnen alleen samen worden toegepast.",
                                                  "Can only be applied together."))
                             : Markup());
}

Markup Effects::articles(const ChangeEffect& effect) const {
  std::vector<std::string> texts;
  for (const std::size_t index : effect.changes) {
    const review::Provision& provision = change(index).provision;
    const std::string text = provision.empty() ? "-" : pick(impact_.language, provision.text);
    if (std::find(texts.begin(), texts.end(), text) == texts.end()) {
      texts.push_back(text);
    }
  }
  return lines({texts.begin(), texts.end()});
}

Markup Effects::rows_table() const {
  report::HtmlTable table;
  table.caption = say("Rijen waarvoor een wijziging iets uitmaakt",
                      "Rows for which a change makes a difference");
  table.headings = {say("Wijziging", "Change"), say("Artikel", "Article"),
                    say("Vooruit", "Forward"), say("Terug", "Reverse")};
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
      say("Wat elke wijziging toevoegt aan ", "What each change adds to ") + column.name;
  table.headings = {say("Wijziging", "Change"), say("Artikel", "Article"),
                    say("Vooruit", "Forward"), say("Terug", "Reverse"),
                    say("Wisselwerking", "Interaction")};
  table.right = {false, false, true, true, true};
  BigInt forward = 0, reverse = 0;
  const auto amounts = [&](const BigInt& one, const BigInt& other) {
    return std::vector<Markup>{say_.change(one, column), say_.change(other, column),
                               say_.change(one - other, column)};
  };
  for (const ChangeEffect& effect : impact_.effects) {
    const BigInt& one = effect.forward.at(index);
    const BigInt& other = effect.reverse.at(index);
    if (one == 0 && other == 0) {
      continue;
    }
    std::vector<Markup> cells = {subjects(effect), articles(effect)};
    const std::vector<Markup> figures = amounts(one, other);
    cells.insert(cells.end(), figures.begin(), figures.end());
    table.rows.push_back(std::move(cells));
    forward += one;
    reverse += other;
  }
  table.totals = {say("Samen", "Together"), ""};
  const std::vector<Markup> figures = amounts(forward, reverse);
  table.totals.insert(table.totals.end(), figures.begin(), figures.end());
  return report::heading(3,
                         pick(impact_.language, column.title) + " " + report::code(column.name)) +
         report::table(table);
}

Markup Effects::without_effect() const {
  std::vector<Markup> items;
  for (const ChangeEffect& effect : impact_.effects) {
    for (const std::size_t index : effect.changes) {
      if (effect.without_effect()) {
        const Change& one = change(index);
        items.push_back(report::capitalised(subject_text(one, impact_.language)) +
                        (one.provision.empty()
                             ? std::string()
                             : " (" + pick(impact_.language, one.provision.text) + ")") +
                        " " + report::faint(report::code(one.id)));
      }
    }
  }
  return items.empty() ? Markup()
                       : report::heading(3, say("Zonder gevolg voor deze gegevens",
                                                "Without effect on these data")) +
                             report::bullets(items);
}

Markup Effects::section() const {
  Markup content = rows_table();
  for (std::size_t i = 0; i < impact_.columns.size(); ++i) {
    const ImpactColumn& column = impact_.columns[i];
    const bool any = std::any_of(impact_.effects.begin(), impact_.effects.end(),
                                 [i](const ChangeEffect& effect) {
                                   return effect.forward.at(i) != 0 || effect.reverse.at(i) != 0;
                                 });
    if (any && has_sum(column)) {
      content += column_table(i);
    }
  }
  return (content.empty() ? Markup() : explanation() + content) + without_effect();
}

}  // namespace

Markup effects_section(const Impact& impact) { return Effects(impact).section(); }

}  // namespace quotum::impact
