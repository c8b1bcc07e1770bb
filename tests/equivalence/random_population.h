// Data files for any rules: what their levels and inputs declare, filled with values that are
// likely to hurt. Knows nothing of any rule book by name.
#pragma once

#include "check/checked_rules.h"
#include "data_file.h"
#include "dice.h"

namespace quotum::equivalence {

struct PopulationShape {
  int year = 2020;
  std::string lowest;  // the lowest level with a file; those above get one where they have one
  int top_rows = 10;
  int most_below = 4;          // rows within one row of the level above, at most
  int most_lower_keys = 1000;  // keys below the top level are drawn from 1..this
  int faults = 0;  // per cent of rows that are spoilt: wrong text, duplicate, other year, ...
  bool extremes = false;  // numbers are mostly bounds and points of interest
};

// Values at which results may change: every number in the formulas and parameters of the rules, by
// decimals cut to what a column takes.
std::vector<exact::Rational> points_of_interest(const check::CheckedRules& rules);

class RandomPopulation {
 public:
  RandomPopulation(const check::CheckedRules& rules, const PopulationShape& shape, Dice& dice);

  // All columns that any book of the hierarchy declares.
  DataFiles files();

 private:
  struct Column {
    std::string name;
    const check::CheckedInput* input = nullptr;
  };
  void add_columns(check::LevelId level);
  void fill(std::size_t depth, const std::vector<std::string>& keys);
  std::string key_text(const rulebook::KeyColumn& key, bool top);
  std::string input_text(const check::CheckedInput& input);
  std::string number_text(const check::CheckedInput& input);
  void spoil(DataFile& file, std::size_t keys);

  const check::CheckedRules& rules_;
  PopulationShape shape_;
  Dice& dice_;
  std::vector<check::LevelId> levels_;                     // top level first
  std::map<check::LevelId, std::vector<Column>> columns_;  // inputs, each name once
  std::vector<exact::Rational> interesting_;
  DataFiles files_;
};

// A number of nine digits that passes the elfproef.
std::string fiscal_number(Dice& dice);

}  // namespace quotum::equivalence
