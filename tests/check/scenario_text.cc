// Reads and checks scenarios from memory.
#include "scenario_text.h"

#include <stdexcept>

#include "rulebook/document_reader.h"

namespace quotum::check {

CheckedText check_scenario_text(const CheckedRules& rules, const std::string& name,
                                const std::string& values) {
  const auto file = std::make_shared<source::SourceFile>(
      "scenarios/" + name + ".yaml",
      "scenario: " + name + "\ntitle: { nl: S, en: S }\nvalues:\n" + values);
  source::Diagnostics diagnostics;
  std::optional<rulebook::ScenarioDocument> document = rulebook::read_scenario(*file, diagnostics);
  CheckedText result;
  if (document) {
    result.scenario =
        check_scenario(rules, std::make_shared<rulebook::ScenarioDocument>(std::move(*document)),
                       file, diagnostics);
  }
  result.text = source::render(diagnostics);
  return result;
}

CheckedScenario good_scenario(const CheckedRules& rules, const std::string& name,
                              const std::string& values) {
  CheckedText checked = check_scenario_text(rules, name, values);
  if (!checked.scenario) {
    throw std::logic_error(checked.text);
  }
  return std::move(*checked.scenario);
}

}  // namespace quotum::check
