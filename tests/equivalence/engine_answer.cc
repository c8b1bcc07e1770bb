#include "engine_answer.h"

#include <algorithm>
#include <stdexcept>

#include "eval/chunk_source.h"
#include "exact/decimal.h"
#include "report/decision_rows.h"
#include "report/row_place.h"
#include "table/csv_reader.h"

namespace quotum::equivalence {
namespace {

class EngineRun final : public eval::ResultConsumer {
 public:
  EngineRun(const oracle::Question& question, const EngineSettings& settings)
      : question_(question), settings_(settings) {}

  oracle::Answer answer() {
    if (!compile()) {
      return answer_;
    }
    eval::PopulationOptions options;
    options.allow_partial = question_.allow_partial;
    population_ = eval::nest(*plan_, read_files(), options);
    for (const table::RowError& error : population_.errors) {
      answer_.rejects.push_back({file_levels_.at(error.file), error.line, error.field, error.code});
    }
    if (const auto done = eval::run(*plan_, population_, settings_.run, *this); !done) {
      throw std::runtime_error(done.error().message);
    }
    std::sort(answer_.rejects.begin(), answer_.rejects.end());
    return answer_;
  }

  [[nodiscard]] std::unique_ptr<Rendered> render(
      const eval::Population& /*population*/,
      const std::vector<eval::ResultBlock>& /*blocks*/) const override {
    return std::make_unique<Rendered>();
  }

  source::Outcome accept(const eval::Population& /*population*/,
                         const std::vector<eval::ResultBlock>& blocks,
                         Rendered& /*rendered*/) override {
    for (const eval::ResultBlock& block : blocks) {
      for (std::size_t row = 0; row < block.rows; ++row) {
        if (block.reasons[row] == 0) {
          add_decision(block, row);
        } else {
          add_reject(block, row);
        }
      }
    }
    return source::Done{};
  }

 private:
  bool compile() {
    plan::PlanRequest request;
    request.year = question_.year;
    request.as_known_on = question_.as_known_on;
    request.scenarios = question_.scenarios;
    request.books = question_.books;
    request.options = settings_.plan;
    for (const auto& [name, text] : question_.files) {
      request.supplied.push_back(*question_.rules->find_level(name));
    }
    std::sort(request.supplied.begin(), request.supplied.end());
    source::Diagnostics diagnostics;
    plan_ = plan::compile(*question_.rules, request, diagnostics);
    if (!plan_) {
      answer_.lacking.insert(source::render(diagnostics));
      return false;
    }
    for (const plan::LevelPlan& level : plan_->levels) {
      for (const plan::DecisionColumn& column : level.decision) {
        answer_.columns[level.name].push_back(column.is_outcome ? level.outcomes[column.index].name
                                                                : level.outputs[column.index].name);
      }
    }
    return true;
  }

  std::vector<eval::FileRows> read_files() {
    std::vector<eval::FileRows> files;
    for (const plan::LevelPlan& level : plan_->levels) {
      if (!level.supplied) {
        continue;
      }
      eval::FileRows rows;
      rows.level = level.level;
      rows.file = static_cast<std::uint32_t>(files.size());
      table::CsvOptions options;
      options.ignore_columns = true;
      options.threads = settings_.run.threads;
      options.block_bytes = settings_.block_bytes;
      options.file = rows.file;
      rows.rows.columns.resize(level.schema.columns.size());
      const auto read =
          table::read_csv_text(question_.files.at(level.name), level.name, level.schema, options,
                               [&](table::Batch&& batch) -> source::Outcome {
                                 eval::append(rows.rows, std::move(batch));
                                 return source::Done{};
                               });
      if (!read) {
        throw std::runtime_error(read.error().message);
      }
      file_levels_.push_back(level.name);
      files.push_back(std::move(rows));
    }
    return files;
  }

  void add_decision(const eval::ResultBlock& block, std::size_t row) {
    const plan::LevelPlan& level = plan_->levels[block.level];
    const std::size_t where = block.first_row + row;
    oracle::Key key;
    for (std::size_t i = 0; i < level.keys; ++i) {
      key.push_back(population_.levels[block.level].columns[i][where]);
    }
    oracle::Decision decision;
    for (std::size_t i = 0; i < level.outcomes.size(); ++i) {
      decision[level.outcomes[i].name] = report::written_outcome(
          *plan_, level.outcomes[i], block.outcomes[i][row],
          report::DecisionRows::incomplete(population_, block.level, where));
    }
    for (std::size_t i = 0; i < level.outputs.size(); ++i) {
      exact::append_scaled(decision[level.outputs[i].name], block.outputs[i][row],
                           level.outputs[i].decimals);
    }
    answer_.decisions[level.name][key].push_back(decision);
  }

  void add_reject(const eval::ResultBlock& block, std::size_t row) {
    const plan::Reason& reason = plan_->reasons.at(block.reasons[row]);
    const report::Place place =
        report::place_of(*plan_, population_, block.level, block.first_row + row);
    answer_.rejects.push_back({file_levels_.at(place.file), place.line, reason.field, reason.code});
  }

  const oracle::Question& question_;
  const EngineSettings& settings_;
  std::optional<plan::Plan> plan_;
  eval::Population population_;
  std::vector<std::string> file_levels_;  // by number of the file
  oracle::Answer answer_;
};

}  // namespace

oracle::Answer engine_answer(const oracle::Question& question, const EngineSettings& settings) {
  return EngineRun(question, settings).answer();
}

}  // namespace quotum::equivalence
