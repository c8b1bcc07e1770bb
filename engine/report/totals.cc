// Control totals as JSON, see totals.h.
#include "report/totals.h"

#include <algorithm>
#include <stdexcept>

#include "report/decision_rows.h"
#include "report/json.h"

namespace quotum::report {
namespace {

// A level with columns has a result, or a refusal, for each of its rows in the population.
void check_results(const plan::LevelPlan& level, const eval::PopulationCounts& counts,
                   const LevelTotals& totals) {
  if (!level.decision.empty() && totals.decisions + totals.refused != counts.used) {
    throw std::logic_error("rows of level " + level.name +
                           " do not add up: " + std::to_string(counts.used) + " used, " +
                           std::to_string(totals.decisions) + " decided, " +
                           std::to_string(totals.refused) + " refused");
  }
}

FileBalance balance_of(const RunRecord& record, std::size_t level, const InputRecord& input) {
  const eval::PopulationCounts& counts = record.counts.at(level);
  const LevelTotals& totals = record.totals.at(level);
  FileBalance file;
  file.level = input.level;
  file.name = input.name;
  file.rows = counts.rows;
  file.used = counts.used - totals.refused;
  file.rejected = counts.rejected + totals.refused;
  file.withheld = counts.withheld;
  file.other_year = counts.other_year;
  if (input.rows != counts.rows ||
      file.rows != file.used + file.rejected + file.withheld + file.other_year) {
    throw std::logic_error("rows of " + file.name +
                           " do not add up: " + std::to_string(input.rows) + " read, " +
                           std::to_string(file.used) + " used, " + std::to_string(file.rejected) +
                           " rejected, " + std::to_string(file.withheld) + " withheld, " +
                           std::to_string(file.other_year) + " of another year");
  }
  return file;
}

Json outcomes_json(const RunRecord& record, std::size_t level) {
  const plan::LevelPlan& plan = record.plan->levels[level];
  Json columns = Json::object();
  for (std::size_t i = 0; i < plan.outcomes.size(); ++i) {
    Json& counts = columns[plan.outcomes[i].name] = Json::object();
    for (std::size_t code = 0; code < plan.outcomes[i].codes.size(); ++code) {
      const OutcomeCount& count = record.totals[level].outcomes[i][code];
      if (count.complete > 0) {
        counts[written_outcome(*record.plan, plan.outcomes[i], code, false)] = count.complete;
      }
      if (count.incomplete > 0) {
        counts[written_outcome(*record.plan, plan.outcomes[i], code, true)] = count.incomplete;
      }
    }
  }
  return columns;
}

Json sums_json(const RunRecord& record, std::size_t level) {
  const plan::LevelPlan& plan = record.plan->levels[level];
  Json sums = Json::object();
  for (std::size_t i = 0; i < plan.outputs.size(); ++i) {
    sums[plan.outputs[i].name] = record.totals[level].sums[i].to_text(plan.outputs[i].decimals);
  }
  return sums;
}

Json level_json(const RunRecord& record, std::size_t level) {
  const LevelTotals& totals = record.totals[level];
  Json json;
  json["level"] = record.plan->levels[level].name;
  json["file"] = decisions_file_name(*record.plan, level);
  json["decisions"] = totals.decisions;
  json["outcomes"] = outcomes_json(record, level);
  json["totals"] = sums_json(record, level);
  return json;
}

Json file_json(const FileBalance& file) {
  Json json;
  json["level"] = file.level;
  json["file"] = file.name;
  json["rows"] = file.rows;
  json["used"] = file.used;
  json["rejected"] = file.rejected;
  json["withheld"] = file.withheld;
  json["other_year"] = file.other_year;
  return json;
}

}  // namespace

std::vector<FileBalance> balance(const RunRecord& record) {
  std::vector<FileBalance> files;
  std::size_t input = 0;
  for (std::size_t level = 0; level < record.plan->levels.size(); ++level) {
    if (record.plan->levels[level].present) {
      check_results(record.plan->levels[level], record.counts.at(level), record.totals.at(level));
    }
    if (record.plan->levels[level].supplied) {
      files.push_back(balance_of(record, level, record.inputs.at(input++)));
    }
  }
  return files;
}

std::map<std::string, std::uint64_t> rejects_by_code(const std::vector<table::RowError>& rejects) {
  std::map<std::string, std::uint64_t> counts;
  for (const table::RowError& reject : rejects) {
    ++counts[reject.code];
  }
  return counts;
}

std::string totals_json(const RunRecord& record) {
  Json json;
  json["year"] = record.plan->year;
  json["hypothetical"] = is_hypothetical(*record.plan);
  Json& scenarios = json["scenarios"] = Json::array();
  for (const check::CheckedScenario* scenario : record.scenarios) {
    scenarios.push_back(scenario->name);
  }
  json["allow_partial"] = record.allow_partial;
  json["decisions_written"] = record.decisions_written;
  Json& files = json["files"] = Json::array();
  for (const FileBalance& file : balance(record)) {
    files.push_back(file_json(file));
  }
  json["rejected_rows"] = rejected_rows(record.rejects);
  json["rejects"] = rejects_by_code(record.rejects);
  Json& levels = json["levels"] = Json::array();
  for (const std::size_t level : decision_levels(*record.plan)) {
    levels.push_back(level_json(record, level));
  }
  return to_text(json);
}

}  // namespace quotum::report
