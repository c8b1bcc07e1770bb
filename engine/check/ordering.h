// Puts things that need each other in an order in which each comes after what it needs, and finds
// the circles that make that impossible. Used for levels, steps and books alike.
#pragma once

#include <cstddef>
#include <vector>

namespace quotum::check {

struct Ordering {
  // All things; each after those it needs, but for circles. The given order is kept where it can
  // be: what is needed moves up to just before the first that needs it, nothing else moves.
  std::vector<std::size_t> order;
  // Each circle a -> b -> ... -> a as [a, b, ...], a being the first of it in the given order.
  // Circles that share a thing are reported once.
  std::vector<std::vector<std::size_t>> circles;
};

// needs[i]: what thing i needs. REQUIRES: all of them < needs.size().
Ordering order_by_need(const std::vector<std::vector<std::size_t>>& needs);

}  // namespace quotum::check
