// Parameters in formulas, and whether something is set.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "check/formula_typing.h"

namespace quotum::check {

using source::Code;
using Node = TypedExpression::Kind;

FormulaTyping::Typed FormulaTyping::parameter(const Expression& expression,
                                              const Declared& declared, LevelId level) {
  std::optional<std::vector<TypedExpression>> operands =
      index(expression, scope_.parameters()[declared.index], level);
  if (!operands) {
    return std::nullopt;
  }
  TypedExpression node =
      make_node(Node::kParameter, expression, declared.type, std::move(*operands));
  node.parameter = declared.index;
  node.year_offset = expression.year_offset;
  return node;
}

// What stands in the brackets, none for a parameter without a key.
std::optional<std::vector<TypedExpression>> FormulaTyping::index(const Expression& expression,
                                                                 const CheckedParameter& parameter,
                                                                 LevelId level) {
  const source::Note declared{parameter.document->name.span, "declared here"};
  const bool has_index = !expression.operands.empty();
  if (has_index != parameter.key.has_value()) {
    diagnostics_
        .error(Code::kTypeMismatch, expression.span,
               has_index ? fmt::format("'{}' has no keys to look up", parameter.name)
                         : fmt::format("'{}' has a value for each member of an enumeration",
                                       parameter.name),
               has_index ? parameter.name
                         : fmt::format("{}[{}]", parameter.name, parameter.document->by_key->value))
        .notes.push_back(declared);
    return std::nullopt;
  }
  std::vector<TypedExpression> operands;
  if (!has_index) {
    return operands;
  }
  const Expression& looked_up = expression.operands.front();
  const std::string& by = parameter.document->by_key->value;
  Typed typed = type(looked_up, level);
  if (!typed) {
    return std::nullopt;
  }
  if (looked_up.name != by || typed->type.kind != exact::Kind::kEnumeration) {
    diagnostics_
        .error(Code::kTypeMismatch, looked_up.span,
               fmt::format("'{}' is looked up by the enumeration '{}'", parameter.name, by), by,
               fmt::format("{} ({})", looked_up.name, typed->type.to_string()))
        .notes.push_back(declared);
    return std::nullopt;
  }
  if (!fits_keys(looked_up, typed->type, parameter)) {
    return std::nullopt;
  }
  operands.push_back(std::move(*typed));
  return operands;
}

// Every member of the enumeration has a value of its own.
bool FormulaTyping::fits_keys(const Expression& looked_up, const exact::Type& type,
                              const CheckedParameter& parameter) {
  for (const std::string& member : type.values) {
    const std::vector<std::string>& keys = parameter.key->values;
    if (std::find(keys.begin(), keys.end(), member) == keys.end()) {
      diagnostics_
          .error(Code::kTypeMismatch, looked_up.span,
                 fmt::format("'{}' has no value for the member '{}' of '{}'", parameter.name,
                             member, looked_up.name),
                 parameter.key->to_string(), type.to_string())
          .notes.push_back({parameter.document->name.span, "declared here"});
      return false;
    }
  }
  return true;
}

FormulaTyping::Typed FormulaTyping::is_set(const Expression& expression, LevelId level) {
  const Expression& asked = expression.operands.front();
  Typed typed = type(asked, level);
  if (!typed) {
    return std::nullopt;
  }
  const bool is_optional =
      typed->kind == Node::kInput && scope_.version().inputs[typed->index].optional;
  if (typed->kind != Node::kParameter && !is_optional) {
    const Declared* declared = asked.book.empty() ? scope_.find(asked.name, level) : nullptr;
    source::Diagnostic& error = diagnostics_.error(Code::kTypeMismatch, asked.span,
                                                   fmt::format("'{}' is always set", asked.name),
                                                   "a parameter, or an input with optional: true");
    if (declared != nullptr) {
      error.notes.push_back({declared->span, "declared here"});
    }
    return std::nullopt;
  }
  typed->kind = is_optional ? Node::kInputSet : Node::kParameterSet;
  typed->type = boolean_type();
  typed->span = expression.span;
  return typed;
}

}  // namespace quotum::check
