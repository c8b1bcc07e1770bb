// Sentences for the codes of rejected rows. English ones are those of the table of codes.
#include "report/explain_reject.h"

#include <array>

#include "table/row_error.h"

namespace quotum::report {
namespace {

struct DutchSentence {
  std::string_view code, text;
};

constexpr std::array kDutch = {
    DutchSentence{"not-a-number", "de waarde is geen getal"},
    DutchSentence{"too-many-decimals", "het getal heeft meer decimalen dan de kolom toelaat"},
    DutchSentence{"out-of-range",
                  "het getal, of een totaal over onderdelen, ligt buiten het bereik"},
    DutchSentence{"empty-field", "een verplicht veld is leeg"},
    DutchSentence{"unknown-value", "de waarde komt niet voor in de lijst van de kolom"},
    DutchSentence{"not-a-date", "de waarde is geen datum in de vorm JJJJ-MM-DD"},
    DutchSentence{"elfproef", "het nummer voldoet niet aan de elfproef"},
    DutchSentence{"wrong-digits", "het nummer heeft te veel of te weinig cijfers"},
    DutchSentence{"bad-quote", "een aanhalingsteken staat op een verkeerde plaats"},
    DutchSentence{"wrong-field-count", "de regel heeft meer of minder velden dan de kopregel"},
    DutchSentence{"duplicate-key", "dezelfde sleutel komt vaker voor"},
    DutchSentence{"overlap", "tijdvakken van dezelfde sleutel overlappen elkaar"},
    DutchSentence{"bad-period", "het tijdvak eindigt voordat het begint"},
    DutchSentence{"other-year", "het tijdvak valt buiten het jaar van de berekening"},
    DutchSentence{"unknown-parent",
                  "de sleutel komt niet voor in het bestand van het niveau erboven"},
    DutchSentence{"too-many-rows", "er zijn meer regels dan het niveau toelaat"},
    DutchSentence{"rows-at-fault", "onderliggende regels zijn afgekeurd"},
    DutchSentence{"not-set", "de wet heeft een waarde die nodig is niet vastgesteld"},
    DutchSentence{"missing", "een veld dat voor dit resultaat nodig is, is leeg"},
};

}  // namespace

std::string reject_sentence(std::string_view code, Language language) {
  if (language == Language::kDutch) {
    for (const DutchSentence& sentence : kDutch) {
      if (sentence.code == code) {
        return std::string(sentence.text);
      }
    }
    return std::string(code);
  }
  for (const table::RejectCode known : table::all_reject_codes()) {
    if (table::name(known) == code) {
      return std::string(table::meaning(known));
    }
  }
  return std::string(code);
}

}  // namespace quotum::report
