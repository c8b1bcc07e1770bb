// What is wrong with a field's text, judged from the rule book alone.
#pragma once

#include <string>

#include "check/checked_rules.h"

namespace quotum::oracle {

// The code that rejects.csv has for it; empty: nothing is wrong.
std::string fault_of_key(const rulebook::KeyColumn& column, const std::string& text);
std::string fault_of_input(const check::CheckedInput& input, const std::string& text);
std::string fault_of_date(const std::string& text);
std::string fault_of_year(const std::string& text);

// REQUIRES: no fault.
std::int64_t key_value(const rulebook::KeyColumn& column, const std::string& text);

}  // namespace quotum::oracle
