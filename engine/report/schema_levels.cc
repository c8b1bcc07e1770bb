// levels.yaml, see schema_files.h.
#include "report/schema_files.h"
#include "report/schema_parts.h"

namespace quotum::report {
namespace {

Json key_type() {
  return one_of("Wat in de kolom staat. Weggelaten: een getal.",
                {{"number", "Een heel getal."},
                 {"enum", "Een woord uit 'values'."},
                 {"year", "Een kalenderjaar."},
                 {"text", "Een tekst."}});
}

Json key_column() {
  const auto of_type = [](const char* type) { return is("type", type); };
  Json not_a_number = Json::object();
  not_a_number["properties"]["type"]["enum"] = {"enum", "year", "text"};
  not_a_number["required"].push_back("type");
  return MappingSchema("Een kolom die, met de andere, een rij kenmerkt.")
      .required("name", column("De naam van de kolom in het bestand."))
      .optional("type", key_type())
      .optional("digits", number_of_digits("Hoeveel cijfers het getal heeft."))
      .optional("check",
                word("Of het getal aan de elfproef moet voldoen; vraagt 'digits'.", "elfproef"))
      .optional("values", filled_list("De woorden die kunnen voorkomen.",
                                      member("Een woord van de opsomming.")))
      .when(of_type("enum"), rule({"values"}, {}), rule({}, {"values"}))
      .when(std::move(not_a_number), rule({}, {"digits", "check"}))
      .when(has("check"), rule({"digits"}, {}))
      .json();
}

Json period() {
  return MappingSchema("De kolommen met begin en einde van het tijdvak van een rij.")
      .required("begin", column("De kolom met de eerste dag."))
      .required("end", column("De kolom met de laatste dag."))
      .json();
}

Json size_classes() {
  return MappingSchema(
             "Grootteklassen: hoe mensen de rijen van dit niveau indelen. Geen regel "
             "rust erop.")
      .required("by", column("Het gegeven van dit niveau waarnaar wordt ingedeeld, een getal."))
      .required("borders", filled_list("Waar telkens de volgende klasse begint, oplopend.",
                                       decimal("Het kleinste getal van een klasse.")))
      .json();
}

Json level() {
  return MappingSchema("Een niveau: een tabel waarover gerekend wordt.")
      .required("name", any_name("De naam van het niveau, waarmee boeken het aanhalen."))
      .required("title", bilingual("Wat een rij van dit niveau is."))
      .optional("inside", any_name("Het niveau waarin dit ligt. Weggelaten: het bovenste van een "
                                   "reeks."))
      .required("key", filled_list("De kolommen die een rij kenmerken, naast die van de niveaus "
                                   "erboven.",
                                   key_column()))
      .optional("period", period())
      .optional("year", column("De kolom met het kalenderjaar van een rij."))
      .optional("annotations", list("Kolommen die mee mogen in het bestand, maar nergens tellen.",
                                    column("De naam van een kolom.")))
      .optional("file", text("Hoe het bestand van dit niveau heet. Weggelaten: geen eigen bestand; "
                             "de rijen volgen uit die van het niveau eronder."))
      .optional("at_most", count("Hoeveel rijen ten hoogste in een rij van het niveau erboven "
                                 "liggen; het bewijs dat sommen passen, rust erop."))
      .optional("books", list("De boeken van deze reeks, in de volgorde van de kolommen.",
                              any_name("De naam van een boek: die van zijn map.")))
      .optional("size_classes",
                filled_list("De indelingen naar grootte voor 'quotum impact'; de eerste waarvan de "
                            "run de kolom heeft, geldt.",
                            size_classes()))
      .when(has("inside"), rule({"at_most"}, {"books", "size_classes"}), rule({}, {"at_most"}))
      .json();
}

}  // namespace

Json levels_schema() {
  return MappingSchema(
             "De tabellen waarover gerekend wordt: hoe hun rijen heten, wat een rij "
             "kenmerkt en wat waarin ligt.")
      .required("levels", filled_list("De niveaus.", level()))
      .json();
}

}  // namespace quotum::report
