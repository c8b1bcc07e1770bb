// Arranges an explanation on a page of plain text, see explain_text.h. What belongs to one row of
// one book is in explain_row_text.cc.
#include "report/explain_text.h"

#include "report/explain_reject.h"
#include "report/explain_row_text.h"
#include "report/explain_words.h"

namespace quotum::report {
namespace {

constexpr std::size_t kWidth = 100;
constexpr std::size_t kLabel = 18;
constexpr std::size_t kIndent = 3;
constexpr std::size_t kOutcomeLabel = 14;

std::string law_text(const ExplainedBook& book) {
  return book.law_id == book.law_name ? book.law_name : book.law_name + " (" + book.law_id + ')';
}

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
    std::string who = explanation_.level_title;
    for (std::size_t i = 0; i < explanation_.keys.size(); ++i) {
      const NamedText& key = explanation_.keys[i];
      who += (i == 0 ? ": " : ", ") + words(key.name) + ' ' + key.text;
    }
    if (!explanation_.file.empty()) {
      who += " (" + explanation_.file + say(", regel ", ", line ") +
             std::to_string(explanation_.line) + ')';
    }
    field("Betreft", "Concerns", who);
    field("Kalenderjaar", "Calendar year", std::to_string(explanation_.year));
    if (!explanation_.as_known_on.empty()) {
      field("Bekend op", "As known on",
            date_text(*exact::Date::parse(explanation_.as_known_on), language_));
    }
    write_scenarios();
  }

  void write_scenarios() {
    std::string names;
    for (const NamedText& scenario : explanation_.scenarios) {
      names += (names.empty() ? "" : "; ") + scenario.text + " (" + scenario.name + ')';
    }
    field("Scenario", "Scenario", names.empty() ? say("geen", "none") : names);
    if (explanation_.hypothetical) {
      field(
          "Let op", "Note",
          say("De uitkomsten zijn hypothetisch: zij berusten mede op waarden uit het scenario, die "
              "niet zijn vastgesteld.",
              "The results are hypothetical: they rest in part on values of the scenario, which "
              "the "
              "law has not set."));
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
      std::string text = reject.file + say(", regel ", ", line ") + std::to_string(reject.line);
      if (!reject.field.empty()) {
        text += ", " + reject.field;
      }
      if (!reject.value.empty()) {
        text += " = \"" + reject.value + '"';
      }
      text += ": " + reject_sentence(reject.code, language_);
      page_.field(2, "-", 2, text + " (" + reject.code + ": " + reject.message + ").");
    }
  }

  void write_rules() {
    if (explanation_.books.empty()) {
      return;
    }
    page_.heading(0, say("Toegepaste regels", "Rules applied"), '-');
    for (const ExplainedBook& book : explanation_.books) {
      page_.field(0, "-", 2, book.title + ": " + rule_text(book));
    }
  }

  [[nodiscard]] std::string rule_text(const ExplainedBook& book) const {
    if (!book.version) {
      return law_text(book) +
             say("; niet van toepassing op dit jaar.", "; does not apply to this year.");
    }
    const ExplainedVersion& version = *book.version;
    std::string text = law_text(book) + say(", tekst ", ", text ") + version.valid_text;
    const std::string first = std::to_string(version.years_from);
    if (version.years_until) {
      text += say(", toegepast op de kalenderjaren ", ", applied to the calendar years ") + first +
              say(" tot en met ", " up to and including ") +
              std::to_string(*version.years_until - 1);
    } else {
      text +=
          say(", toegepast vanaf het kalenderjaar ", ", applied from the calendar year ") + first;
    }
    text += say("; status: ", "; status: ") + version.status_text + '.';
    return version.note.empty() ? text : text + ' ' + version.note;
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
