// Prints formulas with minimal brackets, see explain_formula.h.
#include "report/explain_formula.h"

#include <algorithm>
#include <set>

#include "report/explain_figure.h"
#include "report/explain_words.h"

namespace quotum::report {
namespace {

using rulebook::Expression;
using Kind = Expression::Kind;

// How tightly a form binds; an operand that binds less tightly than its place asks for gets
// brackets.
enum Binding { kIfForm, kOrForm, kAndForm, kNotForm, kComparison, kSum, kProduct, kSign, kPrimary };

Binding binding(Kind kind) {
  switch (kind) {
    case Kind::kIf:
      return kIfForm;
    case Kind::kOr:
      return kOrForm;
    case Kind::kAnd:
      return kAndForm;
    case Kind::kNot:
      return kNotForm;
    case Kind::kLess:
    case Kind::kLessEqual:
    case Kind::kGreater:
    case Kind::kGreaterEqual:
    case Kind::kEqual:
    case Kind::kNotEqual:
      return kComparison;
    case Kind::kAdd:
    case Kind::kSubtract:
      return kSum;
    case Kind::kMultiply:
    case Kind::kDivide:
      return kProduct;
    case Kind::kNegate:
      return kSign;
    case Kind::kNumber:
    case Kind::kTruth:
    case Kind::kYear:
    case Kind::kFirstDay:
    case Kind::kName:
    case Kind::kSet:
    case Kind::kMin:
    case Kind::kMax:
    case Kind::kSum:
    case Kind::kCount:
      return kPrimary;
  }
  return kPrimary;
}

// The sign or word between two operands, with blanks around it.
std::string_view between(Kind kind, Language language) {
  switch (kind) {
    case Kind::kAdd:
      return " + ";
    case Kind::kSubtract:
      return " - ";
    case Kind::kMultiply:
      return " \u00d7 ";
    case Kind::kDivide:
      return " / ";
    case Kind::kLess:
      return " < ";
    case Kind::kLessEqual:
      return " \u2264 ";
    case Kind::kGreater:
      return " > ";
    case Kind::kGreaterEqual:
      return " \u2265 ";
    case Kind::kEqual:
      return " = ";
    case Kind::kNotEqual:
      return " \u2260 ";
    case Kind::kAnd:
      return pick(language, " en ", " and ");
    case Kind::kOr:
      return pick(language, " of ", " or ");
    case Kind::kNumber:
    case Kind::kTruth:
    case Kind::kYear:
    case Kind::kFirstDay:
    case Kind::kName:
    case Kind::kSet:
    case Kind::kNegate:
    case Kind::kNot:
    case Kind::kIf:
    case Kind::kMin:
    case Kind::kMax:
    case Kind::kSum:
    case Kind::kCount:
      return {};
  }
  return {};
}

TextRange range_of(const source::Span& span) { return {span.begin, span.end}; }

void collect_input_tests(const check::TypedExpression& node, std::set<TextRange>& ranges) {
  if (node.kind == check::TypedExpression::Kind::kInputSet) {
    ranges.insert(range_of(node.span));
  }
  for (const check::TypedExpression& operand : node.operands) {
    collect_input_tests(operand, ranges);
  }
}

class Printer {
 public:
  Printer(const check::TypedExpression& checked, const FormulaFigures* figures, Language language)
      : figures_(figures), language_(language) {
    collect_input_tests(checked, input_tests_);
  }

  // The same with other figures.
  Printer(const Printer& other, const FormulaFigures* figures)
      : figures_(figures), language_(other.language_), input_tests_(other.input_tests_) {}

  // In a place that needs at least the binding `needed`.
  std::string print(const Expression& node, Binding needed) const {
    if (figures_ != nullptr) {
      if (!is_reached(node)) {
        return std::string(pick(language_, "(niet nodig)", "(not needed)"));
      }
      if (const auto found = figures_->figures.find(range_of(node.span));
          found != figures_->figures.end()) {
        return figure(node, found->second, needed);
      }
    }
    const std::string text = form(node);
    return binding(node.kind) < needed ? '(' + text + ')' : text;
  }

 private:
  [[nodiscard]] bool is_reached(const Expression& node) const {
    return std::any_of(figures_->reached.begin(), figures_->reached.end(),
                       [&](const TextRange& range) {
                         return node.span.begin <= range.first && range.second <= node.span.end;
                       });
  }

  [[nodiscard]] std::string figure(const Expression& node, const PrintedFigure& figure,
                                   Binding needed) const {
    if (figure.behind_name) {
      return Printer(*this, nullptr).form(node) + " (" + figure.text + ')';
    }
    const bool minus = !figure.text.empty() && figure.text.front() == '-';
    return minus && needed > kComparison ? '(' + figure.text + ')' : figure.text;
  }

