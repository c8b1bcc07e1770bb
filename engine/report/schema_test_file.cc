// Scenario tests (*.test.yaml), see schema_files.h. Which levels and columns there are, only the
// rule books say; here any name will do.
#include "report/schema_files.h"
#include "report/schema_parts.h"

namespace quotum::report {
namespace {

Json field() {
  Json json = Json::object();
  json["type"] = {"string", "number", "boolean"};
  return json;
}

Json row(std::string_view description) { return entries(description, field()); }

// One row, or a list of rows.
Json table(std::string_view description) {
  Json json = row(description);
  json["type"] = {"object", "array"};
  json["items"] = row("Een rij: kolom en waarde, zoals in het CSV-bestand.");
  json["minItems"] = 1;
  return json;
}

Json reject() {
  return MappingSchema("Een rij of rekenplichtige die wordt afgewezen.")
      .required("code", text("De code van de afwijzing, zoals in rejects.csv."))
      .optional("field", text("De kolom waar het aan ligt. Weggelaten: welke dan ook."))
      .json();
}

Json test_case() {
  return MappingSchema("Een voorbeeld: gegevens erin, uitkomst eruit.")
      .required("name", text("De naam van het voorbeeld; komt in dit bestand maar een keer voor."))
      .optional("title", bilingual("Wat het voorbeeld laat zien."))
      .required("basis", basis("De bepaling die het voorbeeld toetst."))
      .optional("source", text("Waar de cijfers van het voorbeeld vandaan komen."))
      .required("year", year("Het kalenderjaar waarover wordt gerekend."))
      .optional("as_known_on", date("Reken met wat op deze dag bekend was. Weggelaten: met alles."))
      .optional("books", filled_list("Alleen deze boeken. Weggelaten: alle van de reeks.",
                                     any_name("De naam van een boek: die van zijn map.")))
      .optional("scenario", list("Waarden in plaats van die van de wet.", scenario_value()))
      .optional("scenario_files",
                filled_list("Scenariobestanden, ten opzichte van de map met regels; zij gaan voor "
                            "'scenario'.",
                            text("Het pad van een scenariobestand.")))
      .required("given", entries("De gegevens: per niveau een rij of een lijst van rijen.",
                                 table("De rij of rijen van dit niveau.")))
      .optional("expected", entries("Wat eruit moet komen: per niveau een rij of een lijst van "
                                    "rijen. Alleen de genoemde kolommen worden vergeleken.",
                                    table("De uitkomsten van dit niveau.")))
      .optional("rejects", filled_list("Alle afwijzingen die eruit moeten komen.", reject()))
      .always(any_of({"expected", "rejects"}))
      .json();
}

}  // namespace

Json test_schema() {
  return MappingSchema("Voorbeelden bij een rekenboek: quotum test rekent ze na.")
      .required("tests", format_version("De versie van de vorm van dit bestand: 1."))
      .required("title", bilingual("Waar deze voorbeelden over gaan."))
      .optional("defaults", entries("Wat elke rij van een niveau heeft, tenzij het voorbeeld het "
                                    "anders zegt.",
                                    row("De waarden van dit niveau.")))
      .required("cases", filled_list("De voorbeelden.", test_case()))
      .json();
}

}  // namespace quotum::report
