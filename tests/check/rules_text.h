// Rules as text, with a change or two, read and checked: what most tests of this room are made of.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "check/checker.h"

namespace quotum::check {

// Path within the folder of rules -> text. Without a mistake.
const std::map<std::string, std::string>& base_rules();

struct Edit {
  std::string path;
  std::optional<std::string> from;  // none: `to` is a whole file
  std::string to;
};

// The one place where `from` stands in the file becomes `to`.
Edit replace(std::string path, std::string from, std::string to);
Edit add(std::string path, std::string text);

struct Checked {
  std::optional<CheckedRules> rules;
  std::string text;  // all diagnostics, rendered; paths begin with rules/
};

// Reads the base rules with these changes in the order of paths, as a folder is read, and checks
// them.
Checked check_with(const std::vector<Edit>& edits);
// The base rules with these changes, which must have no mistake.
CheckedRules good_rules(const std::vector<Edit>& edits = {});

inline constexpr const char* kNoMistake = "0 errors, 0 warnings\n";

struct CheckCase {
  std::string name;
  std::vector<Edit> edits;
  std::string expected;
};

inline std::string name_of_case(const testing::TestParamInfo<CheckCase>& info) {
  return info.param.name;
}

inline void PrintTo(const CheckCase& one, std::ostream* out) { *out << one.name; }  // NOLINT

}  // namespace quotum::check
