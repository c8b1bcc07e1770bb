// Diagnostic: one mistake of a rule author, with its place. The only such type in the program, and
// the only renderer. Collected, never thrown: a user sees all mistakes of a folder at once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/source_file.h"

namespace quotum::source {

enum class Severity { kError, kWarning };

// Stable names for kinds of mistakes; kept in one table (diagnostic.cc) with a one-line meaning
// each. A test demands a golden file for each.
enum class Code {
  // reading YAML
  kYamlSyntax,     // the YAML library's own complaint
  kYamlForbidden,  // anchor, alias, tag, merge key, second document, folded formula, ...
  kDuplicateKey,
  kUnknownKey,  // with the nearest known ones
  kMissingKey,
  kWrongShape,  // a mapping where a list is expected, ...
  kBadValue,    // text that is no date / number / status / ...
  // reading formulas
  kFormulaSyntax,
  // names and structure
  kUnknownName,
  kDuplicateName,
  kUnusedInput,
  kUnreachableStep,
  kMissingBasis,
  kIncompleteOutcomes,
  kCycle,
  kInconsistentInput,  // the same column declared differently by two books
  // types
  kUnitMismatch,
  kTypeMismatch,
  kLevelMismatch,
  kBadRounding,  // grain with another unit, grain not positive, rounding on a non-number
  // proofs
  kUnroundedOutput,  // an exact quotient, or more decimals than the column has, in an output
  kDivisionByZero,
  kDigitsDoNotFit,
  // time and parameters
  kGapInTime,
  kOverlapInTime,
  kMissingParameterValue,
  kValueNeeded,  // `unknown` (or not yet published) and the run needs it
  kStatusRule,   // a status without what it demands (source, published, value)
  kBadScenario,
};

// "unknown-name" for Code::kUnknownName, ...
std::string_view name(Code code);
// One English line on what the code means.
std::string_view meaning(Code code);
// Every code, in declaration order.
const std::vector<Code>& all_codes();

struct Note {
  Span span;  // may be nowhere
  std::string message;
};

struct Diagnostic {
  Code code;
  Severity severity = Severity::kError;
  Span span;
  std::string message;
  std::string expected;  // empty: no such line
  std::string found;     // empty: no such line
  std::vector<Note> notes;
};

// Collects. Not thread-safe.
class Diagnostics {
 public:
  Diagnostic& add(Diagnostic diagnostic);  // the reference is valid until the next add
  // Shorthand for the common case.
  Diagnostic& error(Code code, Span span, std::string message, std::string expected = {},
                    std::string found = {});

  [[nodiscard]] bool has_errors() const;
  [[nodiscard]] bool empty() const { return items_.empty(); }
  // Sorted by (path, offset, code, message): independent of the order in which checks ran.
  [[nodiscard]] std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> items_;
};

// rules/nl/x.yaml:41:14: error[unknown-name]: no name 'verloonde_urn' at level werkgever
//    41 |     formula: verloonde_urn * 2
//       |              ^~~~~~~~~~~~~
//       = expected: verloonde_uren
//       = note: ...
// All of `diagnostics`, sorted, with a last line that counts errors and warnings.
std::string render(const Diagnostics& diagnostics);

// Up to three of `known` that are nearest to `name` by edit distance (at most 1/3 of its length, at
// least 1), nearest first, ties in alphabetical order; for "did you mean".
std::vector<std::string> nearest(std::string_view name, const std::vector<std::string>& known);

}  // namespace quotum::source
