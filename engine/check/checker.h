// Documents -> CheckedRules: names, types, units, levels, proofs, time. One pass finds all
// mistakes.
#pragma once

#include <memory>
#include <optional>

#include "check/checked_rules.h"
#include "source/diagnostic.h"

namespace quotum::check {

// Nothing when there is any error, also when `diagnostics` held one before: what could not be read
// is then not mistaken for unknown, and everything that was read is checked all the same. Each
// mistake is reported once, without those that follow from it. Rules that are not obvious:
//   - a parameter needs a value (unknown and not_set are values) for each year to which a version
//   that
//     names it is applied: from years.from up to years.until, or, where that is not given, through
//     years.from + 5;
//   - a condition does not narrow the range of what it guards: a denominator is proven by bounds or
//   by
//     max(...), never by an `if` around it;
//   - another book's output may be 0 (or false), because that book may not apply to the year;
//   - decimals are counted as the formula is written: 0.1 baan times 5000 EUR/baan has one decimal;
//   - a row-by-row quotient cannot be summed unless a step rounds it first.
// REQUIRES: documents as document_reader.h makes them.
std::optional<CheckedRules> check(std::shared_ptr<const rulebook::Documents> documents,
                                  source::Diagnostics& diagnostics);

}  // namespace quotum::check
