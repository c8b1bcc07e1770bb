// Units are multiplied and divided; hours plus jobs is nothing.
#include "exact/unit.h"

using quotum::exact::BaseUnit;
using quotum::exact::Unit;

#ifdef BAD
const Unit kNothing = Unit(BaseUnit::kUur) + Unit(BaseUnit::kBaan);
#else
const Unit kHoursPerJob = Unit(BaseUnit::kUur) / Unit(BaseUnit::kBaan);
#endif
