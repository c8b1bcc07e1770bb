// Formula text -> Expression.
//
//   expression := "if" expression "then" expression "else" expression | disjunction
//   disjunction := conjunction { "or" conjunction }
//   conjunction := negation { "and" negation }
//   negation   := "not" negation | comparison
//   comparison := sum [ ("<" | "<=" | ">" | ">=" | "=" | "!=") sum ]            does not chain
//   sum        := product { ("+" | "-") product }
//   product    := factor { ("*" | "/") factor }
//   factor     := "-" factor | primary
//   primary    := NUMBER [ "%" | UNIT ] | "true" | "false" | "jaar" | "first_day" "(" "jaar" ")"
//               | reference | MEMBER | "(" expression ")"
//               | ("min" | "max") "(" expression "," expression { "," expression } ")"
//               | "set" "(" reference ")"
//               | "sum" "(" LEVEL ":" expression [ "where" expression ] ")"
//               | "count" "(" LEVEL [ "where" expression ] ")"
//   reference  := NAME [ "." NAME ] [ "[" ( NAME | MEMBER ) "]" ] [ "@" "jaar" [ ("+" | "-") DIGITS
//   ] ] UNIT       := base unit { ("/" | "*") base unit }      written without blanks: 1.01 EUR/uur
//   MEMBER     := [A-Z][A-Za-z0-9_]*                      an enumeration member such as J; a kName
//   NUMBER     := digits with optional "_" between digits and an optional decimal part
//   NAME       := [a-z_][a-z0-9_]*; keywords and base units (EUR uur baan persoon dag jaar) are
//   reserved
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rulebook/expression.h"
#include "rulebook/yaml_tree.h"

namespace quotum::rulebook {

// The whole scalar as one formula, or nothing with an error at the place in the file. More than
// 10,000 bytes or a tree deeper than 100 is an error, not a crash; so a sum has at most 100 terms.
// What stands after `@ jaar +` or `@ jaar -` and is all digits is a number of years. REQUIRES: node
// is a scalar.
std::optional<Expression> parse_formula(const YamlNode& node, Diagnostics& diagnostics);

// True for names that formulas may not use for inputs, steps, parameters or levels.
bool is_reserved(std::string_view name);
// All of them, in the order of the grammar.
std::vector<std::string> reserved_names();

}  // namespace quotum::rulebook
