// What each kind of rule file says, as written: every text with its place, no name resolved, no
// digit judged. Reading (document_reader.h) checks shape only: which keys, which are needed, what
// each scalar must look like.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "exact/date.h"
#include "exact/decimal.h"
#include "exact/rounding.h"
#include "exact/type.h"
#include "rulebook/expression.h"
#include "source/diagnostic.h"

namespace quotum::rulebook {

struct Text {
  std::string value;
  source::Span span;
  [[nodiscard]] bool empty() const { return value.empty(); }
};

// { nl: ..., en: ... }; both are required wherever it may stand.
struct Bilingual {
  Text nl;
  Text en;
};

// Where in the law it says so: { law: BWBR..., article: 38g, paragraph: 3, part: b }; or one free
// text ("Regeling Wfsv art. 3.31"), then only `text` is filled; or, where law says nothing,
// { choice: NAME } of the same rule book, then only `choice` is. `law` empty: the law of the rule
// book.
struct Basis {
  std::string law, article, paragraph, part, text, choice;
  source::Span span;
};

// "2 uur", "0.1 baan", "1.93%", "45000 EUR", "2027 jaar": a literal.
struct Quantity {
  exact::Decimal value;  // percent already divided by 100
  exact::Unit unit;
  bool has_unit = false;
  source::Span span;
};

enum class Status { kOfficial, kSecondary, kDerived, kAnnounced, kHypothetical, kUnknown, kNotSet };
std::string_view name(Status status);
std::optional<Status> parse_status(std::string_view text);  // "official", ..., "not_set"

// ---- parameters/<name>.yaml
// ----------------------------------------------------------------------

struct ParameterValue {
  enum class State { kKnown, kUnknown, kNotSet };  // value: unknown / not_set
  State state = State::kKnown;
  Text value;               // as written; turned into a number or date by check
  Quantity quantity;        // kKnown and the parameter is a number
  exact::Date date;         // kKnown and the parameter is a date
  std::optional<int> year;  // jaar: 2024 (exactly when `by` holds jaar)
  std::optional<exact::Date>
      from;                 // from: 2018-01-01 (only when `by` has no jaar): until the next `from`
  std::optional<Text> key;  // sector: overheid (exactly when `by` holds an enumeration)
  Status status = Status::kUnknown;
  std::optional<exact::Date> published;
  Text source;
  std::optional<Bilingual> note;
  source::Span span;
};

struct ParameterDocument {
  Text name;  // parameter: quotumpercentage
  Bilingual title;
  bool is_date = false;          // type: date; otherwise a number with `unit`
  exact::Unit unit;              // unit: ratio
  bool by_year = false;          // by: [jaar, ...]
  std::optional<Text> by_key;    // by: [..., sector]: name of the enumeration input or key
  std::vector<Text> key_values;  // keys: [overheid, markt]; required with by_key
  std::optional<exact::Decimal> min, max;  // bounds in `unit`; required for a number
  int decimals = 0;  // decimals: of every value, in `unit` (1.93% has 4); required for a number
  Basis basis;
  std::vector<ParameterValue> values;
  bool values_unread = false;  // some were reported and left out; the rest is whole
  source::Span span;
};

// ---- scenarios/<name>.yaml
// -----------------------------------------------------------------------

struct ScenarioValue {
  Text parameter;
  std::optional<int> year;
  std::optional<Text> key;  // the entry `<by_key>: value`, whatever the dimension is called
  Text key_name;            // that entry's key
  Text value;               // as written; its quantity or date below, whichever it parses as
  std::optional<Quantity> quantity;
  std::optional<exact::Date> date;
  std::optional<Text> because;  // because: free text
  source::Span span;
};

struct ScenarioDocument {
  Text name;
  Bilingual title;
  std::vector<ScenarioValue> values;
  bool whole = true;  // false: some of it was reported and left out
  source::Span span;
};

// ---- levels.yaml
// ---------------------------------------------------------------------------------

// A key, period or annotation column of a level's file.
struct KeyColumn {
  Text name;
  enum class Type { kNumber, kEnumeration, kYear, kText } type = Type::kNumber;
  int digits = 18;  // kNumber: at most; with `check: elfproef` exactly
  bool elfproef = false;
  std::vector<Text> values;  // kEnumeration
};

// Classes by which people look at the rows of a top level; no rule rests on them.
struct SizeClasses {
  Text by;                                 // a number input of that level: verloonde_uren
  std::vector<exact::Decimal> borders;     // ascending: where the next class begins
  std::vector<source::Span> border_spans;  // where each of them stands
  source::Span span;
};

struct LevelDocument {
  Text name;  // werkgever
  Bilingual title;
  std::optional<Text> inside;  // the level above
  std::vector<KeyColumn> key;  // what tells rows of one parent apart (not the parent's key)
  std::optional<Text> period_begin,
      period_end;                   // period: { begin: tijdvak_begin, end: tijdvak_eind }
  std::optional<Text> year_column;  // year: jaar; rows of other years are set aside
  std::vector<Text> annotations;    // columns for people, accepted and not read
  std::optional<Text> file;         // the usual file name; none: this level has no file of its own
  std::uint64_t at_most = 0;  // rows within one row of the level above (0: level has none above)
  std::vector<Text> books;    // top levels: the books whose columns a run has, in order
  std::vector<SizeClasses> size_classes;  // top levels
  source::Span span;
};

struct LevelsDocument {
  std::vector<LevelDocument> levels;
  source::Span span;
};

// ---- laws.yaml
// -----------------------------------------------------------------------------------

// A law that rule books cite: { id: BWBR..., name: Besluit Wfsv }.
struct LawDocument {
  Text id, name;
  std::optional<exact::Date> from;  // there is no text of it from before
};

struct LawsDocument {
  // link: what stands before a reference to a provision to make it an address on the web; https.
  Text link;
  std::vector<LawDocument> laws;
  source::Span span;
};

// ---- <book>/<valid_from>.yaml
// --------------------------------------------------------------------

struct InputDeclaration {
  Text name;
  Text level;
  exact::Type type;  // type: enum + values, or unit
  int decimals = 0;
  std::optional<exact::Decimal> min, max;  // required for a number
  bool optional = false;           // optional: true; an empty field is allowed, ask with set(name)
  std::optional<Expression> from;  // used where the lower table is supplied
  std::optional<Text> from_text;
  Basis basis;  // required with `from`; else optional
  std::optional<Bilingual> title;
  source::Span span;
};

struct RoundingClause {
  exact::RoundingMode mode = exact::RoundingMode::kDown;
  Quantity grain;  // to: 0.1 baan
  std::optional<Basis> basis;
  source::Span span;
};

struct StepDeclaration {
  Text name;
  Text level;               // default: that of the step before; the first step must have one
  bool is_boolean = false;  // type: boolean; otherwise a number with `unit`
  exact::Unit unit;
  Expression formula;
  Text formula_text;
  std::optional<Basis> basis;
  std::optional<RoundingClause> rounding;
  std::optional<Bilingual> title;
  std::optional<Bilingual> explain;  // sentence with {names} of inputs, steps, parameters
  std::optional<Text> choice;
  source::Span span;
};

struct ChoiceOption {
  Text name;
  Bilingual text;
};

struct Choice {
  Text name;  // Q5
  Bilingual question;
  std::vector<ChoiceOption> options;  // options: { floor_at_zero: { nl:, en: }, ... }; at least two
  Text chosen;
  Bilingual because;
  source::Span span;
};

struct OutcomeDeclaration {
  std::optional<Expression> when;  // none: otherwise: true
  std::optional<Text> when_text;
  Text code;  // [A-Z][A-Z0-9_]*
  Basis basis;
  std::optional<Bilingual> explain;
  source::Span span;
};

// What the law demands that a decision says, and the inputs and steps that say it.
struct Demand {
  Basis basis;
  Bilingual demands;
  std::vector<Text> shown_by;  // of the level of the outcomes, or jaar; at least one
  source::Span span;
};

// What more of an output is to whoever the row is about. No rule rests on it; reports say by it who
// gains and who loses.
enum class CountsAs { kNeither, kBenefit, kBurden };
std::string_view name(CountsAs counts_as);  // "benefit", "burden"; empty for neither
std::optional<CountsAs> parse_counts_as(std::string_view text);

struct OutputDeclaration {
  Text name;                // a step or input of the book
  bool is_boolean = false;  // type: boolean (then internal)
  exact::Unit unit;
  int decimals = 0;
  bool internal = false;                    // internal: true; for other books, not a column
  CountsAs counts_as = CountsAs::kNeither;  // counts_as: benefit
  source::Span span;
};

// What reading reported and left out of a version. Such a version serves to look for more mistakes
// in the same go; no rules are made of it.
struct Unread {
  bool any = false;
  bool periods = false;  // valid or years
  // Sections of which something was left out, or all of it, as where the key itself is misspelt.
  bool inputs = false;
  bool steps = false;
  bool choices = false;
  bool outcomes = false;  // `outcome`, its level or the list
  bool outputs = false;
  bool nameless = false;        // inputs or steps of which not even the name could be read
  std::set<std::string> names;  // of the other inputs and steps

