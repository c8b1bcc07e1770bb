// Files of a result, see result_folder.h.
#include "cli/result_folder.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace quotum::cli {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> decision_names(const check::CheckedRules& rules) {
  std::vector<std::string> names = {"decisions.csv"};
  for (const check::CheckedLevel& level : rules.levels) {
    names.push_back("decisions-" + level.name + ".csv");
  }
  return names;
}

// The input that is one of `names` in the folder; nullptr when none is.
const InputFile* input_in_the_way(const std::string& folder, const std::vector<std::string>& names,
                                  const std::vector<InputFile>& inputs) {
  for (const InputFile& input : inputs) {
    for (const std::string& name : names) {
      std::error_code fault;
      if (fs::equivalent(fs::path(folder) / name, input.path, fault) && !fault) {
        return &input;
      }
    }
  }
  return nullptr;
}

}  // namespace

OrExit<ResultFolder> ResultFolder::open(const std::string& path, const check::CheckedRules& rules,
                                        const std::vector<InputFile>& inputs,
                                        const Console& console) {
  std::error_code fault;
  fs::create_directory(path, fault);
  if (!fs::is_directory(path)) {
    return console.fail(Exit::kInputOutput,
                        "cannot make folder " + path + ": " +
                            (fault ? fault.message() : std::string("a file has that name")));
  }
  std::vector<std::string> decisions = decision_names(rules);
  std::vector<std::string> all = decisions;
  all.insert(all.end(), {kRejectsFile, kTotalsFile, kManifestFile});
  if (const InputFile* input = input_in_the_way(path, all, inputs)) {
    return console.fail(Exit::kUsage,
                        "--out " + path + " would write over the input " + input->path);
  }
  return ResultFolder(path, std::move(decisions));
}

source::Outcome ResultFolder::begin(const std::string& name) {
  auto file = table::OutputFile::create((fs::path(path_) / name).string());
  if (!file) {
    return file.error();
  }
  open_.emplace(name, std::move(file.value()));
  return source::Done{};
}

source::Outcome ResultFolder::write(const std::string& name, std::string_view text) {
  return open_.at(name).write(text);
}

void ResultFolder::abandon(const std::string& name) { open_.erase(name); }

source::Result<report::OutputRecord> ResultFolder::finish(const std::string& name) {
  table::OutputFile& file = open_.at(name);
  if (source::Outcome committed = file.commit(); !committed) {
    return committed.error();
  }
  report::OutputRecord record{name, file.sha256(), file.bytes()};
  open_.erase(name);
  return record;
}

source::Result<bool> ResultFolder::remove(const std::string& name) {
  const fs::path file = fs::path(path_) / name;
  std::error_code fault;
  const bool removed = fs::remove(file, fault);
  if (fault) {
    return source::Error{"cannot remove " + file.string() + ": " + fault.message()};
  }
  return removed;
}

source::Outcome ResultFolder::remove_manifest() {
  if (auto removed = remove(kManifestFile); !removed) {
    return removed.error();
  }
  return source::Done{};
}

source::Result<std::vector<std::string>> ResultFolder::remove_stale(
    const std::vector<std::string>& written) {
  std::vector<std::string> gone;
  for (const std::string& name : decision_names_) {
    if (std::find(written.begin(), written.end(), name) != written.end()) {
      continue;
    }
    auto removed = remove(name);
    if (!removed) {
      return removed.error();
    }
    if (removed.value()) {
      gone.push_back(name);
    }
  }
  return gone;
}

}  // namespace quotum::cli
