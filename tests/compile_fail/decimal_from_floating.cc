// A decimal is not made from a floating literal: 0.1 is not a tenth.
#include "exact/decimal.h"

using quotum::exact::Decimal;

#ifdef BAD
const Decimal kTenth = Decimal(0.1);
#else
const Decimal kTenth = Decimal(1, 1);
#endif
