// Words of an impact, see words.h.
#include "impact/words.h"

#include "report/scaled_text.h"

namespace quotum::impact {

using report::Language;
using report::pick;
using rulebook::CountsAs;

std::string amount_text(const exact::BigInt& value, int decimals, Language language) {
  return report::grouped(std::string_view(report::scaled_text(value, decimals)), language);
}

std::string signed_text(const exact::BigInt& value, int decimals, Language language) {
  return (value > 0 ? "+" : "") + amount_text(value, decimals, language);
}

std::string unit_after(const ImpactColumn& column) {
  return sum_has_meaning(column) && !column.unit.empty() ? " " + column.unit : "";
}

std::string unit_in_head(const ImpactColumn& column) {
  const std::string unit = unit_after(column);
  return unit.empty() ? "" : " (" + unit.substr(1) + ")";
}

bool sum_has_meaning(const ImpactColumn& column) { return column.unit != "ratio"; }

std::string bin_text(const ImpactBin& bin, int decimals, Language language) {
  const bool positive = bin.high > 0;
  return signed_text(positive ? bin.low : bin.high, decimals, language) +
         std::string(pick(language, " tot ", " to ")) +
         signed_text(positive ? bin.high : bin.low, decimals, language);
}

std::string rows_text(std::uint64_t rows, Language language) {
  return report::grouped(rows, language) + std::string(rows == 1
                                                           ? pick(language, " rij", " row")
                                                           : pick(language, " rijen", " rows"));
}

std::string code_text(const std::string& code, Language language) {
  return code.empty() ? std::string(pick(language, "(geen)", "(none)")) : code;
}

DirectionWords direction_words(CountsAs counts_as, Language language) {
  if (counts_as == CountsAs::kNeither) {
    const std::string_view rises = pick(language, "stijgt", "rises");
    const std::string_view falls = pick(language, "daalt", "falls");
    return {rises, falls, rises, falls};
  }
  return {pick(language, "gaat erop vooruit", "gains"),
          pick(language, "gaat erop achteruit", "loses"), pick(language, "vooruit", "gains"),
          pick(language, "achteruit", "loses")};
}

std::string_view counts_as_text(CountsAs counts_as, Language language) {
  switch (counts_as) {
    case CountsAs::kBenefit:
      return pick(language, "telt als voordeel", "counts as a benefit");
    case CountsAs::kBurden:
      return pick(language, "telt als last", "counts as a burden");
    case CountsAs::kNeither:
      return {};
  }
  return {};
}

std::string change_title(const Change& change, Language language) {
  std::string text(noun(change.section, language));
  if (change.id == change.part) {
    text = change.part_kind == Part::Kind::kVersion     ? pick(language, "versie", "version")
           : change.part_kind == Part::Kind::kParameter ? std::string_view("parameter")
                                                        : pick(language, "niveaus", "levels");
  }
  text += (text.empty() || change.name.empty() ? "" : " ") + change.name;
  if (change.kind == Change::Kind::kAdded) {
    return text + std::string(pick(language, " toegevoegd", " added"));
  }
  if (change.kind == Change::Kind::kRemoved) {
    return text + std::string(pick(language, " verwijderd", " removed"));
  }
  if (change.aspects.empty() ||
      (change.section == Section::kValue && change.aspects.front().aspect == Aspect::kValue)) {
    return text;
  }
  return text + (text.empty() ? "" : ", ") +
         std::string(noun(change.aspects.front().aspect, language));
}

std::string change_place(const Change& change, Language language) {
  return change_title(change, language) + " · " + change.part +
         (change.provision.empty() ? "" : " · " + pick(language, change.provision.text));
}

}  // namespace quotum::impact
