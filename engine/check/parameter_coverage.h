// Whether parameters have a value wherever a version asks for one.
#pragma once

#include "check/version_draft.h"

namespace quotum::check {

// Every parameter that a formula of the version names has an entry (`unknown` and `not_set` are
// entries) for each year to which the version is applied, shifted by `@ jaar`, and each member it
// is looked up by. Years: from years.from to last_checked_year(). One kMissingParameterValue for
// each way in which a parameter is asked for. REQUIRES: type_version.
void check_coverage(const VersionDraft& draft, source::Diagnostics& diagnostics);

// True when the series has an entry for the calendar year (by jaar), or one in force on 1 January
// of it.
bool has_entry(const rulebook::ParameterDocument& parameter, int year,
               const std::optional<std::string>& member);

}  // namespace quotum::check
