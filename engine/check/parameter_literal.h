// One value of a parameter, of its series or of a scenario, held against the declaration.
#pragma once

#include "check/checked_rules.h"
#include "source/diagnostic.h"

namespace quotum::check {

// Unit, decimals and bounds of a number. A bare number is a ratio, or a calendar year where the
// parameter is one ("2026" for "2026 jaar"). False, with an error, when something does not fit.
bool check_quantity(const CheckedParameter& parameter, const rulebook::Quantity& quantity,
                    source::Diagnostics& diagnostics);

// The position of `member` in the parameter's keys, or nothing with an error.
// REQUIRES: the parameter has a key.
std::optional<std::size_t> check_member(const CheckedParameter& parameter,
                                        const rulebook::Text& member,
                                        source::Diagnostics& diagnostics);

}  // namespace quotum::check
