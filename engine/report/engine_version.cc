// The version that the build hands in, see engine_version.h.
#include "report/engine_version.h"

namespace quotum::report {

std::string_view engine_version() { return QUOTUM_VERSION; }

}  // namespace quotum::report
