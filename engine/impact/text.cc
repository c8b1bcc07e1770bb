// An impact for a screen, see impact_report.h: what is compared, the headline, the totals; the
// other sections are in files of their own.
#include "impact/impact_report.h"
#include "impact/sentences.h"
#include "impact/text_parts.h"
#include "impact/words.h"
#include "report/text_table.h"
#include "review/change_words.h"

namespace quotum::impact {
namespace {

using report::Align;
using report::TextTable;

constexpr std::size_t kBarColumns = 24;

class ImpactText {
 public:
  ImpactText(const Impact& impact, const report::TextStyle& style)
      : impact_(impact), say_(impact), style_(style) {}

  std::string text() {
    compared();
    headline();
    totals();
    text_ += impact_spread_text(impact_, style_) + impact_outcomes_text(impact_, style_) +
             impact_effects_text(impact_, style_) + impact_movers_text(impact_, style_);
    return std::move(text_);
  }

 private:
  void compared();
  void headline();
  void add_share(TextTable& table, const std::string& what, std::uint64_t rows,
                 const exact::BigInt& amount) const;
  void totals();
  void add_total(TextTable& table, const ImpactColumn& column) const;

  const Impact& impact_;
  ImpactWords say_;
  report::TextStyle style_;
  std::string text_;
};

void ImpactText::compared() {
  text_ += style_.heading(title_text(impact_)) + "\n" + say_("was:    ", "before: ") +
           say_(impact_.sides.before) + "\n" + say_("wordt:  ", "after:  ") +
           say_(impact_.sides.after) + "\n" + say_("regels: ", "rules:  ");
  std::string rules;
  for (const std::string& one : summary_texts(impact_.difference, impact_.language)) {
    rules += (rules.empty() ? "" : ", ") + one;
  }
  text_ += rules + "\n" + compared_text(impact_) + "\n";
  for (const Refusal& refusal : impact_.refusals) {
    text_ += "  " + say_.refusal(refusal) + "\n";
  }
  if (impact_.no_book_applies) {
    text_ += style_.warning(say_("Let op: ", "Note: ") + no_book_text(impact_)) + "\n";
  }
  if (impact_.hypothetical) {
    text_ += style_.warning(say_("HYPOTHETISCH. ", "HYPOTHETICAL. ") +
                            hypothetical_text(impact_.language)) +
             "\n";
  }
  text_ += changed_text(impact_) + "\n";
}

void ImpactText::headline() {
  if (!impact_.measure || impact_.compared == 0) {
    return;
  }
  const ImpactMeasure& measure = *impact_.measure;
  const ImpactColumn& column = impact_.measured();
  text_ += section_heading(style_, say_(column.title) + " (" + column.name + ")") + "  " +
           meaning_of_gain(column, impact_.language) + "\n";
  TextTable table({Align::kLeft, Align::kRight, Align::kRight, Align::kLeft, Align::kLeft});
  add_share(table, say_.gain(column), measure.gain, measure.gained);
  add_share(table, say_.lose(column), measure.lose, measure.lost);
  add_share(table, say_.same(), impact_.stay_same(), 0);
  text_ += table.text() + "  " + total_text(impact_) + "\n";
}

void ImpactText::add_share(TextTable& table, const std::string& what, std::uint64_t rows,
                           const exact::BigInt& amount) const {
  const ImpactColumn& column = impact_.measured();
  table.add({what, say_.number(rows), say_.share(rows, impact_.compared),
             column.has_sum() && amount != 0
                 ? say_("samen ", "together ") + say_.amount(amount, column)
                 : "",
             report::share_bar(rows, impact_.compared, kBarColumns)});
}

void ImpactText::totals() {
  TextTable table({Align::kLeft, Align::kLeft, Align::kRight, Align::kRight, Align::kRight,
                   Align::kLeft, Align::kRight, Align::kLeft});
  table.add({"", "", say_("was", "before"), say_("wordt", "after"), say_("verschil", "difference"),
             "", say_("anders", "changed")});
  bool any = false, any_without_sum = false;
  std::string unchanged;
  for (const ImpactColumn& column : impact_.columns) {
    if (column.differs()) {
      add_total(table, column);
      any = true;
      any_without_sum = any_without_sum || !column.has_sum();
    } else {
      unchanged += (unchanged.empty() ? "" : ", ") + column.name;
    }
  }
  if (any) {
    text_ += section_heading(style_, part_title(ImpactPart::kTotals, impact_.language));
    text_ += table.text();
  }
  if (any_without_sum) {
    text_ += "  " + no_sum_text(impact_.language) + "\n";
  }
  if (!unchanged.empty()) {
    text_ += (any ? "  " : "\n") + unchanged_columns(impact_.language) + unchanged + "\n";
  }
}

void ImpactText::add_total(TextTable& table, const ImpactColumn& column) const {
  const bool sum = column.has_sum();
  const auto figure = [&](const exact::BigInt& value) {
    return sum ? say_.figure(value, column) : std::string("-");
  };
  table.add({column.name, column.level == impact_.level ? "" : column.level, figure(column.before),
             figure(column.after),
             sum ? say_.signed_figure(column.after - column.before, column) : "-",
             sum ? column.unit : "", say_.rows(column.changed), say_.comes_or_goes(column)});
}

}  // namespace

std::string section_heading(const report::TextStyle& style, std::string_view text) {
  return "\n" + style.heading(text) + "\n";
}

std::string impact_text(const Impact& impact, bool color) {
  return ImpactText(impact, report::TextStyle(color)).text();
}

}  // namespace quotum::impact
