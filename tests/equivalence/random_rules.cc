// Formulas by the roll of dice.
#include "random_rules.h"

#include <vector>

namespace quotum::equivalence {
namespace {

constexpr int kDeepest = 3;
constexpr int kFirstYear = 2018, kEndYear = 2024;  // of both books
constexpr int kFarthest = 2;                       // years that a formula looks back or ahead

const char* const kLevels = R"(levels:
  - name: boven
    title: { nl: Boven, en: Top }
    key: [{ name: nummer, type: number, digits: 6 }]
    file: boven.csv
    books: [eerste, tweede]
  - name: midden
    title: { nl: Midden, en: Middle }
    inside: boven
    key: [{ name: tussen, type: number, digits: 4 }]
    at_most: 100
  - name: onder
    title: { nl: Onder, en: Bottom }
    inside: midden
    key: [{ name: volg, type: number, digits: 4 }, { name: kleur, type: enum, values: [rood, groen] }]
    period: { begin: begin, end: eind }
    file: onder.csv
    at_most: 60
)";

// Parameters: by year, by year and member with gaps in what law has set, by date only, a date,
// never set.
std::map<std::string, std::string> parameter_files(Dice& dice) {
  const auto number = [&](std::int64_t low, std::int64_t high) {
    const std::int64_t value = dice.between(low * 100, high * 100);
    const std::string cents = std::to_string(100 + value % 100).substr(1);
    return std::to_string(value / 100) + "." + cents;
  };
  const std::string basis = "basis: test\nvalues:\n";
  const std::string official = ", status: official, published: 2015-01-01, source: test }\n";
  std::string by_year = "unit: ratio\nby: [jaar]\nmin: 0.5\nmax: 90\ndecimals: 2\n" + basis;
  std::string by_member =
      "unit: ratio\nby: [jaar, soort]\nkeys: [a, b, c]\nmin: 0\nmax: 50\ndecimals: 2\n" + basis;
  for (int year = kFirstYear - kFarthest; year < kEndYear + kFarthest; ++year) {
    by_year += "  - { jaar: " + std::to_string(year) + ", value: " + number(1, 90) + official;
    for (const char* member : {"a", "b", "c"}) {
      const bool set = *member != 'c' || dice.percent(40);
      by_member += "  - { jaar: " + std::to_string(year) + ", soort: " + member +
                   (set ? ", value: " + number(0, 50) + official
                        : std::string(", value: not_set, status: not_set, source: test }\n"));
    }
  }
  const std::string title = "title: { nl: Test, en: Test }\n";
  return {
      {"parameters/tarief.yaml", "parameter: tarief\n" + title + by_year},
      {"parameters/maat.yaml", "parameter: maat\n" + title + by_member},
      {"parameters/graad.yaml", "parameter: graad\n" + title +
                                    "unit: ratio\nby: [vak]\nkeys: [a, b, c]\nmin: -9\nmax: 9\n"
                                    "decimals: 2\n" +
                                    basis + "  - { vak: a, value: " + number(0, 9) + official +
                                    "  - { vak: b, value: -" + number(1, 9) + official +
                                    "  - { vak: c, from: 2012-01-01, value: " + number(0, 9) +
                                    official},
      {"parameters/vast.yaml", "parameter: vast\n" + title +
                                   "unit: ratio\nmin: -5\nmax: 5\ndecimals: 1\n" + basis +
                                   "  - { from: 2010-01-01, value: -1.5" + official +
                                   "  - { from: 2021-01-01, value: 2.5" + official},
      {"parameters/begindag.yaml", "parameter: begindag\n" + title + "type: date\n" + basis +
                                       "  - { value: " + std::to_string(dice.between(2020, 2022)) +
                                       "-01-0" + std::to_string(dice.between(1, 2)) + official},
      {"parameters/nooit.yaml", "parameter: nooit\n" + title +
                                    "unit: ratio\nmin: 0\nmax: 9\ndecimals: 0\n" + basis +
                                    "  - { value: not_set, status: not_set, source: test }\n"},
  };
}

struct Level {
  std::string name;
  std::string below;                  // level below; empty: none
  std::vector<std::string> numbers;   // inputs and steps that a formula may use
  std::vector<std::string> positive;  // those of them that are never below 1
  std::vector<std::string> optional;  // inputs that may be empty
  std::vector<std::string> truths;    // comparisons of enumerations, boolean steps
};

class RandomBook {
 public:
  RandomBook(std::string name, Dice& dice) : name_(std::move(name)), dice_(dice) {}

