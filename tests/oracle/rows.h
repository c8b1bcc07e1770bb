// The rows of a run as a tree of texts: an employer holds its persons, a person its periods. Made
// from CSV text by splitting lines and keeping maps keyed by the rows' keys; nothing is turned into
// columns.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "check/checked_rules.h"

namespace quotum::oracle {

using Key = std::vector<std::int64_t>;  // from the top level down; members as positions
using Fields = std::map<std::string, std::string>;

// One line of a data file.
struct Line {
  std::uint64_t number = 0;  // 1-based
  Fields fields;
  bool whole = true;  // has as many fields as the header
};

// The lines behind the header. Quotes as in RFC 4180, `,` or `;`, LF or CRLF.
std::vector<Line> read_lines(const std::string& text);

// Why a row, or an employer, has no result.
struct Reject {
  std::string level;
  std::uint64_t line = 0;
  std::string field;  // empty: the row as a whole
  std::string code;
  friend auto operator<=>(const Reject&, const Reject&) = default;
};

struct Row;
using RowKey = std::pair<Key, std::string>;  // a row's own key and the begin of its period

struct Row {
  check::LevelId level = 0;
  Key key;                 // all of it, the parents' first
  Key own_key;             // the last part of it
  Fields fields;           // empty where the level has no file
  std::uint64_t line = 0;  // 0 where the level has no file
  std::map<RowKey, Row> below;
  bool incomplete = false;  // rows of its top-level row were rejected, partial results are allowed
};

// What the texts are judged by.
struct Census {
  const check::CheckedRules* rules = nullptr;
  int year = 0;
  std::vector<check::LevelId> levels;           // present ones, top level first
  std::map<check::LevelId, std::string> files;  // their texts
  std::map<check::LevelId, std::map<std::string, const check::CheckedInput*>>
      columns;  // that are read
  bool allow_partial = false;
};

struct Rows {
  std::map<RowKey, Row> top;
  std::vector<Reject> rejects;  // of texts, keys, periods and parents; sorted
};

Rows nested(const Census& census);

}  // namespace quotum::oracle
