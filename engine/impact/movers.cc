// Sets explanations side by side, see movers.h.
#include "impact/movers.h"

#include <algorithm>
#include <deque>
#include <map>

#include "check/parameter_values.h"
#include "table/workers.h"

namespace quotum::impact {
namespace {

using report::ExplainedBook;
using report::ExplainedInput;
using report::ExplainedStep;
using report::Explanation;

const ExplainedBook* find_book(const Explanation& explanation, const std::string& name) {
  const auto found = std::find_if(explanation.books.begin(), explanation.books.end(),
                                  [&](const ExplainedBook& book) { return book.name == name; });
  return found == explanation.books.end() ? nullptr : &*found;
}

// What a step or an input that is worked out from rows amounts to.
struct Amount {
  const std::string* name = nullptr;
  const std::string* title = nullptr;
  const std::optional<report::Citation>* basis = nullptr;
  bool is_input = false;
  const report::ShownValue* value = nullptr;
  const std::string* figures = nullptr;
  std::string rounding;
};

std::string rounding_text(const ExplainedStep& step, report::Language language) {
  return step.rounding
             ? step.rounding->mode_text + std::string(report::pick(language, " op ", " to ")) +
                   step.rounding->grain.text
             : std::string();
}

std::vector<Amount> amounts_of(const ExplainedBook* book, report::Language language) {
  std::vector<Amount> amounts;
  if (book == nullptr) {
    return amounts;
  }
  amounts.reserve(book->row.inputs.size() + book->row.steps.size());
  for (const ExplainedInput& input : book->row.inputs) {
    if (input.from_rows) {
      amounts.push_back({&input.name, &input.title, &input.basis, true, &input.value,
                         &input.from_rows->figures, std::string()});
    }
  }
  for (const ExplainedStep& step : book->row.steps) {
    amounts.push_back({&step.name, &step.title, &step.basis, false, &step.value,
                       &step.formula.figures, rounding_text(step, language)});
  }
  return amounts;
}

const Amount* find(const std::vector<Amount>& amounts, const std::string& name) {
  const auto found = std::find_if(amounts.begin(), amounts.end(),
                                  [&](const Amount& amount) { return *amount.name == name; });
  return found == amounts.end() ? nullptr : &*found;
}

MovedStep moved(const std::string& book, const Amount* before, const Amount* after) {
  const Amount& any = after != nullptr ? *after : *before;
  MovedStep step;
  step.book = book;
  step.name = *any.name;
  step.title = *any.title;
  step.basis = *any.basis;
  step.is_input = any.is_input;
  if (before != nullptr) {
    step.before = *before->value;
    step.figures_before = *before->figures;
    step.rounding_before = before->rounding;
  }
  if (after != nullptr) {
    step.after = *after->value;
    step.figures_after = *after->figures;
    step.rounding_after = after->rounding;
  }
  return step;
}

// As after has them; what only before reaches comes behind. `renamed`: old name -> new name.
void add_steps(const std::string& name, const ExplainedBook* before, const ExplainedBook* after,
               const std::map<std::string, std::string>& renamed, report::Language language,
               Mover& mover) {
  std::vector<Amount> was = amounts_of(before, language);
  for (Amount& amount : was) {
    if (const auto found = renamed.find(*amount.name); found != renamed.end()) {
      amount.name = &found->second;
    }
  }
  const std::vector<Amount> is = amounts_of(after, language);
  for (const Amount& amount : is) {
    const Amount* other = find(was, *amount.name);
    if (other == nullptr || other->value->exact != amount.value->exact) {
      mover.steps.push_back(moved(name, other, &amount));
    }
  }
  for (const Amount& amount : was) {
    if (find(is, *amount.name) == nullptr) {
      mover.steps.push_back(moved(name, &amount, nullptr));
    }
  }
}

std::vector<report::NamedText> outcomes_of(const Explanation& explanation) {
  std::vector<report::NamedText> outcomes;
  for (const ExplainedBook& book : explanation.books) {
    if (book.row.outcome) {
      outcomes.push_back({book.row.outcome->column, book.row.outcome->code});
    }
  }
  return outcomes;
}

check::ParameterValues values_of(const Side& side, std::optional<exact::Date> known) {
  return {*side.in_force.rules, side.in_force.scenarios, known};
}

// Threads may share it.
class MoverExplainer {
 public:
  MoverExplainer(const ImpactSources& sources, report::Language language)
      : sources_(sources),
        language_(language),
        before_{sources.before, values_of(*sources.before, sources.as_known_on)},
        after_{sources.after, values_of(*sources.after, sources.as_known_on)} {}

  [[nodiscard]] Mover explain(const MoverRow& row) const;

 private:
  struct Way {
    const Side* side = nullptr;
    check::ParameterValues values;
  };
  [[nodiscard]] Explanation explanation(const Way& way, const eval::Population& population) const;

  // Steps of the book's version that are only called otherwise.
  [[nodiscard]] std::map<std::string, std::string> renamed_in(const ExplainedBook& book) const {
    std::map<std::string, std::string> names;
    for (const RenamedStep& step : sources_.difference->renamed) {
      if (book.version && step.part == book.name + "/" + book.version->valid_from) {
        names[step.before] = step.after;
      }
    }
    return names;
  }

  const ImpactSources& sources_;
  report::Language language_;
  Way before_, after_;
};

Explanation MoverExplainer::explanation(const Way& way, const eval::Population& population) const {
  report::ExplainSources from;
  from.rules = way.side->in_force.rules;
  from.plan = &way.side->traced;
  from.population = &population;
  from.values = &way.values;
  from.scenarios = way.side->in_force.scenarios;
  from.as_known_on = sources_.as_known_on;
  from.file_names = sources_.file_names;
  report::ExplainScope scope;
  scope.rows_shown = 0;
  scope.rows_worked_out = 0;
  return *report::explain(from, 0, {}, scope, language_);
}

Mover MoverExplainer::explain(const MoverRow& row) const {
  const Explanation before = explanation(before_, row.population);
  const Explanation after = explanation(after_, row.population);
  Mover mover;
  mover.keys = after.keys;
  mover.before = exact::to_big(row.before);
  mover.after = exact::to_big(row.after);
  mover.outcomes_before = outcomes_of(before);
  mover.outcomes_after = outcomes_of(after);
  for (const ExplainedBook& book : after.books) {
    add_steps(book.name, find_book(before, book.name), &book, renamed_in(book), language_, mover);
  }
  for (const ExplainedBook& book : before.books) {
    if (find_book(after, book.name) == nullptr) {
      add_steps(book.name, &book, nullptr, {}, language_, mover);
    }
  }
  return mover;
}

}  // namespace

std::vector<Mover> explain_movers(const ImpactSources& sources, const std::vector<MoverRow>& rows,
                                  report::Language language) {
  const MoverExplainer explainer(sources, language);
  table::Workers workers(sources.threads);
  std::deque<std::future<Mover>> waiting;
  for (const MoverRow& row : rows) {
    waiting.push_back(workers.submit([&explainer, &row] { return explainer.explain(row); }));
  }
  std::vector<Mover> movers;
  movers.reserve(rows.size());
  for (std::future<Mover>& mover : waiting) {
    movers.push_back(workers.take(std::move(mover)));
  }
  return movers;
}

}  // namespace quotum::impact
