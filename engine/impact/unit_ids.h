// Ids of what is applied as one when rules change bit by bit, see ChangeUnit. Within review only.
#pragma once

#include <string>

#include "impact/review_terms.h"

namespace quotum::impact {

// `item`: its key within the part; empty: the head of the part.
inline std::string item_unit(const std::string& part, const std::string& item) {
  return part + "/" + item;
}
inline std::string rounding_unit(const std::string& part, const std::string& step) {
  return item_unit(part, step) + "/" + std::string(review::id_word(Aspect::kRounding));
}

}  // namespace quotum::impact
