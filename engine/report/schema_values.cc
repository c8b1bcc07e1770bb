// Values of one word or number: the patterns that their readers hold them to, see schema_parts.h.
// Patterns bind what is written as text; what an editor takes for a number is bound by a range.
#include <utility>

#include "exact/decimal.h"
#include "exact/unit.h"
#include "report/schema_parts.h"
#include "rulebook/formula_parser.h"

namespace quotum::report {
namespace {

using Types = std::initializer_list<const char*>;

constexpr std::string_view kNumber = "[0-9]+(?:_[0-9]+)*(?:[.][0-9]+(?:_[0-9]+)*)?";
constexpr std::string_view kDay = "(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";

Json value(std::string_view description, Types types, const std::string& pattern,
           std::string_view expected) {
  Json json = Json::object();
  if (!description.empty()) {
    json["description"] = description;
  }
  json["type"] = types.size() == 1 ? Json(*types.begin())
                                   : Json(std::vector<std::string>(types.begin(), types.end()));
  json["pattern"] = pattern;
  json["patternErrorMessage"] = expected;  // what editors show when the pattern does not match
  return json;
}

Json whole(std::string_view description, std::int64_t least, std::int64_t most,
           const std::string& pattern, const std::string& expected) {
  Json json = value(description, {"integer", "string"}, "^" + pattern + "$", expected);
  json["minimum"] = least;
  json["maximum"] = most;
  return json;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : "|") + word;
  }
  return "(?:" + text + ")";
}

std::string base_units() {
  std::vector<std::string> names;
  for (int base = 0; base < exact::kBaseUnits; ++base) {
    names.push_back(exact::Unit(static_cast<exact::BaseUnit>(base)).to_string());
  }
  return joined(names);
}

// Base units joined by * and then by /, none of them twice.
std::string product_of_units() {
  const std::string base = base_units();
  return base + "(?:[*]" + base + ")*(?:/" + base + ")*";
}

// The only group of a pattern that is referred to, and so its first.
std::string no_unit_twice() { return "(?!.*\\b(" + base_units() + ")\\b.*\\b\\1\\b)"; }

std::string quantity_pattern() {
  return no_unit_twice() + "-?" + std::string(kNumber) + "(?: *%| +" + product_of_units() + ")?";
}

}  // namespace

Json text(std::string_view description) {
  return value(description, {"string", "number", "boolean"}, "[^ \\n]", "Een tekst, niet leeg.");
}

Json formula(std::string_view description) { return text(description); }

Json date(std::string_view description) {
  return value(description, {"string"}, "^" + std::string(kDay) + "$",
               "Een dag die bestaat, geschreven als jaar-maand-dag: 2026-07-01.");
}

Json year(std::string_view description) {
  return whole(description, 1000, 9999, "(?!0000)[0-9]{4}", "Een jaar in vier cijfers.");
}

Json decimal(std::string_view description) {
  return value(description, {"number", "string"}, "^-?" + std::string(kNumber) + "$",
               "Een getal zonder eenheid, met een decimale punt; _ mag tussen cijfers.");
}

Json unit(std::string_view description) {
  Json json = value(
      description, {"string"},
      "^" + no_unit_twice() + "(?:ratio|" + product_of_units() + "|1(?:/" + base_units() + ")+)$",
      "Een eenheid: ratio, of EUR, uur, baan, persoon, dag en jaar met * en / "
      "ertussen, zoals EUR/uur.");
  json["examples"] = {"EUR", "uur", "baan", "ratio", "EUR/uur", "uur/baan"};
  return json;
}

Json quantity(std::string_view description) {
  return value(description, {"number", "string"}, "^" + quantity_pattern() + "$",
               "Een getal met zijn eenheid, zoals 5000 EUR, 0.1 baan of 1.93%.");
}

Json figure(std::string_view description) {
  Json json = value(description, {"number", "string"},
                    "^(?:" + quantity_pattern() + "|" + std::string(kDay) + "|unknown|not_set)$",
                    "Een getal met zijn eenheid, een percentage, een dag, unknown of not_set.");
  json["examples"] = {"unknown", "not_set"};
  return json;
}

