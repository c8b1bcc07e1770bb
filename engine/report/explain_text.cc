// Arranges an explanation on a page of plain text, see explain_text.h. What belongs to one row of
// one book is in explain_row_text.cc.
#include "report/explain_text.h"

#include "report/explain_phrases.h"
#include "report/explain_row_text.h"
#include "report/explain_words.h"

namespace quotum::report {
namespace {

constexpr std::size_t kWidth = 100;
constexpr std::size_t kLabel = 18;
constexpr std::size_t kIndent = 3;
constexpr std::size_t kOutcomeLabel = 14;

class Annex {
 public:
  explicit Annex(const Explanation& explanation)
      : explanation_(explanation), language_(explanation.language), page_(kWidth) {}

  std::string write() {
    page_.heading(
        0,
        say("Toelichting bij de berekening over ", "Explanation of the calculation for ") +
            std::to_string(explanation_.year),
        '=');
    page_.blank();
    write_header();
    write_rejects();
    write_rules();
    for (std::size_t i = 0; i < explanation_.books.size(); ++i) {
      write_book(explanation_.books[i], std::to_string(i + 1));
    }
    write_open_points();
    write_values();
    write_not_needed();
    return page_.take();
  }

 private:
  [[nodiscard]] std::string say(std::string_view dutch, std::string_view english) const {
    return std::string(pick(language_, dutch, english));
  }

  void field(std::string_view dutch, std::string_view english, const std::string& text) {
    page_.field(0, pick(language_, dutch, english), kLabel, text);
  }

  void write_header() {
    field("Betreft", "Concerns", concerns_text(explanation_));
    field("Kalenderjaar", "Calendar year", std::to_string(explanation_.year));
    if (!explanation_.as_known_on.empty()) {
      field("Bekend op", "As known on",
            date_text(*exact::Date::parse(explanation_.as_known_on), language_));
    }
    write_scenarios();
  }

  void write_scenarios() {
    field("Scenario", "Scenario", scenarios_text(explanation_));
    if (explanation_.hypothetical) {
      field("Let op", "Note", std::string(hypothetical_text(language_)));
    }
  }

  void write_rejects() {
    if (explanation_.decided) {
      return;
    }
    page_.heading(0, say("Geen beslissing", "No decision"), '-');
    page_.paragraph(0, say("Er is geen beslissing genomen, omdat gegevens zijn afgekeurd:",
                           "No decision was taken, because data was rejected:"));
    for (const ExplainedReject& reject : explanation_.rejects) {
      page_.field(2, "-", 2, reject_text(reject, language_));
    }
  }

  void write_rules() {
    if (explanation_.books.empty()) {
      return;
    }
    page_.heading(0, say("Toegepaste regels", "Rules applied"), '-');
    for (const ExplainedBook& book : explanation_.books) {
      page_.field(0, "-", 2, book.title + ": " + rule_text(book, language_));
    }
  }

  void write_book(const ExplainedBook& book, const std::string& number) {
    page_.heading(0, number + ". " + book.title, '-');
    page_.blank();
    if (!book.version) {
      page_.field(kIndent, say("Uitkomst", "Outcome"), kOutcomeLabel,
                  (book.row.outcome ? book.row.outcome->code + ". " : std::string()) +
                      say("Deze regeling is niet van toepassing op dit jaar.",
                          "These rules do not apply to this year."));
      return;
    }
    RowPage rows(page_, language_);
    rows.write_row(kIndent, number, book.row);
    for (const ExplainedLevel& level : book.levels) {
      rows.write_level(kIndent, number, level);
    }
  }

  void write_open_points() {
    if (explanation_.open_points.empty()) {
      return;
    }
    page_.heading(
        0, say("Open rechtsvragen die meespeelden", "Open legal points that played a part"), '-');
    for (const OpenPoint& point : explanation_.open_points) {
      std::string steps;
      for (const std::string& step : point.steps) {
        steps += (steps.empty() ? "" : ", ") + step;
      }
      page_.field(0, "-", 2,
                  point.choice.id + " (" + point.book + say(", bij ", ", at ") + steps +
                      "): " + point.choice.question + say(" Gekozen: ", " Chosen: ") +
                      point.choice.chosen_text);
    }
  }

  void write_values() {
    if (explanation_.not_official.empty()) {
      return;
    }
    page_.heading(
        0, say("Waarden die niet officieel zijn vastgesteld", "Values that are not official"), '-');
    for (const ExplainedParameter& parameter : explanation_.not_official) {
      page_.field(0, "-", 2, parameter.title + ": " + parameter_text(parameter, true, language_));
    }
  }

  void write_not_needed() {
    bool any = false;
    for (const ExplainedBook& book : explanation_.books) {
      std::string names;
      for (const NamedText& item : book.not_needed) {
        names += (names.empty() ? "" : ", ") + item.name;
      }
      if (names.empty()) {
        continue;
      }
      if (!any) {
        page_.heading(0, say("Niet nodig voor deze uitkomst", "Not needed for these results"), '-');
      }
      any = true;
      page_.field(0, "-", 2, book.title + ": " + names + '.');
    }
  }

  const Explanation& explanation_;
  Language language_;
  TextPage page_;
};

}  // namespace

std::string explanation_text(const Explanation& explanation) { return Annex(explanation).write(); }

}  // namespace quotum::report
