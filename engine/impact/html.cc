// The frame of the page, its headline and the totals; see html.h.
#include "impact/html.h"

#include "impact/figures.h"
#include "impact/sections.h"
#include "report/engine_version.h"
#include "report/html_page.h"
#include "report/html_parts.h"
#include "review/change_words.h"

namespace quotum::impact {
namespace {

using report::Markup;

class ImpactPage {
 public:
  explicit ImpactPage(const Impact& impact) : impact_(impact), say_(impact) {}

  [[nodiscard]] std::string title() const {
    return say("Wat de wijziging doet over ", "What the change does for ") +
           std::to_string(impact_.year);
  }
  Markup content();

 private:
  [[nodiscard]] std::string say(std::string_view dutch, std::string_view english) const {
    return say_.say(dutch, english);
  }
  void add_section(const std::string& id, const std::string& title, const Markup& content) {
    if (!content.empty()) {
      sections_ += report::section(report::heading(2, title, id) + content);
      contents_.push_back(report::link('#' + id, title));
    }
  }
  [[nodiscard]] Markup header() const;
  [[nodiscard]] Markup headline() const;
  [[nodiscard]] Markup measured() const;
  [[nodiscard]] std::string gains_and_losses() const;
  [[nodiscard]] std::string total() const;
  [[nodiscard]] std::string meaning_of_gain() const;

