// A plan is made of checked rules; documents that no checker has seen are not let in.
#include "plan/compiler.h"

namespace quotum {

std::optional<plan::Plan> make(const rulebook::Documents& documents,
                               const check::CheckedRules& checked, const plan::PlanRequest& request,
                               source::Diagnostics& diagnostics) {
#ifdef BAD
  return plan::compile(documents, request, diagnostics);
#else
  static_cast<void>(documents);
  return plan::compile(checked, request, diagnostics);
#endif
}

}  // namespace quotum
