// Two sides as a list of two terms, see html_sides.h.
#include "review/html_sides.h"

namespace quotum::review {

using report::Markup;

Markup beside(const Markup& before, const Markup& after, report::Language language) {
  const auto side = [](std::string_view label, const Markup& content) {
    return Markup::element("div", {},
                           Markup::element("dt", {}, label) + Markup::element("dd", {}, content));
  };
  return Markup::element("dl", {{"class", "sides"}},
                         side(report::pick(language, "was", "before"), before) +
                             side(report::pick(language, "wordt", "after"), after));
}

}  // namespace quotum::review
