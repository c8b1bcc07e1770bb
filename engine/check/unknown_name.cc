// Messages about unknown names.
#include "check/unknown_name.h"

#include <utility>

namespace quotum::check {
namespace {

constexpr std::size_t kFew = 8;

std::string expectation(std::string_view name, const std::vector<std::string>& known) {
  const std::vector<std::string> near = source::nearest(name, known);
  if (!near.empty()) {
    return alternatives(near);
  }
  return known.size() <= kFew ? alternatives(known) : std::string();
}

}  // namespace

std::string alternatives(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) {
      text += i + 1 == names.size() ? " or " : ", ";
    }
    text += names[i];
  }
  return text;
}

source::Diagnostic& report_unknown(source::Diagnostics& diagnostics, const source::Span& span,
                                   std::string message, std::string_view name,
                                   const std::vector<std::string>& known) {
  return diagnostics.error(source::Code::kUnknownName, span, std::move(message),
                           expectation(name, known));
}

}  // namespace quotum::check
