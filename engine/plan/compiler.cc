#include "plan/compiler.h"

#include <algorithm>
#include <set>

#include "plan/level_schema.h"
#include "plan/lowering.h"
#include "plan/prune.h"
#include "plan/term_arithmetic.h"

namespace quotum::plan {
namespace {

using check::CheckedBook;
using check::CheckedRules;
using check::VersionChoice;
using exact::Rational;

constexpr const char* kNotApplicable = "NIET_VAN_TOEPASSING";

std::size_t position_of(const Plan& plan, LevelId level) {
  const auto found = std::find_if(plan.levels.begin(), plan.levels.end(),
                                  [&](const LevelPlan& l) { return l.level == level; });
  return static_cast<std::size_t>(found - plan.levels.begin());
}

void start_levels(const CheckedRules& rules, const PlanRequest& request, Plan& plan) {
  for (const LevelId level : hierarchy_of(rules, request.supplied.front())) {
    plan.levels.push_back(start_level(rules, level));
    LevelPlan& started = plan.levels.back();
    started.supplied = std::find(request.supplied.begin(), request.supplied.end(), level) !=
                       request.supplied.end();
  }
  bool below = false;
  for (auto level = plan.levels.rbegin(); level != plan.levels.rend(); ++level) {
    below = below || level->supplied;
    level->present = below;
  }
}

// The books of the run in column order: all of the hierarchy, or those asked for and what they use.
std::vector<BookId> books_of(const CheckedRules& rules, const PlanRequest& request,
                             const Plan& plan) {
  std::set<BookId> wanted(request.books.begin(), request.books.end());
  for (BookId book = rules.books.size(); book-- > 0;) {  // books come after those that they use
    if (wanted.contains(book)) {
      for (const check::CheckedVersion& version : rules.books[book].versions) {
        wanted.insert(version.uses.begin(), version.uses.end());
      }
    }
  }
  std::vector<BookId> books;
  for (const rulebook::Text& name : rules.levels[plan.levels.front().level].document->books) {
    const std::optional<BookId> book = rules.find_book(name.value);
    if (book && (request.books.empty() || wanted.contains(*book))) {
      books.push_back(*book);
    }
  }
  return books;
}

void choose_versions(const CheckedRules& rules, const PlanRequest& request, Plan& plan,
                     source::Diagnostics& diagnostics) {
  for (const BookId book : books_of(rules, request, plan)) {
    const CheckedBook& checked = rules.books[book];
    const VersionChoice choice = check::version_for(checked, request.year, request.as_known_on);
    if (choice.state == VersionChoice::State::kNotKnown) {
      diagnostics.error(source::Code::kValueNeeded, checked.versions.front().document->span,
                        "no version of " + checked.name + " for " + std::to_string(request.year) +
                            " had been published on " + request.as_known_on->to_string(),
                        "a later --as-known-on, or --books without " + checked.name);
    }
    const bool asked_for =
        request.books.empty() ||
        std::find(request.books.begin(), request.books.end(), book) != request.books.end();
    plan.books.push_back({book, choice.version, false, asked_for});
  }
}

Traced traced_of(LevelBuilder& builder, const Term& term) {
  Traced traced;
  traced.constant = term.is_constant();
  traced.value = builder.materialise(term.atom);
  traced.quantum = term.kind == exact::Kind::kNumber ? term.quantum : Rational(1);
  if (term.denominator) {
    traced.denominator = builder.materialise(*term.denominator);
  }
  if (!term.reason.is(0)) {
    traced.reason = builder.materialise(term.reason);
  }
  return traced;
}

class Compiler {
 public:
  Compiler(const CheckedRules& rules, const PlanRequest& request, Plan& plan,
           source::Diagnostics& diagnostics)
      : rules_(rules),
        plan_(plan),
        diagnostics_(diagnostics),
        lowering_(rules, request, plan, diagnostics) {}

  void compile_book(const UsedBook& used) {
    const CheckedBook& book = rules_.books[used.book];
    if (book.outcome_column) {
      compile_outcome(used, book);
    }
    for (std::size_t i = 0; i < book.outputs.size(); ++i) {
      if (!book.outputs[i].internal) {
        compile_output(used, book, i);
      }
    }
  }

  void keep_traces() {
    for (const auto& [key, lowered] : lowering_.lowered()) {
      const auto& [book, is_input, index] = key;
      LevelBuilder& builder = lowering_.builder(lowered.level);
      builder.set_origin("trace");
      builder.level().traced.push_back(
          {book, is_input, index, lowered.from_rows, traced_of(builder, lowered.term)});
    }
  }

