// Look-ups by name.
#include "check/checked_rules.h"

#include <algorithm>

namespace quotum::check {
namespace {

template <typename T>
std::optional<std::size_t> position_of(const std::vector<T>& items, std::string_view name) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const T& item) { return item.name == name; });
  return found == items.end() ? std::nullopt
                              : std::optional(static_cast<std::size_t>(found - items.begin()));
}

}  // namespace

std::optional<LevelId> CheckedRules::find_level(std::string_view name) const {
  return position_of(levels, name);
}

std::optional<ParameterId> CheckedRules::find_parameter(std::string_view name) const {
  return position_of(parameters, name);
}

std::optional<BookId> CheckedRules::find_book(std::string_view name) const {
  return position_of(books, name);
}

}  // namespace quotum::check
