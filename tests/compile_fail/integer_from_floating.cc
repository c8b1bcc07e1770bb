// A whole number without bound does not quietly take a floating one.
#include "exact/integer.h"

using quotum::exact::BigInt;

#ifdef BAD
const BigInt kHalf = 0.5;
#else
const BigInt kHalf = 5;
#endif