  const Impact& impact_;
  ImpactFigures say_;
  Markup sections_;
  std::vector<Markup> contents_;
};

Markup ImpactPage::content() {
  add_section(say("kern", "headline"), say("In het kort", "In short"), headline());
  add_section(say("totalen", "totals"), say("Totalen", "Totals"), totals_section(impact_));
  add_section(say("spreiding", "distribution"), say("Spreiding", "Distribution"),
              distribution_section(impact_));
  add_section(say("groepen", "groups"), say("Naar groep", "By group"), breakdowns_section(impact_));
  add_section(say("uitkomsten", "outcomes"),
              say("Van uitkomst naar uitkomst", "From outcome to outcome"),
              outcomes_section(impact_));
  add_section(say("wijzigingen", "changes"),
              say("Wat elke wijziging doet", "What each change does"), effects_section(impact_));
  add_section(say("grootste", "largest"), say("Waar het meest verandert", "Where most changes"),
              movers_section(impact_));
  return report::heading(1, title()) + header() +
         Markup::element("nav", {{"aria-label", say("Inhoud", "Contents")}},
                         report::bullets(contents_)) +
         sections_;
}

Markup ImpactPage::header() const {
  report::Definitions fields;
  fields.add(say("Was", "Before"), pick(impact_.language, impact_.sides.before));
  fields.add(say("Wordt", "After"), pick(impact_.language, impact_.sides.after));
  fields.add(say("Kalenderjaar", "Calendar year"), std::to_string(impact_.year));
  std::vector<Markup> rules;
  for (const std::string& text : summary_texts(impact_.difference, impact_.language)) {
    rules.emplace_back(text);
  }
  fields.add(say("Regels", "Rules"), report::bullets(rules));
  fields.add(say("Vergeleken", "Compared"), say_.rows(impact_.compared));
  if (impact_.refused > 0) {
    fields.add(say("Niet vergeleken", "Not compared"),
               say_.rows(impact_.refused) + say(", onder een van beide regels zonder uitkomst",
                                                ", without a result under one of the rules"));
  }
  if (impact_.rejected > 0) {
    fields.add(say("Afgewezen", "Rejected"),
               say_.number(impact_.rejected) +
                   say(" van de rijen in de bestanden: met een fout, of horend bij zo'n rij",
                       " of the rows in the files: with a mistake, or belonging to such a row"));
  }
  return fields.markup() +
         (impact_.hypothetical
              ? report::note(report::NoteKind::kWarning, say("Hypothetisch.", "Hypothetical."),
                             say("Een waarde uit een scenario telt mee: de wet heeft die niet "
                                 "vastgesteld.",
                                 "A value of a scenario plays a part: the law has not set it."))
              : Markup());
}

Markup ImpactPage::headline() const {
  const std::uint64_t changed = impact_.changed;
  Markup text = report::paragraph(
      changed == 0
          ? say("Voor geen van de vergeleken rijen verandert een bedrag of uitkomst.",
                "No amount or outcome of the rows compared changes.")
          : say("Een bedrag of uitkomst verandert voor ", "An amount or outcome changes for ") +
                say_.rows(changed) + say(" van de ", " out of ") + say_.number(impact_.compared) +
                ".");
  if (impact_.measure) {
    return text + measured();
  }
  return text + report::paragraph(say("Er is op dit niveau geen kolom met getallen om winst en "
                                      "verlies in te meten.",
                                      "There is no column of numbers at this level to measure "
                                      "gains and losses in."));
}

Markup ImpactPage::measured() const {
  const ImpactColumn& column = impact_.columns.at(impact_.measure->column);
  Markup text = report::paragraph(say("Gemeten in ", "Measured in ") +
                                  report::strong(pick(impact_.language, column.title)) + " (" +
                                  report::code(column.name) + "). " + meaning_of_gain());
  return text + report::paragraph(report::strong(gains_and_losses())) + report::paragraph(total());
}

std::string ImpactPage::meaning_of_gain() const {
  switch (impact_.columns.at(impact_.measure->column).counts_as) {
    case rulebook::CountsAs::kBenefit:
      return say("Dit is een voordeel: wie er meer van krijgt, gaat vooruit.",
                 "This is a benefit: who gets more of it, gains.");
    case rulebook::CountsAs::kBurden:
      return say("Dit is een last: wie er minder van draagt, gaat vooruit.",
                 "This is a burden: who bears less of it, gains.");
    case rulebook::CountsAs::kNeither:
      return say("Meer ervan is voordeel noch last.", "More of it is neither benefit nor burden.");
  }
  return {};
}

// "Van 1.234 rijen van werkgever gaan er 120 vooruit en 80 achteruit; 1.034 blijven gelijk."
std::string ImpactPage::gains_and_losses() const {
  const ImpactMeasure& measure = *impact_.measure;
  const ImpactColumn& column = impact_.columns.at(measure.column);
  const std::string rows = say_.rows(impact_.compared);
  const std::string gain = say_.number(measure.gain);
  const std::string lose = say_.number(measure.lose);
  const std::string same = say_.number(impact_.compared - measure.gain - measure.lose);
  std::string text =
      say("Van de ", "Of ") + rows +
      (column.counts_as == rulebook::CountsAs::kNeither
           ? say(": stijgt bij ", ": rises for ") + gain + say(", daalt bij ", ", falls for ") +
                 lose + say(", blijft gelijk bij ", ", stays the same for ") + same
           : say(": vooruit ", ": gain ") + gain + say(", achteruit ", ", lose ") + lose +
                 say(", ongewijzigd ", ", unchanged ") + same);
  return text + ".";
}

std::string ImpactPage::total() const {
  const ImpactMeasure& measure = *impact_.measure;
  const ImpactColumn& column = impact_.columns.at(measure.column);
  const bool judged = column.counts_as != rulebook::CountsAs::kNeither;
  const std::string both =
      (judged ? say("Samen vooruit: ", "Gained together: ") : say("Samen omhoog: ", "Up: ")) +
      say_.amount(measure.gained, column) +
      (judged ? say("; samen achteruit: ", "; lost together: ")
              : say("; samen omlaag: ", "; down: ")) +
      say_.amount(measure.lost, column) + ".";
  if (!has_sum(column)) {
    return say("Een som van percentages zegt niets; daarom staat hier geen totaal.",
               "A sum of percentages says nothing; so there is no total here.");
  }
  return say("Het totaal was ", "The total was ") + say_.amount(column.before, column) +
         say(" en wordt ", " and becomes ") + say_.amount(column.after, column) +
         say("; verschil ", "; difference ") + say_.change(column.after - column.before, column) +
         ". " + both;
}

// ---- totals

std::vector<Markup> totals_row(const ImpactColumn& column, const Impact& impact,
                               const ImpactFigures& say) {
  Markup name = pick(impact.language, column.title) + " " + report::code(column.name);
  if (column.only_before || column.only_after) {
    name += " " + report::faint(column.only_before ? say.say("vervalt", "is dropped")
                                                   : say.say("is nieuw", "is new"));
  }
  if (!has_sum(column)) {
    const Markup none = say.say("geen som", "no sum");
    return {name, column.level, none, none, none, say.number(column.changed)};
  }
  return {name,
          column.level,
          say.amount(column.before, column),
          say.amount(column.after, column),
          say.change(column.after - column.before, column),
          say.number(column.changed)};
}

}  // namespace

Markup totals_section(const Impact& impact) {
  const ImpactFigures say(impact);
  report::HtmlTable table;
  table.caption = say.say("Totalen van wat verandert", "Totals of what changes");
  table.headings = {say.say("Kolom", "Column"),        say.say("Niveau", "Level"),
                    say.say("Was", "Before"),          say.say("Wordt", "After"),
                    say.say("Verschil", "Difference"), say.say("Rijen anders", "Rows changed")};
  table.right = {false, false, true, true, true, true};
  Markup same;
  for (const ImpactColumn& column : impact.columns) {
    if (changes(column)) {
      table.rows.push_back(totals_row(column, impact, say));
    } else {
      same += (same.empty() ? "" : ", ") + report::code(column.name);
    }
  }
  Markup content = table.rows.empty() ? Markup() : report::table(table);
  if (!same.empty()) {
    content += report::paragraph(
        say.say("Ongewijzigd voor elke rij: ", "Unchanged for every row: ") + same + ".");
  }
  return content;
}

std::string impact_html(const Impact& impact, const std::vector<report::FileDigest>& rests_on) {
  ImpactPage content(impact);
  report::HtmlPage page;
  page.language = impact.language;
  page.title = content.title();
  page.content = content.content();
  page.engine_version = report::engine_version();
  page.rests_on = rests_on;
  return report::html_page(page);
}

}  // namespace quotum::impact
