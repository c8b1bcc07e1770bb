// Sentences in Dutch and English, see explain_phrases.h.
#include "report/explain_phrases.h"

#include "report/explain_reject.h"
#include "report/explain_words.h"

namespace quotum::report {
namespace {

// Picks between two texts, for sentences that are put together.
class Saying {
 public:
  explicit Saying(Language language) : language_(language) {}
  std::string operator()(std::string_view dutch, std::string_view english) const {
    return std::string(pick(language_, dutch, english));
  }

 private:
  Language language_;
};

std::string law_text(const ExplainedBook& book) {
  return book.law_id == book.law_name ? book.law_name : book.law_name + " (" + book.law_id + ')';
}

std::string place_text(const std::string& file, std::uint64_t line, Language language) {
  return file + std::string(pick(language, ", regel ", ", line ")) + std::to_string(line);
}

std::string years_text(const ExplainedVersion& version, Language language) {
  const Saying say(language);
  const std::string first = std::to_string(version.years_from);
  if (!version.years_until) {
    return say(", toegepast vanaf het kalenderjaar ", ", applied from the calendar year ") + first;
  }
  return say(", toegepast op de kalenderjaren ", ", applied to the calendar years ") + first +
         say(" tot en met ", " up to and including ") + std::to_string(*version.years_until - 1);
}

}  // namespace

std::string concerns_text(const Explanation& explanation) {
  std::string who = explanation.level_title;
  for (std::size_t i = 0; i < explanation.keys.size(); ++i) {
    const NamedText& key = explanation.keys[i];
    who += (i == 0 ? ": " : ", ") + words(key.name) + ' ' + key.text;
  }
  return explanation.file.empty()
             ? who
             : who + " (" + place_text(explanation.file, explanation.line, explanation.language) +
                   ')';
}

std::string scenarios_text(const Explanation& explanation) {
  std::string names;
  for (const NamedText& scenario : explanation.scenarios) {
    names += (names.empty() ? "" : "; ") + scenario.text + " (" + scenario.name + ')';
  }
  return names.empty() ? std::string(pick(explanation.language, "geen", "none")) : names;
}

std::string_view hypothetical_text(Language language) {
  return pick(language,
              "De uitkomsten zijn hypothetisch: zij berusten mede op waarden uit het scenario, die "
              "niet zijn vastgesteld.",
              "The results are hypothetical: they rest in part on values of the scenario, which "
              "the law has not set.");
}

std::string reject_text(const ExplainedReject& reject, Language language) {
  std::string text = place_text(reject.file, reject.line, language);
  if (!reject.field.empty()) {
    text += ", " + reject.field;
  }
  if (!reject.value.empty()) {
    text += " = \"" + reject.value + '"';
  }
  text += ": " + reject_sentence(reject.code, language);
  return text + " (" + reject.code + ": " + reject.message + ").";
}

std::string rule_text(const ExplainedBook& book, Language language) {
  const Saying say(language);
  if (!book.version) {
    return law_text(book) +
           say("; niet van toepassing op dit jaar.", "; does not apply to this year.");
  }
  const ExplainedVersion& version = *book.version;
  const std::string text = law_text(book) + say(", tekst ", ", text ") + version.valid_text +
                           years_text(version, language) + "; status: " + version.status_text + '.';
  return version.note.empty() ? text : text + ' ' + version.note;
}

std::string with_name(const std::string& title, const std::string& name) {
  return title == name ? title : title + " (" + name + ')';
}

std::string row_title(const ExplainedRow& row, Language language) {
  std::string text;
  for (const NamedText& key : row.keys) {
    text += (text.empty() ? "" : ", ") + words(key.name) + ' ' + key.text;
  }
  return row.file.empty() ? text : text + " (" + place_text(row.file, row.line, language) + ')';
}

std::string result_text(const ShownValue& value, const std::string& missing, Language language) {
  return value.exact.empty() ? std::string(pick(language, "geen waarde: ", "no value: ")) + missing
                             : value.text;
}

std::string rows_text(const ExplainedFigure& figure, Language language) {
  const Saying say(language);
  return figure.value.brief + say(", uit ", ", from ") + grouped(figure.rows, language) +
         say(" van de ", " of the ") + grouped(figure.of_rows, language) +
         (figure.of_rows == 1 ? say(" rij", " row") : say(" rijen", " rows"));
}

std::string parameter_text(const ExplainedParameter& parameter, bool with_source,
                           Language language) {
  const Saying say(language);
  std::string text = words(parameter.name);
  std::string key = parameter.member;
  if (parameter.year != 0) {
    key += (key.empty() ? "" : ", ") + std::to_string(parameter.year);
  }
  text += key.empty() ? "" : " (" + key + ')';
  if (!parameter.value.exact.empty()) {
    text += ": " + parameter.value.text;
  }
  if (parameter.official && !with_source) {
    return text;
  }
  text += (parameter.value.exact.empty() ? ": " : "; status: ") + parameter.status_text;
  if (!parameter.scenario.empty()) {
    text += say(", uit scenario ", ", from scenario ") + parameter.scenario;
  }
  if (!parameter.source.empty()) {
    text += say("; bron: ", "; source: ") + parameter.source;
  }
  if (with_source && !parameter.note.empty()) {
    text += (text.back() == '.' ? " " : ". ") + parameter.note;
  }
  return text;
}

bool set_right(const std::string& type) {
  return type != "boolean" && type != "date" && type != "enumeration";
}

}  // namespace quotum::report