  // True when something that may refer to inputs, steps or choices was left out.
  [[nodiscard]] bool references() const { return inputs || steps || outcomes || outputs; }
};

struct VersionDocument {
  Text id;           // nl.quotumheffing
  std::string book;  // quotumheffing: the folder, equal to the last part of id
  Bilingual title;
  Text law_id, law_name;
  exact::Date valid_from;
  std::optional<exact::Date> valid_until;
  int years_from = 0;
  std::optional<int> years_until;
  exact::Date published;
  Status status = Status::kUnknown;  // or `suspended`, see below
  bool suspended = false;            // status: suspended
  std::optional<Bilingual> note;
  std::optional<Text>
      outcome_column;  // outcome: quotumheffing_uitkomst; none: the book has no outcomes
  Text outcome_level;  // level: werkgever; where outcomes are decided
  std::vector<InputDeclaration> inputs;
  std::vector<StepDeclaration> steps;
  std::vector<Choice> choices;
  std::vector<OutcomeDeclaration> outcomes;
  std::vector<Demand> decision;
  std::vector<OutputDeclaration> outputs;
  source::Span span, valid_span, years_span;
  Unread unread;
};

// ---- a folder of rules
// ---------------------------------------------------------------------------

struct Documents {
  std::vector<std::unique_ptr<source::SourceFile>>
      files;  // owns the text that all spans point into
  std::optional<LevelsDocument> levels;
  std::optional<LawsDocument> laws;           // the file may be absent
  std::vector<ParameterDocument> parameters;  // sorted by file path
  std::vector<VersionDocument> versions;      // sorted by file path
};

}  // namespace quotum::rulebook
