// Runs one case and holds what came out against what it expects. See scenario_test_run.h.
#include "report/scenario_test_run.h"

#include <algorithm>
#include <map>

#include "check/unknown_name.h"
#include "eval/run.h"
#include "exact/decimal.h"
#include "report/decisions.h"
#include "report/explain_citation.h"
#include "report/explain_words.h"
#include "report/scenario_test_data.h"
#include "report/scenario_test_setup.h"
#include "report/scenario_test_steps.h"

namespace quotum::report {
namespace {

using source::Diagnostics;

std::vector<std::string> fields_of(std::string_view line) {
  std::vector<std::string> fields;
  std::size_t from = 0;
  for (;;) {
    const std::size_t comma = std::min(line.find(',', from), line.size());
    fields.emplace_back(line.substr(from, comma - from));
    if (comma == line.size()) {
      return fields;
    }
    from = comma + 1;
  }
}

// Decisions of one level, as they stand in its file. No key, code or number needs quotes.
struct DecidedLevel {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::size_t> numbers;  // of the rows, in the population
};

// Decisions by level, the same text that a run writes.
class Collected final : public eval::ResultConsumer {
 public:
  explicit Collected(const plan::Plan& plan)
      : decisions_(plan,
                   [this](std::size_t level, std::string_view text) { return keep(level, text); }) {
    const DecisionRows rows(plan);
    for (const std::size_t level : decision_levels(plan)) {
      std::string header = rows.header(level);
      header.pop_back();
      levels_[level].header = fields_of(header);
    }
  }

  [[nodiscard]] std::unique_ptr<Rendered> render(
      const eval::Population& population,
      const std::vector<eval::ResultBlock>& blocks) const override {
    return decisions_.render(population, blocks);
  }

  source::Outcome accept(const eval::Population& population,
                         const std::vector<eval::ResultBlock>& blocks,
                         Rendered& rendered) override {
    for (const eval::ResultBlock& block : blocks) {
      for (std::size_t row = 0; row < block.rows; ++row) {
        if (block.reasons[row] == 0) {
          levels_[block.level].numbers.push_back(block.first_row + row);
        }
      }
    }
    return decisions_.accept(population, blocks, rendered);
  }

  [[nodiscard]] const std::map<std::size_t, DecidedLevel>& levels() const { return levels_; }
  [[nodiscard]] const std::vector<table::RowError>& refused() const { return decisions_.refused(); }

 private:
  source::Outcome keep(std::size_t level, std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      levels_[level].rows.push_back(fields_of(text.substr(0, end)));
      text.remove_prefix(end + 1);
    }
    return source::Done{};
  }

  std::map<std::size_t, DecidedLevel> levels_;
  Decisions decisions_;
};

bool same(const std::string& expected, const std::string& found) {
  const auto a = exact::Decimal::parse(expected);
  const auto b = exact::Decimal::parse(found);
  return a && b ? *a == *b : expected == found;
}

std::string described(const std::string& code, const std::string& field) {
  return field.empty() ? code : code + " (" + field + ')';
}

class CaseRun {
 public:
  CaseRun(const check::CheckedRules& rules, const TestFile& file, const TestCase& test,
          const TestSetup& setup, const TestRunOptions& options, Diagnostics& diagnostics)
      : rules_(rules),
        file_(file),
        test_(test),
        setup_(setup),
        language_(options.language),
        explain_(options.explain),
        diagnostics_(diagnostics) {}

  std::optional<CaseResult> run();

 private:
  bool fits(const plan::Plan& plan, const Collected& collected);
  void compare_table(const TestTable& expected, std::size_t level, const DecidedLevel& decided);
  void compare_rejects(std::vector<table::RowError> rejects);
  std::vector<std::string> steps(const RowOfLevel& row, const std::string& column);
  [[nodiscard]] std::string word(std::string_view dutch, std::string_view english) const {
    return std::string(pick(language_, dutch, english));
  }

