// A number is not a unit.
#include "exact/decimal.h"
#include "exact/unit.h"

using quotum::exact::Decimal;
using quotum::exact::Unit;

#ifdef BAD
const bool kSame = Decimal(1, 0) == Unit();
#else
const bool kSame = Decimal(1, 0) == Decimal() || Unit() == Unit();
#endif
