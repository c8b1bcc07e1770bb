// Counts and amounts of an impact as people read them: digits grouped, the decimals of the column,
// its unit behind them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "impact/impact.h"

namespace quotum::impact {

// Borrows the impact.
class ImpactFigures {
 public:
  explicit ImpactFigures(const Impact& impact) : impact_(impact), language_(impact.language) {}

  [[nodiscard]] std::string say(std::string_view dutch, std::string_view english) const {
    return std::string(report::pick(language_, dutch, english));
  }
  // "1.234"
  [[nodiscard]] std::string number(std::uint64_t count) const;
  // "1 rij van werkgever", "1.234 rijen van werkgever": of the top level.
  [[nodiscard]] std::string rows(std::uint64_t count) const;
  // "1.234,50 EUR"; of a ratio without a unit.
  [[nodiscard]] std::string amount(const exact::BigInt& value, const ImpactColumn& column) const;
  // The same with a sign that is always there, but for 0: "+1.234,50 EUR".
  [[nodiscard]] std::string change(const exact::BigInt& value, const ImpactColumn& column) const;
  // What to call a row that gains and one that loses: "vooruit", "achteruit"; where more is neither
  // good nor bad "stijgt", "daalt".
  [[nodiscard]] std::string gains(const ImpactColumn& column) const;
  [[nodiscard]] std::string loses(const ImpactColumn& column) const;

 private:
  const Impact& impact_;
  report::Language language_;
};

// A sum of percentages says nothing to a person.
bool has_sum(const ImpactColumn& column);
// Anything differs in it.
bool changes(const ImpactColumn& column);

}  // namespace quotum::impact
