// Years, scenarios and tables tried out for each rule book, see book_plans.h.
#include "book_plans.h"

#include <algorithm>
#include <optional>
#include <set>

#include "failure.h"

namespace quotum::bench {
namespace {

struct Years {
  int first = 0, last = 0;
};

// The years of the book's versions; the last one has no end, and is followed as long as there are
// figures.
Years years_of(const check::CheckedRules& rules, const check::CheckedBook& book) {
  Years years{book.versions.front().document->years_from, 0};
  for (const check::CheckedVersion& version : book.versions) {
    years.first = std::min(years.first, version.document->years_from);
    years.last = std::max(years.last, version.document->years_until.value_or(0) - 1);
  }
  if (book.versions.back().document->years_until) {
    return years;
  }
  for (const check::CheckedParameter& parameter : rules.parameters) {
    for (const rulebook::ParameterValue& value : parameter.document->values) {
      years.last = std::max(years.last, value.year.value_or(0));
    }
  }
  return years;
}

// Levels with a file in the hierarchy of the book, top level first.
std::vector<check::LevelId> tables_of(const check::CheckedRules& rules,
                                      const check::CheckedBook& book) {
  check::LevelId level = book.outcome_column ? book.outcome_level : book.outputs.front().level;
  while (rules.levels[level].parent) {
    level = *rules.levels[level].parent;
  }
  std::vector<check::LevelId> tables;
  for (std::optional<check::LevelId> one = level; one; one = rules.levels[*one].child) {
    if (rules.levels[*one].document->file) {
      tables.push_back(*one);
    }
  }
  return tables;
}

// Without a result, or without a look at its lowest table, a plan is not worth a measurement.
bool is_worth_it(const plan::Plan& plan) {
  const bool decides =
      std::any_of(plan.levels.begin(), plan.levels.end(),
                  [](const plan::LevelPlan& level) { return !level.decision.empty(); });
  const auto lowest = std::find_if(plan.levels.rbegin(), plan.levels.rend(),
                                   [](const plan::LevelPlan& level) { return level.present; });
  return decides && lowest != plan.levels.rend() && !lowest->instructions.empty();
}

// Where law has not set a figure, rows may be refused that a plan of another year decides.
bool lacks_figures(const plan::Plan& plan) {
  return std::any_of(plan.reasons.begin(), plan.reasons.end(),
                     [](const plan::Reason& reason) { return reason.code == "not-set"; });
}

bool can_be_made(const check::CheckedRules& rules, plan::PlanRequest request) {
  request.books = with_used_books(rules, request.books.front());
  source::Diagnostics diagnostics;
  return plan::compile(rules, request, diagnostics).has_value();
}

bool is_busier(const BookPlan& one, const BookPlan& other) {
  return std::pair(!lacks_figures(one.plan), one.instructions()) >
         std::pair(!lacks_figures(other.plan), other.instructions());
}

std::optional<BookPlan> busiest_plan(const cli::LoadedRules& rules, check::BookId book,
                                     const std::vector<check::LevelId>& supplied) {
  std::vector<std::vector<const check::CheckedScenario*>> overlays = {{}};
  for (const check::CheckedScenario* scenario : rules.scenario_pointers()) {
    overlays.push_back({scenario});
  }
  const Years years = years_of(*rules.rules, rules.rules->books[book]);
  std::optional<BookPlan> best;
  for (const auto& overlay : overlays) {
    for (int year = years.last; year >= years.first; --year) {
      BookPlan one;
      one.book = rules.rules->books[book].name;
      one.request.year = year;
      one.request.supplied = supplied;
      one.request.books = {book};
      one.request.scenarios = overlay;
      source::Diagnostics diagnostics;
      auto plan = plan::compile(*rules.rules, one.request, diagnostics);
      if (!plan || !is_worth_it(*plan) || !can_be_made(*rules.rules, one.request)) {
        continue;
      }
      one.plan = std::move(*plan);
      one.name =
          one.book + "/" + rules.rules->levels[supplied.back()].name + "/" + std::to_string(year);
      if (!best || is_busier(one, *best)) {
        best = std::move(one);
      }
    }
  }
  return best;
}

}  // namespace

std::size_t BookPlan::instructions() const {
  std::size_t count = 0;
  for (const plan::LevelPlan& level : plan.levels) {
    count += level.instructions.size() + level.aggregates.size();
  }
  return count;
}

std::vector<check::BookId> with_used_books(const check::CheckedRules& rules, check::BookId book) {
  std::set<check::BookId> all = {book};
  for (check::BookId id = rules.books.size();
       id-- > 0;) {  // those that others use come before them
    for (const check::CheckedVersion& version : rules.books[id].versions) {
      if (all.count(id) > 0) {
        all.insert(version.uses.begin(), version.uses.end());
      }
    }
  }
  return {all.begin(), all.end()};
}

std::vector<BookPlan> book_plans(const cli::LoadedRules& rules) {
  std::vector<BookPlan> plans;
  for (check::BookId book = 0; book < rules.rules->books.size(); ++book) {
    const std::size_t before = plans.size();
    std::vector<check::LevelId> supplied;
    for (const check::LevelId table : tables_of(*rules.rules, rules.rules->books[book])) {
      supplied.push_back(table);
      if (auto plan = busiest_plan(rules, book, supplied)) {
        plans.push_back(std::move(*plan));
      }
    }
    if (plans.size() == before) {
      fail("no plan can be made for rule book " + rules.rules->books[book].name);
    }
  }
  return plans;
}

}  // namespace quotum::bench
