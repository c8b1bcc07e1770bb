// Words of an impact, see words.h.
#include "impact/words.h"

#include "report/explain_words.h"
#include "report/scaled_text.h"
#include "report/text_table.h"
#include "review/change_words.h"

namespace quotum::impact {
namespace {

using exact::BigInt;
using rulebook::CountsAs;

bool has_unit(const ImpactColumn& column) { return !column.unit.empty() && column.unit != "ratio"; }

std::string with_unit(std::string figure, const ImpactColumn& column) {
  return has_unit(column) ? std::move(figure) + " " + column.unit : figure;
}

BigInt power_of_ten(int exponent) {
  BigInt power = 1;
  for (int i = 0; i < exponent; ++i) {
    power *= 10;
  }
  return power;
}

}  // namespace

std::string ImpactWords::within(const Words& title) const {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  std::string text = (*this)(title);
  if (!text.empty() && is_capital(text[0]) && (text.size() == 1 || !is_capital(text[1]))) {
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  }
  return text;
}

std::string ImpactWords::number(std::uint64_t count) const {
  return report::grouped(count, impact_.language);
}

std::string ImpactWords::rows(std::uint64_t count) const {
  return number(count) + (count == 1 ? (*this)(" rij", " row") : (*this)(" rijen", " rows"));
}

std::string ImpactWords::rows_of_level(std::uint64_t count) const {
  return rows(count) + (*this)(" van ", " of ") + report::words(impact_.level);
}

std::string ImpactWords::share(std::uint64_t part, std::uint64_t whole) const {
  return report::share_text(part, whole, impact_.language == report::Language::kDutch ? ',' : '.');
}

std::string ImpactWords::figure(const BigInt& value, const ImpactColumn& column) const {
  return report::grouped(std::string_view(report::scaled_text(value, column.decimals)),
                         impact_.language);
}

std::string ImpactWords::signed_figure(const BigInt& value, const ImpactColumn& column) const {
  return (value > 0 ? "+" : "") + figure(value, column);
}

std::string ImpactWords::amount(const BigInt& value, const ImpactColumn& column) const {
  return with_unit(figure(value, column), column);
}

std::string ImpactWords::change(const BigInt& value, const ImpactColumn& column) const {
  return with_unit(signed_figure(value, column), column);
}

std::string ImpactWords::bin(const ImpactBin& bin, const ImpactColumn& column) const {
  const bool less = bin.low < 0;
  BigInt from = less ? BigInt(-bin.high) : bin.low;
  BigInt until = less ? BigInt(-bin.low) : bin.high;
  ImpactColumn in_unit = column;
  const BigInt one = power_of_ten(column.decimals);
  if (from % one == 0 && until % one == 0) {
    from /= one;
    until /= one;
    in_unit.decimals = 0;
  }
  return figure(from, in_unit) + (*this)(" tot ", " to ") + amount(until, in_unit) +
         (less ? (*this)(" minder", " less") : (*this)(" meer", " more"));
}

std::string ImpactWords::refusal(const Refusal& refusal) const {
  const auto under = [&] {
    switch (refusal.under) {
      case RefusedUnder::kBefore:
        return (*this)("oude regels", "rules before");
      case RefusedUnder::kAfter:
        return (*this)("nieuwe regels", "rules after");
      case RefusedUnder::kBetween:
        return (*this)("tussenliggende regels", "rules in between");
    }
    return std::string();
  };
  return (refusal.field.empty() ? "" : refusal.field + ": ") + refusal.message + " (" + under() +
         "): " + rows(refusal.rows);
}

std::string ImpactWords::quantile(int percent) const {
  constexpr int kLowest = 0, kMedian = 50, kHighest = 100;
  switch (percent) {
    case kLowest:
      return (*this)("laagste", "lowest");
    case kMedian:
      return (*this)("50 % (mediaan)", "50 % (median)");
    case kHighest:
      return (*this)("hoogste", "highest");
    default:
      return std::to_string(percent) + " %";
  }
}

std::string ImpactWords::code(const std::string& code) const {
  return code.empty() ? (*this)("(geen kolom)", "(no column)") : code;
}

std::string ImpactWords::value(const report::ShownValue& value,
                               const report::ShownValue& other) const {
  if (value.exact.empty()) {
    return (*this)("niet bereikt", "not reached");
  }
  return value.brief == other.brief ? value.text : value.brief;
}

std::string ImpactWords::rounded(const std::string& rounding) const {
  return rounding.empty() ? (*this)("niet afgerond", "not rounded")
                          : (*this)("afgerond ", "rounded ") + rounding;
}

std::string ImpactWords::gain(const ImpactColumn& column) const {
  return column.counts_as == CountsAs::kNeither ? (*this)("omhoog", "up")
                                                : (*this)("vooruit", "gain");
}

std::string ImpactWords::lose(const ImpactColumn& column) const {
  return column.counts_as == CountsAs::kNeither ? (*this)("omlaag", "down")
                                                : (*this)("achteruit", "lose");
}

std::string ImpactWords::comes_or_goes(const ImpactColumn& column) const {
  return column.only_before  ? (*this)("alleen in de oude regels", "in the old rules only")
         : column.only_after ? (*this)("alleen in de nieuwe regels", "in the new rules only")
                             : std::string();
}

std::string ImpactWords::title(const ImpactBreakdown& breakdown) const {
  return (breakdown.size ? (*this)("Naar omvang: ", "By size: ") : (*this)("Naar ", "By ")) +
         within(breakdown.title);
}

std::string ImpactWords::keys(const Mover& mover) {
  std::string text;
  for (const report::NamedText& key : mover.keys) {
    text += (text.empty() ? "" : ", ") + report::words(key.name) + " " + key.text;
  }
  return text;
}

std::string ImpactWords::subject(const std::vector<std::size_t>& item) const {
  const std::vector<Change>& changes = impact_.difference.changes;
  std::string text = subject_text(changes.at(item.front()), impact_.language);
  for (std::size_t i = 1; i < item.size(); ++i) {
    const review::Aspect aspect = changes.at(item[i]).aspects.front().aspect;
    text += (i == 1 ? (*this)(", ook ", ", also ") : ", ") +
            std::string(noun(aspect, impact_.language));
  }
  return text;
}

std::string ImpactWords::article(const Change& change) const {
  return change.provision.empty() ? std::string() : (*this)(change.provision.text);
}

std::string unit_in_head(const ImpactColumn& column) {
  return has_unit(column) ? " (" + column.unit + ")" : "";
}

}  // namespace quotum::impact
