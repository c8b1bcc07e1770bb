// Repeated names in a list.
#include "check/repeated_names.h"

#include <fmt/format.h>

#include <map>

namespace quotum::check {

void check_no_repeat(const std::vector<rulebook::Text>& texts, std::string_view of_what,
                     source::Diagnostics& diagnostics) {
  std::map<std::string_view, const rulebook::Text*> seen;
  for (const rulebook::Text& text : texts) {
    const auto [first, is_new] = seen.emplace(text.value, &text);
    if (!is_new) {
      diagnostics
          .error(source::Code::kDuplicateName, text.span,
                 fmt::format("'{}' stands twice among the {}", text.value, of_what))
          .notes.push_back({first->second->span, "the first is here"});
    }
  }
}

}  // namespace quotum::check
