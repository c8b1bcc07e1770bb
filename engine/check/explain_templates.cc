// Names in explanations.
#include "check/explain_templates.h"

#include <fmt/format.h>

#include <algorithm>

#include "check/unknown_name.h"

namespace quotum::check {
namespace {

using rulebook::Text;

// A part of the text; the whole of it where it is not written in the file as it reads.
source::Span part(const Text& text, std::size_t begin, std::size_t size) {
  source::Span span = text.span;
  if (span.end - span.begin == text.value.size()) {
    span.begin += static_cast<std::uint32_t>(begin);
    span.end = span.begin + static_cast<std::uint32_t>(size);
  }
  return span;
}

std::vector<std::string> nameable(LevelId level, const Scope& scope) {
  std::vector<std::string> names = scope.known(level);
  for (const LevelColumn& column : columns_of(scope.levels(), level)) {
    if (column.key && std::find(names.begin(), names.end(), column.name->value) == names.end()) {
      names.push_back(column.name->value);
    }
  }
  names.emplace_back("jaar");
  return names;
}

void check_text(const Text& text, LevelId level, const Scope& scope,
                source::Diagnostics& diagnostics) {
  const std::vector<std::string> known = nameable(level, scope);
  std::size_t from = 0;
  for (;;) {
    const std::size_t brace = text.value.find_first_of("{}", from);
    if (brace == std::string::npos) {
      return;
    }
    const std::size_t close = text.value.find_first_of("{}", brace + 1);
    if (text.value[brace] == '}' || close == std::string::npos || text.value[close] == '{') {
      diagnostics.error(source::Code::kBadValue, part(text, brace, 1),
                        "a brace without its other half in an explanation", "{name}");
      return;
    }
    const std::string name = text.value.substr(brace + 1, close - brace - 1);
    if (std::find(known.begin(), known.end(), name) == known.end() && !scope.is_silent(name)) {
      report_unknown(diagnostics, part(text, brace + 1, name.size()),
                     fmt::format("the explanation names '{}', which level {} does not know", name,
                                 scope.levels().all[level].name),
                     name, known);
    }
    from = close + 1;
  }
}

}  // namespace

void check_template(const rulebook::Bilingual& sentence, LevelId level, const Scope& scope,
                    source::Diagnostics& diagnostics) {
  check_text(sentence.nl, level, scope, diagnostics);
  check_text(sentence.en, level, scope, diagnostics);
}

}  // namespace quotum::check
