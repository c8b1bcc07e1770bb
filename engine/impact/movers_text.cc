// The rows that change most, see text_parts.h.
#include <algorithm>

#include "impact/text_parts.h"
#include "impact/words.h"

namespace quotum::impact {
namespace {

using report::Language;
using report::pick;
using report::ShownValue;
using report::TextStyle;

constexpr std::size_t kMoversShown = 10;

class MoversText {
 public:
  MoversText(const Impact& impact, const TextStyle& style)
      : column_(impact.columns.at(impact.measure->column)),
        language_(impact.language),
        style_(style) {}

  void add(std::string& text, std::size_t number, const Mover& mover) const {
    std::string keys;
    for (const report::NamedText& key : mover.keys) {
      keys += (keys.empty() ? "" : ", ") + key.name + " " + key.text;
    }
    text += "  " + style_.heading(std::to_string(number) + ". " + keys) + ": " +
            amount_text(mover.before, column_.decimals, language_) + " -> " +
            amount_text(mover.after, column_.decimals, language_) + unit_after(column_) + " (" +
            signed_text(mover.after - mover.before, column_.decimals, language_) + ")\n";
    add_outcomes(text, mover);
    for (const MovedStep& step : mover.steps) {
      add_step(text, step);
    }
  }

 private:
  [[nodiscard]] std::string say(std::string_view dutch, std::string_view english) const {
    return std::string(pick(language_, dutch, english));
  }
  void add_outcomes(std::string& text, const Mover& mover) const;
  void add_outcome(std::string& text, const std::string& column, const std::string& before,
                   const std::string& after) const;
  void add_step(std::string& text, const MovedStep& step) const;
  [[nodiscard]] std::string value(const ShownValue& shown, const ShownValue& other) const;

  const ImpactColumn& column_;
  Language language_;
  TextStyle style_;
};

std::string code_in(const std::vector<report::NamedText>& outcomes, const std::string& column) {
  const auto found = std::find_if(outcomes.begin(), outcomes.end(),
                                  [&](const auto& outcome) { return outcome.name == column; });
  return found == outcomes.end() ? std::string() : found->text;
}

// All columns of after, then those that only before has.
void MoversText::add_outcomes(std::string& text, const Mover& mover) const {
  for (const report::NamedText& outcome : mover.outcomes_after) {
    add_outcome(text, outcome.name, code_in(mover.outcomes_before, outcome.name), outcome.text);
  }
  for (const report::NamedText& outcome : mover.outcomes_before) {
    if (code_in(mover.outcomes_after, outcome.name).empty() && !outcome.text.empty()) {
      add_outcome(text, outcome.name, outcome.text, "");
    }
  }
}

void MoversText::add_outcome(std::string& text, const std::string& column,
                             const std::string& before, const std::string& after) const {
  text += "     " + column + ": " + code_text(before, language_) +
          (before == after ? "" : " -> " + code_text(after, language_)) + "\n";
}

// Without the exact fraction, unless the two differ in nothing else.
std::string MoversText::value(const ShownValue& shown, const ShownValue& other) const {
  if (shown.exact.empty()) {
    return say("niet bereikt", "not reached");
  }
  return shown.brief == other.brief ? shown.text : shown.brief;
}

void MoversText::add_step(std::string& text, const MovedStep& step) const {
  text += "     " + step.name;
  if (step.basis && !step.basis->text.empty()) {
    text += " (" + step.basis->text + ")";
  }
  text += ": " + value(step.before, step.after) + " -> " + value(step.after, step.before) + "\n";
  if (step.figures_before == step.figures_after) {
    return;
  }
  const auto add_figures = [&](const std::string& label, const std::string& figures) {
    if (!figures.empty()) {
      text += "       " + style_.faint(label + figures) + "\n";
    }
  };
  add_figures(say("was    ", "before "), step.figures_before);
  add_figures(say("wordt  ", "after  "), step.figures_after);
}

}  // namespace

std::string impact_movers_text(const Impact& impact, const TextStyle& style) {
  if (!impact.measure || impact.measure->movers.empty()) {
    return {};
  }
  const std::vector<Mover>& movers = impact.measure->movers;
  const MoversText writer(impact, style);
  std::string text =
      section_heading(style, pick(impact.language, "Grootste veranderingen", "Largest changes"));
  for (std::size_t i = 0; i < std::min(movers.size(), kMoversShown); ++i) {
    writer.add(text, i + 1, movers[i]);
  }
  return text;
}

}  // namespace quotum::impact
