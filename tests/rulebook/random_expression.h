// Random trees, such as a parser could give, for round trips.
#pragma once

#include <random>

#include "rulebook/expression.h"

namespace quotum::rulebook {

// A tree of at most `depth` levels. The same generator state gives the same tree.
Expression random_expression(std::mt19937_64& random, int depth);

}  // namespace quotum::rulebook
