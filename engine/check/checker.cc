// The order in which the rules are checked, and the product of it.
#include "check/checker.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "check/book_lists.h"
#include "check/choices.h"
#include "check/decision_demands.h"
#include "check/levels.h"
#include "check/parameter_coverage.h"
#include "check/parameters.h"
#include "check/reachability.h"
#include "check/results.h"
#include "check/step_order.h"
#include "check/timeline.h"
#include "check/version_proofs.h"
#include "check/version_typing.h"

namespace quotum::check {
namespace {

using source::Diagnostics;

std::vector<BookDraft> group_versions(const std::vector<rulebook::VersionDocument>& documents,
                                      const UnreadFiles& unread) {
  std::vector<BookDraft> books;
  for (const rulebook::VersionDocument& document : documents) {
    if (books.empty() || books.back().name != document.book) {
      BookDraft& book = books.emplace_back();
      book.name = document.book;
      book.incomplete = unread.version_of(document.book);
    }
    books.back().outputs_unread = books.back().outputs_unread || document.unread.outputs;
    books.back().versions.emplace_back().document = &document;
  }
  for (BookDraft& book : books) {
    std::stable_sort(book.versions.begin(), book.versions.end(),
                     [](const VersionDraft& a, const VersionDraft& b) {
                       return a.document->valid_from < b.document->valid_from;
                     });
  }
  return books;
}

// Keys and parameters can be named by any formula, so their names may not be the same.
void check_names_of_parameters(const std::vector<CheckedParameter>& parameters,
                               const Levels& levels, Diagnostics& diagnostics) {
  for (const CheckedParameter& parameter : parameters) {
    for (const CheckedLevel& level : levels.all) {
      for (std::size_t i = 0; i < level.key_types.size(); ++i) {
        const rulebook::Text& key = level.document->key[i].name;
        if (key.value == parameter.name && level.key_types[i].kind == exact::Kind::kEnumeration) {
          diagnostics
              .error(source::Code::kDuplicateName, parameter.document->name.span,
                     fmt::format("'{}' is already a key of level {}", key.value, level.name))
              .notes.push_back({key.span, "declared here"});
        }
      }
    }
  }
}

BookColumns seen_by_others(const BookDraft& book) {
  BookColumns columns;
  columns.book = book.name;
  columns.outputs_unread = book.outputs_unread;
  const VersionDraft& first = book.versions.front();
  for (std::size_t i = 0; i < first.outputs.size(); ++i) {
    const rulebook::OutputDeclaration& output = first.document->outputs[i];
    BookColumn& column = columns.outputs.emplace_back();
    column.name = output.name.value;
    column.type = output.is_boolean ? boolean_type() : number_type(output.unit);
    column.span = output.name.span;
    if (first.outputs[i]) {
      column.level = first.outputs[i]->level;
    }
  }
  return columns;
}

// ---- the product ----

CheckedInput checked_input(VersionDraft& draft, std::size_t index) {
  const rulebook::InputDeclaration& declared = draft.document->inputs[index];
  CheckedInput input;
  input.declared = &declared;
  input.name = declared.name.value;
  input.level = *draft.scope->input_level(index);
  input.type = declared.type;
  input.decimals = declared.decimals;
  input.optional = declared.optional;
  input.from = std::move(draft.froms[index]);
  if (declared.min && declared.max) {
    input.min = declared.min->to_rational();
    input.max = declared.max->to_rational();
  }
  return input;
}

void collect_uses(const TypedExpression& node, std::vector<BookId>& uses) {
  if (node.kind == TypedExpression::Kind::kBookOutput &&
      std::find(uses.begin(), uses.end(), node.book) == uses.end()) {
    uses.push_back(node.book);
  }
  for (const TypedExpression& operand : node.operands) {
    collect_uses(operand, uses);
  }
}

std::vector<BookId> uses_of(const CheckedVersion& version) {
  std::vector<BookId> uses;
  for (const CheckedInput& input : version.inputs) {
    if (input.from) {
      collect_uses(*input.from, uses);
    }
  }
  for (const CheckedStep& step : version.steps) {
    collect_uses(step.formula, uses);
  }
  for (const CheckedOutcome& outcome : version.outcomes) {
    if (outcome.when) {
      collect_uses(*outcome.when, uses);
    }
  }
  std::sort(uses.begin(), uses.end());
  return uses;
}

CheckedVersion checked_version(VersionDraft& draft) {
  CheckedVersion version;
  version.document = draft.document;
  for (std::size_t i = 0; i < draft.document->inputs.size(); ++i) {
    version.inputs.push_back(checked_input(draft, i));
  }
  for (std::size_t i = 0; i < draft.step_order.size(); ++i) {
    const rulebook::StepDeclaration& declared = draft.document->steps[draft.step_order[i]];
    version.steps.push_back({&declared, declared.name.value,
                             *draft.scope->step_level(draft.step_order[i]),
                             std::move(*draft.formulas[i]), draft.roundings[i]});
  }
  for (std::size_t i = 0; i < draft.document->outcomes.size(); ++i) {
    const rulebook::OutcomeDeclaration& declared = draft.document->outcomes[i];
    version.outcomes.push_back({&declared, std::move(draft.whens[i]), declared.code.value});
  }
  for (const std::optional<OutputOrigin>& output : draft.outputs) {
    const std::size_t index = output->source.index;
    version.outputs.push_back(
        {output->source.is_input, output->source.is_input ? index : draft.step_positions[index]});
  }
  version.uses = uses_of(version);
  return version;
}

CheckedBook checked_book(BookDraft& draft) {
  const VersionDraft& first = draft.versions.front();
  CheckedBook book;
  book.name = draft.name;
  book.id = first.document->id.value;
  if (first.document->outcome_column) {
    book.outcome_column = first.document->outcome_column->value;
  }
  book.outcome_level = first.outcome_level ? *first.outcome_level : first.outputs.front()->level;
  for (std::size_t i = 0; i < first.outputs.size(); ++i) {
    const rulebook::OutputDeclaration& output = first.document->outputs[i];
    book.outputs.push_back({output.name.value, first.outputs[i]->level,
                            output.is_boolean ? boolean_type() : number_type(output.unit),
                            output.decimals, output.internal, output.counts_as});
  }
  for (VersionDraft& version : draft.versions) {
    book.versions.push_back(checked_version(version));
  }
  return book;
}

// ---- the checks ----

class Checker {
 public:
  Checker(std::shared_ptr<const rulebook::Documents> documents, Diagnostics& diagnostics)
      : documents_(std::move(documents)),
        diagnostics_(diagnostics),
        unread_(diagnostics, *documents_) {}

