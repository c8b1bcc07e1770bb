// The tables of words, see aspect.h.
#include "review/aspect.h"

#include <array>
#include <cstddef>

namespace quotum::review {
namespace {

struct Entry {
  std::string_view id, nl, en;
};

constexpr std::array<Entry, 8> kSections = {{
    {"", "", ""},
    {"", "niveau", "level"},
    {"waarden", "waarde", "value"},
    {"invoer", "invoer", "input"},
    {"stappen", "stap", "step"},
    {"keuzes", "keuze", "choice"},
    {"uitkomsten", "uitkomst", "outcome"},
    {"uitvoer", "uitvoerkolom", "output"},
}};

// In the order of the enumeration.
constexpr std::array<Entry, 44> kAspects = {{
    {"geldig", "geldig (tot, exclusief)", "valid (until, exclusive)"},
    {"jaren", "jaren (tot, exclusief)", "years (until, exclusive)"},
    {"wet", "wet", "law"},
    {"uitkomstkolom", "uitkomstkolom", "outcome column"},
    {"waarde", "waarde", "value"},
    {"status", "status", "status"},
    {"gepubliceerd", "gepubliceerd", "published"},
    {"bron", "bron", "source"},
    {"niveau", "niveau", "level"},
    {"soort", "soort", "type"},
    {"eenheid", "eenheid", "unit"},
    {"decimalen", "decimalen", "decimals"},
    {"minimum", "minimum", "minimum"},
    {"maximum", "maximum", "maximum"},
    {"optioneel", "optioneel", "optional"},
    {"berekend_uit", "berekend uit", "computed from"},
    {"formule", "formule", "formula"},
    {"afronding", "afronding", "rounding"},
    {"afronding/grondslag", "grondslag afronding", "basis of rounding"},
    {"keuze", "keuze", "choice"},
    {"voorwaarde", "voorwaarde", "condition"},
    {"intern", "intern", "internal"},
    {"telt_als", "telt als", "counts as"},
    {"per", "per", "by"},
    {"sleutels", "sleutels", "keys"},
    {"grondslag", "grondslag", "basis"},
    {"gekozen", "gekozen", "chosen"},
    {"reden", "reden", "reason"},
    {"opties", "opties", "options"},
    {"binnen", "binnen", "inside"},
    {"sleutel", "sleutel", "key"},
    {"periode", "periode", "period"},
    {"jaarkolom", "jaarkolom", "year column"},
    {"annotaties", "annotaties", "annotations"},
    {"bestand", "bestand", "file"},
    {"ten_hoogste", "ten hoogste", "at most"},
    {"boeken", "boeken", "books"},
    {"grootteklassen", "grootteklassen", "size classes"},
    {"volgorde", "volgorde", "order"},
    {"titel", "titel", "title"},
    {"toelichting", "toelichting", "explanation"},
    {"opmerking", "opmerking", "note"},
    {"vraag", "vraag", "question"},
    {"optieteksten", "tekst van de opties", "texts of options"},
}};
static_assert(kAspects.size() == static_cast<std::size_t>(Aspect::kOptionTexts) + 1);
static_assert(kSections.size() == static_cast<std::size_t>(Section::kOutput) + 1);

const Entry& entry(Section section) { return kSections.at(static_cast<std::size_t>(section)); }
const Entry& entry(Aspect aspect) { return kAspects.at(static_cast<std::size_t>(aspect)); }

}  // namespace

std::string_view id_word(Section section) { return entry(section).id; }

std::string_view noun(Section section, report::Language language) {
  return report::pick(language, entry(section).nl, entry(section).en);
}

std::string_view id_word(Aspect aspect) { return entry(aspect).id; }

std::string_view noun(Aspect aspect, report::Language language) {
  return report::pick(language, entry(aspect).nl, entry(aspect).en);
}

bool is_text(Aspect aspect) { return aspect >= Aspect::kTitle; }

bool is_formula(Aspect aspect) {
  return aspect == Aspect::kFrom || aspect == Aspect::kFormula || aspect == Aspect::kCondition;
}

}  // namespace quotum::review
