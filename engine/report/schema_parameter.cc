// Parameters and scenarios, see schema_files.h. Which keys a value has depends on what its
// parameter says under `by`, and one of them has the name of an enumeration: a schema cannot say
// which, so there it takes any key that holds a member.
#include "report/schema_files.h"
#include "report/schema_parts.h"

namespace quotum::report {
namespace {

constexpr const char* kYear = "jaar";

MappingSchema value() {
  return MappingSchema(
             "Een waarde. Wordt nooit overschreven: een herziene waarde komt erbij, met "
             "een latere 'published'.")
      .optional(kYear, year("Het kalenderjaar waarvoor de waarde geldt."))
      .optional("from", date("Vanaf welke dag de waarde geldt, altijd een 1 januari. Weggelaten: "
                             "altijd."))
      .required("value",
                figure("De waarde met haar eenheid, een percentage of een dag; unknown "
                       "als zij er is maar niet bekend, not_set als de wet er geen heeft."))
      .required("status", status("Hoe zeker de waarde is. Al het andere dan official komt in het "
                                 "verslag van elke run die haar gebruikt."))
      .optional("published", date("Wanneer de waarde bekend is gemaakt."))
      .optional("source", text("Waar de waarde is gelezen."))
      .optional("note", bilingual("Wat bij deze waarde te weten is."));
}

// One more rule for the items of `values`.
Json for_values(Json rule) {
  Json json = Json::object();
  json["properties"]["values"]["items"] = std::move(rule);
  return json;
}

Json values_of_type(Json figure) {
  Json item = Json::object();
  item["properties"]["value"] = std::move(figure);
  return item;
}

// `by` names something that fits `wanted`.
Json by(Json wanted) {
  Json json = has("by");
  json["properties"]["by"]["contains"] = std::move(wanted);
  return json;
}

Json year_word() {
  Json json = Json::object();
  json["const"] = kYear;
  return json;
}

Json any_but(Json schema) {
  Json json = Json::object();
  json["not"] = std::move(schema);
  return json;
}

Json at_most(std::size_t keys) {
  Json json = Json::object();
  json["maxProperties"] = keys;
  return json;
}

// A value says of which member it is, under a name that is none of the known keys.
Json values_by_member(const MappingSchema& value) {
  Json item = Json::object();
  for (const std::string& key : value.keys()) {
    item["properties"][key] = true;
  }
  item["additionalProperties"] = dimension();
  item["maxProperties"] = value.keys().size();  // with the member, without `jaar` or `from`
  item["if"]["propertyNames"]["enum"] = value.keys();
  item["then"]["const"] = "";  // no mapping is: so there must be another key
  item["then"]["errorMessage"] = "Van welk lid van de opsomming onder 'by' is deze waarde?";
  Json then = for_values(std::move(item));
  then["required"].push_back("keys");
  return then;
}

Json values_by_no_member(const MappingSchema& value) {
  Json item = Json::object();
  for (const std::string& key : value.keys()) {
    item["properties"][key] = true;
  }
  item["additionalProperties"] = false;
  Json otherwise = for_values(std::move(item));
  otherwise["properties"]["keys"] = false;
  return otherwise;
}

Json dimensions() {
  Json json = list(
      "Waar de waarde van afhangt: jaar, een opsomming, of beide. Weggelaten: van "
      "niets, of alleen van een dag van ingang ('from').",
      column("jaar, of de naam van een opsomming."));
  json["maxItems"] = 2;
  json["uniqueItems"] = true;
  Json both = Json::object();  // two items: one of them is the year
  both["if"]["minItems"] = 2;
  both["then"]["contains"] = year_word();
  json["allOf"].push_back(std::move(both));
  return json;
}

}  // namespace

Json parameter_schema() {
  const MappingSchema one = value();
  Json item = one.json();
  item["additionalProperties"] = true;  // what else it may hold depends on `by`, see below
  MappingSchema parameter(
      "Een parameter: een cijfer of datum uit de wet, met al zijn waarden door "
      "de tijd.");
  parameter.required("parameter", any_name("De naam waarmee formules de parameter aanhalen."))
      .required("title", bilingual("Hoe de parameter heet, in het Nederlands en het Engels."))
      .optional("type", word("Alleen bij een dag; weggelaten: een getal.", "date"))
      .optional("unit", unit("De eenheid van de waarden."))
      .optional("min", decimal("De kleinste waarde die kan voorkomen, zonder eenheid; het bewijs "
                               "dat alles past, rust erop."))
      .optional("max", decimal("De grootste waarde die kan voorkomen, zonder eenheid."))
      .optional("decimals", number_of_decimals("Hoeveel decimalen een waarde mag hebben."))
      .optional("by", dimensions())
      .optional("keys", filled_list("De leden van de opsomming onder 'by'.",
                                    member("Een lid van de opsomming.")))
      .required("basis", basis("De bepaling die de waarde vaststelt of laat vaststellen."))
      .required("values", filled_list("Alle waarden door de tijd.", std::move(item)));
  Json dated = for_values(values_of_type(date_figure()));
  dated.update(rule({}, {"unit", "min", "max", "decimals"}), true);
  Json counted = for_values(values_of_type(quantity_figure()));
  counted.update(rule({"unit", "min", "max", "decimals"}, {}), true);
  return parameter.when(has("type"), std::move(dated), std::move(counted))
      .when(by(year_word()), for_values(rule({kYear}, {"from"})), for_values(rule({}, {kYear})))
      .when(by(any_but(year_word())), values_by_member(one), values_by_no_member(one))
      .json();
}

// Beside the known keys at most one, the name of an enumeration: a draft-07 schema can only say it
// of each set of keys that may be absent.
Json scenario_value_schema() {
  MappingSchema value("Een waarde van een parameter, in plaats van die van de wet.");
  value.required("parameter", any_name("De naam van de parameter."))
      .optional(kYear, year("Het kalenderjaar waarvoor de waarde geldt, als de parameter per jaar "
                            "is."))
      .required("value", supplied_figure("De waarde met haar eenheid, of een dag."))
      .optional("because", text("Waarom deze aanname."))
      .others(dimension());
  const std::size_t most = value.keys().size() + 1;
  return value.always(at_most(most))
      .when(has(kYear), Json::object(), at_most(most - 1))
      .when(has("because"), Json::object(), at_most(most - 1))
      .when(any_of({kYear, "because"}), Json::object(), at_most(most - 2))
      .json();
}

Json scenario_schema() {
  return MappingSchema(
             "Een scenario: aannamen over wat de wet (nog) niet heeft vastgesteld. Alles "
             "wat eruit komt, heet hypothetisch.")
      .required("scenario", slug("De naam van het scenario: kleine letters, cijfers, _ en -."))
      .required("title", bilingual("Hoe het scenario heet, in het Nederlands en het Engels."))
      .required("values", filled_list("De waarden. Latere gaan voor.", scenario_value()))
      .json();
}

}  // namespace quotum::report
