// The plan as stable text.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "exact/decimal.h"
#include "plan/fit.h"
#include "plan/plan.h"

namespace quotum::plan {
namespace {

using exact::BigInt;
using exact::Rational;

// How to read it; the whole proof is in the lines below it.
constexpr const char* kHowToRead =
    "how to read: a number = integer x scale; a line gives the range of its integers, and the same "
    "in figures\n"
    "  (none where the integer is a truth, a position, a date, a reason or zero). Dividing by a "
    "constant changes only\n"
    "  the scale: the integer then has both, \"also\" the one before or after. It fits when the "
    "largest size that its\n"
    "  lanes hold (operands, constant, result) takes no more bits than they have without the sign; "
    "behind the colon:\n"
    "  what the range follows from. \"By the upper half of a product\": n / d is n x (2^(62+L) / d "
    "+ 1) / 2^(62+L)\n"
    "  for L bits of d and n below 2^62, which is exact; the product is put together from halves "
    "that fit.\n";

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

std::string integers(const Slot& slot) {
  return fmt::format("[{}, {}]", slot.low.str(), slot.high.str());
}

// "2 decimals", "x 1/133100": what one of the integer is worth.
std::string scale_text(const Reading& reading) {
  BigInt rest = denominator(reading.quantum);
  int decimals = 0;
  for (; rest % 10 == 0; rest /= 10) {
    ++decimals;
  }
  std::string text = numerator(reading.quantum) == 1 && rest == 1
                         ? fmt::format("{} decimal{}", decimals, decimals == 1 ? "" : "s")
                         : "x " + exact::to_text(reading.quantum);
  return text + (reading.numerator ? " / a column" : "");
}

std::string figures(const Slot& slot, const Reading& reading) {
  const auto text = [&](const BigInt& bound) {
    return exact::to_text(Rational(Rational(bound) * reading.quantum));
  };
  std::string figures = text(slot.low);
  if (slot.low != slot.high) {
    figures += " .. " + text(slot.high);
  }
  return figures +
         (reading.unit && !reading.unit->is_ratio() ? " " + reading.unit->to_string() : "");
}

// One line of a level's table.
using Row = std::array<std::string, 7>;

Row row_of(const Slot& slot, const std::vector<Reading>& readings) {
  Row row;
  row[2] = integers(slot);
  for (const Reading& reading : readings) {
    const bool first = row[3].empty();
    row[3] += (first ? "" : ", also ") + scale_text(reading);
    row[4] += (first ? "" : ", also ") + figures(slot, reading);
  }
  return row;
}

const Row kHeadings = {"step", "width", "integers", "scale", "figures", "why it fits", "from"};

void write_rows(const std::vector<Row>& rows, std::string& out) {
  std::array<std::size_t, std::tuple_size_v<Row>> widths{};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths.at(i) = std::max(widths.at(i), row.at(i).size());
    }
  }
  for (const Row& row : rows) {
    out += " ";
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool last = i + 1 == row.size();
      out += fmt::format(" {:<{}}{}", row.at(i), last ? 0 : widths.at(i), last ? "" : " |");
    }
    out += "\n";
  }
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

Row aggregate_row(const LevelPlan& level, const LevelPlan& below, const Aggregate& aggregate) {
  const Slot& out = level.slots[aggregate.out];
  Row row = row_of(out, out.readings);
  const char* what =
      aggregate.reason ? "first reason" : (aggregate.value == kNoSlot ? "count" : "sum");
  row[0] = fmt::format("{:<5} = {} {} where {}", slot_name(aggregate.out), what,
                       slot_name(aggregate.value), slot_name(aggregate.condition));
  row[1] = width_name(out.width);
  row[5] = why(fit_of(level, below, aggregate));
  row[6] = aggregate.origin;
  return row;
}

Row instruction_row(const LevelPlan& level, const Instruction& instruction) {
  const Slot& out = level.slots[instruction.out];
  // A number in other lanes is read as before.
  const SlotId read = instruction.op == OpCode::kWiden ? instruction.in[0] : instruction.out;
  Row row = row_of(out, level.slots[read].readings);
  row[0] = fmt::format("{:<5} = {}", slot_name(instruction.out), operation(instruction, level));
  row[1] = width_name(instruction.width) +
           (out.width == instruction.width ? "" : " -> " + width_name(out.width));
  row[5] = why(fit_of(level, instruction));
  row[6] = instruction.origin;
  return row;
}

void dump_results(const LevelPlan& level, std::string& out) {
  for (const DecisionColumn& column : level.decision) {
    if (column.is_outcome) {
      const OutcomeColumn& outcome = level.outcomes[column.index];
      out += fmt::format("  outcome {} = {} {{{}}} reason {}\n", outcome.name,
                         slot_name(outcome.value), fmt::join(outcome.codes, ", "),
                         slot_name(outcome.reason));
    } else {
      const OutputColumn& output = level.outputs[column.index];
      out += fmt::format("  output {} = {} / 10^{} reason {}\n", output.name,
                         slot_name(output.value), output.decimals, slot_name(output.reason));
    }
  }
}

// `below`: the level whose rows are summed; the last level has none.
void dump_level(const LevelPlan& level, const LevelPlan* below, std::string& out) {
  out += fmt::format("\nlevel {} ({})\n", level.name,
                     level.supplied ? "file" : (level.present ? "from the rows below" : "no rows"));
  if (level.supplied) {
    for (const table::Column& column : level.schema.columns) {
      out += fmt::format("  column {}{}\n", column.name, column.optional ? " (optional)" : "");
    }
  }
  std::vector<Row> rows;
  for (const Aggregate& aggregate : level.aggregates) {
    rows.push_back(aggregate_row(level, *below, aggregate));
  }
  for (const Instruction& instruction : level.instructions) {
    rows.push_back(instruction_row(level, instruction));
  }
  if (!rows.empty()) {
    rows.insert(rows.begin(), kHeadings);
  }
  write_rows(rows, out);
  dump_results(level, out);
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
  out += kHowToRead;
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
  for (std::size_t i = 0; i < plan.levels.size(); ++i) {
    const bool last = i + 1 == plan.levels.size();
    dump_level(plan.levels[i], last ? nullptr : &plan.levels[i + 1], out);
  }
  return out;
}

}  // namespace quotum::plan
