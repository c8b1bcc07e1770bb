// Lanes of different width do not mix by themselves; the plan widens.
#include "exact/op.h"

using quotum::exact::add;
using quotum::exact::convert;
using quotum::exact::Int128;

#ifdef BAD
const Int128 kSum = add(std::int64_t{7}, Int128{2});
#else
const Int128 kSum = add(convert<Int128>(std::int64_t{7}), Int128{2});
#endif
