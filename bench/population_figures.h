// What made-up populations are drawn from: fixtures/population.yaml.
#pragma once

#include "population/figures.h"

namespace quotum::bench {

// Read once. Ends the program when the file is not right.
const population::PopulationFigures& population_figures();

}  // namespace quotum::bench
