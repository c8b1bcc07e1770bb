// The rows that change most, and the steps that it comes from; see sections.h.
#include "impact/sections.h"
#include "impact/words.h"
#include "report/html_parts.h"
#include "review/html_sides.h"

namespace quotum::impact {
namespace {

using report::Markup;

class Movers {
 public:
  explicit Movers(const Impact& impact)
      : impact_(impact), column_(impact.measured()), say_(impact) {}

  [[nodiscard]] Markup mover(const Mover& mover, std::size_t number) const;

 private:
  [[nodiscard]] Markup fields(const Mover& mover) const;
  [[nodiscard]] Markup outcomes(const Mover& mover) const;
  [[nodiscard]] Markup steps(const Mover& mover) const;
  [[nodiscard]] Markup figures_of(const MovedStep& step) const;
  [[nodiscard]] Markup figures(const Mover& mover) const;

  const Impact& impact_;
  const ImpactColumn& column_;
  ImpactWords say_;
};

// Each column with its code before and after; once where they are the same.
Markup Movers::outcomes(const Mover& mover) const {
  std::vector<Markup> items;
  for (const MovedOutcome& outcome : mover.outcomes()) {
    items.push_back(report::code(outcome.column) + ": " +
                    (outcome.differs()
                         ? say_("was ", "was ") + say_.code(outcome.before) +
                               say_(", wordt ", ", becomes ") + say_.code(outcome.after)
                         : say_.code(outcome.before) + say_(" (ongewijzigd)", " (unchanged)")));
  }
  return report::bullets(items);
}

Markup Movers::fields(const Mover& mover) const {
  report::Definitions fields;
  fields.add(say_("Was", "Before"), say_.amount(mover.before, column_));
  fields.add(say_("Wordt", "After"), say_.amount(mover.after, column_));
  fields.add(say_("Verschil", "Difference"),
             report::strong(say_.change(mover.after - mover.before, column_)));
  fields.add(say_("Uitkomsten", "Outcomes"), outcomes(mover));
  return fields.markup();
}

Markup Movers::steps(const Mover& mover) const {
  report::HtmlTable table;
  table.caption = say_("Stappen met een andere waarde: ", "Steps with another value: ") +
                  ImpactWords::keys(mover);
  table.headings = {say_("Stap", "Step"), say_("Grondslag", "Basis"), say_("Was", "Before"),
                    say_("Wordt", "After")};
  table.right = {false, false, true, true};
  for (const MovedStep& step : mover.steps) {
    table.rows.push_back(
        {step.title + " " + report::faint(report::code(step.book + '.' + step.name)),
         step.basis ? report::link(step.basis->link, step.basis->text)
                    : Markup(step.is_input ? say_("gegeven", "data") : std::string("-")),
         say_.value(step.before, step.after), say_.value(step.after, step.before)});
  }
  return table.rows.empty() ? Markup() : report::table(table);
}

// The figures of both sides, each with its rounding where that differs; once where all is the same.
Markup Movers::figures_of(const MovedStep& step) const {
  if (step.figures_before == step.figures_after && !step.rounding_differs()) {
    return report::paragraph(step.figures_after);
  }
  const auto shown = [&](const std::string& figures, const std::string& rounding) {
    const Markup text = figures.empty() ? report::faint("-") : Markup(figures);
    return step.rounding_differs()
               ? report::paragraph(text) + report::paragraph(say_.rounded(rounding))
               : text;
  };
  return review::beside(shown(step.figures_before, step.rounding_before),
                        shown(step.figures_after, step.rounding_after), impact_.language);
}

Markup Movers::figures(const Mover& mover) const {
  Markup content;
  for (const MovedStep& step : mover.steps) {
    if (!step.figures_before.empty() || !step.figures_after.empty()) {
      content += report::paragraph(report::strong(step.title)) + figures_of(step);
    }
  }
  return content.empty()
             ? Markup()
             : report::details(say_("De berekening in cijfers", "The calculation in figures"),
                               content);
}

Markup Movers::mover(const Mover& mover, std::size_t number) const {
  const std::string title = std::to_string(number) + ". " + ImpactWords::keys(mover);
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
