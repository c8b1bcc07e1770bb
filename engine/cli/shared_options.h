// Options that several commands have, declared once so that they read the same everywhere. Every
// function adds options with help and default to a command and fills the struct when it is parsed;
// the struct must outlive the parsing. What CLI11 can judge alone (a date, a year, a number) is
// judged here, what needs the rules (a level, a book) where the rules are known.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "exact/date.h"
#include "exact/integer.h"
#include "report/language.h"

namespace CLI {
class App;
}

namespace quotum::cli {

// --rules DIR, --scenario FILE..., --as-known-on DATE
struct RulesOptions {
  std::string folder = "rules/nl";
  std::vector<std::string> scenarios;  // later ones win
  std::optional<exact::Date> as_known_on;
};
void add_rules_options(CLI::App& command, RulesOptions& options);
// The same with the folder as the first positional argument.
void add_rules_folder(CLI::App& command, RulesOptions& options);
void add_scenario_option(CLI::App& command, RulesOptions& options);
void add_as_known_on_option(CLI::App& command, RulesOptions& options);

// --year YEAR (required, 2000..2100), --books a,b
struct YearOptions {
  int year = 0;
  std::vector<std::string> books;  // empty: all of the hierarchy
};
void add_year_options(CLI::App& command, YearOptions& options);

// --employers F, --employments F, --input LEVEL=FILE..., --ignore-columns, --threads N
struct InputOptions {
  std::string employers, employments;  // short for two levels, see level_of_short_option()
  std::vector<std::string> inputs;     // LEVEL=FILE, as given
  bool ignore_columns = false;
  int threads = 1;  // set to that of the machine by add_input_options()
};
void add_input_options(CLI::App& command, InputOptions& options);
// --threads N; sets it to those of the machine.
void add_threads_option(CLI::App& command, int& threads);

// --no-optimise, --min-width 64|128|256: for verification, never change a result.
struct VerificationOptions {
  bool no_optimise = false;
  int min_width = 64;
};
void add_verification_options(CLI::App& command, VerificationOptions& options);

// --lang nl|en
void add_language_option(CLI::App& command, report::Language& language);

// The year that an option was given; throws CLI::ValidationError, which names the option, unless it
// is one from kFirstYear to kLastYear.
inline constexpr int kFirstYear = 2000;
inline constexpr int kLastYear = 2100;
int year_from(const std::string& option, const std::string& text);

// The date that an option was given; throws CLI::ValidationError, which names the option, unless it
// is one.
exact::Date date_from(const std::string& option, const std::string& text);

// For CLI::Option::check() of counts: CLI11 would read -1 as the largest number.
std::string refuse_negative(const std::string& text);

}  // namespace quotum::cli
