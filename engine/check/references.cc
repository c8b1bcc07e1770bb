// Names in formulas as references between inputs and steps.
#include "check/references.h"

#include <algorithm>

namespace quotum::check {
namespace {

using rulebook::Expression;
using What = Declared::What;

class Walk {
 public:
  explicit Walk(const Scope& scope) : scope_(scope) {}

  void walk(const Expression& expression, LevelId level) {
    using Kind = Expression::Kind;
    if (expression.kind == Kind::kName) {
      name(expression, level);
    }
    if (expression.kind == Kind::kEqual || expression.kind == Kind::kNotEqual) {
      comparison(expression, level);
      return;
    }
    LevelId inside = level;
    const bool before = guessing_;
    if (expression.kind == Kind::kSum || expression.kind == Kind::kCount) {
      const std::optional<LevelId> named = scope_.levels().find(expression.name);
      found.lost = found.lost || !named;
      inside = named.value_or(level);
      guessing_ = guessing_ || named != scope_.levels().all[level].child;
    }
    for (const Expression& operand : expression.operands) {
      walk(operand, inside);
    }
    guessing_ = before;
  }

  References found;

 private:
  // Beside an enumeration stands a member. Of two unknown names one may be a member.
  void comparison(const Expression& expression, LevelId level) {
    const bool before = found.lost;
    bool lost = true;
    for (std::size_t i = 0; i < 2; ++i) {
      const Expression& operand = expression.operands[i];
      found.lost = false;
      if (!scope_.is_member(operand, expression.operands[1 - i], level)) {
        walk(operand, level);
      }
      lost = lost && found.lost;
    }
    found.lost = before || lost;
  }

  void add(std::vector<ItemId>& items, const Declared& declared) const {
    if (declared.what == What::kInput) {
      items.push_back(declared.index);
    } else if (declared.what == What::kStep) {
      items.push_back(scope_.version().inputs.size() + declared.index);
    }
  }

  void name(const Expression& expression, LevelId level) {
    if (!expression.book.empty()) {
      return;
    }
    if (const Declared* declared = scope_.find(expression.name, level)) {
      const bool sure = !guessing_ && !scope_.is_doubtful(expression.name, level);
      add(sure ? found.items : found.guesses, *declared);
      return;
    }
    if (scope_.is_silent(expression.name)) {
      return;
    }
    const std::vector<const Declared*> elsewhere = scope_.elsewhere(expression.name, level);
    for (const Declared* declared : elsewhere) {
      add(found.guesses, *declared);
    }
    if (!elsewhere.empty()) {
      return;
    }
    const std::vector<std::string> near = source::nearest(expression.name, scope_.known(level));
    for (const std::string& guess : near) {
      add(found.guesses, *scope_.find(guess, level));
    }
    found.lost = found.lost || near.empty();
  }

  const Scope& scope_;
  bool guessing_ = false;  // within an aggregate over a level that is not the one below
};

}  // namespace

References references(const Expression& expression, LevelId level, const Scope& scope) {
  Walk walk(scope);
  walk.walk(expression, level);
  return std::move(walk.found);
}

std::vector<References> all_references(const Scope& scope) {
  const rulebook::VersionDocument& version = scope.version();
  std::vector<References> result;
  for (std::size_t i = 0; i < version.inputs.size(); ++i) {
    const std::optional<LevelId> level = scope.input_level(i);
    result.push_back(level && version.inputs[i].from
                         ? references(*version.inputs[i].from, *level, scope)
                         : References{{}, {}, !level});
  }
  for (std::size_t i = 0; i < version.steps.size(); ++i) {
    const std::optional<LevelId> level = scope.step_level(i);
    result.push_back(level ? references(version.steps[i].formula, *level, scope)
                           : References{{}, {}, true});
  }
  return result;
}

void collect_books(const Expression& expression, std::vector<std::string>& books) {
  if (!expression.book.empty() &&
      std::find(books.begin(), books.end(), expression.book) == books.end()) {
    books.push_back(expression.book);
  }
  for (const Expression& operand : expression.operands) {
    collect_books(operand, books);
  }
}

}  // namespace quotum::check
