// Lists in which no name may stand twice: members, options, keys, books.
#pragma once

#include <string_view>
#include <vector>

#include "rulebook/document.h"

namespace quotum::check {

// A kDuplicateName error for each text that an earlier one equals. `of_what`: "members of
// 'sector'".
void check_no_repeat(const std::vector<rulebook::Text>& texts, std::string_view of_what,
                     source::Diagnostics& diagnostics);

}  // namespace quotum::check
