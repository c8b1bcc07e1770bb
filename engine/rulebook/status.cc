// How sure a figure is: the words that rule books write for it.
#include <array>
#include <utility>

#include "rulebook/document.h"

namespace quotum::rulebook {
namespace {

constexpr std::array<std::pair<Status, std::string_view>, 7> kNames = {
    {{Status::kOfficial, "official"},
     {Status::kSecondary, "secondary"},
     {Status::kDerived, "derived"},
     {Status::kAnnounced, "announced"},
     {Status::kHypothetical, "hypothetical"},
     {Status::kUnknown, "unknown"},
     {Status::kNotSet, "not_set"}}};

}  // namespace

std::string_view name(Status status) {
  for (const auto& [member, text] : kNames) {
    if (member == status) {
      return text;
    }
  }
  return {};
}

std::optional<Status> parse_status(std::string_view text) {
  for (const auto& [member, name] : kNames) {
    if (name == text) {
      return member;
    }
  }
  return std::nullopt;
}

}  // namespace quotum::rulebook
