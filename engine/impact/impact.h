// What changed rules do to a population, as plain data: who gains and who loses, by how much, in
// which group, and how much of it each single change brings about. Exact: every sum adds up to the
// last digit. The renderers (impact_report.h) only arrange it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "exact/integer.h"
#include "impact/review_terms.h"
#include "report/explain.h"
#include "report/language.h"
#include "rulebook/document.h"

namespace quotum::impact {

// A column of numbers that a run under either rules has. Amounts of it are integers of
// 10^-decimals.
struct ImpactColumn {
  std::string name, level;  // "quotumheffing_verschuldigd", "werkgever"
  Words title;
  std::string unit;  // "EUR"; "ratio"
  int decimals = 0;
  rulebook::CountsAs counts_as = rulebook::CountsAs::kNeither;
  bool only_before = false, only_after = false;  // rules without the column count as 0
  exact::BigInt before = 0, after = 0;           // sums over the rows compared
  std::uint64_t changed = 0;                     // rows whose value differs
  // False for percentages and rates ("EUR/uur"): a sum of them says nothing to a person.
  [[nodiscard]] bool has_sum() const {
    return unit != "ratio" && unit.find('/') == std::string::npos;
  }
  // For some row, or because one of the rules does not have it.
  [[nodiscard]] bool differs() const { return changed > 0 || only_before || only_after; }
};

// Rows of one outcome column by what they have before and after: codes of the rule book, without
// what decisions put behind them; "" where the rules have no such column.
struct ImpactOutcomes {
  struct Cell {
    std::string before, after;
    std::uint64_t rows = 0;
  };
  std::string column, level;
  std::vector<std::string> codes;  // all that occur, in the order of the rule books
  std::vector<Cell> cells;         // those with rows: by before, then after, in that order
  [[nodiscard]] std::uint64_t changed() const;
  // The codes, before them "" where it occurs.
  [[nodiscard]] std::vector<std::string> codes_shown() const;
  // Rows from the one to the other; nullptr: whatever it is.
  [[nodiscard]] std::uint64_t rows(const std::string* before, const std::string* after) const;
};

// The rows of a group, and what the measured column does in it.
struct ImpactGroup {
  Words name;  // "overheid"; "40.575 tot 162.300 uur"
  std::uint64_t rows = 0, gain = 0, lose = 0;
  exact::BigInt before = 0, after = 0;
};

struct ImpactBreakdown {
  std::string by;  // name of the column: "sector", "verloonde_uren"
  Words title;
  bool size = false;                // classes of size; else members of an enumeration
  std::vector<ImpactGroup> groups;  // in order, also empty ones; they add up to all rows compared
  [[nodiscard]] ImpactGroup together() const;  // their sum, without a name
};

// Rows whose measured value changes by [low, high), or (low, high] where both are negative or 0: a
// bin lies on one side of 0, and no change is in none.
struct ImpactBin {
  exact::BigInt low = 0, high = 0;
  std::uint64_t rows = 0;
};

// The smallest change that `percent` of the rows that change do not exceed (nearest rank): a value
// that occurs, nothing in between is made up. 0 and 100: the smallest and the largest.
struct ImpactQuantile {
  int percent = 0;
  exact::BigInt value = 0;
};

// A step, or an input worked out from rows, of the top-level row that has another value.
struct MovedStep {
  std::string book, name, title;
  std::optional<report::Citation> basis;
  bool is_input = false;
  // As explain has them; empty on the side that does not reach the step.
  report::ShownValue before, after;
  std::string figures_before, figures_after;
  // "naar beneden op € 0,01": how a side that reaches the step rounds it; empty where it does not.
  std::string rounding_before, rounding_after;
  // False where a side does not reach the step: there is nothing to compare with.
  [[nodiscard]] bool rounding_differs() const {
    return !before.exact.empty() && !after.exact.empty() && rounding_before != rounding_after;
  }
};

// The code of a row in an outcome column under both rules; "" without such a column.
struct MovedOutcome {
  std::string column, before, after;
  [[nodiscard]] bool differs() const { return before != after; }
};

struct Mover {
  std::vector<report::NamedText> keys;
  exact::BigInt before = 0, after = 0;                             // of the measured column
  std::vector<report::NamedText> outcomes_before, outcomes_after;  // column, code
  std::vector<MovedStep> steps;  // those that differ, in the order of the books and of their steps
  // Of all columns: in the order of before, then those that only after has.
  [[nodiscard]] std::vector<MovedOutcome> outcomes() const;
};

// The column that gains and losses are counted in. A row gains when a benefit rises or a burden
// falls; of a column that is neither, "gain" is rise and "lose" is fall.
struct ImpactMeasure {
  std::size_t column = 0;  // into Impact::columns
  std::uint64_t gain = 0, lose = 0;
  exact::BigInt gained = 0, lost = 0;     // sizes, never negative
  std::vector<ImpactQuantile> quantiles;  // of the change; none when no row changes
  std::vector<ImpactBin> bins;            // ascending, without gaps on either side of 0
  std::vector<ImpactBreakdown> breakdowns;
  std::vector<Mover> movers;  // the largest changes first; of equal ones the lower key
};

// What is added to the sum of a column, see ChangeEffect.
struct ColumnEffect {
  exact::BigInt forward = 0, reverse = 0;
  [[nodiscard]] exact::BigInt interaction() const { return forward - reverse; }
  [[nodiscard]] bool none() const { return forward == 0 && reverse == 0; }
};

// Changes that can only be applied together, because the rules are not sound with a part of them;
// mostly one.
struct ChangeEffect {
  std::vector<std::size_t> changes;  // into Difference::changes
  // By column: what applying them adds to the sum, when all changes before them in the order of the
  // law have been applied and none of those behind (forward), and the other way round (reverse).
  // Forward effects of all add up to after - before, and so do reverse effects. What they differ by
  // is interaction: it belongs to several changes together.
  std::vector<exact::BigInt> forward, reverse;
  // Rows of the top level for which applying them makes any difference, in a value or an outcome.
  std::uint64_t forward_rows = 0, reverse_rows = 0;
  [[nodiscard]] bool without_effect() const { return forward_rows == 0 && reverse_rows == 0; }
  [[nodiscard]] ColumnEffect on(std::size_t column) const;
};

// Of the rules that rows are computed under, those that are the first to give a row no result: they
// are asked in this order. Rules in between have some of the changes.
enum class RefusedUnder { kBefore, kAfter, kBetween };

// Why rows of the top level have no result.
struct Refusal {
  std::string field;    // the parameter or column that it is about; may be empty
  std::string message;  // as in rejects.csv
  RefusedUnder under = RefusedUnder::kBefore;
  std::uint64_t rows = 0;
};

struct Impact {
  report::Language language = report::Language::kDutch;  // of explanations and titles in them
  int year = 0;
  Sides sides;
  Difference difference;
  bool hypothetical = false;       // a value of a scenario reached a book on either side
  bool no_book_applies = false;    // to the year, on neither side: there is nothing to compare
  std::string level, level_title;  // the top level: "werkgever"
  std::uint64_t compared = 0;      // rows of the top level with a result under all of the rules
  std::uint64_t rejected = 0;      // rows of all files that are wrong: what they belong to is in
                                   // neither of the other two
  std::uint64_t refused =
      0;  // rows of the top level without a result under one of the rules, also those in between
  // The first reason of each refused row: under the rules before, else after, else in between.
  std::vector<Refusal> refusals;
  std::uint64_t changed = 0;  // compared rows for which anything differs that both sides have
  std::vector<ImpactColumn> columns;
  std::vector<ImpactOutcomes> outcomes;
  std::optional<ImpactMeasure> measure;  // none: there is no column of numbers at the top level
  std::vector<ChangeEffect> effects;     // in the order of the law

  // The column of the measure, and the rows compared that neither gain nor lose in it. REQUIRES:
  // there is a measure.
  [[nodiscard]] const ImpactColumn& measured() const { return columns.at(measure->column); }
  [[nodiscard]] std::uint64_t stay_same() const;
  // The columns whose effects are shown: those with a sum that some change adds to, also where the
  // effects cancel out.
  [[nodiscard]] std::vector<std::size_t> columns_with_effects() const;
  // The changes of an effect by what they are of: a figure may change together with its source,
  // and then both are one item. Into Difference::changes.
  [[nodiscard]] std::vector<std::vector<std::size_t>> items_of(const ChangeEffect& effect) const;
  // The sum of all effects on a column.
  [[nodiscard]] ColumnEffect effect_of_all(std::size_t column) const;
};

}  // namespace quotum::impact
