// Text becomes a unit only by parse, which can say no.
#include "exact/unit.h"

using quotum::exact::Unit;

#ifdef BAD
const Unit kHour = Unit("uur");
#else
const Unit kHour = *Unit::parse("uur");
#endif
