// The outcomes and outputs of a rule version, and what a decision about them must say.
#include <utility>

#include "rulebook/text_readers.h"
#include "rulebook/value_readers.h"
#include "rulebook/version_parts.h"

namespace quotum::rulebook {
namespace {

bool read_when(const Slot& slot, OutcomeDeclaration& outcome) {
  Text text;
  if (!read_formula(slot, outcome.when.emplace()) || !read_text(slot, text)) {
    return false;
  }
  outcome.when_text = std::move(text);
  return true;
}

}  // namespace

bool read_outcome(const Slot& slot, OutcomeDeclaration& outcome) {
  outcome.span = slot.node.span;
  Mapping mapping(slot, "an outcome");
  if (mapping.has("otherwise")) {
    bool otherwise = false;
    mapping.required("otherwise", otherwise, exactly("true"));
    mapping.forbid("when", "an outcome with 'otherwise'");
    mapping.optional("basis", outcome.basis, read_basis);
  } else {
    mapping.required("when", outcome, read_when);
    mapping.required("basis", outcome.basis, read_basis);
  }
  mapping.required("code", outcome.code, read_code);
  mapping.optional("explain", outcome.explain, read_bilingual);
  return mapping.finish();
}

bool read_demand(const Slot& slot, Demand& demand) {
  demand.span = slot.node.span;
  Mapping mapping(slot, "what a decision must say");
  mapping.required("basis", demand.basis, read_basis);
  mapping.required("demands", demand.demands, read_bilingual);
  mapping.required("shown_by", demand.shown_by, filled_list_of(read_column));
  return mapping.finish();
}

bool read_output(const Slot& slot, OutputDeclaration& output) {
  output.span = slot.node.span;
  Mapping mapping(slot, "an output");
  mapping.required("name", output.name, read_name);
  if (!mapping.has("type")) {
    mapping.required("unit", output.unit, read_unit);
    mapping.optional("decimals", output.decimals, read_decimals);
    mapping.optional("internal", output.internal, read_truth);
    if (output.internal) {
      mapping.forbid("counts_as", "an internal output");
    } else {
      mapping.optional("counts_as", output.counts_as, read_counts_as);
    }
  } else if (mapping.optional("type", output.is_boolean, exactly("boolean"))) {
    mapping.forbid("unit", "an output of type boolean");
    mapping.forbid("decimals", "an output of type boolean");
    mapping.forbid("counts_as", "an output of type boolean");
    mapping.required("internal", output.internal, exactly("true"));
  } else {
    mapping.ignore({"unit", "decimals", "internal", "counts_as"});
  }
  return mapping.finish();
}

}  // namespace quotum::rulebook
