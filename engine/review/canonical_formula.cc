// Typed formulas to trees without form, see canonical_formula.h.
#include "review/canonical_formula.h"

#include <algorithm>
#include <utility>

#include "exact/decimal.h"

namespace quotum::review {
namespace {

using check::TypedExpression;
using Kind = TypedExpression::Kind;

class Canonical {
 public:
  Canonical(const check::CheckedRules& rules, const check::CheckedVersion& version,
            const Renames& renames)
      : rules_(rules), version_(version), renames_(renames) {}

  [[nodiscard]] CanonicalFormula of(const TypedExpression& node) const {
    switch (node.kind) {
      case Kind::kAdd:
      case Kind::kSubtract:
      case Kind::kNegate:
        return chain(node, "+", "-", {Kind::kAdd, Kind::kSubtract, Kind::kNegate});
      case Kind::kMultiply:
      case Kind::kDivide:
        return chain(node, "*", "1/", {Kind::kMultiply, Kind::kDivide});
      case Kind::kAnd:
        return chain(node, "and", "", {Kind::kAnd});
      case Kind::kOr:
        return chain(node, "or", "", {Kind::kOr});
      case Kind::kMin:
        return chain(node, "min", "", {Kind::kMin});
      case Kind::kMax:
        return chain(node, "max", "", {Kind::kMax});
      case Kind::kNumber:
      case Kind::kTruth:
      case Kind::kMember:
      case Kind::kYear:
      case Kind::kFirstDay:
      case Kind::kInput:
      case Kind::kStep:
      case Kind::kKey:
      case Kind::kParameter:
      case Kind::kParameterSet:
      case Kind::kInputSet:
      case Kind::kBookOutput:
      case Kind::kNot:
      case Kind::kLess:
      case Kind::kLessEqual:
      case Kind::kEqual:
      case Kind::kIf:
      case Kind::kSum:
      case Kind::kCount:
        break;
    }
    CanonicalFormula formula;
    formula.head = head(node);
    formula.any_order = node.kind == Kind::kEqual;
    for (const TypedExpression& operand : node.operands) {
      formula.operands.push_back(of(operand));
    }
    return finished(std::move(formula), node.span);
  }

 private:
  // a - (b - c) as one row of terms; `inverse` is put before those that are taken off.
  [[nodiscard]] CanonicalFormula chain(const TypedExpression& node, std::string_view sign,
                                       std::string_view inverse,
                                       const std::vector<Kind>& kinds) const {
    CanonicalFormula formula;
    formula.head = sign;
    formula.any_order = node.kind != Kind::kAnd && node.kind != Kind::kOr;
    collect(node, inverse, kinds, false, formula.operands);
    return finished(std::move(formula), node.span);
  }

  void collect(const TypedExpression& node, std::string_view inverse,
               const std::vector<Kind>& kinds, bool inverted,
               std::vector<CanonicalFormula>& operands) const {
    if (std::find(kinds.begin(), kinds.end(), node.kind) != kinds.end()) {
      for (std::size_t i = 0; i < node.operands.size(); ++i) {
        const bool turned =
            node.kind == Kind::kNegate ||
            (i == 1 && (node.kind == Kind::kSubtract || node.kind == Kind::kDivide));
        collect(node.operands[i], inverse, kinds, inverted != turned, operands);
      }
      return;
    }
    CanonicalFormula operand = of(node);
    if (inverted) {
      CanonicalFormula taken_off;
      taken_off.head = inverse;
      taken_off.operands.push_back(std::move(operand));
      operand = finished(std::move(taken_off), node.span);
    }
    operands.push_back(std::move(operand));
  }

  [[nodiscard]] static CanonicalFormula finished(CanonicalFormula formula, source::Span span) {
    std::vector<std::string> keys;
    for (const CanonicalFormula& operand : formula.operands) {
      keys.push_back(operand.key);
    }
    if (formula.any_order) {
      std::sort(keys.begin(), keys.end());
    }
    formula.key = formula.head;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      formula.key += (i == 0 ? "(" : ", ") + keys[i];
    }
    formula.key += keys.empty() ? "" : ")";
    formula.span = span;
    return formula;
  }

  [[nodiscard]] std::string head(const TypedExpression& node) const;
  [[nodiscard]] std::string step_name(std::size_t index) const {
    const std::string& name = version_.steps[index].name;
    const auto renamed = renames_.find(name);
    return renamed == renames_.end() ? name : renamed->second;
  }
  [[nodiscard]] std::string parameter_name(const TypedExpression& node) const {
    const std::string& name = rules_.parameters[node.parameter].name;
    const int offset = node.year_offset;
    return name + (offset == 0 ? "" : " @ " + std::to_string(offset));
  }

  const check::CheckedRules& rules_;
  const check::CheckedVersion& version_;
  const Renames& renames_;
};

std::string Canonical::head(const TypedExpression& node) const {
  switch (node.kind) {
    case Kind::kNumber:
      return exact::to_text(node.number) + " " + node.type.unit.to_string();
    case Kind::kTruth:
      return node.truth ? "true" : "false";
    case Kind::kMember:
      return "member " + node.type.values[node.index];
    case Kind::kYear:
      return "year";
    case Kind::kFirstDay:
      return "first day";
    case Kind::kInput:
      return "input " + version_.inputs[node.index].name;
    case Kind::kStep:
      return "step " + step_name(node.index);
    case Kind::kKey:
      return "key " + rules_.levels[node.level].document->key[node.index].name.value;
    case Kind::kParameter:
      return "parameter " + parameter_name(node);
    case Kind::kParameterSet:
      return "set parameter " + parameter_name(node);
    case Kind::kInputSet:
      return "set input " + version_.inputs[node.index].name;
    case Kind::kBookOutput:
      return "book " + rules_.books[node.book].name + "." +
             rules_.books[node.book].outputs[node.index].name;
    case Kind::kNot:
      return "not";
    case Kind::kLess:
      return "<";
    case Kind::kLessEqual:
      return "<=";
    case Kind::kEqual:
      return "=";
    case Kind::kIf:
      return "if";
    case Kind::kSum:
      return "sum " + rules_.levels[node.level].name;
    case Kind::kCount:
      return "count " + rules_.levels[node.level].name;
    case Kind::kNegate:
    case Kind::kAdd:
    case Kind::kSubtract:
    case Kind::kMultiply:
    case Kind::kDivide:
    case Kind::kAnd:
    case Kind::kOr:
    case Kind::kMin:
    case Kind::kMax:
      break;
  }
  return {};
}

}  // namespace

CanonicalFormula canonical_formula(const TypedExpression& formula, const check::CheckedRules& rules,
                                   const check::CheckedVersion& version, const Renames& renames) {
  return Canonical(rules, version, renames).of(formula);
}

}  // namespace quotum::review
