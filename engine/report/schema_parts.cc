// Mappings, lists and what several files share, see schema_parts.h.
#include "report/schema_parts.h"

#include <utility>

#include "report/schema_files.h"

namespace quotum::report {
namespace {

Json described(std::string_view description) {
  Json json = Json::object();
  json["description"] = description;
  return json;
}

Json reference(std::string_view description, const std::string& definition) {
  Json json = described(description);
  json["$ref"] = "#/definitions/" + definition;
  return json;
}

Json bilingual_definition() {
  return MappingSchema("Een tekst in twee talen.")
      .required("nl", text("De Nederlandse tekst."))
      .required("en", text("De Engelse tekst."))
      .json();
}

// A text, or a mapping.
Json basis_definition() {
  Json json =
      MappingSchema("De wettelijke grondslag.")
          .optional("law", text("De regeling: haar afkorting of haar nummer. Weggelaten: de wet "
                                "die boven aan het boek staat."))
          .optional("article", text("Het artikel, bijvoorbeeld 12a."))
          .optional("paragraph", text("Het lid van het artikel, bijvoorbeeld 3."))
          .optional("part", text("Het onderdeel van het lid, bijvoorbeeld d."))
          .optional("choice", text("De keuze waarop dit rust waar de wet zwijgt: een naam onder "
                                   "'choices'. Dan staan er geen wet en artikel bij."))
          .when(has("choice"), rule({}, {"law", "article", "paragraph", "part"}),
                Json::object({{"if", has("law")}, {"else", rule({"article"}, {})}}))
          .json();
  json["type"] = {"object", "string", "number", "boolean"};
  json["pattern"] = "[^ \\n]";
  return json;
}

}  // namespace

MappingSchema::MappingSchema(std::string_view description) : head_(described(description)) {}

MappingSchema& MappingSchema::required(const std::string& key, Json value) {
  required_.push_back(key);
  return optional(key, std::move(value));
}

MappingSchema& MappingSchema::optional(const std::string& key, Json value) {
  properties_[key] = std::move(value);
  return *this;
}

MappingSchema& MappingSchema::others(Json value) {
  others_ = std::move(value);
  return *this;
}

MappingSchema& MappingSchema::when(Json condition, Json then, Json otherwise) {
  Json json = Json::object();
  json["if"] = std::move(condition);
  json["then"] = std::move(then);
  if (!otherwise.is_null()) {
    json["else"] = std::move(otherwise);
  }
  return always(std::move(json));
}

MappingSchema& MappingSchema::always(Json rule) {
  rules_.push_back(std::move(rule));
  return *this;
}

Json MappingSchema::json() const {
  Json json = head_;
  json["type"] = "object";
  if (!required_.empty()) {
    json["required"] = required_;
  }
  json["properties"] = properties_;
  json["additionalProperties"] = others_;
  if (!rules_.empty()) {
    json["allOf"] = rules_;
  }
  return json;
}

std::vector<std::string> MappingSchema::keys() const {
  std::vector<std::string> keys;
  for (const auto& [key, value] : properties_.items()) {
    keys.push_back(key);
  }
  return keys;
}

Json has(std::string_view key) { return rule({key}, {}); }

Json is(const std::string& key, std::string_view word) {
  Json json = has(key);
  json["properties"][key]["const"] = word;
  return json;
}

Json any_of(std::initializer_list<std::string_view> keys) {
  Json json = Json::object();
  for (const std::string_view key : keys) {
    json["anyOf"].push_back(has(key));
  }
  return json;
}

Json rule(std::initializer_list<std::string_view> needed,
          std::initializer_list<std::string_view> forbidden) {
  Json json = Json::object();
  for (const std::string_view key : needed) {
    json["required"].push_back(key);
  }
  for (const std::string_view key : forbidden) {
    json["properties"][std::string(key)] = false;
  }
  return json;
}

Json list(std::string_view description, Json item) {
  Json json = described(description);
  json["type"] = "array";
  json["items"] = std::move(item);
  return json;
}

Json filled_list(std::string_view description, Json item) {
  Json json = list(description, std::move(item));
  json["minItems"] = 1;
  return json;
}

Json entries(std::string_view description, Json value) {
  Json json = described(description);
  json["type"] = "object";
  json["additionalProperties"] = std::move(value);
  return json;
}

Json entries(std::string_view description, const std::string& key_pattern, Json value) {
  Json json = entries(description, std::move(value));
  json["propertyNames"]["pattern"] = key_pattern;
  return json;
}

Json bilingual(std::string_view description) { return reference(description, "bilingual"); }
Json basis(std::string_view description) { return reference(description, "basis"); }
Json scenario_value() {
  return reference("Een waarde van een parameter, in plaats van die van de wet.", "scenario_value");
}

Json definitions(std::initializer_list<std::string_view> names) {
  Json json = Json::object();
  for (const std::string_view name : names) {
    json[std::string(name)] = name == "bilingual" ? bilingual_definition()
                              : name == "basis"   ? basis_definition()
                                                  : scenario_value_schema();
  }
  return json;
}

}  // namespace quotum::report
