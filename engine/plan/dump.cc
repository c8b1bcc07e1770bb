// The plan as stable text.
#include <fmt/format.h>

#include "exact/decimal.h"
#include "plan/plan.h"

namespace quotum::plan {
namespace {

std::string width_name(exact::Width width) {
  switch (width) {
    case exact::Width::k64:
      return "i64";
    case exact::Width::k128:
      return "i128";
    case exact::Width::k256:
      return "i256";
  }
  return "";
}

std::string slot_name(SlotId slot) { return slot == kNoSlot ? "-" : fmt::format("%{}", slot); }

std::string slot_type(const Slot& slot) {
  return fmt::format("{:<4} [{}, {}]", width_name(slot.width), slot.low.str(), slot.high.str());
}

std::string operation(const Instruction& instruction, const LevelPlan& level) {
  std::string text{name(instruction.op)};
  if (instruction.op == OpCode::kColumn) {
    return text + " " + level.schema.columns[instruction.column].name;
  }
  if (instruction.op == OpCode::kRoundConstant || instruction.op == OpCode::kRoundQuotient) {
    text += fmt::format(" {}", exact::name(instruction.mode));
  }
  for (const SlotId slot : instruction.in) {
    if (slot != kNoSlot) {
      text += " " + slot_name(slot);
    }
  }
  const bool has_constant =
      instruction.op == OpCode::kConstant || instruction.op == OpCode::kScale ||
      instruction.op == OpCode::kRoundConstant || instruction.op == OpCode::kReasonIf;
  if (has_constant) {
    text += " " + instruction.constant.str();
  }
  if (!instruction.lookup.empty()) {
    text += " {";
    for (std::size_t i = 0; i < instruction.lookup.size(); ++i) {
      text += (i == 0 ? "" : ", ") + instruction.lookup[i].str();
    }
    text += "}";
  }
  return text;
}

void dump_level(const LevelPlan& level, std::string& out) {
  out += fmt::format("\nlevel {} ({})\n", level.name,
                     level.supplied ? "file" : (level.present ? "from the rows below" : "no rows"));
  if (level.supplied) {
    for (const table::Column& column : level.schema.columns) {
      out += fmt::format("  column {}{}\n", column.name, column.optional ? " (optional)" : "");
    }
  }
  for (const Aggregate& aggregate : level.aggregates) {
    out += fmt::format(
        "  {:<5} = {} {} where {:<8} {:<52} ; {}\n", slot_name(aggregate.out),
        aggregate.reason ? "first reason" : (aggregate.value == kNoSlot ? "count" : "sum"),
        slot_name(aggregate.value), slot_name(aggregate.condition),
        slot_type(level.slots[aggregate.out]), aggregate.origin);
  }
  for (const Instruction& instruction : level.instructions) {
    out += fmt::format("  {:<5} = {:<34} {:<4} -> {:<42} ; {}\n", slot_name(instruction.out),
                       operation(instruction, level), width_name(instruction.width),
                       slot_type(level.slots[instruction.out]), instruction.origin);
  }
  for (const DecisionColumn& column : level.decision) {
    if (column.is_outcome) {
      const OutcomeColumn& outcome = level.outcomes[column.index];
      out += fmt::format("  outcome {} = {} {{", outcome.name, slot_name(outcome.value));
      for (std::size_t i = 0; i < outcome.codes.size(); ++i) {
        out += (i == 0 ? "" : ", ") + outcome.codes[i];
      }
      out += fmt::format("}} reason {}\n", slot_name(outcome.reason));
    } else {
      const OutputColumn& output = level.outputs[column.index];
      out += fmt::format("  output {} = {} / 10^{} reason {}\n", output.name,
                         slot_name(output.value), output.decimals, slot_name(output.reason));
    }
  }
}

}  // namespace

std::string_view name(OpCode op) {
  switch (op) {
    case OpCode::kConstant:
      return "constant";
    case OpCode::kColumn:
      return "column";
    case OpCode::kLookup:
      return "lookup";
    case OpCode::kWiden:
      return "widen";
    case OpCode::kScale:
      return "scale";
    case OpCode::kAdd:
      return "add";
    case OpCode::kSubtract:
      return "subtract";
    case OpCode::kMultiply:
      return "multiply";
    case OpCode::kNegate:
      return "negate";
    case OpCode::kMin:
      return "min";
    case OpCode::kMax:
      return "max";
    case OpCode::kLess:
      return "less";
    case OpCode::kLessEqual:
      return "less_equal";
    case OpCode::kEqual:
      return "equal";
    case OpCode::kAnd:
      return "and";
    case OpCode::kOr:
      return "or";
    case OpCode::kNot:
      return "not";
    case OpCode::kSelect:
      return "select";
    case OpCode::kRoundConstant:
      return "round";
    case OpCode::kRoundQuotient:
      return "round_quotient";
    case OpCode::kFirstReason:
      return "first_reason";
    case OpCode::kReasonIf:
      return "reason_if";
    case OpCode::kMissing:
      return "missing";
  }
  return "";
}

std::string dump(const Plan& plan, const check::CheckedRules& rules) {
  std::string out = fmt::format("plan for {}\n", plan.year);
  for (const UsedBook& used : plan.books) {
    out += fmt::format("  book {}: {}{}\n", rules.books[used.book].name,
                       used.version == nullptr
                           ? "does not apply"
                           : "text valid from " + used.version->document->valid_from.to_string(),
                       used.hypothetical ? ", hypothetical" : "");
  }
  for (const UsedValue& value : plan.values) {
    const check::CheckedParameter& parameter = rules.parameters[value.parameter];
    out += fmt::format("  value {} {}{} = {} ({}{})\n", parameter.name, value.year,
                       value.member ? " " + parameter.key->values[*value.member] : "", value.text,
                       rulebook::name(value.status),
                       value.scenario.empty() ? "" : ", scenario " + value.scenario);
  }
  for (std::size_t i = 1; i < plan.reasons.size(); ++i) {
    out += fmt::format("  reason {} = {} {}\n", i, plan.reasons[i].code, plan.reasons[i].field);
  }
  for (const LevelPlan& level : plan.levels) {
    dump_level(level, out);
  }
  return out;
}

}  // namespace quotum::plan