  void add_levels() {
    levels_ = {{"onder",
                "",
                {"n1", "n2", "n3", "o1"},
                {"n2"},
                {"o1"},
                {"soort = a", "soort != b", "kleur = rood", "set(o1)", "set(maat[soort])"}},
               {"midden", "onder", {}, {}, {}, {}},
               {"boven",
                "midden",
                {"x1", "x2", "x3", "f1"},
                {"x2"},
                {"x3"},
                {"vak = a", "not (vak = c)", "set(x3)", "graad[vak] >= 0"}}};
    inputs_ = R"(inputs:
  onder:
    n1: { unit: ratio, decimals: 2, min: -1000, max: 1000 }
    n2: { unit: ratio, decimals: 0, min: 1, max: 40 }
    n3: { unit: ratio, decimals: 4, min: 0, max: 10 }
    o1: { unit: ratio, decimals: 1, min: -5, max: 5, optional: true }
    soort: { type: enum, values: [a, b, c] }
  boven:
    x1: { unit: ratio, decimals: 2, min: -100000, max: 2000000 }
    x2: { unit: ratio, decimals: 3, min: 1, max: 5000 }
    x3: { unit: ratio, decimals: 0, min: 2, max: 9, optional: true }
    vak: { type: enum, values: [a, b, c] }
    f1: { unit: ratio, decimals: 2, min: -3000, max: 3000, from: ")" +
              from_formula() + R"(", basis: test }
)";
  }

  // A book without data of its own, over the outputs of another.
  void use(const RandomBook& other) {
    levels_ = {{"onder", "", {}, {}, {}, {}},
               {"midden", "onder", {}, {}, {}, {}},
               {"boven", "midden", {}, {}, {}, {}}};
    for (std::size_t i = 0; i < levels_.size(); ++i) {
      for (const std::string& output : other.outputs_of_[i]) {
        levels_[i].numbers.push_back(other.name_ + "." + output);
      }
    }
  }

  std::string text(int steps) {
    for (std::size_t i = 0; i < levels_.size(); ++i) {
      outputs_of_.emplace_back();
      use_everything(levels_[i]);
      for (int step = 0; step < steps; ++step) {
        add_step(levels_[i]);
      }
      add_outputs(i);
    }
    return "rulebook: 1\nid: nl." + name_ +
           "\ntitle: { nl: Test, en: Test }\nlaw: { id: BWBR0000000, name: Test }\n"
           "valid: { from: 2018-01-01 }\nyears: { from: " +
           std::to_string(kFirstYear) + ", until: " + std::to_string(kEndYear) +
           " }\npublished: 2017-01-01\nstatus: official\nlevel: boven\noutcome: " + name_ +
           "_uitkomst\n" + inputs_ + "steps:\n" + steps_ + "outcomes:\n" + outcomes() +
           "outputs:\n" + outputs_;
  }

 private:
  std::string from_formula() {
    return dice_.percent(50) ? "sum(midden: som_midden)"
                             : "sum(midden: som_midden where som_midden > 0)";
  }

  std::string literal() {
    return dice_.pick(
        std::vector<std::string>{"0", "1", "2", "0.5", "2.25", "10", "100", "0.001", "33%"});
  }

  std::string reference(const std::string& name) {
    return dice_.percent(30) ? name + " @ jaar " + (dice_.percent(50) ? "- " : "+ ") +
                                   std::to_string(dice_.between(1, kFarthest))
                             : name;
  }

