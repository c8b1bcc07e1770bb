// The rows that change most, and the steps that it comes from; see sections.h.
#include <algorithm>

#include "impact/figures.h"
#include "impact/sections.h"
#include "report/explain_words.h"
#include "report/html_parts.h"
#include "review/html_sides.h"

namespace quotum::impact {
namespace {

using report::Markup;

class Movers {
 public:
  explicit Movers(const Impact& impact)
      : impact_(impact), column_(impact.columns.at(impact.measure->column)), say_(impact) {}

  [[nodiscard]] Markup mover(const Mover& mover, std::size_t number) const;

 private:
  [[nodiscard]] std::string say(std::string_view dutch, std::string_view english) const {
    return say_.say(dutch, english);
  }
  [[nodiscard]] Markup fields(const Mover& mover) const;
  [[nodiscard]] Markup outcomes(const Mover& mover) const;
  [[nodiscard]] Markup steps(const Mover& mover) const;
  [[nodiscard]] Markup figures(const Mover& mover) const;
  [[nodiscard]] Markup value(const report::ShownValue& value) const;

  const Impact& impact_;
  const ImpactColumn& column_;
  ImpactFigures say_;
};

std::string keys_text(const Mover& mover) {
  std::string text;
  for (const report::NamedText& key : mover.keys) {
    text += (text.empty() ? "" : ", ") + report::words(key.name) + " " + key.text;
  }
  return text;
}

const std::string* code_of(const std::vector<report::NamedText>& outcomes,
                           const std::string& column) {
  const auto found = std::find_if(outcomes.begin(), outcomes.end(),
                                  [&](const report::NamedText& one) { return one.name == column; });
  return found == outcomes.end() ? nullptr : &found->text;
}

// Each column with its code before and after; once where they are the same.
Markup Movers::outcomes(const Mover& mover) const {
  std::vector<Markup> items;
  const auto add = [&](const std::string& column) {
    const std::string* before = code_of(mover.outcomes_before, column);
    const std::string* after = code_of(mover.outcomes_after, column);
    const auto shown = [&](const std::string* one) {
      return one == nullptr || one->empty() ? report::faint(say("ontbreekt", "absent"))
                                            : report::code(*one);
    };
    const bool same = before != nullptr && after != nullptr && *before == *after;
    items.push_back(report::words(column) + ": " +
                    (same ? shown(before) + say(" (ongewijzigd)", " (unchanged)")
                          : say("was ", "was ") + shown(before) + say(", wordt ", ", becomes ") +
                                shown(after)));
  };
  for (const report::NamedText& outcome : mover.outcomes_before) {
    add(outcome.name);
  }
  for (const report::NamedText& outcome : mover.outcomes_after) {
    if (code_of(mover.outcomes_before, outcome.name) == nullptr) {
      add(outcome.name);
    }
  }
  return report::bullets(items);
}

Markup Movers::fields(const Mover& mover) const {
  report::Definitions fields;
  fields.add(say("Was", "Before"), say_.amount(mover.before, column_));
  fields.add(say("Wordt", "After"), say_.amount(mover.after, column_));
  fields.add(say("Verschil", "Difference"),
             report::strong(say_.change(mover.after - mover.before, column_)));
  fields.add(say("Uitkomsten", "Outcomes"), outcomes(mover));
  return fields.markup();
}

Markup Movers::value(const report::ShownValue& value) const {
  return value.exact.empty() ? say("niet bereikt", "not reached") : value.brief;
}

Markup Movers::steps(const Mover& mover) const {
  report::HtmlTable table;
  table.caption =
      say("Stappen met een andere waarde: ", "Steps with another value: ") + keys_text(mover);
  table.headings = {say("Stap", "Step"), say("Grondslag", "Basis"), say("Was", "Before"),
                    say("Wordt", "After")};
  table.right = {false, false, true, true};
  for (const MovedStep& step : mover.steps) {
    table.rows.push_back(
        {step.title + " " + report::faint(report::code(step.book + '.' + step.name)),
         step.basis ? report::link(step.basis->link, step.basis->text)
                    : Markup(step.is_input ? say("gegeven", "data") : std::string("-")),
         value(step.before), value(step.after)});
  }
  return table.rows.empty() ? Markup() : report::table(table);
}

Markup Movers::figures(const Mover& mover) const {
  const auto shown = [&](const std::string& text) {
    return text.empty() ? report::faint("-") : Markup(text);
  };
  Markup content;
  for (const MovedStep& step : mover.steps) {
    if (!step.figures_before.empty() || !step.figures_after.empty()) {
      content +=
          report::paragraph(report::strong(step.title)) +
          review::beside(shown(step.figures_before), shown(step.figures_after), impact_.language);
    }
  }
  return content.empty()
             ? Markup()
             : report::details(say("De berekening in cijfers", "The calculation in figures"),
                               content);
}

Markup Movers::mover(const Mover& mover, std::size_t number) const {
  const std::string title = std::to_string(number) + ". " + keys_text(mover);
  return report::section(report::heading(3, title) + fields(mover) + steps(mover) + figures(mover));
}

}  // namespace

Markup movers_section(const Impact& impact) {
  Markup content;
  if (impact.measure) {
    const Movers movers(impact);
    for (std::size_t i = 0; i < impact.measure->movers.size(); ++i) {
      content += movers.mover(impact.measure->movers[i], i + 1);
    }
  }
  return content;
}

}  // namespace quotum::impact
