// Type: what kind of value a formula, a parameter or a column has. Shared by rules and tables.
#pragma once

#include <string>
#include <vector>

#include "exact/unit.h"

namespace quotum::exact {

enum class Kind { kNumber, kBoolean, kEnumeration, kDate };

struct Type {
  Kind kind = Kind::kNumber;
  Unit unit;                        // kNumber only
  std::vector<std::string> values;  // kEnumeration only: the members, in declared order

  friend bool operator==(const Type&, const Type&) = default;
  [[nodiscard]] std::string to_string()
      const;  // "EUR/uur", "boolean", "date", "one of overheid, markt"
};

}  // namespace quotum::exact
