// manifest.json: everything that a result rests on, so that it can be made again and checked. Its
// SHA-256 is the run's digest.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "report/file_digest.h"
#include "report/run_record.h"

namespace quotum::report {

// A parameter value that the run used, with where it comes from.
struct ValueRecord {
  std::string parameter;
  int year = 0;
  std::string key;      // the member it was looked up by; empty: none
  std::string value;    // "0.0309", "5000", "2026-07-01", "not set"
  std::string unit;     // "EUR", "ratio", "date"
  std::string written;  // as the rules or the scenario write it: "3.09%", "5000 EUR"; may be empty
  rulebook::Status status = rulebook::Status::kOfficial;
  std::string published;  // date; empty: none
  std::string source;     // the series' source, or the scenario's reason
  std::string scenario;   // empty: the published series
  std::vector<std::string> books;
};

// In the order of Plan::values.
std::vector<ValueRecord> used_values(const RunRecord& record);

// Levels, the versions chosen, the parameters used, by path; then laws.yaml and the scenarios.
std::vector<FileDigest> rule_files(const RunRecord& record);
// Those that are files of their own, by base name.
std::vector<FileDigest> scenario_files(const std::vector<const check::CheckedScenario*>& scenarios);
// Rule files that the run rests on, by path within the folder: levels, the versions chosen and the
// parameters used.
std::map<std::string, const source::SourceFile*> used_rule_files(const RunRecord& record);

// REQUIRES: record.outputs holds the other files of the run.
std::string manifest_json(const RunRecord& record);

// A rule file's path within the rules folder: "rules/nl/levels.yaml" in "rules/nl" is
// "levels.yaml".
std::string path_within(const std::string& folder, const std::string& path);

}  // namespace quotum::report
