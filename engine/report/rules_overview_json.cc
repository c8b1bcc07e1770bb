// The overview of rules for programs, see rules_overview.h.
#include "report/json.h"
#include "report/manifest.h"
#include "report/rules_overview.h"

namespace quotum::report {
namespace {

Json bilingual_json(const rulebook::Bilingual& text) {
  return Json{{"nl", text.nl.value}, {"en", text.en.value}};
}

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json choice_json(const rulebook::Choice& choice) {
  Json json;
  json["choice"] = choice.name.value;
  json["question"] = bilingual_json(choice.question);
  Json& options = json["options"] = Json::object();
  for (const rulebook::ChoiceOption& option : choice.options) {
    options[option.name.value] = bilingual_json(option.text);
  }
  json["chosen"] = choice.chosen.value;
  json["because"] = bilingual_json(choice.because);
  return json;
}

void add_version(const RulesView& view, const rulebook::VersionDocument& version, Json& json) {
  json["title"] = bilingual_json(version.title);
  json["law"] = {{"id", version.law_id.value}, {"name", version.law_name.value}};
  if (version.span.file != nullptr) {
    json["file"] = path_within(view.folder, version.span.file->path());
  }
  json["valid_from"] = version.valid_from.to_string();
  json["valid_until"] =
      version.valid_until ? Json(version.valid_until->to_string()) : Json(nullptr);
  json["years_from"] = version.years_from;
  json["years_until"] = version.years_until ? Json(*version.years_until) : Json(nullptr);
  json["published"] = version.published.to_string();
  json["status"] = version.suspended ? "suspended" : std::string(rulebook::name(version.status));
  Json& choices = json["choices"] = Json::array();
  for (const rulebook::Choice& choice : version.choices) {
    choices.push_back(choice_json(choice));
  }
}

Json value_json(const ValueLine& value) {
  Json json;
  json["parameter"] = value.parameter->name;
  json["when"] = or_null(value.when);
  json["key"] = or_null(value.key);
  json["value"] = or_null(value.value);
  json["unit"] = value.parameter->type.to_string();
  json["status"] = rulebook::name(value.status);
  json["not_published"] = value.not_published;
  json["published"] = or_null(value.published);
  json["source"] = or_null(value.source);
  json["scenario"] = or_null(value.scenario);
  return json;
}

}  // namespace

std::string rules_json(const RulesView& view) {
  Json json;
  json["year"] = view.year ? Json(*view.year) : Json(nullptr);
  json["as_known_on"] = view.as_known_on ? Json(view.as_known_on->to_string()) : Json(nullptr);
  Json& scenarios = json["scenarios"] = Json::array();
  for (const check::CheckedScenario* scenario : view.scenarios) {
    scenarios.push_back(scenario->name);
  }
  Json& books = json["books"] = Json::array();
  for (const VersionLine& line : versions_in(view)) {
    Json& book = books.emplace_back();
    book["book"] = line.book->name;
    book["id"] = line.book->id;
    book["applies"] = line.version != nullptr;
    if (line.version != nullptr) {
      add_version(view, *line.version->document, book);
    }
  }
  Json& values = json["values"] = Json::array();
  for (const ValueLine& value : values_in(view)) {
    values.push_back(value_json(value));
  }
  return to_text(json);
}

}  // namespace quotum::report
