// The frame of the page, its headline and the totals; see impact_report.h.
#include "impact/impact_report.h"
#include "impact/sections.h"
#include "impact/sentences.h"
#include "impact/words.h"
#include "report/engine_version.h"
#include "report/explain_words.h"
#include "report/html_page.h"
#include "report/html_parts.h"
#include "review/change_words.h"

namespace quotum::impact {
namespace {

using report::Markup;

class ImpactPage {
 public:
  explicit ImpactPage(const Impact& impact) : impact_(impact), say_(impact) {}

  Markup content();

 private:
  void add_section(const std::string& id, ImpactPart part, const Markup& content) {
    if (!content.empty()) {
      const std::string title = part_title(part, impact_.language);
      sections_ += report::section(report::heading(2, title, id) + content);
      contents_.push_back(report::link('#' + id, title));
    }
  }
  [[nodiscard]] Markup header() const;
  [[nodiscard]] Markup headline() const;
  [[nodiscard]] Markup measured() const;
  [[nodiscard]] std::string gains_and_losses() const;
  [[nodiscard]] std::string gained_and_lost() const;

  const Impact& impact_;
  ImpactWords say_;
  Markup sections_;
  std::vector<Markup> contents_;
};

Markup ImpactPage::content() {
  using Part = ImpactPart;
  add_section(say_("kern", "headline"), Part::kHeadline, headline());
  add_section(say_("totalen", "totals"), Part::kTotals, totals_section(impact_));
  add_section(say_("spreiding", "spread"), Part::kSpread, distribution_section(impact_));
  add_section(say_("groepen", "groups"), Part::kGroups, breakdowns_section(impact_));
  add_section(say_("uitkomsten", "outcomes"), Part::kOutcomes, outcomes_section(impact_));
  add_section(say_("wijzigingen", "changes"), Part::kEffects, effects_section(impact_));
  add_section(say_("grootste", "largest"), Part::kMovers, movers_section(impact_));
  return report::heading(1, title_text(impact_)) + header() +
         Markup::element("nav", {{"aria-label", say_("Inhoud", "Contents")}},
                         report::bullets(contents_)) +
         sections_;
}

Markup ImpactPage::header() const {
  report::Definitions fields;
  fields.add(say_("Was", "Before"), say_(impact_.sides.before));
  fields.add(say_("Wordt", "After"), say_(impact_.sides.after));
  const std::vector<std::string> rules = summary_texts(impact_.difference, impact_.language);
  fields.add(say_("Regels", "Rules"), report::bullets({rules.begin(), rules.end()}));
  std::vector<Markup> data = {compared_text(impact_)};
  for (const Refusal& refusal : impact_.refusals) {
    data.emplace_back(say_.refusal(refusal));
  }
  fields.add(say_("Gegevens", "Data"), data.size() == 1 ? data.front() : report::bullets(data));
  return fields.markup() +
         (impact_.no_book_applies
              ? report::note(report::NoteKind::kWarning, say_("Let op.", "Note."),
                             report::capitalised(no_book_text(impact_)) + ".")
              : Markup()) +
         (impact_.hypothetical
              ? report::note(report::NoteKind::kWarning, say_("Hypothetisch.", "Hypothetical."),
                             hypothetical_text(impact_.language))
              : Markup());
}

Markup ImpactPage::headline() const {
  const Markup text = report::paragraph(changed_text(impact_));
  if (impact_.measure) {
    return text + measured();
  }
  return text + report::paragraph(say_("Er is op dit niveau geen kolom met getallen om winst en "
                                       "verlies in te meten.",
                                       "There is no column of numbers at this level to measure "
                                       "gains and losses in."));
}

Markup ImpactPage::measured() const {
  const ImpactColumn& column = impact_.measured();
  return report::paragraph(say_("Gemeten in ", "Measured in ") +
                           report::strong(say_(column.title)) + " (" + report::code(column.name) +
                           "). " + meaning_of_gain(column, impact_.language)) +
         report::paragraph(report::strong(gains_and_losses())) +
         report::paragraph(total_text(impact_) + gained_and_lost());
}

// "Van de 100 rijen van werkgever: vooruit 5, achteruit 20, gelijk 75."
std::string ImpactPage::gains_and_losses() const {
  const ImpactMeasure& measure = *impact_.measure;
  const ImpactColumn& column = impact_.measured();
  return say_("Van de ", "Of the ") + say_.rows_of_level(impact_.compared) + ": " +
         say_.gain(column) + " " + say_.number(measure.gain) + ", " + say_.lose(column) + " " +
         say_.number(measure.lose) + ", " + say_.same() + " " + say_.number(impact_.stay_same()) +
         ".";
}

std::string ImpactPage::gained_and_lost() const {
  const ImpactMeasure& measure = *impact_.measure;
  const ImpactColumn& column = impact_.measured();
  if (!column.has_sum()) {
    return {};
  }
  return say_(" Samen ", " Together ") + say_.gain(column) + ": " +
         say_.amount(measure.gained, column) + say_("; samen ", "; together ") + say_.lose(column) +
         ": " + say_.amount(measure.lost, column) + ".";
}

// ---- totals

std::vector<Markup> totals_row(const ImpactColumn& column, const ImpactWords& say) {
  Markup name = say(column.title) + " " + report::code(column.name);
  const std::string side = say.comes_or_goes(column);
  if (!side.empty()) {
    name += " " + report::faint(side);
  }
  if (!column.has_sum()) {
    const Markup none = say("geen som", "no sum");
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
  const ImpactWords say(impact);
  report::HtmlTable table;
  table.caption = say("Totalen van wat verandert", "Totals of what changes");
  table.headings = {say("Kolom", "Column"),        say("Niveau", "Level"),
                    say("Was", "Before"),          say("Wordt", "After"),
                    say("Verschil", "Difference"), say("Rijen anders", "Rows changed")};
  table.right = {false, false, true, true, true, true};
  Markup same;
  for (const ImpactColumn& column : impact.columns) {
    if (column.differs()) {
      table.rows.push_back(totals_row(column, say));
    } else {
      same += (same.empty() ? "" : ", ") + report::code(column.name);
    }
  }
  Markup content = table.rows.empty() ? Markup() : report::table(table);
  if (!same.empty()) {
    content += report::paragraph(unchanged_columns(impact.language) + same + ".");
  }
  return content;
}

std::string impact_html(const Impact& impact, const std::vector<report::FileDigest>& rests_on) {
  ImpactPage content(impact);
  report::HtmlPage page;
  page.language = impact.language;
  page.title = title_text(impact);
  page.content = content.content();
  page.engine_version = report::engine_version();
  page.rests_on = rests_on;
  return report::html_page(page);
}

}  // namespace quotum::impact
