// Rule files -> documents. Checks shape only; reports every mistake of every file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rulebook/document.h"
#include "rulebook/yaml_tree.h"
#include "source/result.h"

namespace quotum::rulebook {

// Reads levels.yaml, laws.yaml (if there is one), parameters/*.yaml and <book>/*.yaml of a rules
// folder; skips scenarios/, *.test.yaml, *.mutants.yaml, approvals.yaml (these are about rules) and
// anything that is not YAML; any other .yaml is an error, and so is a name that looks as if it was
// to end in .yaml, wherever it lies, for nobody would read that file. Paths in messages are as
// given: folder + "/" + relative path. A mistake goes to `diagnostics`; its document is left out,
// or holds what could be read and says what it lacks (Unread), for more mistakes to be found in. A
// folder that cannot be read is an Error, and then nothing was added to `diagnostics`. What was
// added points into the texts that the Documents own, so they must outlive it.
source::Result<Documents> read_folder(const std::string& folder, source::Diagnostics& diagnostics);

// One file of each kind, for tests and for scenarios. The file must outlive the document. Nothing
// when so much of it was reported that the rest says little; of a parameter only values are left
// out, of a version and a scenario any part.
std::optional<LevelsDocument> read_levels(const source::SourceFile&, source::Diagnostics&);
std::optional<LawsDocument> read_laws(const source::SourceFile&, source::Diagnostics&);
std::optional<ParameterDocument> read_parameter(const source::SourceFile&, source::Diagnostics&);
std::optional<VersionDocument> read_version(const source::SourceFile&, const std::string& book,
                                            source::Diagnostics&);
std::optional<ScenarioDocument> read_scenario(const source::SourceFile&, source::Diagnostics&);

// A list of scenario values inside another file (the `scenario` of a test case), read as in a
// scenario. Nothing when there was a mistake.
std::optional<std::vector<ScenarioValue>> read_scenario_values(const YamlNode& list,
                                                               source::Diagnostics&);

}  // namespace quotum::rulebook
