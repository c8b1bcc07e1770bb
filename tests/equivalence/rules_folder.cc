#include "rules_folder.h"

#include <stdexcept>

#include "check/checker.h"
#include "command.h"
#include "rulebook/document_reader.h"

namespace quotum::equivalence {
namespace {

std::optional<check::CheckedRules> checked(const std::string& folder, std::string& why) {
  source::Diagnostics diagnostics;
  auto documents = rulebook::read_folder(folder, diagnostics);
  if (!documents) {
    why = documents.error().message;
    return std::nullopt;
  }
  auto shared = std::make_shared<const rulebook::Documents>(std::move(documents.value()));
  auto rules = diagnostics.has_errors() ? std::nullopt : check::check(shared, diagnostics);
  why = source::render(diagnostics);
  return rules;
}

}  // namespace

check::CheckedRules rules_of_folder(const std::string& folder) {
  std::string why;
  auto rules = checked(folder, why);
  if (!rules) {
    throw std::runtime_error(why);
  }
  return std::move(*rules);
}

std::optional<check::CheckedRules> rules_of_texts(const std::map<std::string, std::string>& files,
                                                  std::string* why) {
  const process::TemporaryFolder folder;
  for (const auto& [path, text] : files) {
    process::write_file(folder.path() / path, text);
  }
  std::string words;
  auto rules = checked(folder.path().string(), words);
  if (why != nullptr) {
    *why = words;
  }
  return rules;
}

check::CheckedScenario scenario_of_text(const check::CheckedRules& rules, const std::string& text) {
  source::Diagnostics diagnostics;
  const auto file = std::make_shared<const source::SourceFile>("scenario.yaml", text);
  auto document = rulebook::read_scenario(*file, diagnostics);
  if (document) {
    auto shared = std::make_shared<const rulebook::ScenarioDocument>(std::move(*document));
    if (auto scenario = check::check_scenario(rules, shared, file, diagnostics)) {
      return std::move(*scenario);
    }
  }
  throw std::runtime_error(source::render(diagnostics));
}

}  // namespace quotum::equivalence
