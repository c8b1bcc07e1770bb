// Text becomes a decimal only by parse, which can say no.
#include "exact/decimal.h"

using quotum::exact::Decimal;

#ifdef BAD
const Decimal kAmount = Decimal("3.77");
#else
const Decimal kAmount = *Decimal::parse("3.77");
#endif
