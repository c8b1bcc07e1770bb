// Which versions and parameter values apply, in one year or at all: status, source, publication
// date and what the rule books chose where the law leaves something open.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/parameter_values.h"
#include "report/language.h"

namespace quotum::report {

// Borrows rules and scenarios.
struct RulesView {
  const check::CheckedRules* rules = nullptr;
  std::string folder;                                    // taken off the paths of rule files
  std::optional<int> year;                               // none: every version and every value
  std::optional<exact::Date> as_known_on;                // leaves out what was published later
  std::vector<const check::CheckedScenario*> scenarios;  // later ones win
};

struct VersionLine {
  const check::CheckedBook* book = nullptr;
  const check::CheckedVersion* version =
      nullptr;             // none: the book does not apply, or was not known yet
  bool not_known = false;  // none, because not published by then
};

struct ValueLine {
  const check::CheckedParameter* parameter = nullptr;
  std::string when;     // "2024", "2018-01-01" (from that date), or empty: always
  std::string key;      // member; empty: none
  std::string value;    // exact: "0.0193"; empty: unknown, not set or not published
  std::string written;  // "1.93%", "unknown", ...
  rulebook::Status status = rulebook::Status::kOfficial;
  bool not_published = false;
  std::string published;  // date; empty: none
  std::string source;
  const rulebook::Bilingual* note = nullptr;  // of the published value; nullptr: none
  std::string scenario;                       // empty: the published series
};

// In the order of books and of time; parameters by name, then time, then key.
std::vector<VersionLine> versions_in(const RulesView& view);
std::vector<ValueLine> values_in(const RulesView& view);

std::string rules_text(const RulesView& view, Language language, bool color);
std::string rules_json(const RulesView& view);
// The law of one year as a page that can be held against the statute line by line: every book with
// its texts, data, steps, outcomes and open points, and every figure. REQUIRES: view.year.
std::string rules_html(const RulesView& view, Language language);

}  // namespace quotum::report
