// Nor is its coefficient: the way over an integer conversion is closed too.
#include "exact/decimal.h"

using quotum::exact::Decimal;

#ifdef BAD
const Decimal kCents = Decimal(377.0, 2);
#else
const Decimal kCents = Decimal(377, 2);
#endif
