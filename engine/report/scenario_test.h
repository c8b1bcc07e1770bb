// Scenario tests: cases with data and the decisions expected of them, in *.test.yaml beside the
// rule books, so that who writes rules can say in the same language what must come out. Here: what
// such a file says, and what came of its cases.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "rulebook/document.h"
#include "source/source_file.h"

namespace quotum::report {

// A column and its text, as in a CSV file.
struct TestField {
  rulebook::Text column;
  rulebook::Text text;
};

struct TestRow {
  std::vector<TestField> fields;
  source::Span span;
};

struct TestTable {
  rulebook::Text level;
  std::vector<TestRow> rows;
};

struct ExpectedReject {
  rulebook::Text code;
  std::optional<rulebook::Text> field;  // none: any field
};

struct TestCase {
  rulebook::Text name;  // unique in its file
  std::optional<rulebook::Bilingual> title;
  rulebook::Basis basis;                 // the legal point that it proves
  std::optional<rulebook::Text> source;  // where its figures come from
  int year = 0;
  std::optional<exact::Date> as_known_on;
  std::vector<rulebook::Text> books;  // empty: all of the hierarchy
  std::vector<rulebook::ScenarioValue> scenario;
  std::vector<rulebook::Text> scenario_files;  // relative to the rules folder; before `scenario`
  std::vector<TestTable> given;
  std::vector<TestTable> expected;      // decision columns; only those named are compared
  std::vector<ExpectedReject> rejects;  // all of them, in any order
  source::Span span;
};

struct TestFile {
  std::shared_ptr<const source::SourceFile> file;  // owns the text that all spans point into
  rulebook::Bilingual title;
  std::vector<TestTable> defaults;  // one row a level, under every row of that level
  std::vector<TestCase> cases;
};

// A value that the run gave and its test did not expect.
struct Mismatch {
  std::string place;   // "rules/nl/x/y.test.yaml:30:7"
  std::string row;     // "werkgever, row 1"; empty: not about one row
  std::string column;  // or "rejects", "rows"
  std::string expected;
  std::string found;
  std::vector<std::string> steps;  // what led to it, a line for each step of the row
};

struct CaseResult {
  std::string place;  // file:line:column of the case's name
  std::string name, title, basis;
  std::vector<Mismatch> mismatches;
  [[nodiscard]] bool passed() const { return mismatches.empty(); }
};

}  // namespace quotum::report
