// The one way in which the checker says that it does not know a name.
#pragma once

#include <string>
#include <vector>

#include "source/diagnostic.h"

namespace quotum::check {

// "a, b or c".
std::string alternatives(const std::vector<std::string>& names);

// A kUnknownName error. Expected are the nearest of `known`; where none is near, all of them if
// they are few. The reference is valid until the next error.
source::Diagnostic& report_unknown(source::Diagnostics& diagnostics, const source::Span& span,
                                   std::string message, std::string_view name,
                                   const std::vector<std::string>& known);

}  // namespace quotum::check
