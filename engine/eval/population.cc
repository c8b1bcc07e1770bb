// Nests sorted files: links rows to parents, carries faults to the top level, keeps what is good.
#include "eval/population.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "eval/row_sorter.h"
#include "eval/sorted_rows.h"
#include "table/row_error.h"

namespace quotum::eval {
namespace {

using plan::Plan;
using table::RejectCode;
using table::RowError;

// Compares the first `keys` columns of two rows of different tables.
template <typename A, typename B>
int compare_keys(const A& a, std::size_t row_a, const B& b, std::size_t row_b, std::size_t keys) {
  for (std::size_t column = 0; column < keys; ++column) {
    const std::int64_t left = a.columns[column][row_a];
    const std::int64_t right = b.columns[column][row_b];
    if (left != right) {
      return left < right ? -1 : 1;
    }
  }
  return 0;
}

class Nesting {
 public:
  Nesting(const Plan& plan, const PopulationOptions& options) : plan_(plan), options_(options) {}

  Population nest(std::vector<FileRows> files) {
    sort_files(std::move(files));
    for (std::size_t i = 1; i < files_.size(); ++i) {
      reject_orphans(files_[i - 1], files_[i]);
    }
    reject_crowds();
    collect_faults();
    if (!options_.allow_partial) {
      withhold_faulty();
    }
    build_levels();
    std::sort(result_.errors.begin(), result_.errors.end(),
              [](const RowError& a, const RowError& b) {
                return std::tie(a.file, a.line, a.field, a.code, a.value) <
                       std::tie(b.file, b.line, b.field, b.code, b.value);
              });
    return std::move(result_);
  }

 private:
  void sort_files(std::vector<FileRows> files) {
    for (std::size_t position = 0; position < plan_.levels.size(); ++position) {
      for (FileRows& file : files) {
        if (file.level == plan_.levels[position].level) {
          result_.errors.insert(result_.errors.end(),
                                std::make_move_iterator(file.rows.errors.begin()),
                                std::make_move_iterator(file.rows.errors.end()));
          files_.push_back(sort_rows(plan_, position, std::move(file)));
          reject_by_key(files_.back(), plan_.year, result_.errors);
        }
      }
    }
  }

  // Rows of `child` whose key the file above does not hold. Where the file above holds it in a row
  // that was rejected, the row below is right and only withheld.
  void reject_orphans(const SortedRows& parent, SortedRows& child) {
    const std::size_t keys = parent.level->keys;
    std::size_t above = 0;
    for (std::size_t begin = 0, end = 0; begin < child.rows(); begin = end) {
      end = child.run_end(begin, keys);
      while (above < parent.rows() && compare_keys(parent, above, child, begin, keys) < 0) {
        ++above;
      }
      const bool known =
          above < parent.rows() && compare_keys(parent, above, child, begin, keys) == 0;
      if (known && parent.states[above] == RowState::kGood) {
        continue;
      }
      const bool withheld =
          known || std::binary_search(parent.damaged_keys.begin(), parent.damaged_keys.end(),
                                      child.columns.front()[begin]);
      for (std::size_t row = begin; row < end; ++row) {
        if (child.states[row] != RowState::kGood) {
          continue;
        }
        if (withheld) {
          child.states[row] = RowState::kWithheld;
        } else {
          reject(child, row, RejectCode::kUnknownParent, keys - 1,
                 "the file of level " + parent.level->name + " has no row with this " +
                     parent.level->schema.columns[keys - 1].name,
                 result_.errors);
        }
      }
    }
  }

  // More rows within one parent than the level's at_most: the proofs would not hold for their sums.
  void reject_crowds() {
    for (std::size_t position = 1; position < plan_.levels.size(); ++position) {
      const plan::LevelPlan& level = plan_.levels[position];
      SortedRows* file = file_at_or_below(position);
      if (file == nullptr || level.at_most == 0) {
        continue;
      }
      const std::size_t parent_keys = plan_.levels[position - 1].keys;
      for (std::size_t begin = 0; begin < file->rows();) {
        const std::size_t end = file->run_end(begin, parent_keys);
        if (end - begin > level.at_most && is_crowd(*file, begin, end, level, position)) {
          reject_crowd(*file, begin, end, level);
        }
        begin = end;
      }
    }
  }

  // Whether rows [begin, end) of the file are more rows of the level than it may have.
  static bool is_crowd(const SortedRows& file, std::size_t begin, std::size_t end,
                       const plan::LevelPlan& level, std::size_t position) {
    std::uint64_t count = 1;
    for (std::size_t row = begin + 1; row < end; ++row) {
      count += file.position == position || file.agreeing[row] < level.keys ? 1U : 0U;
    }
    return count > level.at_most;
  }

  void reject_crowd(SortedRows& file, std::size_t begin, std::size_t end,
                    const plan::LevelPlan& level) {
    for (std::size_t row = begin; row < end; ++row) {
      if (file.states[row] == RowState::kGood) {
        reject(file, row, RejectCode::kTooManyRows, 0,
               "more than " + std::to_string(level.at_most) + " rows of level " + level.name +
                   " within one row of the level above",
               result_.errors);
      }
    }
  }

  SortedRows* file_at_or_below(std::size_t position) {
    for (SortedRows& file : files_) {
      if (file.position >= position) {
        return &file;
      }
    }
    return nullptr;
  }

  // How many rows below each top-level key were rejected, by whatever cause.
  void collect_faults() {
    for (SortedRows& file : files_) {
      if (file.position == 0) {
        continue;
      }
      for (const std::int64_t key : file.damaged_keys) {
        ++faults_[key];
      }
      for (std::size_t row = 0; row < file.rows(); ++row) {
        if (file.states[row] == RowState::kRejected) {
          ++faults_[file.columns.front()[row]];
        }
      }
    }
  }

