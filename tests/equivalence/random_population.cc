#include "random_population.h"

#include <algorithm>
#include <set>

#include "number.h"

namespace quotum::equivalence {
namespace {

using exact::BigInt;
using exact::Rational;

void collect_numbers(const check::TypedExpression& expression, std::vector<Rational>& numbers) {
  if (expression.kind == check::TypedExpression::Kind::kNumber) {
    numbers.push_back(expression.number);
  }
  for (const auto& operand : expression.operands) {
    collect_numbers(operand, numbers);
  }
}

// The whole number of 10^-decimals that is nearest below or at the value.
BigInt scaled(const Rational& value, int decimals) {
  const Rational grain(BigInt(1), pow(BigInt(10), static_cast<unsigned>(decimals)));
  return numerator(Rational(oracle::rounded(value, grain, exact::RoundingMode::kDown) / grain));
}

std::string two_digits(std::int64_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string day(int year, std::int64_t month, std::int64_t day_of_month) {
  return std::to_string(year) + "-" + two_digits(month) + "-" + two_digits(day_of_month);
}

}  // namespace

std::string fiscal_number(Dice& dice) {
  for (;;) {
    std::string digits;
    int sum = 0;
    for (int i = 0; i < 8; ++i) {
      const auto digit = static_cast<int>(dice.between(0, 9));
      digits += static_cast<char>('0' + digit);
      sum += (9 - i) * digit;
    }
    if (sum > 0 && sum % 11 < 10) {
      return digits + static_cast<char>('0' + sum % 11);
    }
  }
}

std::vector<Rational> points_of_interest(const check::CheckedRules& rules) {
  std::vector<Rational> points = {0, 1};
  for (const auto& book : rules.books) {
    for (const auto& version : book.versions) {
      for (const auto& step : version.steps) {
        collect_numbers(step.formula, points);
      }
    }
  }
  for (const auto& parameter : rules.documents->parameters) {
    for (const auto& value : parameter.values) {
      if (!parameter.is_date && value.state == rulebook::ParameterValue::State::kKnown) {
        points.push_back(value.quantity.value.to_rational());
      }
    }
  }
  return points;
}

RandomPopulation::RandomPopulation(const check::CheckedRules& rules, const PopulationShape& shape,
                                   Dice& dice)
    : rules_(rules), shape_(shape), dice_(dice), interesting_(points_of_interest(rules)) {
  for (auto level = rules.find_level(shape.lowest); level; level = rules.levels[*level].parent) {
    levels_.insert(levels_.begin(), *level);
  }
  for (const check::LevelId level : levels_) {
    add_columns(level);
  }
}

void RandomPopulation::add_columns(check::LevelId level) {
  const auto& document = *rules_.levels[level].document;
  if (!document.file) {
    return;
  }
  DataFile& file = files_[document.name.value];
  for (const check::LevelId above : levels_) {
    for (const auto& key : rules_.levels[above].document->key) {
      if (above <= level) {
        file.header.push_back(key.name.value);
      }
    }
  }
  for (const auto& column : {document.period_begin, document.period_end, document.year_column}) {
    if (column) {
      file.header.push_back(column->value);
    }
  }
  std::set<std::string> seen;
  for (const auto& book : rules_.books) {
    for (const auto& version : book.versions) {
      for (const auto& input : version.inputs) {
        if (input.level == level && seen.insert(input.name).second) {
          file.header.push_back(input.name);
          columns_[level].push_back({input.name, &input});
        }
      }
    }
  }
}

DataFiles RandomPopulation::files() {
  fill(0, {});
  for (auto& [level, file] : files_) {
    std::size_t keys = 0;
    for (const check::LevelId above : levels_) {
      keys += above <= *rules_.find_level(level) ? rules_.levels[above].document->key.size() : 0;
    }
    spoil(file, keys);
    file = shuffled(file, dice_);
  }
  return files_;
}

void RandomPopulation::fill(std::size_t depth, const std::vector<std::string>& keys) {
  if (depth == levels_.size()) {
    return;
  }
  const check::LevelId level = levels_[depth];
  const auto& document = *rules_.levels[level].document;
  const std::int64_t wanted = depth == 0 ? shape_.top_rows : dice_.between(0, shape_.most_below);
  std::set<std::vector<std::string>> seen;
  for (std::int64_t i = 0; i < wanted; ++i) {
    std::vector<std::string> all = keys;
    for (const auto& key : document.key) {
      all.push_back(key_text(key, depth == 0));
    }
    if (!seen.insert(all).second) {
      continue;
    }
    const std::int64_t first = document.period_begin ? dice_.between(1, 12) : 1;
    const std::int64_t last =
        document.period_begin ? std::min<std::int64_t>(first + dice_.between(0, 2), 12) : 1;
    for (std::int64_t month = first; month <= last && document.file; ++month) {
      std::vector<std::string> row = all;
      if (document.period_begin) {
        row.push_back(day(shape_.year, month, 1));
        row.push_back(day(shape_.year, month, dice_.between(1, 28)));
      }
      if (document.year_column) {
        row.push_back(std::to_string(shape_.year - (dice_.percent(10) ? 1 : 0)));
      }
      for (const Column& column : columns_[level]) {
        row.push_back(input_text(*column.input));
      }
      files_[document.name.value].rows.push_back(std::move(row));
    }
    fill(depth + 1, all);
  }
}

std::string RandomPopulation::key_text(const rulebook::KeyColumn& key, bool top) {
  using Type = rulebook::KeyColumn::Type;
  if (key.type == Type::kEnumeration) {
    return dice_.pick(key.values).value;
  }
  if (key.elfproef) {
    return fiscal_number(dice_);
  }
  return std::to_string(dice_.between(1, top ? 100'000 : shape_.most_lower_keys));
}

std::string RandomPopulation::input_text(const check::CheckedInput& input) {
  if (input.optional && dice_.percent(25)) {
    return "";
  }
  return input.type.kind == exact::Kind::kEnumeration ? dice_.pick(input.type.values)
                                                      : number_text(input);
}

std::string RandomPopulation::number_text(const check::CheckedInput& input) {
  const auto low = static_cast<std::int64_t>(scaled(input.min, input.decimals));
  const auto high = static_cast<std::int64_t>(scaled(input.max, input.decimals));
  BigInt value;
  if (dice_.percent(shape_.extremes ? 30 : 3)) {
    value = dice_.percent(50) ? low : high;
  } else if (dice_.percent(shape_.extremes ? 80 : 30)) {
    const Rational point =
        dice_.pick(interesting_) * (dice_.percent(50) ? Rational(1) : dice_.pick(interesting_));
    value = scaled(point, input.decimals) + dice_.between(-1, 1);
  } else if (dice_.percent(20)) {
    value = dice_.between(low, high);
  } else {
    value = dice_.between(-200, 20'000'000) / dice_.between(1, 20'000);
  }
  value = std::clamp(value, BigInt(low), BigInt(high));
  std::string text = oracle::written(
      Rational(value, pow(BigInt(10), static_cast<unsigned>(input.decimals))), input.decimals);
  while (input.decimals > 0 && (text.back() == '0' || text.back() == '.') && dice_.percent(50)) {
    const bool point = text.back() == '.';
    text.pop_back();
    if (point) {
      break;
    }
  }
  return text.back() == '.' ? text.substr(0, text.size() - 1) : text;
}

// Everything that may be wrong with a row, one thing at a time.
void RandomPopulation::spoil(DataFile& file, std::size_t keys) {
  const std::vector<std::string> wrong_texts = {"",
                                                "x",
                                                "1e5",
                                                "-1",
                                                "7 ",
                                                "+3",
                                                ".5",
                                                "5.",
                                                "-",
                                                "0.123456789",
                                                "99999999999999999999",
                                                "2020-02-30",
                                                "JA"};
  const std::size_t all = file.rows.size();
  for (std::size_t i = 0; i < all; ++i) {
    if (!dice_.percent(shape_.faults)) {
      continue;
    }
    std::vector<std::string>& row = file.rows[i];
    const auto any = [&](std::size_t below) {
      return static_cast<std::size_t>(dice_.between(0, static_cast<std::int64_t>(below) - 1));
    };
    switch (dice_.between(0, 6)) {
      case 0:
        file.rows.push_back(row);
        break;  // twice the same key
      case 1:
        row.push_back("1");
        break;  // a field too many
      case 2:
        row.pop_back();
        break;  // a field too few
      case 3:
        row.front() = file.rows[any(all)].front();
        break;  // in another parent
      case 4:
        row.front() = fiscal_number(dice_);
        break;  // in no parent
      case 5:
        row[std::min(keys + any(2), row.size() - 1)] =
            day(shape_.year - 1 + static_cast<int>(any(3)), dice_.between(1, 12), 15);
        break;
      default:
        row[any(row.size())] = dice_.pick(wrong_texts);
        break;
    }
  }
}

}  // namespace quotum::equivalence