  std::string number(const Level& level, int depth) {
    if (depth == 0 || dice_.percent(15)) {
      return leaf(level);
    }
    const auto inner = [&] { return number(level, depth - 1); };
    switch (dice_.between(0, level.below.empty() ? 8 : 10)) {
      case 0:
        return "(" + inner() + " + " + inner() + ")";
      case 1:
        return "(" + inner() + " - " + inner() + ")";
      case 2:
        return "(" + inner() + " * " + leaf(level) + ")";
      case 3:
        return "(" + inner() + " / " + denominator(level) + ")";
      case 4:
        return "min(" + inner() + ", " + inner() + ")";
      case 5:
        return "max(" + inner() + ", " + inner() + ", " + leaf(level) + ")";
      case 6:
        return "(-" + inner() + ")";
      case 7:
      case 8:
        return "(if " + truth(level, depth - 1) + " then " + inner() + " else " + inner() + ")";
      case 9:
        return aggregate("sum", level, depth);
      default:
        return "(" + aggregate("count", level, depth) + " + " + inner() + ")";
    }
  }

  std::string leaf(const Level& level) {
    if (!level.numbers.empty() && dice_.percent(60)) {
      return dice_.pick(level.numbers);
    }
    switch (dice_.between(0, 7)) {
      case 0:
        return reference("tarief");
      case 1:
        return "vast";
      case 2:
        return level.name == "boven" && !inputs_.empty() ? "graad[vak]" : "vast";
      case 3:
        return level.name == "onder" && !inputs_.empty() ? reference("maat[soort]") : "vast";
      case 4:
        return level.name == "onder" && !inputs_.empty() ? "maat[soort]" : reference("tarief");
      case 5:
        return dice_.percent(5) ? "nooit" : reference("tarief");
      default:
        return literal();
    }
  }

  std::string denominator(const Level& level) {
    if (!level.positive.empty() && dice_.percent(60)) {
      return dice_.pick(level.positive);
    }
    return dice_.percent(50) ? std::string("tarief")
                             : dice_.pick(std::vector<std::string>{"3", "7", "1331", "0.4", "12"});
  }

  std::string aggregate(const std::string& kind, const Level& level, int depth) {
    const Level& below = level_named(level.below);
    const std::string where = dice_.percent(50) ? " where " + truth(below, depth - 1) : "";
    const std::string what =
        kind == "sum" ? ": " + (below.numbers.empty() ? "1" : dice_.pick(below.numbers)) : "";
    return kind + "(" + below.name + what + where + ")";
  }

  std::string truth(const Level& level, int depth) {
    if (depth <= 0 || dice_.percent(30)) {
      if (!level.truths.empty() && dice_.percent(50)) {
        return "(" + dice_.pick(level.truths) + ")";
      }
      return dice_.pick(std::vector<std::string>{
          "(first_day(jaar) >= begindag)", "(jaar < 2021 jaar)", "(jaar >= 2021 jaar)",
          "set(nooit)", "set(tarief)", "true", "false", "(tarief > tarief @ jaar - 1)"});
    }
    const auto inner = [&] { return truth(level, depth - 1); };
    switch (dice_.between(0, 4)) {
      case 0:
        return "(" + inner() + " and " + inner() + ")";
      case 1:
        return "(" + inner() + " or " + inner() + ")";
      case 2:
        return "(not " + inner() + ")";
      default: {
        const std::string sign =
            dice_.pick(std::vector<std::string>{"<", "<=", ">", ">=", "=", "!="});
        return "(" + number(level, depth - 1) + " " + sign + " " + number(level, depth - 1) + ")";
      }
    }
  }

  const Level& level_named(const std::string& name) {
    for (const Level& level : levels_) {
      if (level.name == name) {
        return level;
      }
    }
    return levels_.front();
  }

