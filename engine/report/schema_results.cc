// Outcomes and outputs of a rule book, see schema_files.h.
#include <utility>

#include "report/schema_files.h"
#include "report/schema_parts.h"

namespace quotum::report {
namespace {

Json outcome() {
  return MappingSchema("Een mogelijke uitkomst en wanneer zij geldt.")
      .optional("when", formula("De voorwaarde: een formule die waar of onwaar is."))
      .optional("otherwise", yes("Wat geldt als niets erboven gold. De laatste uitkomst moet er "
                                 "een zijn."))
      .required("code", code("De code in de kolom van de uitkomst."))
      .optional("basis", basis("De bepaling waarop deze uitkomst rust."))
      .optional("explain", bilingual("De zin die de uitleg bij deze uitkomst toont; {naam} wordt "
                                     "door de waarde vervangen."))
      .when(has("otherwise"), rule({}, {"when"}), rule({"when", "basis"}, {}))
      .json();
}

Json counts_as() {
  return one_of(
      "Wat de kolom is voor wie de rij aangaat; 'quotum impact' zegt ermee wie erop "
      "vooruitgaat en wie achteruit. Weggelaten: geen van beide.",
      {{"benefit", "Een voordeel: meer is gunstiger."},
       {"burden", "Een last: meer is ongunstiger."}});
}

Json output() {
  Json internal = has("internal");
  internal["properties"]["internal"]["enum"] = {true, "true"};
  return MappingSchema("Een kolom met resultaten.")
      .required("name", any_name("De stap of het gegeven waarvan de waarde in de kolom komt; ook "
                                 "de naam van de kolom."))
      .optional("type", word("Alleen bij wat waar of onwaar is; dan altijd 'internal'. "
                             "Weggelaten: een getal.",
                             "boolean"))
      .optional("unit", unit("De eenheid van de kolom."))
      .optional("decimals", number_of_decimals("Hoeveel decimalen de kolom heeft. Weggelaten: "
                                               "geen. Wat er niet in past, moet zijn afgerond."))
      .optional("internal", truth("Alleen voor andere boeken, niet in decisions.csv."))
      .optional("counts_as", counts_as())
      .when(
          has("type"),
          [] {
            Json then = rule({"internal"}, {"unit", "decimals", "counts_as"});
            then["properties"]["internal"]["enum"] = {true, "true"};
            return then;
          }(),
          rule({"unit"}, {}))
      .when(std::move(internal), rule({}, {"counts_as"}))
      .json();
}

Json demand() {
  return MappingSchema("Iets wat de beschikking moet vermelden.")
      .required("basis", basis("De bepaling die dat eist."))
      .required("demands", bilingual("Wat zij eist."))
      .required("shown_by", filled_list("De gegevens, stappen of uitkomst die het tonen.",
                                        column("Een gegeven, een stap of de kolom van de "
                                               "uitkomst.")))
      .json();
}

}  // namespace

Json demands_schema() {
  return filled_list(
      "Wat de beschikking moet vermelden, met wat dat levert; het dossier van "
      "'quotum explain' toetst het.",
      demand());
}

Json outcomes_schema() {
  return filled_list(
      "De uitkomsten, in volgorde: de eerste die geldt, is het. De laatste is "
      "'otherwise'.",
      outcome());
}

Json outputs_schema() { return list("De kolommen van decisions.csv, in volgorde.", output()); }

}  // namespace quotum::report
