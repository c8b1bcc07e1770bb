// A decimal and a floating number have no sum.
#include "exact/decimal.h"

using quotum::exact::Decimal;
using quotum::exact::Rational;

#ifdef BAD
const auto kSum = Decimal(15, 1) + 0.5;
#else
const auto kSum = Decimal(15, 1).to_rational() + Decimal(5, 1).to_rational();
#endif
