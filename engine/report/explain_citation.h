// Where in the law it says so, as a person cites it.
#pragma once

#include <string>

#include "report/language.h"
#include "rulebook/document.h"

namespace quotum::report {

struct Citation {
  std::string law;        // the name of the law; of the rule book where the basis names none
  std::string article, paragraph, part;
  std::string free_text;  // a basis in one free text; then the fields above are empty
  std::string text;       // "artikel 38g, derde lid, onderdeel a, Wfsv"
};

// `version`: the rule book that the basis stands in.
Citation cite(const rulebook::Basis& basis, const rulebook::VersionDocument& version,
              Language language);

}  // namespace quotum::report
