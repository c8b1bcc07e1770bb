// Inputs, steps and outcomes of a version, one by one.
#include "check/version_typing.h"

#include <fmt/format.h>

#include <utility>

#include "check/decimals.h"
#include "check/explain_templates.h"
#include "check/repeated_names.h"

namespace quotum::check {
namespace {

using rulebook::InputDeclaration;
using rulebook::StepDeclaration;
using source::Code;
using source::Diagnostics;
using Typed = std::optional<TypedExpression>;

class VersionTyping {
 public:
  VersionTyping(VersionDraft& draft, const std::vector<BookColumns>& books,
                const UnreadFiles& unread, Diagnostics& diagnostics)
      : draft_(draft),
        version_(*draft.document),
        levels_(draft.scope->levels()),
        formulas_({*draft.scope, books, unread, draft.step_positions}, diagnostics),
        diagnostics_(diagnostics) {}

  void run() {
    for (std::size_t i = 0; i < version_.inputs.size(); ++i) {
      draft_.froms.push_back(input(version_.inputs[i], draft_.scope->input_level(i)));
    }
    for (const std::size_t i : draft_.step_order) {
      const StepDeclaration& declared = version_.steps[i];
      draft_.formulas.push_back(step(declared, draft_.scope->step_level(i)));
      draft_.roundings.push_back(rounding(declared));
    }
    for (const rulebook::OutcomeDeclaration& declared : version_.outcomes) {
      draft_.whens.push_back(outcome(declared));
    }
  }

 private:
  // ---- inputs ----

  Typed input(const InputDeclaration& declared, std::optional<LevelId> level) {
    if (declared.type.kind == exact::Kind::kEnumeration) {
      check_members(declared);
    } else {
      check_bounds(declared);
    }
    if (!level) {
      return std::nullopt;
    }
    const CheckedLevel& at = levels_.all[*level];
    if (!at.document->file && !declared.from) {
      diagnostics_
          .error(Code::kLevelMismatch, declared.name.span,
                 fmt::format("the input '{}' has no file to come from", declared.name.value),
                 "a `from`: rows of this level follow from those below it")
          .notes.push_back({at.document->name.span, fmt::format("level {} has no file", at.name)});
    }
    if (!declared.from) {
      return std::nullopt;
    }
    Typed typed = formulas_.type(*declared.from, *level);
    if (declared.type.kind == exact::Kind::kEnumeration) {
      diagnostics_.error(Code::kTypeMismatch, declared.from->span,
                         fmt::format("the input '{}' is an enumeration and cannot be computed",
                                     declared.name.value),
                         "a number");
      return std::nullopt;
    }
    return as_declared(std::move(typed), declared.type, declared.from->span, declared.name,
                       "the input");
  }

  void check_members(const InputDeclaration& declared) {
    std::vector<rulebook::Text> members;
    for (const std::string& member : declared.type.values) {
      members.push_back({member, declared.name.span});
    }
    check_no_repeat(members, fmt::format("members of '{}'", declared.name.value), diagnostics_);
  }

  void check_bounds(const InputDeclaration& declared) {
    const Rational min = declared.min->to_rational();
    const Rational max = declared.max->to_rational();
    const std::string found =
        fmt::format("min {}, max {}", exact::to_text(min), exact::to_text(max));
    if (min > max) {
      diagnostics_.error(Code::kBadValue, declared.name.span,
                         fmt::format("the bounds of '{}' hold no value", declared.name.value),
                         "min <= max", found);
    } else if (!fits_decimals(min, declared.decimals) || !fits_decimals(max, declared.decimals)) {
      diagnostics_.error(
          Code::kBadValue, declared.name.span,
          fmt::format("the bounds of '{}' have more decimals than its values", declared.name.value),
          "at most " + decimals_text(declared.decimals), found);
    } else if (const Rational power(power_of_ten(declared.decimals));
               !exact::fits(numerator(Rational(min * power)), numerator(Rational(max * power)),
                            exact::Width::k64)) {
      diagnostics_.error(Code::kDigitsDoNotFit, declared.name.span,
                         fmt::format("values of '{}' do not fit a column", declared.name.value),
                         fmt::format("bounds that fit 64 bits as multiples of {}",
                                     exact::to_text(Rational(1) / power)),
                         found);
    }
  }