  // A book is hypothetical when a scenario's value reached it or a book that it has used.
  void mark_hypothetical() {
    std::set<BookId> marked;
    for (const UsedValue& value : plan_.values) {
      if (!value.scenario.empty()) {
        marked.insert(value.books.begin(), value.books.end());
      }
    }
    for (bool grew = true; grew;) {
      grew = false;
      for (const auto& [book, uses] : lowering_.reached()) {
        const bool reached = std::any_of(uses.begin(), uses.end(),
                                         [&](BookId used) { return marked.contains(used); });
        grew = (reached && marked.insert(book).second) || grew;
      }
    }
    for (UsedBook& used : plan_.books) {
      used.hypothetical = marked.contains(used.book);
    }
  }

 private:
  // Where the results of a book's level go, or nothing when that level has no rows in this run.
  LevelPlan* target(LevelId level) {
    LevelPlan& plan_level = plan_.levels[position_of(plan_, level)];
    return plan_level.present ? &plan_level : nullptr;
  }

  void compile_outcome(const UsedBook& used, const CheckedBook& book) {
    LevelPlan* level = target(book.outcome_level);
    if (level == nullptr) {
      return;
    }
    OutcomeColumn column;
    column.book = used.book;
    column.name = *book.outcome_column;
    Term term;
    if (used.version == nullptr) {
      column.codes = {kNotApplicable};
    } else {
      term = lowering_.outcome(used.book, column.codes);
    }
    LevelBuilder& builder = lowering_.builder(level->level);
    builder.set_origin(book.name + "." + column.name);
    column.value = builder.materialise(term.atom);
    column.reason = term.reason.is(0) ? kNoSlot : builder.materialise(term.reason);
    level->decision.push_back({true, level->outcomes.size()});
    level->outcomes.push_back(std::move(column));
  }

  void compile_output(const UsedBook& used, const CheckedBook& book, std::size_t index) {
    const check::CheckedOutput& output = book.outputs[index];
    LevelPlan* level = target(output.level);
    if (level == nullptr) {
      return;
    }
    const Term term =
        used.version == nullptr ? Term::number(0) : lowering_.output(used.book, index);
    LevelBuilder& builder = lowering_.builder(level->level);
    builder.set_origin(book.name + "." + output.name);
    const exact::BigInt unit =
        boost::multiprecision::pow(exact::BigInt(10), static_cast<unsigned>(output.decimals));
    const std::optional<Atom> atom = in_quantum(builder, term, Rational(exact::BigInt(1), unit));
    const source::Span span =
        used.version == nullptr ? source::Span() : used.version->document->outputs[index].span;
    if (!atom) {
      diagnostics_.error(source::Code::kUnroundedOutput, span,
                         "the output '" + output.name + "' has more digits than its " +
                             std::to_string(output.decimals) + " decimals",
                         "a rounding in its step");
      return;
    }
    OutputColumn column;
    column.book = used.book;
    column.index = index;
    column.name = output.name;
    column.decimals = output.decimals;
    column.value = builder.materialise(*atom);
    column.reason = term.reason.is(0) ? kNoSlot : builder.materialise(term.reason);
    if (!exact::fits(builder.low(*atom), builder.high(*atom), exact::Width::k128)) {
      diagnostics_.error(source::Code::kDigitsDoNotFit, span,
                         "the output '" + output.name + "' may need more than 38 digits",
                         "narrower bounds of the inputs and parameters");
    }
    level->decision.push_back({false, level->outputs.size()});
    level->outputs.push_back(std::move(column));
  }

  const CheckedRules& rules_;
  Plan& plan_;
  source::Diagnostics& diagnostics_;
  Lowering lowering_;
};

void sort_values(const CheckedRules& rules, Plan& plan) {
  std::sort(plan.values.begin(), plan.values.end(), [&](const UsedValue& a, const UsedValue& b) {
    return std::tie(rules.parameters[a.parameter].name, a.year, a.member) <
           std::tie(rules.parameters[b.parameter].name, b.year, b.member);
  });
}

}  // namespace

std::optional<Plan> compile(const CheckedRules& rules, const PlanRequest& request,
                            source::Diagnostics& diagnostics) {
  source::Diagnostics found;
  Plan plan;
  plan.year = request.year;
  plan.reasons.emplace_back();
  start_levels(rules, request, plan);
  choose_versions(rules, request, plan, found);
  if (!found.has_errors()) {
    Compiler compiler(rules, request, plan, found);
    for (std::size_t i = 0; i < plan.books.size(); ++i) {
      if (plan.books[i].asked_for) {
        compiler.compile_book(plan.books[i]);
      }
    }
    if (request.options.trace) {
      compiler.keep_traces();
    }
    compiler.mark_hypothetical();
  }
  for (const source::Diagnostic& diagnostic : found.sorted()) {
    diagnostics.add(diagnostic);
  }
  if (found.has_errors()) {
    return std::nullopt;
  }
  sort_values(rules, plan);
  if (request.options.optimise) {
    prune(plan);
  }
  for (LevelPlan& level : plan.levels) {
    allow_declared_columns(rules, level);
  }
  return plan;
}

}  // namespace quotum::plan