  void write_step(const std::string& name, const Level& level, const std::string& type,
                  const std::string& formula, const std::string& rounding) {
    steps_ += "  - name: " + name + "\n    level: " + level.name + "\n    " + type +
              "\n    basis: test\n    formula: \"" + formula + "\"\n";
    if (!rounding.empty()) {
      steps_ += "    rounding: { mode: " +
                dice_.pick(std::vector<std::string>{"down", "up", "half_up", "half_even",
                                                    "towards_zero", "away_from_zero"}) +
                ", to: " + rounding + ", basis: test }\n";
    }
  }

  // The checker refuses inputs that nothing uses.
  void use_everything(Level& level) {
    if (level.name == "onder" && !inputs_.empty()) {
      write_step("som_onder", level, "unit: ratio",
                 "n1 + n2 + n3 + (if set(o1) then o1 else 0) + (if soort = a then 1 else 2)",
                 "0.01");
      level.numbers.push_back("som_onder");
    } else if (level.name == "midden" && !inputs_.empty()) {
      write_step("som_midden", level, "unit: ratio", "sum(onder: som_onder)", "");
      level.numbers.push_back("som_midden");
    } else if (level.name == "boven" && !inputs_.empty()) {
      write_step("som_boven", level, "unit: ratio",
                 "x1 + x2 + (if set(x3) then x3 else 0) + (if vak = a then f1 else 2)", "0.01");
      level.numbers.push_back("som_boven");
    }
  }

  void add_step(Level& level) {
    const std::string name = level.name + "_" + std::to_string(++count_);
    if (dice_.percent(25)) {
      write_step(name, level, "type: boolean", truth(level, kDeepest), "");
      level.truths.push_back(name);
      truths_[level.name].push_back(name);
      return;
    }
    const std::string grain =
        dice_.pick(std::vector<std::string>{"", "0.01", "0.1", "0.5", "1", "3"});
    write_step(name, level, "unit: ratio", number(level, kDeepest), grain);
    level.numbers.push_back(name);
  }

  // One output for each step, so that none is unreachable.
  void add_outputs(std::size_t index) {
    const Level level = levels_[index];
    std::string all = "0";
    for (const std::string& name : level.numbers) {
      if (name.rfind(level.name, 0) != 0 && name.rfind("som_", 0) != 0) {
        continue;
      }
      const std::string output = name_ + "_" + name;
      write_step(output, level, "unit: ratio", name, dice_.percent(50) ? "0.01" : "0.5");
      outputs_ += "  - { name: " + output + ", unit: ratio, decimals: 2 }\n";
      outputs_of_[index].push_back(output);
    }
    for (const std::string& truth : truths_[level.name]) {
      all += " + (if " + truth + " then 1 else 0)";
    }
    const std::string output = name_ + "_waar_" + level.name;
    write_step(output, level, "unit: ratio", all, "");
    outputs_ += "  - { name: " + output + ", unit: ratio, decimals: 2 }\n";
    outputs_of_[index].push_back(output);
  }

  std::string outcomes() {
    const Level& top = level_named("boven");
    std::string text;
    for (int i = 0; i < 3; ++i) {
      text += "  - { when: \"" + truth(top, 2) + "\", code: GEVAL_" + std::to_string(i) +
              ", basis: test }\n";
    }
    return text + "  - { otherwise: true, code: OVERIG, basis: test }\n";
  }

  std::string name_;
  Dice& dice_;
  std::vector<Level> levels_;                               // lowest first
  std::map<std::string, std::vector<std::string>> truths_;  // level -> boolean steps
  std::vector<std::vector<std::string>> outputs_of_;        // parallel to levels_
  std::string inputs_, steps_, outputs_;
  int count_ = 0;
};

}  // namespace

std::map<std::string, std::string> random_rules(Dice& dice) {
  std::map<std::string, std::string> files = parameter_files(dice);
  files["levels.yaml"] = kLevels;
  RandomBook first("eerste", dice);
  first.add_levels();
  files["eerste/2018-01-01.yaml"] = first.text(3);
  RandomBook second("tweede", dice);
  second.use(first);
  files["tweede/2018-01-01.yaml"] = second.text(2);
  return files;
}

}  // namespace quotum::equivalence
