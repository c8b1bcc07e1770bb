// An impact for a screen, see report.h: what is compared, the headline, the totals; the
// other sections are in files of their own.
#include "impact/impact_report.h"
#include "impact/text_parts.h"
#include "impact/words.h"
#include "report/text_table.h"

namespace quotum::impact {
namespace {

using report::Align;
using report::Language;
using report::TextTable;

constexpr std::size_t kBarColumns = 24;

class ImpactText {
 public:
  ImpactText(const Impact& impact, const report::TextStyle& style)
      : impact_(impact), language_(impact.language), style_(style) {}

  std::string text() {
    compared();
    headline();
    totals();
    text_ += impact_spread_text(impact_, style_) + impact_outcomes_text(impact_, style_) +
             impact_effects_text(impact_, style_) + impact_movers_text(impact_, style_);
    return std::move(text_);
  }

 private:
  [[nodiscard]] std::string say(std::string_view dutch, std::string_view english) const {
    return std::string(report::pick(language_, dutch, english));
  }
  [[nodiscard]] std::string number(std::uint64_t count) const {
    return report::grouped(count, language_);
  }
  void compared();
  void headline();
  void add_share(TextTable& table, std::string_view what, std::uint64_t rows,
                 std::string together) const;
  void totals();
  void add_total(TextTable& table, const ImpactColumn& column) const;

  const Impact& impact_;
  Language language_;
  report::TextStyle style_;
  std::string text_;
};

void ImpactText::compared() {
  text_ += style_.heading(say("Effect over kalenderjaar ", "Impact for calendar year ") +
                          std::to_string(impact_.year)) +
           "\n" + say("was:   ", "before: ") + pick(language_, impact_.sides.before) + "\n" +
           say("wordt: ", "after:  ") + pick(language_, impact_.sides.after) + "\n";
  text_ += impact_.level_title + ": " + number(impact_.compared) + say(" vergeleken", " compared");
  if (impact_.refused > 0) {
    text_ += ", " + number(impact_.refused) +
             say(" zonder resultaat onder een van de regels",
                 " without a result under one of the rules");
  }
  if (impact_.rejected > 0) {
    text_ += ", " + rows_text(impact_.rejected, language_) + say(" afgewezen", " rejected");
  }
  text_ += "\n";
  if (impact_.hypothetical) {
    text_ += style_.warning(say("HYPOTHETISCH: dit rust ten minste aan een kant op een scenario, "
                                "niet op vastgesteld recht.",
                                "HYPOTHETICAL: on at least one side this rests on a scenario, not "
                                "on law in force.")) +
             "\n";
  }
  if (impact_.difference.same_meaning()) {
    text_ +=
        say("De regels verschillen niet in betekenis.", "The rules do not differ in meaning.") +
        "\n";
  }
  text_ += impact_.changed == 0
               ? say("Geen enkele waarde of uitkomst verandert.", "No value or outcome changes.")
               : say("Een waarde of uitkomst verandert bij ", "A value or outcome changes for ") +
                     number(impact_.changed) + say(" van ", " of ") + number(impact_.compared) +
                     ".";
  text_ += "\n";
}

void ImpactText::headline() {
  if (!impact_.measure || impact_.compared == 0) {
    return;
  }
  const ImpactMeasure& measure = *impact_.measure;
  const ImpactColumn& column = impact_.columns.at(measure.column);
  const DirectionWords words = direction_words(column.counts_as, language_);
  const std::string_view counts_as = counts_as_text(column.counts_as, language_);
  text_ +=
      section_heading(style_, pick(language_, column.title) + " (" + column.name +
                                  (counts_as.empty() ? "" : ", ") + std::string(counts_as) + ")");
  const auto together = [&](const exact::BigInt& amount) {
    return say("samen ", "together ") + amount_text(amount, column.decimals, language_) +
           unit_after(column);
  };
  TextTable table({Align::kLeft, Align::kRight, Align::kRight, Align::kLeft, Align::kLeft});
  add_share(table, words.gain, measure.gain, together(measure.gained));
  add_share(table, words.lose, measure.lose, together(measure.lost));
  add_share(table, report::pick(language_, "blijft gelijk", "stays the same"),
            impact_.compared - measure.gain - measure.lose, "");
  text_ += table.text();
  if (sum_has_meaning(column)) {
    text_ += "  " + say("totaal was ", "total before ") +
             amount_text(column.before, column.decimals, language_) + say(", wordt ", ", after ") +
             amount_text(column.after, column.decimals, language_) +
             say(", verschil ", ", difference ") +
             signed_text(column.after - column.before, column.decimals, language_) +
             unit_after(column) + "\n";
  }
}

void ImpactText::add_share(TextTable& table, std::string_view what, std::uint64_t rows,
                           std::string together) const {
  table.add({std::string(what), number(rows),
             report::share_text(rows, impact_.compared, language_ == Language::kDutch ? ',' : '.'),
             rows == 0 ? "" : std::move(together),
             report::share_bar(rows, impact_.compared, kBarColumns)});
}

void ImpactText::totals() {
  TextTable table({Align::kLeft, Align::kLeft, Align::kRight, Align::kRight, Align::kRight,
                   Align::kLeft, Align::kRight, Align::kLeft});
  table.add({"", "", say("was", "before"), say("wordt", "after"), say("verschil", "difference"), "",
             say("anders", "changed")});
  bool any = false;
  std::string unchanged;
  for (const ImpactColumn& column : impact_.columns) {
    if (column.changed > 0) {
      add_total(table, column);
      any = true;
    } else {
      unchanged += (unchanged.empty() ? "" : ", ") + column.name;
    }
  }
  if (any) {
    text_ += section_heading(style_, say("Totalen", "Totals")) + table.text();
  }
  if (!unchanged.empty()) {
    text_ += (any ? "  " : "\n") + say("niet veranderd: ", "unchanged: ") + unchanged + "\n";
  }
}

void ImpactText::add_total(TextTable& table, const ImpactColumn& column) const {
  const bool sum = sum_has_meaning(column);
  const auto amount = [&](const exact::BigInt& value) {
    return sum ? amount_text(value, column.decimals, language_) : std::string("-");
  };
  table.add({column.name, column.level == impact_.level ? "" : column.level, amount(column.before),
             amount(column.after),
             sum ? signed_text(column.after - column.before, column.decimals, language_) : "-",
             sum ? column.unit : "", rows_text(column.changed, language_),
             column.only_before  ? say("alleen in de oude regels", "in the old rules only")
             : column.only_after ? say("alleen in de nieuwe regels", "in the new rules only")
                                 : ""});
}

}  // namespace

std::string section_heading(const report::TextStyle& style, std::string_view text) {
  return "\n" + style.heading(text) + "\n";
}

std::string impact_text(const Impact& impact, bool color) {
  return ImpactText(impact, report::TextStyle(color)).text();
}

}  // namespace quotum::impact
