// A decimal and a floating number do not compare.
#include "exact/decimal.h"

using quotum::exact::Decimal;

#ifdef BAD
const bool kSame = Decimal(15, 1) == 1.5;
#else
const bool kSame = Decimal(15, 1) == Decimal(150, 2);
#endif