  std::optional<CheckedRules> run() {
    parameters_ = check_parameters(documents_->parameters, diagnostics_);
    if (!documents_->levels) {
      if (!diagnostics_.has_errors()) {
        diagnostics_.error(source::Code::kMissingKey, {}, "there is no levels.yaml");
      }
      check_without_levels();
      return std::nullopt;
    }
    levels_ = check_levels(*documents_->levels, diagnostics_);
    check_names_of_parameters(parameters_, levels_, diagnostics_);
    prepare_books();
    check_formulas();
    check_book_lists(books_, levels_, unread_, diagnostics_);
    check_shared_columns(books_, diagnostics_);
    check_size_classes(books_, levels_, unread_, diagnostics_);
    return diagnostics_.has_errors() ? std::nullopt : std::optional(product());
  }

 private:
  // What does not ask at which level a formula stands.
  void check_without_levels() {
    for (const BookDraft& book : group_versions(documents_->versions, unread_)) {
      check_timeline(book, diagnostics_);
      for (const VersionDraft& version : book.versions) {
        check_choices(*version.document, diagnostics_);
      }
    }
  }

  // What can be told of each version by itself, before formulas are looked at.
  void prepare_books() {
    std::vector<BookDraft> books = group_versions(documents_->versions, unread_);
    for (BookDraft& book : books) {
      check_timeline(book, diagnostics_);
      for (VersionDraft& version : book.versions) {
        version.scope =
            std::make_unique<Scope>(levels_, parameters_, *version.document, unread_, diagnostics_);
        order_steps(version, diagnostics_);
        find_results(version, diagnostics_);
        check_choices(*version.document, diagnostics_);
        check_demands(version, diagnostics_);
        check_reachability(version, diagnostics_);
      }
      check_same_results(book, levels_, diagnostics_);
    }
    for (const std::size_t i : order_books(books, diagnostics_)) {
      books_.push_back(std::move(books[i]));
    }
  }

  void check_formulas() {
    std::vector<BookColumns> columns;
    for (const BookDraft& book : books_) {
      columns.push_back(seen_by_others(book));
    }
    std::vector<std::vector<Proof>> proven(books_.size());
    for (BookId book = 0; book < books_.size(); ++book) {
      for (VersionDraft& version : books_[book].versions) {
        type_version(version, columns, unread_, diagnostics_);
        if (!version.document->unread.periods) {
          prove_version(version, proven, diagnostics_);
          check_coverage(version, diagnostics_);
        }
      }
      proven[book] = proven_outputs(books_[book]);
    }
  }

  CheckedRules product() {
    CheckedRules rules;
    rules.levels = levels_.all;
    rules.parameters = parameters_;
    for (BookDraft& book : books_) {
      rules.books.push_back(checked_book(book));
    }
    rules.documents = documents_;
    return rules;
  }

  std::shared_ptr<const rulebook::Documents> documents_;
  Diagnostics& diagnostics_;
  UnreadFiles unread_;
  std::vector<CheckedParameter> parameters_;
  Levels levels_;
  std::vector<BookDraft> books_;
};

}  // namespace

std::optional<CheckedRules> check(std::shared_ptr<const rulebook::Documents> documents,
                                  Diagnostics& diagnostics) {
  return Checker(std::move(documents), diagnostics).run();
}

}  // namespace quotum::check
