// What an output is to whoever its row is about: the words that rule books write for it.
#include "rulebook/document.h"

namespace quotum::rulebook {

std::string_view name(CountsAs counts_as) {
  switch (counts_as) {
    case CountsAs::kNeither:
      return {};
    case CountsAs::kBenefit:
      return "benefit";
    case CountsAs::kBurden:
      return "burden";
  }
  return {};
}

std::optional<CountsAs> parse_counts_as(std::string_view text) {
  for (const CountsAs counts_as : {CountsAs::kBenefit, CountsAs::kBurden}) {
    if (text == name(counts_as)) {
      return counts_as;
    }
  }
  return std::nullopt;
}

}  // namespace quotum::rulebook
