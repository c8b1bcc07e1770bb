// Text of decision rows, see decision_rows.h.
#include "report/decision_rows.h"

#include <algorithm>

#include "exact/decimal.h"
#include "report/row_place.h"
#include "table/csv_writer.h"

namespace quotum::report {
namespace {

// The calendar year's column, fixed by the description of the output files.
constexpr const char* kYearColumn = "jaar";

constexpr std::size_t kTypicalRowBytes = 160;

const plan::UsedBook* used_book(const plan::Plan& plan, plan::BookId book) {
  const auto found = std::find_if(plan.books.begin(), plan.books.end(),
                                  [book](const plan::UsedBook& used) { return used.book == book; });
  return found == plan.books.end() ? nullptr : &*found;
}

// Columns that tell the rows of a level apart: its keys and, where it has one, its period.
std::vector<std::size_t> identity_columns(const plan::LevelPlan& level) {
  std::vector<std::size_t> columns;
  for (std::size_t key = 0; key < level.keys; ++key) {
    columns.push_back(key);
  }
  if (level.supplied && level.period) {
    columns.push_back(*level.period);
    columns.push_back(*level.period + 1);
  }
  return columns;
}

}  // namespace

std::string written_outcome(const plan::Plan& plan, const plan::OutcomeColumn& outcome,
                            std::size_t code, bool incomplete) {
  std::string text = outcome.codes.at(code);
  const plan::UsedBook* book = used_book(plan, outcome.book);
  if (book != nullptr && book->hypothetical) {
    text += "_HYPOTHETISCH";
  }
  return incomplete ? text + "_ONVOLLEDIG" : text;
}

std::string decisions_file_name(const plan::Plan& plan, std::size_t level) {
  return level == 0 ? "decisions.csv" : "decisions-" + plan.levels.at(level).name + ".csv";
}

std::vector<std::size_t> decision_levels(const plan::Plan& plan) {
  std::vector<std::size_t> levels;
  for (std::size_t level = 0; level < plan.levels.size(); ++level) {
    if (plan.levels[level].present && !plan.levels[level].decision.empty()) {
      levels.push_back(level);
    }
  }
  return levels;
}

DecisionRows::DecisionRows(const plan::Plan& plan) : plan_(plan), year_(std::to_string(plan.year)) {
  for (const plan::LevelPlan& level : plan.levels) {
    identities_.push_back(identity_columns(level));
    std::vector<OutcomeTexts>& texts = outcomes_.emplace_back();
    std::size_t longest = exact::kMaxScaledBytes;
    for (const plan::OutcomeColumn& outcome : level.outcomes) {
      OutcomeTexts& column = texts.emplace_back();
      for (std::size_t code = 0; code < outcome.codes.size(); ++code) {
        column.complete.push_back(written_outcome(plan, outcome, code, false));
        column.incomplete.push_back(written_outcome(plan, outcome, code, true));
        longest = std::max(longest, column.incomplete.back().size());  // the longer of the two
      }
    }
    column_bytes_.push_back(level.decision.size() * (1 + longest) + 1);
  }
}

std::string DecisionRows::header(std::size_t level) const {
  const plan::LevelPlan& here = plan_.levels.at(level);
  const table::Schema& schema = key_schema(plan_, level);
  std::string line;
  for (const std::size_t column : identities_[level]) {
    table::append_field(line, schema.columns.at(column).name);
    line += ',';
  }
  line += kYearColumn;
  for (const plan::DecisionColumn& column : here.decision) {
    line += ',';
    table::append_field(line, column.is_outcome ? here.outcomes.at(column.index).name
                                                : here.outputs.at(column.index).name);
  }
  return line + '\n';
}

void DecisionRows::append(const eval::Population& population, const eval::ResultBlock& block,
                          std::string& out) const {
  std::string columns(column_bytes_[block.level], '\0');
  out.reserve(out.size() + block.rows * kTypicalRowBytes);
  for (std::size_t row = 0; row < block.rows; ++row) {
    if (block.reasons[row] == 0) {
      append_identity(population, block.level, block.first_row + row, out);
      const char* const begin = columns.data();
      const char* const end = write_columns(population, block, row, columns.data());
      out.append(begin, end);
    }
  }
}

bool DecisionRows::incomplete(const eval::Population& population, std::size_t level,
                              std::size_t row) {
  return !population.incomplete.empty() &&
         population.incomplete.at(top_row(population, level, row)) > 0;
}

// With line end; returns the end.
char* DecisionRows::write_columns(const eval::Population& population,
                                  const eval::ResultBlock& block, std::size_t row, char* at) const {
  const plan::LevelPlan& level = plan_.levels[block.level];
  const bool partial = incomplete(population, block.level, block.first_row + row);
  for (const plan::DecisionColumn& column : level.decision) {
    *at++ = ',';
    if (column.is_outcome) {
      const OutcomeTexts& texts = outcomes_[block.level][column.index];
      const std::uint32_t code = block.outcomes[column.index][row];
      const std::string& text = partial ? texts.incomplete[code] : texts.complete[code];
      at = std::copy(text.begin(), text.end(), at);
    } else {
      at = exact::write_scaled(at, block.outputs[column.index][row],
                               level.outputs[column.index].decimals);
    }
  }
  *at++ = '\n';
  return at;
}

void DecisionRows::append_identity(const eval::Population& population, std::size_t level,
                                   std::size_t row, std::string& out) const {
  const table::Schema& schema = key_schema(plan_, level);
  const eval::LevelRows& rows = population.levels[level];
  for (const std::size_t column : identities_[level]) {
    append_key(out, schema.columns[column], rows.columns[column][row]);
    out += ',';
  }
  out += year_;
}

}  // namespace quotum::report
