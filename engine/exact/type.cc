// How messages call a type.
#include "exact/type.h"

namespace quotum::exact {

std::string Type::to_string() const {
  switch (kind) {
    case Kind::kNumber:
      return unit.to_string();
    case Kind::kBoolean:
      return "boolean";
    case Kind::kDate:
      return "date";
    case Kind::kEnumeration:
      break;
  }
  std::string text = "one of";
  for (std::size_t i = 0; i < values.size(); ++i) {
    text += (i == 0 ? " " : ", ") + values[i];
  }
  return text;
}

}  // namespace quotum::exact
