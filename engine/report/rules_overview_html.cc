// The law of a year as a page, see rules_overview.h. What belongs to one book is in
// rules_book_html.cc.
#include <map>

#include "report/engine_version.h"
#include "report/explain_words.h"
#include "report/html_page.h"
#include "report/manifest.h"
#include "report/rules_book_html.h"
#include "table/digest.h"

namespace quotum::report {
namespace {

class RulesPage {
 public:
  RulesPage(const RulesView& view, Language language)
      : view_(view), language_(language), definer_(*view.rules->documents, language) {}

  std::string page() {
    add_books();
    add_figures();
    HtmlPage page;
    page.language = language_;
    page.title = title();
    page.content = heading(1, title()) + header() + contents() + sections_;
    page.engine_version = engine_version();
    page.rests_on = files();
    return html_page(page);
  }

 private:
  [[nodiscard]] std::string say(std::string_view dutch, std::string_view english) const {
    return std::string(pick(language_, dutch, english));
  }
  [[nodiscard]] std::string title() const {
    return say("De regels over het kalenderjaar ", "The rules for the calendar year ") +
           std::to_string(*view_.year);
  }
  void add_section(const std::string& id, const std::string& title, const Markup& content) {
    sections_ += section(heading(2, title, id) + content);
    contents_.push_back(link('#' + id, title));
  }

  [[nodiscard]] Markup header() const;
  [[nodiscard]] Markup contents() const {
    return Markup::element("nav", {{"aria-label", say("Inhoud", "Contents")}}, bullets(contents_));
  }
  void add_books();
  void note_use(const check::CheckedVersion& version);
  void add_figures();
  [[nodiscard]] Markup figure(check::ParameterId id) const;
  [[nodiscard]] Markup value_table(const std::string& caption,
                                   const std::vector<ValueLine>& values) const;
  [[nodiscard]] std::vector<ValueLine> values_of(check::ParameterId id,
                                                 std::optional<int> year) const;
  [[nodiscard]] Markup look_up_line(const LookUp& look_up) const;
  [[nodiscard]] std::string value_text(const ValueLine& value) const;
  [[nodiscard]] std::string figure_id(check::ParameterId id) const;
  [[nodiscard]] std::vector<FileDigest> files() const;

