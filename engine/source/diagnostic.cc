// The table of diagnostic codes, and the collection of diagnostics in an order of its own.
#include "source/diagnostic.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace quotum::source {
namespace {

struct CodeText {
  std::string_view name;
  std::string_view meaning;
};

// The table. Nothing for a number that is no code; all_codes() relies on that.
// NOLINTNEXTLINE(readability-function-size): a table
constexpr CodeText describe(Code code) {
  switch (code) {
    case Code::kYamlSyntax:
      return {"yaml-syntax", "the file is not YAML"};
    case Code::kYamlForbidden:
      return {"yaml-forbidden", "YAML that rule files do not use: anchors, tags, merge keys, ..."};
    case Code::kDuplicateKey:
      return {"duplicate-key", "a key stands twice in one mapping"};
    case Code::kUnknownKey:
      return {"unknown-key", "a key that this kind of mapping does not have"};
    case Code::kMissingKey:
      return {"missing-key", "a key that this kind of mapping must have is absent"};
    case Code::kWrongShape:
      return {"wrong-shape", "a mapping, list or text stands where another shape is expected"};
    case Code::kBadValue:
      return {"bad-value", "the text is not a value of the kind that is expected"};
    case Code::kFormulaSyntax:
      return {"formula-syntax", "the formula cannot be read"};
    case Code::kUnknownName:
      return {"unknown-name", "a name that nothing within reach declares"};
    case Code::kDuplicateName:
      return {"duplicate-name", "two things of one kind have the same name"};
    case Code::kUnusedInput:
      return {"unused-input", "an input that no formula uses"};
    case Code::kUnreachableStep:
      return {"unreachable-step", "a step that no outcome or output depends on"};
    case Code::kMissingBasis:
      return {"missing-basis", "a step, rounding or outcome does not say what it rests on"};
    case Code::kIncompleteOutcomes:
      return {"incomplete-outcomes", "the outcomes do not end in `otherwise`, or go on after it"};
    case Code::kCycle:
      return {"cycle", "steps or books need each other in a circle"};
    case Code::kInconsistentInput:
      return {"inconsistent-input", "two books declare the same column differently"};
    case Code::kUnitMismatch:
      return {"unit-mismatch", "the units of two sides differ"};
    case Code::kTypeMismatch:
      return {"type-mismatch", "a value of another type is expected here"};
    case Code::kLevelMismatch:
      return {"level-mismatch", "a value of another level is used without a sum or count"};
    case Code::kBadRounding:
      return {"bad-rounding", "the rounding does not fit the step: its grain, unit or type"};
    case Code::kUnroundedOutput:
      return {"unrounded-output", "an output has more decimals than its column and no rounding"};
    case Code::kDivisionByZero:
      return {"division-by-zero", "the range of a denominator holds zero"};
    case Code::kDigitsDoNotFit:
      return {"digits-do-not-fit", "a value can become larger than the engine can hold exactly"};
    case Code::kGapInTime:
      return {"gap-in-time", "versions or values leave a period uncovered"};
    case Code::kOverlapInTime:
      return {"overlap-in-time", "two versions or values cover the same period"};
    case Code::kMissingParameterValue:
      return {"missing-parameter-value", "a parameter has no value where a version needs one"};
    case Code::kValueNeeded:
      return {"value-needed", "the run needs a value that is unknown, unpublished or not supplied"};
    case Code::kStatusRule:
      return {"status-rule", "a status without what it demands: value, source or publication date"};
    case Code::kBadScenario:
      return {"bad-scenario", "a scenario supplies something that it cannot"};
  }
  return {};
}

std::string_view path_of(const Span& span) {
  return span.file == nullptr ? std::string_view() : std::string_view(span.file->path());
}

bool notes_before(const std::vector<Note>& a, const std::vector<Note>& b) {
  const auto before = [](const Note& x, const Note& y) {
    return std::tuple(path_of(x.span), x.span.begin, std::string_view(x.message)) <
           std::tuple(path_of(y.span), y.span.begin, std::string_view(y.message));
  };
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), before);
}

auto sort_key(const Diagnostic& item) {
  return std::tuple(path_of(item.span), item.span.begin, item.code, std::string_view(item.message),
                    item.span.end, item.severity, std::string_view(item.expected),
                    std::string_view(item.found));
}

bool before(const Diagnostic& a, const Diagnostic& b) {
  const auto key_a = sort_key(a);
  const auto key_b = sort_key(b);
  return key_a == key_b ? notes_before(a.notes, b.notes) : key_a < key_b;
}

}  // namespace

std::string_view name(Code code) { return describe(code).name; }

std::string_view meaning(Code code) { return describe(code).meaning; }

const std::vector<Code>& all_codes() {
  static const std::vector<Code> kCodes = [] {
    std::vector<Code> codes;
    for (int number = 0; !describe(static_cast<Code>(number)).name.empty(); ++number) {
      codes.push_back(static_cast<Code>(number));
    }
    return codes;
  }();
  return kCodes;
}

Diagnostic& Diagnostics::add(Diagnostic diagnostic) {
  items_.push_back(std::move(diagnostic));
  return items_.back();
}

Diagnostic& Diagnostics::error(Code code, Span span, std::string message, std::string expected,
                               std::string found) {
  return add({code,
              Severity::kError,
              span,
              std::move(message),
              std::move(expected),
              std::move(found),
              {}});
}

bool Diagnostics::has_errors() const {
  return std::any_of(items_.begin(), items_.end(),
                     [](const Diagnostic& item) { return item.severity == Severity::kError; });
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result = items_;
  std::sort(result.begin(), result.end(), before);
  return result;
}

}  // namespace quotum::source
