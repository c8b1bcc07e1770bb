// Keeps the rows of one key, see one_key.h.
#include "cli/one_key.h"

#include <set>

#include "report/row_place.h"
#include "table/field_parser.h"

namespace quotum::cli {
namespace {

// Keeps the rows and errors of one key.
class OneKey {
 public:
  OneKey(std::string text, std::int64_t value) : text_(std::move(text)), value_(value) {}

  void operator()(table::Batch& batch) const {
    std::size_t kept = 0;
    for (std::size_t row = 0; row < batch.rows(); ++row) {
      if (batch.columns.front()[row] != value_) {
        continue;
      }
      for (std::vector<std::int64_t>& column : batch.columns) {
        column[kept] = column[row];
      }
      batch.lines[kept++] = batch.lines[row];
    }
    for (std::vector<std::int64_t>& column : batch.columns) {
      column.resize(kept);
    }
    batch.lines.resize(kept);
    keep_errors(batch);
  }

 private:
  void keep_errors(table::Batch& batch) const {
    std::vector<table::RowError> errors;
    std::set<std::uint64_t> lines;
    for (table::RowError& error : batch.errors) {
      if (error.key == text_) {
        lines.insert(error.line);
        errors.push_back(std::move(error));
      }
    }
    batch.errors = std::move(errors);
    batch.rejected_rows = lines.size();
    std::vector<std::int64_t> damaged;
    for (const std::int64_t key : batch.damaged_keys) {
      if (key == value_) {
        damaged.push_back(key);
      }
    }
    batch.damaged_keys = std::move(damaged);
  }

  std::string text_;
  std::int64_t value_;
};

}  // namespace

OrExit<std::function<void(table::Batch&)>> one_key_filter(const plan::Plan& plan,
                                                          const std::string& text,
                                                          const Console& console) {
  const table::Column& key = report::key_schema(plan, 0).columns.front();
  std::int64_t value = 0;
  if (const auto fault = table::parse_field(key, text, value)) {
    return console.fail(Exit::kUsage, "--employer '" + text + "' is no " + key.name + ": " +
                                          table::reject_message(*fault, key, text));
  }
  return std::function<void(table::Batch&)>(OneKey(text, value));
}

}  // namespace quotum::cli
