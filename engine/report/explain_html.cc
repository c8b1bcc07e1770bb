// Arranges an explanation on a page, see explain_html.h. What belongs to one row of one book is in
// explain_row_html.cc.
#include "report/explain_html.h"

#include "report/engine_version.h"
#include "report/explain_phrases.h"
#include "report/explain_row_html.h"
#include "report/explain_words.h"
#include "report/html_page.h"

namespace quotum::report {
namespace {

class Dossier {
 public:
  explicit Dossier(const Explanation& explanation)
      : explanation_(explanation), language_(explanation.language) {}

  [[nodiscard]] std::string title() const {
    return say("Toelichting bij de berekening over ", "Explanation of the calculation for ") +
           std::to_string(explanation_.year);
  }

  Markup content() {
    add_rejects();
    add_rules();
    for (std::size_t i = 0; i < explanation_.books.size(); ++i) {
      add_book(explanation_.books[i], std::to_string(i + 1));
    }
    add_open_points();
    add_values();
    add_not_needed();
    return heading(1, title()) + header() + contents() + sections_;
  }

 private:
  [[nodiscard]] std::string say(std::string_view dutch, std::string_view english) const {
    return std::string(pick(language_, dutch, english));
  }

  void add_section(const std::string& id, const std::string& title, const Markup& content) {
    sections_ += section(heading(2, title, id) + content);
    contents_.push_back(link('#' + id, title));
  }

  [[nodiscard]] Markup header() const {
    Definitions fields;
    fields.add(say("Betreft", "Concerns"), concerns_text(explanation_));
    fields.add(say("Kalenderjaar", "Calendar year"), std::to_string(explanation_.year));
    if (!explanation_.as_known_on.empty()) {
      fields.add(say("Bekend op", "As known on"),
                 date_text(*exact::Date::parse(explanation_.as_known_on), language_));
    }
    fields.add("Scenario", scenarios_text(explanation_));
    return fields.markup() +
           (explanation_.hypothetical
                ? note(NoteKind::kWarning, say("Let op.", "Note."), hypothetical_text(language_))
                : Markup());
  }

  [[nodiscard]] Markup contents() const {
    return Markup::element("nav", {{"aria-label", say("Inhoud", "Contents")}}, bullets(contents_));
  }

  void add_rejects() {
    if (explanation_.decided) {
      return;
    }
    std::vector<Markup> rejects;
    for (const ExplainedReject& reject : explanation_.rejects) {
      rejects.push_back(reject_text(reject, language_));
    }
    Markup content = note(NoteKind::kWarning, say("Onvolledig.", "Incomplete."),
                          say("Er is geen beslissing genomen, omdat gegevens zijn afgekeurd:",
                              "No decision was taken, because data was rejected:")) +
                     bullets(rejects);
    if (explanation_.books.empty()) {
      content +=
          paragraph(say("De regels zijn niet toegepast. Van wat een beschikking moet "
                        "vermelden is daarom niets vastgesteld.",
                        "The rules were not applied. So nothing of what a decision must "
                        "state has been established."));
    }
    add_section(say("geen-beslissing", "no-decision"), say("Geen beslissing", "No decision"),
                content);
  }

  void add_rules() {
    std::vector<Markup> rules;
    for (const ExplainedBook& book : explanation_.books) {
      rules.push_back(strong(book.title + ':') + " " + rule_text(book, language_));
    }
    if (!rules.empty()) {
      add_section(say("regels", "rules"), say("Toegepaste regels", "Rules applied"),
                  bullets(rules));
    }
  }

  void add_book(const ExplainedBook& book, const std::string& number) {
    const std::string id =
        fragment_id((language_ == Language::kDutch ? "boek-" : "book-") + number);
    const std::string title = number + ". " + book.title;
    if (!book.version) {
      Definitions fields;
      fields.add(say("Uitkomst", "Outcome"),
                 (book.row.outcome ? book.row.outcome->code + ". " : std::string()) +
                     say("Deze regeling is niet van toepassing op dit jaar.",
                         "These rules do not apply to this year."));
      add_section(id, title, fields.markup());
      return;
    }
    RowParts rows(book.name, language_);
    Markup content = rows.row(3, number, book.row, true);
    for (const ExplainedLevel& level : book.levels) {
      content += rows.level(3, number, level);
    }
    add_section(id, title, content + rows.demands(number, book.decision));
  }

  void add_open_points() {
    Markup points;
    for (const OpenPoint& point : explanation_.open_points) {
      std::string steps;
      for (const std::string& step : point.steps) {
        steps += (steps.empty() ? "" : ", ") + step;
      }
      const std::string id = StepParts(point.book, language_).choice_id(point.choice.id);
      points += heading(3, point.choice.question, id) +
                paragraph(code(point.choice.id) + " (" + point.book + say(", bij ", ", at ") +
                          steps + ")") +
                paragraph(strong(say("Gekozen:", "Chosen:")) + " " + point.choice.chosen_text) +
                paragraph(strong(say("Reden:", "Reason:")) + " " + point.choice.because);
    }
    if (!points.empty()) {
      add_section(say("rechtsvragen", "legal-points"),
                  say("Open rechtsvragen die meespeelden", "Open legal points that played a part"),
                  points);
    }
  }

  void add_values() {
    std::vector<Markup> values;
    for (const ExplainedParameter& parameter : explanation_.not_official) {
      values.push_back(parameter.title + ": " + parameter_text(parameter, true, language_));
    }
    if (!values.empty()) {
      add_section(
          say("niet-officieel", "not-official"),
          say("Waarden die niet officieel zijn vastgesteld", "Values that are not official"),
          bullets(values));
    }
  }

  void add_not_needed() {
    std::vector<Markup> books;
    for (const ExplainedBook& book : explanation_.books) {
      std::string names;
      for (const NamedText& item : book.not_needed) {
        names += (names.empty() ? "" : ", ") + item.name;
      }
      if (!names.empty()) {
        books.push_back(strong(book.title + ':') + " " + names + ".");
      }
    }
    if (!books.empty()) {
      add_section(say("niet-nodig", "not-needed"),
                  say("Niet nodig voor deze uitkomst", "Not needed for these results"),
                  bullets(books));
    }
  }

  const Explanation& explanation_;
  Language language_;
  Markup sections_;
  std::vector<Markup> contents_;
};

}  // namespace

std::string explanation_html(const Explanation& explanation,
                             const std::vector<FileDigest>& rests_on) {
  Dossier dossier(explanation);
  HtmlPage page;
  page.language = explanation.language;
  page.title = dossier.title() + ": " + concerns_text(explanation);
  page.content = dossier.content();
  page.engine_version = engine_version();
  page.rests_on = rests_on;
  return html_page(page);
}

}  // namespace quotum::report
