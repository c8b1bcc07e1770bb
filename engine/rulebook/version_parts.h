// Readers (see mapping.h) of the parts of a rule version: <book>/<valid_from>.yaml.
#pragma once

#include <vector>

#include "rulebook/document.h"
#include "rulebook/mapping.h"

namespace quotum::rulebook {

// inputs: level -> name -> declaration, in file order.
bool read_inputs(const Slot& slot, std::vector<InputDeclaration>& inputs);
// steps: a list; a step without level has that of the one before.
bool read_steps(const Slot& slot, std::vector<StepDeclaration>& steps);
// choices: name -> question, options, what is chosen and why.
bool read_choices(const Slot& slot, std::vector<Choice>& choices);
bool read_outcome(const Slot& slot, OutcomeDeclaration& outcome);
bool read_output(const Slot& slot, OutputDeclaration& output);

}  // namespace quotum::rulebook
