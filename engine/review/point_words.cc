// Words for points of coverage, see point_words.h.
#include "review/point_words.h"

#include "exact/decimal.h"
#include "report/explain_figure.h"
#include "report/explain_formula.h"
#include "report/explain_words.h"

namespace quotum::review {
namespace {

using report::Language;
using report::pick;
using Kind = CoveragePoint::Kind;

class PointWords {
 public:
  PointWords(const CoverageMarks& marks, const CoveragePoint& point, Language language)
      : marks_(marks), point_(point), language_(language) {}

  [[nodiscard]] std::string text() const {
    switch (point_.kind) {
      case Kind::kStep:
        return say("deze stap", "this step");
      case Kind::kOutcome:
        return say("uitkomst ", "outcome ") + point_.owner;
      case Kind::kBranch:
        return branch();
      case Kind::kComparison:
        return operand(0) + order() + operand(1) + threshold();
      case Kind::kEquality:
        return operand(0) +
               (point_.side == 0 ? say(" gelijk aan ", " equal to ")
                                 : say(" anders dan ", " other than ")) +
               operand(1) + threshold();
      case Kind::kExtreme:
        return extreme();
      case Kind::kRounding:
        return rounding();
    }
    return {};
  }

 private:
  [[nodiscard]] std::string say(std::string_view dutch, std::string_view english) const {
    return std::string(pick(language_, dutch, english));
  }

  [[nodiscard]] std::string part(const rulebook::Expression& written) const {
    return report::formula_in_words(written, *point_.formula, language_);
  }

  [[nodiscard]] std::string operand(std::size_t index) const {
    return point_.written == nullptr ? std::string("?") : part(point_.written->operands[index]);
  }

  [[nodiscard]] std::string branch() const {
    return (point_.side == 0 ? say("de voorwaarde waar: ", "the condition true: ")
                             : say("de voorwaarde niet waar: ", "the condition false: ")) +
           operand(0);
  }

  [[nodiscard]] std::string order() const {
    return point_.side == 0   ? say(" lager dan ", " below ")
           : point_.side == 1 ? say(" precies gelijk aan ", " exactly equal to ")
                              : say(" hoger dan ", " above ");
  }

  [[nodiscard]] std::string extreme() const {
    const bool lowest = point_.checked->kind == check::TypedExpression::Kind::kMin;
    const std::string rank = lowest ? say("laagste", "lowest") : say("hoogste", "highest");
    if (point_.side < point_.checked->operands.size()) {
      return operand(point_.side) + say(" als de ", " as the ") + rank;
    }
    std::string all;
    for (std::size_t i = 0; i < point_.checked->operands.size(); ++i) {
      all += i == 0 ? "" : say(" en ", " and ");
      all += operand(i);
    }
    return all + say(" even hoog en de ", " equal and the ") + rank;
  }

  [[nodiscard]] std::string rounding() const {
    report::Figure grain;
    grain.value = point_.rounding->grain.value.to_rational();
    grain.type = point_.checked->type;
    grain.percent = report::written_as_percent(point_.rounding->grain.span);
    const std::string how = say("een getal dat afronding ", "a number that rounding ") +
                            std::string(report::mode_text(point_.rounding->mode, language_)) +
                            say(" op ", " to ") + report::short_figure_text(grain, language_);
    return how + (point_.side == 0   ? say(" niet verandert", " leaves as it is")
                  : point_.side == 1 ? say(" verandert", " changes")
                                     : say(" precies halverwege vindt", " finds halfway"));
  }

  // The value that the right side had, where it was one and the formula does not write it itself.
  [[nodiscard]] std::string threshold() const {
    const auto found = marks_.thresholds.find(point_.first);
    const bool literal = point_.written == nullptr ||
                         point_.written->operands[1].kind == rulebook::Expression::Kind::kNumber;
    if (literal || found == marks_.thresholds.end() || found->second.varies) {
      return {};
    }
    const bool swapped = is_swapped(*point_.written);
    const exact::Type& type = point_.checked->operands[swapped ? 0 : 1].type;
    if (type.kind != exact::Kind::kNumber && type.kind != exact::Kind::kDate) {
      return {};
    }
    report::Figure figure;
    figure.value = *found->second.value;
    figure.type = type;
    return " (" + report::short_figure_text(figure, language_) + ')';
  }

  const CoverageMarks& marks_;
  const CoveragePoint& point_;
  Language language_;
};

}  // namespace

std::string point_words(const CoverageMarks& marks, const CoveragePoint& point, Language language) {
  return PointWords(marks, point, language).text();
}

}  // namespace quotum::review
