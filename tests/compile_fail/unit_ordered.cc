// Units are equal or not; none is less than another.
#include "exact/unit.h"

using quotum::exact::BaseUnit;
using quotum::exact::Unit;

#ifdef BAD
const bool kLess = Unit(BaseUnit::kUur) < Unit(BaseUnit::kBaan);
#else
const bool kLess = Unit(BaseUnit::kUur) != Unit(BaseUnit::kBaan);
#endif
