// The steps of a rule version, and the open points that they decide.
#include "rulebook/text_readers.h"
#include "rulebook/value_readers.h"
#include "rulebook/version_parts.h"

namespace quotum::rulebook {
namespace {

bool read_rounding(const Slot& slot, RoundingClause& rounding) {
  rounding.span = slot.node.span;
  Mapping mapping(slot, "a rounding");
  mapping.required("mode", rounding.mode, read_rounding_mode);
  mapping.required("to", rounding.grain, read_quantity);
  mapping.optional("basis", rounding.basis, read_basis);
  return mapping.finish();
}

// Explanations and messages quote formulas, so their text is kept beside the tree.
bool read_step_formula(const Slot& slot, StepDeclaration& step) {
  return read_formula(slot, step.formula) && read_text(slot, step.formula_text);
}

struct LevelBefore {
  Text level;
  bool asked = false;
};

void read_level(Mapping& mapping, LevelBefore& before, Text& level) {
  if (before.asked) {
    level = before.level;
    if (mapping.has("level") && !mapping.optional("level", level, read_name)) {
      level = {};  // of a mistake that was reported, the steps behind it make no more
    }
  } else if (!mapping.required("level", level, read_name)) {
    level = {};
  }
  before = {level, true};
}

void read_type(Mapping& mapping, StepDeclaration& step) {
  if (!mapping.has("type")) {
    mapping.required("unit", step.unit, read_unit);
  } else if (mapping.optional("type", step.is_boolean, exactly("boolean"))) {
    mapping.forbid("unit", "a step of type boolean");
  } else {
    mapping.ignore({"unit"});
  }
}

bool read_step(const Slot& slot, LevelBefore& before, StepDeclaration& step) {
  step.span = slot.node.span;
  Mapping mapping(slot, before.asked ? "a step" : "the first step");
  mapping.required("name", step.name, read_name);
  read_level(mapping, before, step.level);
  read_type(mapping, step);
  mapping.required("formula", step, read_step_formula);
  mapping.optional("basis", step.basis, read_basis);
  mapping.optional("rounding", step.rounding, read_rounding);
  mapping.optional("title", step.title, read_bilingual);
  mapping.optional("explain", step.explain, read_bilingual);
  mapping.optional("choice", step.choice, read_label);
  return mapping.finish();
}

bool read_option(const YamlEntry& entry, const Slot& slot, ChoiceOption& option) {
  option.name = text_of_key(entry);
  const bool named = check_column(option.name, slot.diagnostics);
  return read_bilingual(slot, option.text) && named;
}

bool read_options(const Slot& slot, std::vector<ChoiceOption>& options) {
  const bool good = entries_of(read_option)(slot, options);
  return good && options.size() < 2 ? bad_value(slot, "at least two options") : good;
}

bool read_chosen(const Slot& slot, Choice& choice) {
  if (!read_column(slot, choice.chosen)) {
    return false;
  }
  std::string names;
  for (const ChoiceOption& option : choice.options) {
    if (option.name.value == choice.chosen.value) {
      return true;
    }
    names += (names.empty() ? "" : ", ") + option.name.value;
  }
  return bad_value(slot, "one of the options: " + names);
}

bool read_choice(const YamlEntry& entry, const Slot& slot, Choice& choice) {
  choice.name = text_of_key(entry);
  choice.span = slot.node.span;
  const bool named = check_label(choice.name, slot.diagnostics);
  Mapping mapping(slot, "a choice");
  mapping.required("question", choice.question, read_bilingual);
  const bool options_known = mapping.required("options", choice.options, read_options);
  if (options_known) {
    mapping.required("chosen", choice, read_chosen);
  } else {
    mapping.required("chosen", choice.chosen, read_column);
  }
  mapping.required("because", choice.because, read_bilingual);
  return mapping.finish() && named;
}

}  // namespace

bool read_steps(const Slot& slot, std::vector<StepDeclaration>& steps) {
  LevelBefore before;
  // Where the first step was refused, nobody knows which level those behind it have.
  const auto& items = slot.node.items;
  before.asked = !items.empty() && items.front().refused;
  return list_of([&before](const Slot& item, StepDeclaration& step) {
    return read_step(item, before, step);
  })(slot, steps);
}

bool read_choices(const Slot& slot, std::vector<Choice>& choices) {
  return entries_of(read_choice)(slot, choices);
}

}  // namespace quotum::rulebook
