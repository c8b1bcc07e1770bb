// Nothing is rounded without saying how.
#include "exact/rounding.h"

using quotum::exact::divide;
using quotum::exact::Int128;
using quotum::exact::RoundingMode;

#ifdef BAD
const Int128 kQuotient = divide(Int128{7}, Int128{2});
#else
const Int128 kQuotient = divide(Int128{7}, Int128{2}, RoundingMode::kDown);
#endif
