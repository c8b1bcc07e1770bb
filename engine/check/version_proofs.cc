// Item by item: what is proven of inputs, steps and outputs.
#include "check/version_proofs.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "check/column_proofs.h"

namespace quotum::check {
namespace {

using rulebook::InputDeclaration;
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
        names_.inputs[item] = as_output(item, input(version_.inputs[item], draft_.froms[item]),
                                        version_.inputs[item].name);
      } else {
        const std::size_t step_at = draft_.step_positions[item - version_.inputs.size()];
        const rulebook::StepDeclaration& declared = version_.steps[item - version_.inputs.size()];
        names_.steps[step_at] = as_output(item, step(step_at, declared), declared.name);
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
    if (!computed.good || !proofs_.fits_beside(computed.number, proof.number, from->span)) {
      return proof;  // a run compares what `from` gives with the bounds
    }
    if (!check_decimals(computed.number, declared.decimals,
                        fmt::format("the input '{}'", declared.name.value), from->span,
                        declared.name.span, diagnostics_)) {
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

  // Where the item is an output of the same type, what that demands of it.
  Proof as_output(ItemId item, Proof proof, const rulebook::Text& name) {
    for (std::size_t i = 0; i < draft_.outputs.size(); ++i) {
      if (!draft_.outputs[i] || item_of(draft_.outputs[i]->source) != item || !proof.good) {
        continue;
      }
      const rulebook::OutputDeclaration& output = version_.outputs[i];
      const Declared* declared = draft_.scope->find(name.value, draft_.outputs[i]->level);
      if (!output.is_boolean && declared->type.kind == exact::Kind::kNumber) {
        proof = check_output(std::move(proof), output, name.span, diagnostics_);
      }
    }
    return proof;
  }

  [[nodiscard]] ItemId item_of(const OutputSource& source) const {
    return source.is_input ? source.index : version_.inputs.size() + source.index;
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
  const std::size_t count = book.versions.front().outputs.size();
  std::vector<Proof> result(count);
  for (std::size_t i = 0; i < count; ++i) {
    result[i] = {!book.incomplete && !book.outputs_unread, true, literal(Rational(0))};
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
