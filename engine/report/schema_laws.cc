// laws.yaml, see schema_files.h.
#include "report/schema_files.h"
#include "report/schema_parts.h"

namespace quotum::report {
namespace {

Json link() {
  Json json = text("Het adres waarachter de juriconnect-verwijzing naar een bepaling komt.");
  json["pattern"] = "^https://";
  json["patternErrorMessage"] = "Een adres dat met https:// begint.";
  return json;
}

Json law() {
  return MappingSchema("Een regeling die de boeken bij haar naam aanhalen.")
      .required("id", text("Haar nummer in het Basiswettenbestand."))
      .required("name", text("De naam zoals de boeken haar aanhalen."))
      .optional("from", date("De eerste dag van haar eerste tekst; een boek met een oudere tekst "
                             "verwijst naar die eerste."))
      .json();
}

}  // namespace

Json laws_schema() {
  return MappingSchema("Waar wetten staan, en welke regelingen de boeken bij hun naam aanhalen.")
      .required("link", link())
      .optional("laws", list("De regelingen.", law()))
      .json();
}

}  // namespace quotum::report
