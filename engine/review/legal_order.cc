// Comparison of places in a law, see legal_order.h.
#include "review/legal_order.h"

#include <algorithm>

namespace quotum::review {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The digits that the text begins with, without leading zeros; they are taken off it.
std::string_view take_number(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(digits.size());
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

int rank(const rulebook::Basis& basis) {
  return !basis.choice.empty() ? 2 : !basis.text.empty() ? 1 : 0;
}

}  // namespace

std::strong_ordering compare_numbering(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    if (is_digit(a.front()) && is_digit(b.front())) {
      const std::string_view left = take_number(a);
      const std::string_view right = take_number(b);
      if (left.size() != right.size()) {
        return left.size() <=> right.size();
      }
      if (left != right) {
        return left <=> right;
      }
    } else if (a.front() != b.front()) {
      return a.front() <=> b.front();
    } else {
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
  }
  return a.size() <=> b.size();
}

std::strong_ordering compare_in_law(const rulebook::Basis& a, const rulebook::Basis& b) {
  if (const auto order = rank(a) <=> rank(b); order != 0) {
    return order;
  }
  if (const auto order = a.law <=> b.law; order != 0) {
    return order;
  }
  for (const auto part :
       {&rulebook::Basis::article, &rulebook::Basis::paragraph, &rulebook::Basis::part,
        &rulebook::Basis::text, &rulebook::Basis::choice}) {
    if (const auto order = compare_numbering(a.*part, b.*part); order != 0) {
      return order;
    }
  }
  return std::strong_ordering::equal;
}

}  // namespace quotum::review
