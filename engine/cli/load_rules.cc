// Folder and scenarios to checked rules, see load_rules.h.
#include "cli/load_rules.h"

#include <utility>

#include "check/checker.h"
#include "rulebook/document_reader.h"
#include "source/diagnostic.h"

namespace quotum::cli {
namespace {

std::string without_slash(std::string folder) {
  while (folder.size() > 1 && folder.back() == '/') {
    folder.pop_back();
  }
  return folder;
}

// Mistakes and warnings, if any.
void show(const source::Diagnostics& diagnostics, const Console& console) {
  if (!diagnostics.empty()) {
    console.err << source::render(diagnostics);
  }
}

OrExit<LoadedRules> read_rules(const std::string& folder, const Console& console) {
  LoadedRules loaded;
  loaded.folder = without_slash(folder);
  source::Diagnostics diagnostics;
  auto documents = rulebook::read_folder(loaded.folder, diagnostics);
  if (!documents) {
    return console.fail(Exit::kInputOutput, documents.error().message);
  }
  auto shared = std::make_shared<const rulebook::Documents>(std::move(documents.value()));
  auto rules = check::check(shared, diagnostics);
  show(diagnostics, console);
  if (!rules || diagnostics.has_errors()) {
    return Exit::kRules;
  }
  loaded.rules = std::make_unique<const check::CheckedRules>(std::move(*rules));
  return loaded;
}

// Nothing when the scenario has mistakes; kInputOutput when it cannot be read.
OrExit<std::unique_ptr<const check::CheckedScenario>> read_scenario(
    const check::CheckedRules& rules, const std::string& path, source::Diagnostics& diagnostics,
    const Console& console) {
  auto file = source::read_source_file(path, path);
  if (!file) {
    return console.fail(Exit::kInputOutput, file.error().message);
  }
  const std::shared_ptr<const source::SourceFile> shared = std::move(file.value());
  auto document = rulebook::read_scenario(*shared, diagnostics);
  std::optional<check::CheckedScenario> scenario;
  if (document) {
    scenario = check::check_scenario(
        rules, std::make_shared<const rulebook::ScenarioDocument>(std::move(*document)), shared,
        diagnostics);
  }
  if (!scenario) {
    show(diagnostics, console);  // while the file that they point into is there
    return Exit::kRules;
  }
  return std::make_unique<const check::CheckedScenario>(std::move(*scenario));
}

}  // namespace

std::vector<const check::CheckedScenario*> LoadedRules::scenario_pointers() const {
  std::vector<const check::CheckedScenario*> pointers;
  for (const auto& scenario : scenarios) {
    pointers.push_back(scenario.get());
  }
  return pointers;
}

OrExit<LoadedRules> load_rules(const std::string& folder,
                               const std::vector<std::string>& scenario_paths,
                               const Console& console) {
  OrExit<LoadedRules> loaded = read_rules(folder, console);
  if (!loaded.ok()) {
    return loaded;
  }
  bool sound = true;
  for (const std::string& path : scenario_paths) {
    source::Diagnostics diagnostics;
    auto scenario = read_scenario(*loaded.value().rules, path, diagnostics, console);
    if (scenario.ok()) {
      show(diagnostics, console);
      loaded.value().scenarios.push_back(std::move(scenario.value()));
    } else if (scenario.exit() == Exit::kRules) {
      sound = false;  // go on, to show the mistakes of the other files too
    } else {
      return scenario.exit();
    }
  }
  if (!sound) {
    return Exit::kRules;
  }
  return loaded;
}

}  // namespace quotum::cli
