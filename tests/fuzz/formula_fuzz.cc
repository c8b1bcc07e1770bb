// Any bytes as a formula: no crash, all places within the text, and what is printed reads as the
// same tree.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

#include "rulebook/formula_parser.h"
#include "rulebook/tree_dump.h"

namespace quotum::rulebook {
namespace {

void demand(bool good, const char* what) {
  if (!good) {
    std::fprintf(stderr, "formula_fuzz: %s\n", what);
    std::abort();
  }
}

void check_span(const Span& span, const SourceFile& file) {
  demand(span.file == &file && span.begin <= span.end && span.end <= file.text().size(),
         "a place outside the text");
}

void check_spans(const Expression& expression, const SourceFile& file) {
  check_span(expression.span, file);
  for (const Expression& operand : expression.operands) {
    check_spans(operand, file);
  }
}

std::optional<Expression> parse(const std::string& text) {
  const SourceFile file("formula", text);
  YamlNode node;
  node.text = text;
  node.span = {&file, 0, static_cast<std::uint32_t>(text.size())};
  Diagnostics diagnostics;
  auto tree = parse_formula(node, diagnostics);
  demand(tree.has_value() != diagnostics.has_errors(), "neither a tree nor a message, or both");
  for (const auto& diagnostic : diagnostics.sorted()) {
    check_span(diagnostic.span, file);
  }
  demand(!source::render(diagnostics).empty(), "nothing rendered");
  if (tree) {
    check_spans(*tree, file);
  }
  return tree;
}

void run(const std::string& text) {
  const auto tree = parse(text);
  if (!tree) {
    return;
  }
  const std::string printed = print(*tree);
  const auto again = parse(printed);
  demand(again.has_value(), "what was printed is no formula");
  demand(dump(*again) == dump(*tree), "what was printed is another formula");
  demand(print(*again) == printed, "printed twice, it differs");
}

}  // namespace
}  // namespace quotum::rulebook

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  quotum::rulebook::run(std::string(data, data + size));
  return 0;
}
