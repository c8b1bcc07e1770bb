// A text version of a rule book: what stands at its top, see schema_files.h.
#include "report/schema_files.h"
#include "report/schema_parts.h"

namespace quotum::report {
namespace {

Json law() {
  return MappingSchema("De regeling waarvan dit boek de tekst is.")
      .required("id", text("Het nummer van de regeling in het Basiswettenbestand."))
      .required("name", text("De afkorting waarmee de regeling wordt aangehaald."))
      .json();
}

Json valid() {
  return MappingSchema(
             "Wanneer deze tekst gold. Sluit precies aan op de versies ervoor en erna: geen gat, "
             "geen overlap.")
      .required("from", date("De eerste dag waarop deze tekst gold."))
      .optional("until", date("De eerste dag waarop hij niet meer gold; telt zelf niet mee. "
                              "Weggelaten: hij geldt nog."))
      .json();
}

Json years() {
  return MappingSchema("Over welke kalenderjaren deze tekst wordt toegepast.")
      .required("from", year("Het eerste kalenderjaar."))
      .optional("until", year("Het eerste jaar waarover hij niet meer wordt toegepast; telt zelf "
                              "niet mee. Weggelaten: alle jaren erna."))
      .json();
}

Json version_status() {
  std::vector<Word> words = status_words();
  words.push_back({"suspended", "Wet, maar de uitvoering is opgeschort."});
  return one_of("Hoe zeker deze tekst is.", words);
}

void add_identity(MappingSchema& book) {
  book.required("rulebook", format_version("De versie van de vorm van dit bestand: 1."))
      .required("id", book_id("Het kenmerk van het boek; eindigt op de naam van zijn map."))
      .required("title", bilingual("Hoe het boek heet, in het Nederlands en het Engels."))
      .required("law", law())
      .required("valid", valid())
      .required("years", years())
      .required("published", date("Sinds wanneer deze tekst bekend is. Een run met --as-known-on "
                                  "voor die dag gebruikt hem niet."))
      .required("status", version_status())
      .optional("note", bilingual("Wat een lezer van deze tekst moet weten."));
}

}  // namespace

Json rulebook_schema() {
  MappingSchema book("Een tekstversie van een rekenboek: een stap per wettelijke bepaling.");
  add_identity(book);
  return book
      .optional("level", any_name("Het niveau waarover het boek een uitkomst geeft; zie "
                                  "levels.yaml."))
      .optional("outcome", column("De naam van de kolom waarin de uitkomst komt. In alle versies "
                                  "van een boek gelijk."))
      .optional("inputs", inputs_schema())
      .optional("steps", steps_schema())
      .optional("choices", choices_schema())
      .optional("outcomes", outcomes_schema())
      .optional("outputs", outputs_schema())
      .optional("decision", demands_schema())
      .when(has("outcome"), rule({"level", "outcomes"}, {}), rule({}, {"outcomes"}))
      .json();
}

}  // namespace quotum::report
