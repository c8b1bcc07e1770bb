// A date has no sum with a number that does not say what it counts.
#include "exact/date.h"

using quotum::exact::Date;

const Date kDay = Date::from_days(20635);
#ifdef BAD
const auto kNext = kDay + 1;
#else
const auto kNext = Date::from_days(kDay.days() + 1);
#endif
