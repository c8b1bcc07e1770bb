// A bare number is not a date: it could be a year, a month or a count of days.
#include "exact/date.h"

using quotum::exact::Date;

#ifdef BAD
const Date kDay = Date(20635);
#else
const Date kDay = Date::from_days(20635);
#endif
