// One-line reasons, see console.h.
#include "cli/console.h"

#include "source/diagnostic.h"

namespace quotum::cli {

Exit Console::fail(Exit exit, std::string_view reason) const {
  err << "quotum: " << reason << '\n';
  return exit;
}

std::string did_you_mean(std::string_view name, const std::vector<std::string>& known) {
  std::string text;
  for (const std::string& near : source::nearest(name, known)) {
    text += (text.empty() ? ", did you mean '" : " or '") + near + "'";
  }
  return text.empty() ? text : text + "?";
}

}  // namespace quotum::cli
