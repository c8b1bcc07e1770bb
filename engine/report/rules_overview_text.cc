// The overview of rules for a screen, see rules_overview.h.
#include "report/rules_overview.h"
#include "report/text_table.h"

namespace quotum::report {
namespace {

class OverviewText {
 public:
  OverviewText(const RulesView& view, Language language, bool color)
      : view_(view), language_(language), style_(color) {}

  std::string text() {
    title();
    versions();
    choices();
    values();
    return text_;
  }

 private:
  [[nodiscard]] std::string say(std::string_view dutch, std::string_view english) const {
    return std::string(pick(language_, dutch, english));
  }
  void heading(const std::string& text) { text_ += "\n" + style_.heading(text) + "\n"; }

  void title();
  void versions();
  void choices();
  void add_choice(const rulebook::Choice& choice);
  void values();
  [[nodiscard]] std::string status_of(const rulebook::VersionDocument& version) const;
  [[nodiscard]] std::string figure(const ValueLine& value) const;

  const RulesView& view_;
  Language language_;
  TextStyle style_;
  std::string text_;
};

// Half-open, as the law has it: the day or year behind the dash is the first that no longer counts.
std::string span_text(const std::string& from, const std::string& until) {
  return until.empty() ? from + " -" : from + " - " + until;
}

void OverviewText::title() {
  std::string line = view_.folder;
  if (view_.year) {
    line += " · " + say("kalenderjaar ", "calendar year ") + std::to_string(*view_.year);
  }
  if (view_.as_known_on) {
    line += " · " + say("zoals bekend op ", "as known on ") + view_.as_known_on->to_string();
  }
  for (const check::CheckedScenario* scenario : view_.scenarios) {
    line += " · scenario " + scenario->name;
  }
  text_ += style_.heading(line) + "\n";
}

std::string OverviewText::status_of(const rulebook::VersionDocument& version) const {
  return version.suspended ? say("opgeschort", "suspended")
                           : std::string(status_text(version.status, language_));
}

void OverviewText::versions() {
  heading(say("Regelboeken", "Rule books"));
  TextTable table(std::vector<Align>(6, Align::kLeft));
  table.add({say("boek", "book"), say("geldig (tot, exclusief)", "valid (until, exclusive)"),
             say("jaren (tot, exclusief)", "years (until, exclusive)"), "status",
             say("gepubliceerd", "published"), say("titel", "title")});
  for (const VersionLine& line : versions_in(view_)) {
    if (line.version == nullptr) {
      table.add({line.book->name, "-", "-",
                 line.not_known ? say("nog niet bekend", "not known yet")
                                : say("niet van toepassing", "does not apply")});
      continue;
    }
    const rulebook::VersionDocument& version = *line.version->document;
    table.add(
        {line.book->name,
         span_text(version.valid_from.to_string(),
                   version.valid_until ? version.valid_until->to_string() : std::string()),
         span_text(std::to_string(version.years_from),
                   version.years_until ? std::to_string(*version.years_until) : std::string()),
         status_of(version), version.published.to_string(), pick(language_, version.title)});
  }
  text_ += table.text();
}

void OverviewText::choices() {
  bool headed = false;
  for (const VersionLine& line : versions_in(view_)) {
    if (line.version == nullptr || line.version->document->choices.empty()) {
      continue;
    }
    if (!headed) {
      heading(
          say("Keuzes waar de wet iets openlaat", "Choices where the law leaves something open"));
      headed = true;
    }
    const rulebook::VersionDocument& version = *line.version->document;
    text_ += "  " + line.book->name + ", " + say("tekst van ", "text of ") +
             version.valid_from.to_string() + "\n";
    for (const rulebook::Choice& choice : version.choices) {
      add_choice(choice);
    }
  }
}

void OverviewText::add_choice(const rulebook::Choice& choice) {
  text_ +=
      "    " + style_.heading(choice.name.value) + "  " + pick(language_, choice.question) + "\n";
  for (const rulebook::ChoiceOption& option : choice.options) {
    const bool chosen = option.name.value == choice.chosen.value;
    text_ += std::string(chosen ? "      * " : "        ") + option.name.value + ": " +
             pick(language_, option.text) + "\n";
  }
  text_ += "        " + say("omdat: ", "because: ") + pick(language_, choice.because) + "\n";
}

std::string OverviewText::figure(const ValueLine& value) const {
  if (value.not_published) {
    return say("nog niet bekend", "not known yet");
  }
  return value.value.empty() ? "-" : value.written;
}

void OverviewText::values() {
  heading(say("Parameters", "Parameters"));
  TextTable table({Align::kLeft, Align::kLeft, Align::kLeft, Align::kRight, Align::kLeft,
                   Align::kLeft, Align::kLeft});
  table.add({"parameter", say("wanneer", "when"), say("voor", "for"), say("waarde", "value"),
             "status", say("gepubliceerd", "published"), say("bron", "source")});
  for (const ValueLine& value : values_in(view_)) {
    const std::string scenario = value.scenario.empty() ? "" : "scenario " + value.scenario;
    table.add({value.parameter->name, value.when, value.key, figure(value),
               std::string(status_text(value.status, language_)), value.published,
               scenario.empty() ? value.source : scenario + ": " + value.source});
  }
  text_ += table.text();
}

}  // namespace

std::string rules_text(const RulesView& view, Language language, bool color) {
  return OverviewText(view, language, color).text();
}

}  // namespace quotum::report
