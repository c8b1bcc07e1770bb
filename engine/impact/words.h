// Counts, amounts and names of an impact in the words of people: the same on a screen and on the
// page. For machines amounts are report::scaled_text. Whole sentences: sentences.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "impact/impact.h"

namespace quotum::impact {

// Speaks the language of an impact, which it borrows.
class ImpactWords {
 public:
  explicit ImpactWords(const Impact& impact) : impact_(impact) {}

  // The text in the language.
  std::string operator()(std::string_view dutch, std::string_view english) const {
    return std::string(report::pick(impact_.language, dutch, english));
  }
  const std::string& operator()(const Words& text) const { return pick(impact_.language, text); }
  // A title within a sentence: "Sector" -> "sector", but "UWV" as it is.
  [[nodiscard]] std::string within(const Words& title) const;

  // "1.234"; "1 rij", "1.234 rijen"; "1.234 rijen van werkgever": of the top level.
  [[nodiscard]] std::string number(std::uint64_t count) const;
  [[nodiscard]] std::string rows(std::uint64_t count) const;
  [[nodiscard]] std::string rows_of_level(std::uint64_t count) const;
  // "20,0 %". REQUIRES: part <= whole, 0 < whole.
  [[nodiscard]] std::string share(std::uint64_t part, std::uint64_t whole) const;

  // "-1.234,50"; with a sign before all but 0: "+1.234,50". In the decimals of the column.
  [[nodiscard]] std::string figure(const exact::BigInt& value, const ImpactColumn& column) const;
  [[nodiscard]] std::string signed_figure(const exact::BigInt& value,
                                          const ImpactColumn& column) const;
  // The same with the unit: "1.234,50 EUR", "+1.234,50 EUR", "40,6 uur/baan"; a ratio has none.
  [[nodiscard]] std::string amount(const exact::BigInt& value, const ImpactColumn& column) const;
  [[nodiscard]] std::string change(const exact::BigInt& value, const ImpactColumn& column) const;
  // "0 tot 1.000 EUR minder": by size, which is the same rule on either side of 0; the first is in
  // the bin, the second is not. Decimals only where there are any.
  [[nodiscard]] std::string bin(const ImpactBin& bin, const ImpactColumn& column) const;
  // "loon: the field is empty and the result needs it (nieuwe regels): 1 rij".
  [[nodiscard]] std::string refusal(const Refusal& refusal) const;
  // "laagste", "25 %", "50 % (mediaan)".
  [[nodiscard]] std::string quantile(int percent) const;
  // "overheid"; "(geen kolom)" where the rules have none.
  [[nodiscard]] std::string code(const std::string& code) const;
  // As brief as it can be, yet another text than that of the other side; "niet bereikt".
  [[nodiscard]] std::string value(const report::ShownValue& value,
                                  const report::ShownValue& other) const;

  // "afgerond naar beneden op € 0,01"; "niet afgerond". `rounding`: of a side of a MovedStep.
  [[nodiscard]] std::string rounded(const std::string& rounding) const;

  // Rows that gain, lose or do neither: "vooruit", "achteruit", "gelijk"; where more is neither
  // good nor bad "omhoog", "omlaag", "gelijk".
  [[nodiscard]] std::string gain(const ImpactColumn& column) const;
  [[nodiscard]] std::string lose(const ImpactColumn& column) const;
  [[nodiscard]] std::string same() const { return (*this)("gelijk", "same"); }

  // "alleen in de oude regels", "alleen in de nieuwe regels"; empty where both have the column.
  [[nodiscard]] std::string comes_or_goes(const ImpactColumn& column) const;
  // "Naar omvang: uren", "Naar sector".
  [[nodiscard]] std::string title(const ImpactBreakdown& breakdown) const;
  // "loonheffingennummer 900000004".
  [[nodiscard]] static std::string keys(const Mover& mover);
  // What changed of an item: "waarde 2024, ook status, bron". `item`: as Impact::items_of has it.
  [[nodiscard]] std::string subject(const std::vector<std::size_t>& item) const;
  // The article of a change; empty without one.
  [[nodiscard]] std::string article(const Change& change) const;

 private:
  const Impact& impact_;
};

// The unit in a heading: " (EUR)"; empty for what has none.
std::string unit_in_head(const ImpactColumn& column);

}  // namespace quotum::impact
