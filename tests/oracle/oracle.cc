#include "oracle.h"

#include <algorithm>

#include "evaluator.h"
#include "number.h"
#include "reach.h"

namespace quotum::oracle {
namespace {

using check::BookId;
using check::LevelId;

class Run {
 public:
  explicit Run(const Question& question)
      : question_(question),
        rules_(*question.rules),
        values_(rules_, question.scenarios, question.as_known_on) {
    setting_ = {&rules_, &values_, question.year, question.as_known_on, {}, 0};
    find_levels();
    find_books();
  }

  Answer answer() {
    Evaluator evaluator(setting_);
    Census census{&rules_, question_.year, levels_, {}, {}, question_.allow_partial};
    reach(evaluator, census);
    if (answer_.lacking.empty()) {
      for (const auto& [name, text] : question_.files) {
        census.files[*rules_.find_level(name)] = text;
      }
      Rows rows = nested(census);
      answer_.rejects = std::move(rows.rejects);
      for (const auto& [key, row] : rows.top) {
        decide(evaluator, row);
      }
    }
    std::sort(answer_.rejects.begin(), answer_.rejects.end());
    return std::move(answer_);
  }

 private:
  [[nodiscard]] std::string name_of(LevelId level) const {
    return rules_.levels[level].document->name.value;
  }

  // From the top of the hierarchy down to the lowest level with a file.
  void find_levels() {
    for (const auto& [name, text] : question_.files) {
      setting_.files.insert(*rules_.find_level(name));
    }
    setting_.lowest = *setting_.files.rbegin();
    for (std::optional<LevelId> level = setting_.lowest; level;
         level = rules_.levels[*level].parent) {
      levels_.insert(levels_.begin(), *level);
    }
  }

  void find_books() {
    std::set<BookId> wanted(question_.books.begin(), question_.books.end());
    for (BookId book = rules_.books.size();
         book-- > 0;) {  // those that others use stand before them
      for (const auto& user : rules_.books[book].versions) {
        if (wanted.count(book) > 0) {
          wanted.insert(user.uses.begin(), user.uses.end());
        }
      }
    }
    for (const auto& name : rules_.levels[levels_.front()].document->books) {
      const BookId book = *rules_.find_book(name.value);
      if (question_.books.empty() || wanted.count(book) > 0) {
        books_.push_back(book);
      }
    }
  }

  void reach(Evaluator& evaluator, Census& census) {
    Reach walker(setting_, evaluator);
    std::set<BookId> touched;                  // by a scenario
    std::map<BookId, std::set<BookId>> users;  // -> what it uses
    for (const BookId book : books_) {
      const Reached reached = walker.of_book(book);
      answer_.lacking.insert(reached.lacking.begin(), reached.lacking.end());
      for (const auto& [level, columns] : reached.columns) {
        census.columns[level].insert(columns.begin(), columns.end());
      }
      if (reached.scenario) {
        touched.insert(book);
      }
      users[book] = reached.books;
      add_columns(book);
    }
    for (const auto& [book, used] : users) {
      const bool reached = std::any_of(used.begin(), used.end(),
                                       [&](BookId other) { return touched.count(other) > 0; });
      if (reached) {
        hypothetical_.insert(book);
      }
    }
  }

  void add_columns(BookId id) {
    const auto& book = rules_.books[id];
    if (book.outcome_column && book.outcome_level <= setting_.lowest) {
      answer_.columns[name_of(book.outcome_level)].push_back(*book.outcome_column);
    }
    for (const auto& output : book.outputs) {
      if (!output.internal && output.level <= setting_.lowest) {
        answer_.columns[name_of(output.level)].push_back(output.name);
      }
    }
  }

  void decide(Evaluator& evaluator, const Row& row) {
    Decision decision;
    std::optional<Missing> missing;
    const auto take = [&](const std::string& column, const Value& value, const auto& text) {
      if (value.missing && !missing) {
        missing = value.missing;
      } else if (!value.missing) {
        decision[column] = text(value.number);
      }
    };
    for (const BookId id : books_) {
      const auto& book = rules_.books[id];
      if (book.outcome_column && book.outcome_level == row.level) {
        const bool applies = evaluator.version(id) != nullptr;
        take(*book.outcome_column, applies ? evaluator.outcome(id, &row) : Rational(0),
             [&](const Rational& position) { return outcome_text(evaluator, id, position, row); });
      }
      for (std::size_t i = 0; i < book.outputs.size(); ++i) {
        const auto& output = book.outputs[i];
        if (!output.internal && output.level == row.level) {
          take(output.name, evaluator.output(id, i, &row),
               [&](const Rational& value) { return written(value, output.decimals); });
        }
      }
    }
    if (missing) {
      const Row& place = with_line(row);
      answer_.rejects.push_back({name_of(place.level), place.line, missing->field, missing->code});
    } else if (!decision.empty()) {
      answer_.decisions[name_of(row.level)][row.key].push_back(decision);
    }
    for (const auto& [key, below] : row.below) {
      decide(evaluator, below);
    }
  }

  // The row, or the first of its rows that stands in a file.
  [[nodiscard]] static const Row& with_line(const Row& row) {
    return row.line > 0 ? row : with_line(row.below.begin()->second);
  }

  [[nodiscard]] std::string outcome_text(const Evaluator& evaluator, BookId book,
                                         const Rational& position, const Row& row) const {
    const auto* version = evaluator.version(book);
    const auto index = static_cast<std::size_t>(numerator(position));
    std::string code = version == nullptr ? "NIET_VAN_TOEPASSING" : version->outcomes[index].code;
    code += hypothetical_.count(book) > 0 ? "_HYPOTHETISCH" : "";
    return code + (row.incomplete ? "_ONVOLLEDIG" : "");
  }

  const Question& question_;
  const check::CheckedRules& rules_;
  check::ParameterValues values_;
  std::vector<LevelId> levels_;
  std::vector<BookId> books_;
  Setting setting_;
  std::set<BookId> hypothetical_;
  Answer answer_;
};

}  // namespace

Answer answer(const Question& question) { return Run(question).answer(); }

}  // namespace quotum::oracle