  std::string form(const Expression& node) const {
    switch (node.kind) {
      case Kind::kNumber:
        return literal_text(node, language_);
      case Kind::kTruth:
        return std::string(node.truth ? pick(language_, "ja", "yes")
                                      : pick(language_, "nee", "no"));
      case Kind::kYear:
        return std::string(pick(language_, "jaar", "year"));
      case Kind::kFirstDay:
        return std::string(pick(language_, "1 januari van het jaar", "1 January of the year"));
      case Kind::kName:
        return name(node);
      case Kind::kSet:
        return set(node, false);
      case Kind::kNegate:
        return '-' + print(node.operands[0], kSign);
      case Kind::kNot:
        return negation(node.operands[0]);
      case Kind::kIf:
        return choice(node);
      case Kind::kMin:
        return list(pick(language_, "de laagste van (", "the lowest of ("), node);
      case Kind::kMax:
        return list(pick(language_, "de hoogste van (", "the highest of ("), node);
      case Kind::kSum:
      case Kind::kCount:
        return aggregate(node);
      case Kind::kAdd:
      case Kind::kSubtract:
      case Kind::kMultiply:
      case Kind::kDivide:
      case Kind::kLess:
      case Kind::kLessEqual:
      case Kind::kGreater:
      case Kind::kGreaterEqual:
      case Kind::kEqual:
      case Kind::kNotEqual:
      case Kind::kAnd:
      case Kind::kOr:
        return pair(node);
    }
    return {};
  }

  std::string pair(const Expression& node) const {
    const Binding own = binding(node.kind);
    const auto tighter = static_cast<Binding>(own + 1);
    const bool chains = own != kComparison;
    return print(node.operands[0], chains ? own : tighter) +
           std::string(between(node.kind, language_)) + print(node.operands[1], tighter);
  }

  std::string choice(const Expression& node) const {
    return std::string(pick(language_, "als ", "if ")) + print(node.operands[0], kOrForm) +
           std::string(pick(language_, " dan ", " then ")) + print(node.operands[1], kOrForm) +
           std::string(pick(language_, " anders ", " else ")) + print(node.operands[2], kIfForm);
  }

  std::string list(std::string_view head, const Expression& node) const {
    std::string text(head);
    for (std::size_t i = 0; i < node.operands.size(); ++i) {
      text += i == 0 ? "" : "; ";
      text += print(node.operands[i], kIfForm);
    }
    return text + ')';
  }

  std::string aggregate(const Expression& node) const {
    const bool counts = node.kind == Kind::kCount;
    std::string text(counts ? pick(language_, "aantal(", "count(")
                            : pick(language_, "som(", "sum("));
    text += words(node.name);
    if (!counts) {
      text += ": " + print(node.operands[0], kIfForm);
    }
    const std::size_t where = counts ? 0 : 1;
    if (node.operands.size() > where) {
      text += pick(language_, " waarvoor ", " where ");
      text += print(node.operands[where], kIfForm);
    }
    return text + ')';
  }

  std::string name(const Expression& node) const {
    std::string text = words(node.name);
    if (!node.book.empty()) {
      text += std::string(pick(language_, " volgens ", " according to ")) + words(node.book);
    }
    if (!node.operands.empty()) {
      text += '[' + words(node.operands[0].name) + ']';
    }
    if (node.has_year && node.year_offset != 0) {
      text += std::string(pick(language_, " van jaar ", " of year ")) +
              (node.year_offset < 0 ? "- " : "+ ") + std::to_string(std::abs(node.year_offset));
    }
    return text;
  }

  // "begin is niet vastgesteld" for what a formula writes as not set(begin).
  std::string negation(const Expression& operand) const {
    if (operand.kind != Kind::kSet || (figures_ != nullptr && !is_reached(operand))) {
      return std::string(pick(language_, "niet ", "not ")) + print(operand, kNotForm);
    }
    if (figures_ == nullptr) {
      return set(operand, true);
    }
    const auto found = figures_->figures.find(range_of(operand.span));
    const std::string_view yes = pick(language_, "ja", "yes");
    const bool is_set = found != figures_->figures.end() && found->second.text == yes;
    return Printer(*this, nullptr).set(operand, true) + " (" +
           std::string(is_set ? pick(language_, "nee", "no") : yes) + ')';
  }

  std::string set(const Expression& node, bool negated) const {
    const bool input = input_tests_.count(range_of(node.span)) != 0;
    const std::string_view text =
        input ? (negated ? pick(language_, " is niet ingevuld", " is not supplied")
                         : pick(language_, " is ingevuld", " is supplied"))
              : (negated ? pick(language_, " is niet vastgesteld", " has not been set")
                         : pick(language_, " is vastgesteld", " has been set"));
    return name(node.operands[0]) + std::string(text);
  }

  const FormulaFigures* figures_;
  Language language_;
  std::set<TextRange> input_tests_;
};

}  // namespace

bool written_as_percent(const source::Span& span) {
  return span.file != nullptr && span.end > span.begin && span.file->text()[span.end - 1] == '%';
}

std::string literal_text(const Expression& number, Language language) {
  Figure figure;
  figure.value = number.value.to_rational();
  figure.type.unit = number.unit;
  figure.percent = written_as_percent(number.span);
  return short_figure_text(figure, language);
}

std::string formula_in_words(const Expression& formula, const check::TypedExpression& checked,
                             Language language) {
  return Printer(checked, nullptr, language).print(formula, kIfForm);
}

std::string formula_in_figures(const Expression& formula, const check::TypedExpression& checked,
                               const FormulaFigures& figures, Language language) {
  return Printer(checked, &figures, language).print(formula, kIfForm);
}

}  // namespace quotum::report
