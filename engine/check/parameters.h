// Parameters: their declarations and the entries of their series.
#pragma once

#include <vector>

#include "check/checked_rules.h"
#include "source/diagnostic.h"

namespace quotum::check {

// All parameters, by name. Of two with one name the first stays. Checks declarations and entries;
// that there is an entry for each year in which it is needed is checked by check_coverage.
std::vector<CheckedParameter> check_parameters(
    const std::vector<rulebook::ParameterDocument>& documents, source::Diagnostics& diagnostics);

// Every entry of a series: member, date, state against status, unit, decimals, bounds, doubles.
void check_entries(const CheckedParameter& parameter, source::Diagnostics& diagnostics);

}  // namespace quotum::check
