// The rows that change most, see text_parts.h.
#include <algorithm>

#include "impact/sentences.h"
#include "impact/text_parts.h"
#include "impact/words.h"

namespace quotum::impact {
namespace {

using report::TextStyle;

constexpr std::size_t kMoversShown = 10;
constexpr std::size_t kMoversWithFigures = 3;

class MoversText {
 public:
  MoversText(const Impact& impact, const TextStyle& style)
      : column_(impact.measured()), say_(impact), style_(style) {}

  void add(std::string& text, std::size_t number, const Mover& mover) const;

 private:
  void add_step(std::string& text, const MovedStep& step) const;
  void add_figures(std::string& text, const MovedStep& step) const;

  const ImpactColumn& column_;
  ImpactWords say_;
  TextStyle style_;
};

void MoversText::add(std::string& text, std::size_t number, const Mover& mover) const {
  text += "  " + style_.heading(std::to_string(number) + ". " + ImpactWords::keys(mover)) + ": " +
          say_.figure(mover.before, column_) + " -> " + say_.amount(mover.after, column_) + " (" +
          say_.signed_figure(mover.after - mover.before, column_) + ")\n";
  for (const MovedOutcome& outcome : mover.outcomes()) {
    if (outcome.differs()) {
      text += "     " + outcome.column + ": " + say_.code(outcome.before) + " -> " +
              say_.code(outcome.after) + "\n";
    }
  }
  for (const MovedStep& step : mover.steps) {
    add_step(text, step);
    if (number <= kMoversWithFigures) {
      add_figures(text, step);
    }
  }
}

void MoversText::add_step(std::string& text, const MovedStep& step) const {
  text += "     " + step.name;
  if (step.basis && !step.basis->text.empty()) {
    text += " (" + step.basis->text + ")";
  }
  text += ": " + say_.value(step.before, step.after) + " -> " +
          say_.value(step.after, step.before) + "\n";
}

void MoversText::add_figures(std::string& text, const MovedStep& step) const {
  const auto add = [&](const std::string& label, const std::string& figures) {
    if (!figures.empty()) {
      text += "       " + style_.faint(label + figures) + "\n";
    }
  };
  const bool same = step.figures_before == step.figures_after;
  if (same) {
    add("", step.figures_after);
  }
  const auto side = [&](const std::string& figures, const std::string& rounding) {
    const std::string shown = same ? std::string() : figures;
    return !step.rounding_differs() ? shown
                                    : shown + (shown.empty() ? "" : "; ") + say_.rounded(rounding);
  };
  add(say_("was    ", "before "), side(step.figures_before, step.rounding_before));
  add(say_("wordt  ", "after  "), side(step.figures_after, step.rounding_after));
}

}  // namespace

std::string impact_movers_text(const Impact& impact, const TextStyle& style) {
  if (!impact.measure || impact.measure->movers.empty()) {
    return {};
  }
  const std::vector<Mover>& movers = impact.measure->movers;
  const MoversText writer(impact, style);
  std::string text = section_heading(style, part_title(ImpactPart::kMovers, impact.language));
  for (std::size_t i = 0; i < std::min(movers.size(), kMoversShown); ++i) {
    writer.add(text, i + 1, movers[i]);
  }
  return text;
}

}  // namespace quotum::impact
