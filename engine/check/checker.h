// Documents -> CheckedRules: names, types, units, levels, proofs, time. One pass finds all mistakes.
#pragma once

#include <memory>
#include <optional>

#include "check/checked_rules.h"
#include "source/diagnostic.h"

namespace quotum::check {

// Nothing when there is any error. Warnings alone do not stop it.
std::optional<CheckedRules> check(std::shared_ptr<const rulebook::Documents> documents,
                                  source::Diagnostics& diagnostics);

}  // namespace quotum::check