  const RulesView& view_;
  Language language_;
  Definer definer_;
  Markup sections_;
  std::vector<Markup> contents_;
  // Who looks a parameter up: the version, for the date of its basis, and the steps.
  struct Use {
    const check::CheckedVersion* version = nullptr;
    std::vector<std::string> steps;
  };
  std::map<check::ParameterId, Use> uses_;
};

Markup RulesPage::header() const {
  Definitions fields;
  fields.add(say("Map", "Folder"), code(view_.folder));
  if (view_.as_known_on) {
    fields.add(say("Bekend op", "As known on"), date_text(*view_.as_known_on, language_));
  }
  std::vector<Markup> scenarios;
  for (const check::CheckedScenario* scenario : view_.scenarios) {
    scenarios.push_back(pick(language_, scenario->document->title) + " " + code(scenario->name));
  }
  fields.add("Scenario", scenarios.empty() ? Markup(say("geen", "none")) : bullets(scenarios));
  return fields.markup() +
         (scenarios.empty()
              ? Markup()
              : note(NoteKind::kWarning, say("Let op.", "Note."),
                     say("Waarden uit het scenario zijn hypothetisch: de wet heeft ze niet "
                         "vastgesteld.",
                         "Values of the scenario are hypothetical: the law has not set them.")));
}

void RulesPage::add_books() {
  int number = 0;
  for (const VersionLine& line : versions_in(view_)) {
    const std::string own = std::to_string(++number);
    const std::string id = (language_ == Language::kDutch ? "boek-" : "book-") + own;
    if (line.version == nullptr) {
      const rulebook::VersionDocument& last = *line.book->versions.back().document;
      add_section(id, own + ". " + pick(language_, last.title),
                  paragraph(line.not_known ? say("Op de gevraagde dag nog niet bekend.",
                                                 "Not known yet on the day asked for.")
                                           : say("Dit boek is niet van toepassing op dit jaar.",
                                                 "This book does not apply to this year.")));
      continue;
    }
    note_use(*line.version);
    BookParts parts(view_, line, definer_, language_,
                    [this](const LookUp& look_up) { return look_up_line(look_up); });
    add_section(id, own + ". " + pick(language_, line.version->document->title), parts.parts(own));
  }
}

void RulesPage::note_use(const check::CheckedVersion& version) {
  for (const std::size_t i : file_order(version.steps)) {
    for (const LookUp& look_up : look_ups(version.steps[i].formula)) {
      Use& use = uses_[look_up.parameter];
      use.version = use.version == nullptr ? &version : use.version;
      use.steps.push_back(version.document->book + '.' + version.steps[i].name);
    }
  }
}

std::string RulesPage::figure_id(check::ParameterId id) const {
  return fragment_id((language_ == Language::kDutch ? "cijfer-" : "figure-") +
                     view_.rules->parameters[id].name);
}

std::vector<ValueLine> RulesPage::values_of(check::ParameterId id, std::optional<int> year) const {
  RulesView view = view_;
  view.year = year;
  std::vector<ValueLine> result;
  for (ValueLine& value : values_in(view)) {
    if (value.parameter == &view_.rules->parameters[id]) {
      result.push_back(std::move(value));
    }
  }
  return result;
}

std::string RulesPage::value_text(const ValueLine& value) const {
  if (value.not_published) {
    return say("nog niet bekend", "not known yet");
  }
  return value.value.empty() ? std::string(status_text(value.status, language_)) : value.written;
}

Markup RulesPage::look_up_line(const LookUp& look_up) const {
  const int year = *view_.year + look_up.year_offset;
  const check::CheckedParameter& parameter = view_.rules->parameters[look_up.parameter];
  Markup text =
      link('#' + figure_id(look_up.parameter), pick(language_, parameter.document->title));
  std::string values;
  for (const ValueLine& value : values_of(look_up.parameter, year)) {
    values += values.empty() ? ": " : "; ";
    values += (value.key.empty() ? "" : value.key + ' ') + value_text(value);
    const bool says_more = !value.value.empty() && value.status != rulebook::Status::kOfficial;
    values += says_more ? " (" + std::string(status_text(value.status, language_)) + ')' : "";
  }
  return text + (look_up.year_offset == 0 ? "" : " (" + std::to_string(year) + ')') + values;
}

Markup RulesPage::value_table(const std::string& caption,
                              const std::vector<ValueLine>& values) const {
  HtmlTable table;
  table.caption = caption;
  table.headings = {say("Wanneer", "When"),
                    say("Voor", "For"),
                    say("Waarde", "Value"),
                    "Status",
                    say("Bekendgemaakt", "Published"),
                    say("Bron", "Source")};
  table.right = {false, false, true};
  for (const ValueLine& value : values) {
    std::string source = value.scenario.empty() ? "" : "scenario " + value.scenario + ": ";
    source += one_line(value.source);
    if (value.note != nullptr) {
      source += (!source.empty() && source.back() == '.' ? " " : ". ") +
                one_line(pick(language_, *value.note));
    }
    table.rows.push_back({value.when.empty() ? say("altijd", "always") : value.when, value.key,
                          value_text(value), status_text(value.status, language_), value.published,
                          source});
  }
  return table.rows.empty() ? Markup() : report::table(table);
}

Markup RulesPage::figure(check::ParameterId id) const {
  const check::CheckedParameter& parameter = view_.rules->parameters[id];
  const rulebook::ParameterDocument& document = *parameter.document;
  const std::string title = pick(language_, document.title);
  const auto use = uses_.find(id);
  Definitions fields;
  const rulebook::VersionDocument* version =
      use == uses_.end() ? nullptr : use->second.version->document;
  fields.add(say("Grondslag", "Basis"), provision(definer_.cite(document.basis, version)));
  fields.add(say("Eenheid", "Unit"), parameter.type.to_string());
  std::vector<Markup> steps;
  if (use != uses_.end()) {
    for (const std::string& step : use->second.steps) {
      steps.push_back(code(step));
    }
  }
  fields.add(say("Gebruikt bij", "Used at"),
             steps.empty() ? Markup(say("geen stap van dit jaar", "no step of this year"))
                           : bullets(steps));
  return section(
      heading(3, title + " " + code(parameter.name), figure_id(id)) + fields.markup() +
      value_table(title + ", " + std::to_string(*view_.year), values_of(id, view_.year)) +
      details(
          say("Alle waarden door de tijd", "All values through time"),
          value_table(title + say(", alle waarden", ", all values"), values_of(id, std::nullopt))));
}

void RulesPage::add_figures() {
  Markup content;
  for (check::ParameterId id = 0; id < view_.rules->parameters.size(); ++id) {
    content += figure(id);
  }
  if (!content.empty()) {
    add_section(say("cijfers", "figures"), say("Cijfers", "Figures"), content);
  }
}

std::vector<FileDigest> RulesPage::files() const {
  std::map<std::string, const source::SourceFile*> found;
  const auto add = [&](const source::Span& span) {
    if (span.file != nullptr) {
      found.emplace(path_within(view_.folder, span.file->path()), span.file);
    }
  };
  if (view_.rules->documents->levels) {
    add(view_.rules->documents->levels->span);
  }
  if (view_.rules->documents->laws) {
    add(view_.rules->documents->laws->span);
  }
  for (const VersionLine& line : versions_in(view_)) {
    if (line.version != nullptr) {
      add(line.version->document->span);
    }
  }
  for (const check::CheckedParameter& parameter : view_.rules->parameters) {
    add(parameter.document->span);
  }
  std::vector<FileDigest> result;
  result.reserve(found.size());
  for (const auto& [path, file] : found) {
    result.push_back({path, table::sha256_hex(file->text())});
  }
  const std::vector<FileDigest> scenarios = scenario_files(view_.scenarios);
  result.insert(result.end(), scenarios.begin(), scenarios.end());
  return result;
}

}  // namespace

std::string rules_html(const RulesView& view, Language language) {
  return RulesPage(view, language).page();
}

}  // namespace quotum::report