  // ---- steps ----

  Typed step(const StepDeclaration& declared, std::optional<LevelId> level) {
    if (!declared.basis) {
      diagnostics_.error(
          Code::kMissingBasis, declared.name.span,
          fmt::format("the step '{}' does not say what it rests on", declared.name.value),
          "basis: { law: ..., article: ..., paragraph: ... }");
    }
    if (!level) {
      return std::nullopt;
    }
    if (declared.explain) {
      check_template(*declared.explain, *level, *draft_.scope, diagnostics_);
    }
    exact::Type type = declared.is_boolean ? boolean_type() : number_type(declared.unit);
    return as_declared(formulas_.type(declared.formula, *level), type, declared.formula.span,
                       declared.name, "the step");
  }

  // Passes on what has the declared type.
  Typed as_declared(Typed typed, const exact::Type& type, const source::Span& span,
                    const rulebook::Text& name, std::string_view what) {
    if (!typed || typed->type == type) {
      return typed;
    }
    const bool numbers = typed->type.kind == type.kind;
    diagnostics_
        .error(numbers ? Code::kUnitMismatch : Code::kTypeMismatch, span,
               fmt::format("{} '{}' is declared as {}, its formula gives another {}", what,
                           name.value, type.to_string(), numbers ? "unit" : "type"),
               type.to_string(), typed->type.to_string())
        .notes.push_back({name.span, "declared here"});
    return std::nullopt;
  }

  std::optional<CheckedRounding> rounding(const StepDeclaration& declared) {
    if (!declared.rounding) {
      return std::nullopt;
    }
    const rulebook::RoundingClause& clause = *declared.rounding;
    if (!clause.basis) {
      diagnostics_.error(
          Code::kMissingBasis, clause.span,
          fmt::format("the rounding of '{}' does not say what it rests on", declared.name.value),
          "basis: { law: ..., article: ..., paragraph: ... }");
    }
    const auto bad = [&](std::string message, std::string expected, std::string found) {
      diagnostics_
          .error(Code::kBadRounding, clause.grain.span, std::move(message), std::move(expected),
                 std::move(found))
          .notes.push_back({declared.name.span, "the step that is rounded"});
    };
    const Rational grain = clause.grain.value.to_rational();
    if (declared.is_boolean) {
      bad("a truth value cannot be rounded", "a number", "boolean");
    } else if (clause.grain.unit != declared.unit) {
      bad("the grain of a rounding has the unit of its step", declared.unit.to_string(),
          clause.grain.has_unit ? clause.grain.unit.to_string() : "ratio: a number without a unit");
    } else if (grain <= 0) {
      bad("the grain of a rounding is above 0", "a grain above 0", exact::to_text(grain));
    } else {
      return CheckedRounding{clause.mode, grain};
    }
    return std::nullopt;
  }

  // ---- outcomes ----

  Typed outcome(const rulebook::OutcomeDeclaration& declared) {
    if (!draft_.outcome_level) {
      return std::nullopt;
    }
    if (declared.explain) {
      check_template(*declared.explain, *draft_.outcome_level, *draft_.scope, diagnostics_);
    }
    if (!declared.when) {
      return std::nullopt;
    }
    Typed typed = formulas_.type(*declared.when, *draft_.outcome_level);
    return as_declared(std::move(typed), boolean_type(), declared.when->span, declared.code,
                       "the condition of");
  }

  VersionDraft& draft_;
  const rulebook::VersionDocument& version_;
  const Levels& levels_;
  FormulaTyping formulas_;
  Diagnostics& diagnostics_;
};

}  // namespace

void type_version(VersionDraft& draft, const std::vector<BookColumns>& books,
                  const UnreadFiles& unread, Diagnostics& diagnostics) {
  VersionTyping(draft, books, unread, diagnostics).run();
}

}  // namespace quotum::check
