// Inputs, steps and choices of a rule book, see schema_files.h.
#include "report/schema_files.h"
#include "report/schema_parts.h"

namespace quotum::report {
namespace {

Json input() {
  return MappingSchema("Een gegeven dat het bestand moet bevatten.")
      .optional("type", word("Alleen bij een opsomming; weggelaten: een getal.", "enum"))
      .optional("unit", unit("De eenheid van het getal."))
      .optional("decimals", number_of_decimals("Hoeveel decimalen het bestand mag geven. "
                                               "Weggelaten: geen."))
      .optional("min", decimal("De kleinste waarde die is toegelaten, zonder eenheid. Een rij "
                               "eronder wordt afgewezen."))
      .optional("max", decimal("De grootste waarde die is toegelaten, zonder eenheid. Een rij "
                               "erboven wordt afgewezen."))
      .optional("values", filled_list("De woorden die het bestand mag geven.",
                                      member("Een woord van de opsomming.")))
      .optional("optional", truth("Of het veld leeg mag zijn. Formules vragen dat met set(naam)."))
      .optional("from", formula("De formule die het gegeven levert als het bestand van een lager "
                                "niveau er is; anders komt het uit de kolom. Vraagt een 'basis'."))
      .optional("basis", basis("De bepaling die dit gegeven vraagt."))
      .optional("title", bilingual("Hoe het gegeven heet, in het Nederlands en het Engels."))
      .when(has("type"), rule({"values"}, {"unit", "decimals", "min", "max"}),
            rule({"unit", "min", "max"}, {"values"}))
      .when(has("from"), rule({"basis"}, {}))
      .json();
}

Json rounding() {
  return MappingSchema("De afronding van de uitkomst van deze stap. Nergens anders wordt afgerond.")
      .required("mode", rounding_mode("Welke kant op wordt afgerond."))
      .required("to", quantity("Waarop wordt afgerond, met eenheid: 0.1 baan, 1 EUR of 0.01%."))
      .optional("basis", basis("De bepaling, of de keuze, die deze afronding voorschrijft."))
      .json();
}

Json step() {
  return MappingSchema("Een stap: een bepaling van de wet als formule.")
      .required("name", any_name("De naam waarmee andere formules deze stap aanhalen."))
      .optional("level", any_name("Het niveau waarop de stap rekent. Weggelaten: dat van de stap "
                                  "ervoor; de eerste stap moet het noemen."))
      .optional("type", word("Alleen bij een stap die waar of onwaar is; dan zonder 'unit'. "
                             "Weggelaten: een getal.",
                             "boolean"))
      .optional("unit", unit("De eenheid van de uitkomst. De formule moet er precies op uitkomen."))
      .required("formula", formula("De formule: namen, getallen met eenheid, + - * /, "
                                   "vergelijkingen, and, or, not, if .. then .. else, min, max, "
                                   "set, sum, count en naam @ jaar - 2."))
      .optional("basis", basis("De wettelijke grondslag van de stap: het artikel waarop hij rust, "
                               "met lid en onderdeel, of de keuze waar de wet zwijgt."))
      .optional("rounding", rounding())
      .optional("title", bilingual("Hoe de stap heet, in het Nederlands en het Engels."))
      .optional("explain", bilingual("De zin die de uitleg bij deze stap toont; {naam} wordt door "
                                     "de waarde vervangen."))
      .optional("choice", label("De keuze die deze stap uitvoert: een naam onder 'choices'."))
      .when(has("type"), rule({}, {"unit"}), rule({"unit"}, {}))
      .json();
}

Json choice() {
  return MappingSchema("Een punt dat de wet open laat, en wat dit boek ermee doet.")
      .required("question", bilingual("Wat de wet niet zegt."))
      .required("options",
                [] {
                  Json options = entries(
                      "De mogelijke antwoorden, ten minste twee, elk met een "
                      "naam.",
                      column_pattern(), bilingual("Wat dit antwoord inhoudt."));
                  options["minProperties"] = 2;
                  return options;
                }())
      .required("chosen", column("Het antwoord dat dit boek geeft: een van de namen onder "
                                 "'options'. Een ander antwoord is ook een andere formule."))
      .required("because", bilingual("Waarom dit antwoord."))
      .json();
}

}  // namespace

Json inputs_schema() {
  return entries("Welke gegevens de bestanden moeten leveren: per niveau, per naam.",
                 name_pattern(), entries("De gegevens van dit niveau.", name_pattern(), input()));
}

Json steps_schema() {
  Json first = Json::object();  // behind it, a step has the level of the one before
  first["items"].push_back(rule({"level"}, {}));
  Json steps = list("De stappen, in de volgorde van de wet.", step());
  steps["allOf"].push_back(first);
  return steps;
}

Json choices_schema() {
  return entries("De keuzen waar de wet zwijgt of de tekst niet is gevonden, elk met een naam.",
                 label_pattern(), choice());
}

}  // namespace quotum::report
