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

// Rules and scenarios on their way. Mistakes of all of them are collected and shown once; they
// point into texts that must be there until then.
class Loading {
 public:
  Loading(const std::string& folder, const Console& console) : console_(console) {
    loaded_.folder = without_slash(folder);
  }

  OrExit<LoadedRules> load(const std::vector<std::string>& scenario_paths) {
    Exit exit = read_rules();
    for (std::size_t i = 0; i < scenario_paths.size() && exit == Exit::kDone; ++i) {
      exit = read_scenario(scenario_paths[i]);
    }
    if (!diagnostics_.empty()) {
      console_.err << source::render(diagnostics_);
    }
    if (exit != Exit::kDone) {
      return console_.fail(exit, failure_);
    }
    if (diagnostics_.has_errors()) {
      return Exit::kRules;
    }
    return std::move(loaded_);
  }

 private:
  // kDone also when there are mistakes, for those of the scenarios to be shown too.
  Exit read_rules() {
    auto documents = rulebook::read_folder(loaded_.folder, diagnostics_);
    if (!documents) {
      return fail(documents.error());
    }
    documents_ = std::make_shared<const rulebook::Documents>(std::move(documents.value()));
    if (auto rules = check::check(documents_, diagnostics_)) {
      loaded_.rules = std::make_unique<const check::CheckedRules>(std::move(*rules));
    }
    return Exit::kDone;
  }

  Exit read_scenario(const std::string& path) {
    auto file = source::read_source_file(path, path);
    if (!file) {
      return fail(file.error());
    }
    files_.emplace_back(std::move(file.value()));
    auto document = rulebook::read_scenario(*files_.back(), diagnostics_);
    if (document) {
      check_scenario(std::move(*document), files_.back());
    }
    return Exit::kDone;
  }

  void check_scenario(rulebook::ScenarioDocument document,
                      const std::shared_ptr<const source::SourceFile>& file) {
    if (!loaded_.rules) {
      check::find_scenario_mistakes(*documents_, document, diagnostics_);
      return;
    }
    auto scenario = check::check_scenario(
        *loaded_.rules, std::make_shared<const rulebook::ScenarioDocument>(std::move(document)),
        file, diagnostics_);
    if (scenario) {
      loaded_.scenarios.push_back(
          std::make_unique<const check::CheckedScenario>(std::move(*scenario)));
    }
  }

  Exit fail(const source::Error& error) {
    failure_ = error.message;
    return Exit::kInputOutput;
  }

  const Console& console_;
  LoadedRules loaded_;
  std::shared_ptr<const rulebook::Documents> documents_;
  std::vector<std::shared_ptr<const source::SourceFile>> files_;
  source::Diagnostics diagnostics_;
  std::string failure_;  // what the environment did not let be read
};

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
  return Loading(folder, console).load(scenario_paths);
}

}  // namespace quotum::cli
