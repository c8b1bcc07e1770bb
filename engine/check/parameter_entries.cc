// Entries of a parameter's series.
#include <fmt/format.h>

#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "check/parameter_literal.h"
#include "check/parameters.h"

namespace quotum::check {
namespace {

using rulebook::ParameterValue;
using rulebook::Status;
using source::Code;

class EntryChecks {
 public:
  EntryChecks(const CheckedParameter& parameter, source::Diagnostics& diagnostics)
      : parameter_(parameter), document_(*parameter.document), diagnostics_(diagnostics) {}

  void check(const ParameterValue& entry) {
    check_from(entry);
    if (entry.key) {
      check_member(parameter_, *entry.key, diagnostics_);
    }
    check_status(entry);
    if (entry.state == ParameterValue::State::kKnown && !document_.is_date) {
      check_quantity(parameter_, entry.quantity, diagnostics_);
    }
    check_double(entry);
  }

 private:
  source::Diagnostic& error(Code code, const source::Span& span, std::string message,
                            std::string expected = {}, std::string found = {}) {
    return diagnostics_.error(code, span, std::move(message), std::move(expected),
                              std::move(found));
  }

  void check_from(const ParameterValue& entry) {
    if (entry.from && *entry.from != exact::Date::first_of_year(entry.from->year())) {
      error(Code::kBadValue, entry.span,
            fmt::format("a value of '{}' begins in the middle of a year", parameter_.name),
            "1 January: rules are applied to whole calendar years", entry.from->to_string());
    }
  }

  // Which statuses go with a value, and what each of them demands.
  void check_status(const ParameterValue& entry) {
    using State = ParameterValue::State;
    const bool says_unknown = entry.status == Status::kUnknown;
    const bool says_not_set = entry.status == Status::kNotSet;
    const std::string status(rulebook::name(entry.status));
    if (says_unknown != (entry.state == State::kUnknown) ||
        says_not_set != (entry.state == State::kNotSet)) {
      error(Code::kStatusRule, entry.value.span, "value and status contradict each other",
            entry.state == State::kUnknown  ? "status: unknown"
            : entry.state == State::kNotSet ? "status: not_set"
                                            : fmt::format("value: {}", status),
            fmt::format("value: {}, status: {}", entry.value.value, status));
      return;
    }
    if (entry.status == Status::kHypothetical) {
      error(Code::kStatusRule, entry.value.span,
            "a hypothetical value belongs in a scenario, not in a series");
    } else if (!says_unknown && !says_not_set && !entry.published) {
      error(Code::kStatusRule, entry.value.span,
            fmt::format("a value with status {} needs the date on which it was published", status),
            "published: DATE");
    }
    if (entry.source.empty()) {
      error(Code::kStatusRule, entry.value.span,
            fmt::format("a value with status {} needs a source", status), "source: TEXT");
    }
  }

  // The same key published on another day is a correction and allowed.
  void check_double(const ParameterValue& entry) {
    const Key key(entry.year, entry.from, entry.key ? entry.key->value : std::string(),
                  entry.published);
    const auto [first, is_new] = seen_.emplace(key, &entry);
    if (!is_new) {
      error(Code::kDuplicateName, entry.span,
            fmt::format("'{}' has two values for the same {}, published on the same day",
                        parameter_.name, dimensions()))
          .notes.push_back({first->second->span, "the first is here"});
    }
  }

  [[nodiscard]] std::string dimensions() const {
    std::string text = document_.by_year ? "jaar" : "time";
    return document_.by_key ? text + " and " + document_.by_key->value : text;
  }

  using Key = std::tuple<std::optional<int>, std::optional<exact::Date>, std::string,
                         std::optional<exact::Date>>;
  const CheckedParameter& parameter_;
  const rulebook::ParameterDocument& document_;
  source::Diagnostics& diagnostics_;
  std::map<Key, const ParameterValue*> seen_;
};

}  // namespace

void check_entries(const CheckedParameter& parameter, source::Diagnostics& diagnostics) {
  EntryChecks checks(parameter, diagnostics);
  for (const ParameterValue& entry : parameter.document->values) {
    checks.check(entry);
  }
}

}  // namespace quotum::check