  void withhold_faulty() {
    if (faults_.empty()) {
      return;
    }
    for (SortedRows& file : files_) {
      for (std::size_t row = 0; row < file.rows(); ++row) {
        const auto fault = faults_.find(file.columns.front()[row]);
        if (fault == faults_.end() || file.states[row] != RowState::kGood) {
          continue;
        }
        if (file.position == 0) {
          reject(file, row, RejectCode::kRowsAtFault, 0,
                 std::to_string(fault->second) + (fault->second == 1 ? " row" : " rows") +
                     " below it rejected; no decision (--allow-partial computes without them)",
                 result_.errors);
        } else {
          file.states[row] = RowState::kWithheld;
        }
      }
    }
    if (files_.empty() || files_.front().position == 0) {
      return;
    }
    report_derived_faults();
  }

  // The top level has no file: its row is known from the rows below only.
  void report_derived_faults() {
    for (const auto& [key, count] : faults_) {
      RowError error;
      error.file = options_.top_file;
      const table::Column& column = plan_.levels.front().schema.columns.front();
      error.key = text_of(column, key);
      error.field = column.name;
      error.value = error.key;
      error.code = table::name(RejectCode::kRowsAtFault);
      error.message = std::to_string(count) + (count == 1 ? " row" : " rows") +
                      " below it rejected; no decision (--allow-partial computes without them)";
      result_.errors.push_back(std::move(error));
    }
  }

  // ---- what is good ----

  void build_levels() {
    result_.levels.resize(plan_.levels.size());
    result_.counts.resize(plan_.levels.size());
    agreeing_.resize(plan_.levels.size());
    for (SortedRows& file : files_) {
      compact(file);
    }
    for (std::size_t position = plan_.levels.size(); position-- > 0;) {
      if (!plan_.levels[position].present) {
        continue;
      }
      const bool has_below =
          position + 1 < plan_.levels.size() && plan_.levels[position + 1].present;
      if (!plan_.levels[position].supplied) {
        derive(position);
      } else if (has_below) {
        link(position);
      }
    }
    if (options_.allow_partial) {
      const LevelRows& top = result_.levels.front();
      for (std::size_t row = 0; row < top.rows(); ++row) {
        const auto fault = faults_.find(top.columns.front()[row]);
        result_.incomplete.push_back(fault == faults_.end() ? 0 : fault->second);
      }
    }
  }

  // Moves the good rows of a file to its level and counts the rest.
  void compact(SortedRows& file) {
    PopulationCounts& counts = result_.counts[file.position];
    counts = file.counts;
    for (const RowState state : file.states) {
      counts.used += state == RowState::kGood ? 1U : 0U;
      counts.rejected += state == RowState::kRejected ? 1U : 0U;
      counts.withheld += state == RowState::kWithheld ? 1U : 0U;
    }
    LevelRows& level = result_.levels[file.position];
    if (counts.used != file.rows()) {
      for (std::vector<std::int64_t>& column : file.columns) {
        keep_good(column, file.states);
      }
      keep_good(file.lines, file.states);
      file.agreeing = agreeing_keys(file.columns, file.level->keys);
    }
    agreeing_[file.position] = std::move(file.agreeing);
    level.columns = std::move(file.columns);
    level.lines = std::move(file.lines);
  }

  template <typename T>
  static void keep_good(std::vector<T>& values, const std::vector<RowState>& states) {
    std::size_t kept = 0;
    for (std::size_t row = 0; row < states.size(); ++row) {
      if (states[row] == RowState::kGood) {
        values[kept++] = values[row];
      }
    }
    values.resize(kept);
  }

  // A level without a file: one row for each key that the rows below have.
  void derive(std::size_t position) {
    const LevelRows& below = result_.levels[position + 1];
    LevelRows& level = result_.levels[position];
    const std::size_t keys = plan_.levels[position].keys;
    const std::vector<std::uint8_t>& agreeing = agreeing_[position + 1];
    for (std::size_t row = 0; row < below.rows(); ++row) {
      if (agreeing[row] < keys) {
        level.children.push_back(row);
        agreeing_[position].push_back(agreeing[row]);
      }
    }
    level.columns.resize(keys);
    for (std::size_t key = 0; key < keys; ++key) {
      level.columns[key].reserve(level.children.size());
      for (const std::uint64_t row : level.children) {
        level.columns[key].push_back(below.columns[key][row]);
      }
    }
    level.children.push_back(below.rows());
    result_.counts[position].rows = level.rows();
    result_.counts[position].used = level.rows();
  }

  void link(std::size_t position) {
    LevelRows& level = result_.levels[position];
    const LevelRows& below = result_.levels[position + 1];
    const std::size_t keys = plan_.levels[position].keys;
    std::size_t child = 0;
    level.children.reserve(level.rows() + 1);
    for (std::size_t row = 0; row < level.rows(); ++row) {
      level.children.push_back(child);
      while (child < below.rows() && compare_keys(level, row, below, child, keys) == 0) {
        ++child;
      }
      result_.counts[position].without_rows += child == level.children.back() ? 1U : 0U;
    }
    level.children.push_back(child);
  }

  const Plan& plan_;
  const PopulationOptions& options_;
  std::vector<SortedRows> files_;                    // top level first
  std::vector<std::vector<std::uint8_t>> agreeing_;  // of the good rows by level: as in SortedRows
  std::map<std::int64_t, std::uint32_t> faults_;     // top-level key -> rejected rows below it
  Population result_;
};

}  // namespace

Population nest(const Plan& plan, std::vector<FileRows> files, const PopulationOptions& options) {
  return Nesting(plan, options).nest(std::move(files));
}

}  // namespace quotum::eval