  const check::CheckedRules& rules_;
  const TestFile& file_;
  const TestCase& test_;
  const TestSetup& setup_;
  Language language_;
  bool explain_;
  Diagnostics& diagnostics_;
  CaseResult result_;
};

std::optional<CaseResult> CaseRun::run() {
  result_.place = place_text(test_.name.span);
  result_.name = test_.name.value;
  result_.title = test_.title ? one_line(pick(language_, *test_.title)) : std::string();
  result_.basis = Citer(*rules_.documents, language_).cite(test_.basis, nullptr).text;
  const std::optional<plan::Plan> plan = make_test_plan(rules_, setup_, test_, false, diagnostics_);
  const auto rows = plan ? test_population(*plan, setup_, file_, diagnostics_) : std::nullopt;
  if (!rows) {
    return std::nullopt;
  }
  Collected collected(*plan);
  if (const source::Outcome ran = eval::run(*plan, *rows, eval::RunOptions(), collected); !ran) {
    diagnostics_.error(source::Code::kBadValue, test_.name.span, ran.error().message);
    return std::nullopt;
  }
  if (!fits(*plan, collected)) {
    return std::nullopt;
  }
  std::vector<table::RowError> rejects = rows->errors;
  rejects.insert(rejects.end(), collected.refused().begin(), collected.refused().end());
  compare_rejects(std::move(rejects));
  for (const TestTable& expected : test_.expected) {
    const std::size_t level = *level_position(*plan, expected.level.value);
    compare_table(expected, level, collected.levels().at(level));
  }
  return std::move(result_);
}

// Whether the run has the levels and columns that the case expects something of.
bool CaseRun::fits(const plan::Plan& plan, const Collected& collected) {
  bool good = true;
  for (const TestTable& expected : test_.expected) {
    const auto level = level_position(plan, expected.level.value);
    const auto decided = level ? collected.levels().find(*level) : collected.levels().end();
    if (decided == collected.levels().end()) {
      std::vector<std::string> known;
      for (const auto& [number, one] : collected.levels()) {
        known.push_back(plan.levels[number].name);
      }
      check::report_unknown(diagnostics_, expected.level.span,
                            "this run has no decisions at level '" + expected.level.value + "'",
                            expected.level.value, known);
      good = false;
      continue;
    }
    const std::vector<std::string>& header = decided->second.header;
    for (const TestRow& row : expected.rows) {
      for (const TestField& field : row.fields) {
        if (std::find(header.begin(), header.end(), field.column.value) == header.end()) {
          check::report_unknown(
              diagnostics_, field.column.span,
              "no column '" + field.column.value + "' in the decisions of this run",
              field.column.value, header);
          good = false;
        }
      }
    }
  }
  return good;
}

void CaseRun::compare_table(const TestTable& expected, std::size_t level,
                            const DecidedLevel& decided) {
  if (expected.rows.size() != decided.rows.size()) {
    result_.mismatches.push_back({place_text(expected.level.span),
                                  expected.level.value,
                                  word("aantal beslissingen", "number of decisions"),
                                  std::to_string(expected.rows.size()),
                                  std::to_string(decided.rows.size()),
                                  {}});
    return;
  }
  for (std::size_t i = 0; i < expected.rows.size(); ++i) {
    for (const TestField& field : expected.rows[i].fields) {
      const auto column = static_cast<std::size_t>(
          std::find(decided.header.begin(), decided.header.end(), field.column.value) -
          decided.header.begin());
      if (same(field.text.value, decided.rows[i][column])) {
        continue;
      }
      result_.mismatches.push_back(
          {place_text(field.text.span),
           expected.level.value + word(", rij ", ", row ") + std::to_string(i + 1),
           field.column.value, field.text.value, decided.rows[i][column],
           steps({level, decided.numbers[i]}, field.column.value)});
    }
  }
}

// Those that name a field choose first, so that one for any field does not take theirs.
void CaseRun::compare_rejects(std::vector<table::RowError> rejects) {
  const std::string none = word("geen", "none");
  for (const bool with_field : {true, false}) {
    for (const ExpectedReject& expected : test_.rejects) {
      if (expected.field.has_value() != with_field) {
        continue;
      }
      const auto found =
          std::find_if(rejects.begin(), rejects.end(), [&](const table::RowError& reject) {
            return reject.code == expected.code.value &&
                   (!expected.field || reject.field == expected.field->value);
          });
      if (found != rejects.end()) {
        rejects.erase(found);
      } else {
        result_.mismatches.push_back(
            {place_text(expected.code.span),
             "",
             word("afkeuring", "reject"),
             described(expected.code.value, expected.field ? expected.field->value : ""),
             none,
             {}});
      }
    }
  }
  for (const table::RowError& reject : rejects) {
    result_.mismatches.push_back({result_.place,
                                  setup_.tables.at(reject.file)->level.value +
                                      word(", rij ", ", row ") + std::to_string(reject.line - 1),
                                  word("afkeuring", "reject"),
                                  none,
                                  described(reject.code, reject.field) + ": " + reject.message,
                                  {}});
  }
}

std::vector<std::string> CaseRun::steps(const RowOfLevel& row, const std::string& column) {
  if (!explain_) {
    return {};
  }
  Diagnostics ignored;  // the plan without trace had none
  const std::optional<plan::Plan> plan = make_test_plan(rules_, setup_, test_, true, ignored);
  const auto rows = plan ? test_population(*plan, setup_, file_, ignored) : std::nullopt;
  if (!rows) {
    return {};
  }
  const check::ParameterValues values(rules_, setup_.request.scenarios, setup_.request.as_known_on);
  return steps_to_column(rules_, *plan, *rows, values, row, column, language_);
}

}  // namespace

source::Result<std::optional<CaseResult>> ScenarioTests::run(const TestFile& file,
                                                             const TestCase& test,
                                                             Diagnostics& diagnostics) {
  Diagnostics own;
  const auto setup = set_up(rules_, file, test, options_.folder, scenario_files_, own);
  if (!setup) {
    return setup.error();
  }
  std::optional<CaseResult> result;
  if (setup.value()) {
    result = CaseRun(rules_, file, test, *setup.value(), options_, own).run();
  }
  for (source::Diagnostic& diagnostic : own.sorted()) {
    if (reported_.insert(place_text(diagnostic.span) + ' ' + diagnostic.message).second) {
      diagnostics.add(std::move(diagnostic));
    }
  }
  return result;
}

}  // namespace quotum::report
