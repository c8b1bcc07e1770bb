// Item by item: what is proven of inputs, steps and outputs.
#include "check/version_proofs.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "check/decimals.h"

namespace quotum::check {
namespace {

using rulebook::InputDeclaration;
using source::Code;

constexpr int kLastYear = 9999;

class VersionProofs {
 public:
  VersionProofs(VersionDraft& draft, const std::vector<std::vector<Proof>>& books,
                source::Diagnostics& diagnostics)
      : draft_(draft),
        version_(*draft.document),
        names_{fmt::format("{} {}", version_.book, version_.valid_from.to_string()),
               draft.scope->levels().all,
               draft.scope->parameters(),
               books,
               {Rational(version_.years_from),
                Rational(version_.years_until ? *version_.years_until - 1 : kLastYear)},
               std::vector<Proof>(version_.inputs.size()),
               std::vector<Proof>(version_.steps.size()),
               {},
               {}},
        proofs_(names_, diagnostics),
        diagnostics_(diagnostics) {
    for (const InputDeclaration& input : version_.inputs) {
      names_.input_names.push_back(input.name.span);
    }
    for (const std::size_t i : draft_.step_order) {
      names_.step_names.push_back(version_.steps[i].name.span);
    }
  }

  void run() {
    for (const ItemId item : draft_.order) {
      if (item < version_.inputs.size()) {
        names_.inputs[item] = input(version_.inputs[item], draft_.froms[item]);
      } else {
        const std::size_t step_at = draft_.step_positions[item - version_.inputs.size()];
        names_.steps[step_at] = step(step_at, version_.steps[item - version_.inputs.size()]);
      }
    }
    for (const std::optional<TypedExpression>& when : draft_.whens) {
      if (when) {
        proofs_.prove(*when);
      }
    }
    for (const std::optional<OutputOrigin>& output : draft_.outputs) {
      draft_.output_proofs.push_back(output ? proof_of(output->source) : Proof());
    }
  }

 private:
  [[nodiscard]] const Proof& proof_of(const OutputSource& source) const {
    return source.is_input ? names_.inputs[source.index]
                           : names_.steps[draft_.step_positions[source.index]];
  }

  // Whatever the file or `from` says, what goes on lies within the declared bounds.
  Proof input(const InputDeclaration& declared, const std::optional<TypedExpression>& from) {
    if (declared.type.kind != exact::Kind::kNumber) {
      return {true, false, {}};
    }
    const Interval bounds{declared.min->to_rational(), declared.max->to_rational()};
    if (bounds.low > bounds.high) {
      return {};
    }
    Proof proof{true, false, decimal_number(bounds, declared.decimals)};
    const Proof computed = from ? proofs_.prove(*from) : Proof();
    if (!computed.good) {
      return proof;
    }
    if (!computed.number.grain || !fits_decimals(*computed.number.grain, declared.decimals)) {
      diagnostics_
          .error(Code::kUnroundedOutput, from->span,
                 fmt::format("`from` can have more decimals than the input '{}'",
                             declared.name.value),
                 fmt::format("a rounded step, or a value with at most {} decimals",
                             declared.decimals),
                 computed.number.grain
                     ? fmt::format("multiples of {}", exact::to_text(*computed.number.grain))
                     : "an exact quotient")
          .notes.push_back({declared.name.span, "declared here"});
      return proof;
    }
    // A plan computes on with the quantum that `from` has.
    proof.number.numerator_quantum =
        common(proof.number.numerator_quantum, computed.number.numerator_quantum);
    return proof;
  }

  Proof step(std::size_t step_at, const rulebook::StepDeclaration& declared) {
    const std::optional<TypedExpression>& formula = draft_.formulas[step_at];
    if (!formula) {
      return {};
    }
    Proof proof = proofs_.prove(*formula);
    if (!declared.rounding) {
      return proof;
    }
    const std::optional<CheckedRounding>& rounding = draft_.roundings[step_at];
    return rounding ? proofs_.round(proof, *rounding, declared.rounding->span) : Proof();
  }

  VersionDraft& draft_;
  const rulebook::VersionDocument& version_;
  ProvenNames names_;
  RangeProofs proofs_;
  source::Diagnostics& diagnostics_;
};

}  // namespace

void prove_version(VersionDraft& draft, const std::vector<std::vector<Proof>>& books,
                   source::Diagnostics& diagnostics) {
  VersionProofs(draft, books, diagnostics).run();
}

std::vector<Proof> proven_outputs(const BookDraft& book) {
  const std::size_t count = book.versions.front().output_proofs.size();
  std::vector<Proof> result(count);
  for (std::size_t i = 0; i < count; ++i) {
    result[i] = {!book.partly_unread, true, literal(Rational(0))};
    for (const VersionDraft& version : book.versions) {
      const Proof none;
      const Proof& proof = i < version.output_proofs.size() ? version.output_proofs[i] : none;
      result[i].good = result[i].good && proof.good;
      if (result[i].good) {
        result[i].constant = result[i].constant && proof.constant;
        result[i].number = either(result[i].number, proof.number);
      }
    }
    result[i].number.constant = result[i].constant;
  }
  return result;
}

}  // namespace quotum::check