Json date_figure() {
  return value("", {"string"}, "^(?:" + std::string(kDay) + "|unknown|not_set)$",
               "Een dag, geschreven als jaar-maand-dag, unknown of not_set.");
}

Json quantity_figure() {
  return value("", {"number", "string"}, "^(?:" + quantity_pattern() + "|unknown|not_set)$",
               "Een getal met zijn eenheid, een percentage, unknown of not_set.");
}

Json supplied_figure(std::string_view description) {
  return value(description, {"number", "string"},
               "^(?:" + quantity_pattern() + "|" + std::string(kDay) + ")$",
               "Een getal met zijn eenheid, zoals 45000 EUR, of een dag.");
}

Json truth(std::string_view description) {
  return value(description, {"boolean", "string"}, "^(?:true|false)$", "true of false.");
}

Json yes(std::string_view description) {
  Json json = Json::object();
  json["description"] = description;
  json["enum"] = {true, "true"};
  return json;
}

Json format_version(std::string_view description) {
  Json json = whole(description, 1, 1, "1", "1");
  json["default"] = 1;
  return json;
}

Json word(std::string_view description, std::string_view only) {
  return one_of(description, {{std::string(only), std::string(description)}});
}

Json number_of_decimals(std::string_view description) {
  return whole(description, 0, exact::Decimal::kMaxScale, "0*([0-9]|1[0-8])",
               "Een aantal decimalen, 0 tot en met 18.");
}

Json number_of_digits(std::string_view description) {
  return whole(description, 1, 18, "0*([1-9]|1[0-8])", "Een aantal cijfers, 1 tot en met 18.");
}

Json count(std::string_view description) {
  return whole(description, 1, 1'000'000'000'000'000'000, "(?=.*[1-9])[0-9]+(_[0-9]+)*",
               "Een geheel getal van ten minste 1.");
}

std::string name_pattern() {
  return "^(?!" + joined(rulebook::reserved_names()) + "$)[a-z_][a-z0-9_]*$";
}
std::string column_pattern() { return "^[a-z_][a-z0-9_]*$"; }
std::string label_pattern() { return "^[A-Za-z][A-Za-z0-9_]*$"; }

Json any_name(std::string_view description) {
  return value(description, {"string"}, name_pattern(),
               "Een naam: kleine letters, cijfers en _, niet te beginnen met een cijfer, en geen "
               "woord van formules.");
}

Json column(std::string_view description) {
  return value(description, {"string"}, column_pattern(),
               "Een naam: kleine letters, cijfers en _, niet te beginnen met een cijfer.");
}

Json member(std::string_view description) {
  return value(description, {"string", "integer", "boolean"}, "^[A-Za-z0-9_-]+$",
               "Een lid van een opsomming: letters, cijfers, _ en -.");
}

Json dimension() {
  return value("Welk lid van de opsomming deze waarde heeft.", {"string", "integer", "boolean"},
               "^(?!" + std::string(kDay) + "$)[A-Za-z0-9_-]+$",
               "Een lid van een opsomming: letters, cijfers, _ en -. Of is de sleutel verkeerd "
               "geschreven?");
}

Json label(std::string_view description) {
  return value(description, {"string"}, label_pattern(),
               "Een naam: letters, cijfers en _, te beginnen met een letter.");
}

Json slug(std::string_view description) {
  return value(description, {"string", "integer"}, "^[a-z0-9_-]+$",
               "Kleine letters, cijfers, _ en -.");
}

Json code(std::string_view description) {
  return value(description, {"string"}, "^[A-Z][A-Z0-9_]*$",
               "Een code: hoofdletters, cijfers en _, te beginnen met een hoofdletter.");
}

Json book_id(std::string_view description) {
  const std::string one = "(?!" + joined(rulebook::reserved_names()) + "([.]|$))[a-z_][a-z0-9_]*";
  return value(description, {"string"}, "^" + one + "([.]" + one + ")*$",
               "Namen met punten ertussen, zoals nl.mijn_boek.");
}

}  // namespace quotum::report
