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
bool read_demand(const Slot& slot, Demand& demand);

// For a version of which something was reported: completes `unread`, of which the readers above
// have told which sections lost parts, by what the tree says of parts that never came to them.
// `of_yaml` are the mistakes of the YAML itself. Always true: a version with mistakes is still good
// to look for more, if it is known what it lacks.
bool salvage_version(const YamlNode& root, const std::vector<source::Diagnostic>& of_yaml,
                     VersionDocument& version);

}  // namespace quotum::rulebook
