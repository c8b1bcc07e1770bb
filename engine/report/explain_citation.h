// Where in the law it says so, as a person cites it.
#pragma once

#include <string>

#include "report/language.h"
#include "rulebook/document.h"

namespace quotum::report {

struct Citation {
  std::string law;  // the name of the law; of the rule book where the basis names none
  std::string article, paragraph, part;
  std::string free_text;  // a basis in one free text; then the fields above are empty
  std::string text;       // "artikel 38g, derde lid, onderdeel a, Wfsv"
  std::string reference;  // juriconnect: "jci1.3:c:BWBR0017745&artikel=38g&lid=3&z=...&g=...", the
                          // text that was law when the version came into force; empty: the law's
                          // identifier is not known, or this is no provision
  std::string link;       // the reference as an address on the web; empty: none
};

// Cites in one language. Borrows the documents: a law that they call by its id is cited by the name
// that one of the rule books gives it.
class Citer {
 public:
  Citer(const rulebook::Documents& documents, Language language)
      : documents_(documents), language_(language) {}

  // `version`: the rule book that the basis stands in; nullptr: none.
  [[nodiscard]] Citation cite(const rulebook::Basis& basis,
                              const rulebook::VersionDocument* version) const;

 private:
  [[nodiscard]] std::string law_name(const std::string& law) const;
  [[nodiscard]] std::string law_id(const std::string& law) const;
  void refer(Citation& citation, const std::string& law, exact::Date date) const;

  const rulebook::Documents& documents_;
  Language language_;
};

}  // namespace quotum::report
