// The folder that a run writes to. Files are written beside their final names and renamed when all
// of them are complete; the manifest comes last, and the one of an earlier run goes first, so a
// folder with a manifest is a complete result.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/console.h"
#include "cli/make_plan.h"
#include "report/run_record.h"
#include "source/result.h"
#include "table/csv_writer.h"

namespace quotum::cli {

// Used by one thread.
class ResultFolder {
 public:
  // Makes the folder when it does not exist (its parent must). Ends with kInputOutput when that
  // fails, and with kUsage when one of `inputs` is a file that the run would write or remove.
  static OrExit<ResultFolder> open(const std::string& path, const check::CheckedRules& rules,
                                   const std::vector<InputFile>& inputs, const Console& console);

  [[nodiscard]] const std::string& path() const { return path_; }
  // Opens a file under a temporary name. REQUIRES: not begun yet.
  source::Outcome begin(const std::string& name);
  // Appends. REQUIRES: begun.
  source::Outcome write(const std::string& name, std::string_view text);
  // Gives a file up; nothing of it stays.
  void abandon(const std::string& name);
  // Renames the file into place and says what it is.
  source::Result<report::OutputRecord> finish(const std::string& name);
  // Takes away the manifest of an earlier run, because what it lists is about to change.
  source::Outcome remove_manifest();
  // Takes away decisions of an earlier run (any level of the rules) that are not among `written`;
  // returns the names of those that were there.
  source::Result<std::vector<std::string>> remove_stale(const std::vector<std::string>& written);

 private:
  ResultFolder(std::string path, std::vector<std::string> decision_names)
      : path_(std::move(path)), decision_names_(std::move(decision_names)) {}
  source::Result<bool> remove(const std::string& name);

  std::string path_;
  std::vector<std::string> decision_names_;  // all that any run with these rules may write
  std::map<std::string, table::OutputFile> open_;
};

inline constexpr const char* kRejectsFile = "rejects.csv";
inline constexpr const char* kTotalsFile = "totals.json";
inline constexpr const char* kManifestFile = "manifest.json";

}  // namespace quotum::cli
