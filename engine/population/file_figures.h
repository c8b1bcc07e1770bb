// The part of the figures that says what the two files look like and what their columns count.
#pragma once

#include "population/figures.h"
#include "rulebook/mapping.h"

namespace quotum::population {

// Readers, see rulebook/mapping.h. The first fills employer_file and employer_columns.
bool read_employer_file(const rulebook::Slot& slot, PopulationFigures& figures);
bool read_employment_file(const rulebook::Slot& slot, EmploymentFile& file);

}  // namespace quotum::population
