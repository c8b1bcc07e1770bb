// Hashes of results, added up by the workers, see answer_sums.h.
#include "answer_sums.h"

#include <functional>

#include "failure.h"
#include "population/random.h"

namespace quotum::bench {
namespace {

std::uint64_t hash(exact::Int128 value) {
  const auto bits = static_cast<exact::UInt128>(value);
  return population::spread(static_cast<std::uint64_t>(bits) ^
                            population::spread(static_cast<std::uint64_t>(bits >> 64U)));
}

std::uint64_t hash(const std::string& text) { return std::hash<std::string>()(text); }

class Summing final : public eval::ResultConsumer {
 public:
  Summing(const plan::Plan& plan, const std::vector<std::size_t>& period)
      : plan_(plan), period_(period) {}

  [[nodiscard]] std::unique_ptr<Rendered> render(
      const eval::Population& /*population*/,
      const std::vector<eval::ResultBlock>& blocks) const override {
    auto part = std::make_unique<Part>();
    for (const eval::ResultBlock& block : blocks) {
      add_block(block, part->sums);
    }
    return part;
  }
  source::Outcome accept(const eval::Population& /*population*/,
                         const std::vector<eval::ResultBlock>& /*blocks*/,
                         Rendered& rendered) override {
    for (const auto& [column, sum] : dynamic_cast<Part&>(rendered).sums) {
      sums[column] += sum;
    }
    return source::Done{};
  }

  AnswerSums sums;

 private:
  struct Part : Rendered {
    AnswerSums sums;
  };

  // The values of a row without a result are nobody's business; why it has none is.
  void add_block(const eval::ResultBlock& block, AnswerSums& into) const {
    const plan::LevelPlan& level = plan_.levels[block.level];
    const auto sum = [&](const std::string& column, const auto& hash_of_row) {
      std::uint64_t& total = into[level.name + " " + column];
      for (std::size_t row = 0; row < block.rows; ++row) {
        const std::uint64_t place = (block.first_row + row) % period_[block.level];
        total += population::spread(hash_of_row(row) + population::spread(place));
      }
    };
    into[level.name + " rows"] += block.rows;
    sum("refusal", [&](std::size_t row) {
      const plan::Reason& reason = plan_.reasons[block.reasons[row]];
      return block.reasons[row] == 0 ? 0 : hash(reason.code + " " + reason.field);
    });
    for (std::size_t i = 0; i < level.outputs.size(); ++i) {
      sum(level.outputs[i].name, [&](std::size_t row) {
        return block.reasons[row] == 0 ? hash(block.outputs[i][row]) : 0;
      });
    }
    for (std::size_t i = 0; i < level.outcomes.size(); ++i) {
      std::vector<std::uint64_t> codes;
      for (const std::string& code : level.outcomes[i].codes) {
        codes.push_back(hash(code));
      }
      sum(level.outcomes[i].name, [&](std::size_t row) {
        return block.reasons[row] == 0 ? codes[block.outcomes[i][row]] : 0;
      });
    }
  }

  const plan::Plan& plan_;
  const std::vector<std::size_t>& period_;
};

}  // namespace

AnswerSums answer_sums(const plan::Plan& plan, const eval::Population& population,
                       const eval::RunOptions& options, const std::vector<std::size_t>& period) {
  Summing summing(plan, period);
  if (const auto done = eval::run(plan, population, options, summing); !done) {
    fail(done.error().message);
  }
  return summing.sums;
}

std::vector<std::size_t> rows_by_level(const eval::Population& population) {
  std::vector<std::size_t> rows;
  for (const eval::LevelRows& level : population.levels) {
    rows.push_back(level.rows());
  }
  return rows;
}

AnswerSums times(AnswerSums sums, std::uint64_t copies) {
  for (auto& [column, sum] : sums) {
    sum *= copies;
  }
  return sums;
}

std::string difference(const AnswerSums& expected, const AnswerSums& found) {
  for (const auto& [column, sum] : expected) {
    const auto other = found.find(column);
    if (other == found.end() || other->second != sum) {
      return column + ": " + (other == found.end() ? "nothing" : std::to_string(other->second)) +
             " instead of " + std::to_string(sum);
    }
  }
  return expected.size() == found.size() ? "" : "a column more";
}

}  // namespace quotum::bench
