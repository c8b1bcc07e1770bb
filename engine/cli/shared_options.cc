// Options with their help, see shared_options.h.
#include "cli/shared_options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <thread>

namespace quotum::cli {
namespace {

int threads_of_the_machine() {
  const unsigned count = std::thread::hardware_concurrency();
  return static_cast<int>(std::clamp(count, 1U, 1024U));
}

}  // namespace

void add_rules_options(CLI::App& command, RulesOptions& options) {
  command
      .add_option("--rules", options.folder, "Folder with levels.yaml, parameters and rule books")
      ->type_name("DIR")
      ->capture_default_str();
  add_scenario_option(command, options);
  add_as_known_on_option(command, options);
}

void add_rules_folder(CLI::App& command, RulesOptions& options) {
  command.add_option("rules", options.folder, "Folder with levels.yaml, parameters and rule books")
      ->type_name("DIR")
      ->capture_default_str();
}

void add_scenario_option(CLI::App& command, RulesOptions& options) {
  command
      .add_option("--scenario", options.scenarios,
                  "Values put over those of the rules, later files win; results are then marked "
                  "hypothetical (default: none)")
      ->type_name("FILE");
}

void add_as_known_on_option(CLI::App& command, RulesOptions& options) {
  command
      .add_option_function<std::string>(
          "--as-known-on",
          [&options](const std::string& text) {
            options.as_known_on = date_from("--as-known-on", text);
          },
          "Use only what had been published by this date (default: all that the rules hold)")
      ->type_name("DATE");
}

exact::Date date_from(const std::string& option, const std::string& text) {
  const std::optional<exact::Date> date = exact::Date::parse(text);
  if (!date) {
    throw CLI::ValidationError(option,
                               "'" + text + "' is not a date, write YYYY-MM-DD such as 2025-01-01");
  }
  return *date;
}

int year_from(const std::string& option, const std::string& text) {
  int year = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (fault != std::errc() || end != text.data() + text.size() || year < kFirstYear ||
      year > kLastYear) {
    throw CLI::ValidationError(option, "'" + text + "' is not a year from " +
                                           std::to_string(kFirstYear) + " to " +
                                           std::to_string(kLastYear));
  }
  return year;
}

std::string refuse_negative(const std::string& text) {
  return text.starts_with('-') ? "'" + text + "' is below zero" : std::string();
}

void add_year_options(CLI::App& command, YearOptions& options) {
  command
      .add_option_function<std::string>(
          "--year",
          [&options](const std::string& text) { options.year = year_from("--year", text); },
          "Calendar year to compute, 2000 to 2100")
      ->type_name("YEAR")
      ->required();
  command
      .add_option("--books", options.books,
                  "Only these rule books and what they use, comma-separated (default: all)")
      ->type_name("A,B")
      ->delimiter(',');
}

void add_input_options(CLI::App& command, InputOptions& options) {
  command
      .add_option("--employers", options.employers,
                  "CSV with a row per employer; short for --input werkgever=FILE (default: none)")
      ->type_name("FILE");
  command
      .add_option("--employments", options.employments,
                  "CSV with a row per income relationship and period; short for --input "
                  "tijdvak=FILE (default: none)")
      ->type_name("FILE");
  command
      .add_option("--input", options.inputs,
                  "CSV with the rows of a level of levels.yaml (default: none)")
      ->type_name("LEVEL=FILE");
  command.add_flag("--ignore-columns", options.ignore_columns,
                   "Accept columns that no rule book knows (default: refuse them)");
  add_threads_option(command, options.threads);
}

void add_threads_option(CLI::App& command, int& threads) {
  threads = threads_of_the_machine();
  command.add_option("--threads", threads, "Threads; never changes a result")
      ->type_name("N")
      ->check(CLI::Range(1, 1024).description(""))
      ->default_str("those of the machine");
}

void add_verification_options(CLI::App& command, VerificationOptions& options) {
  command.add_flag("--no-optimise", options.no_optimise,
                   "Compute every step as written; for verification, never changes a result "
                   "(default: off)");
  command
      .add_option("--min-width", options.min_width,
                  "Narrowest integers in bits; for verification, never changes a result")
      ->type_name("64|128|256")
      ->check(CLI::IsMember({64, 128, 256}).description(""))
      ->capture_default_str();
}

void add_language_option(CLI::App& command, report::Language& language) {
  command
      .add_option_function<std::string>(
          "--lang",
          [&language](const std::string& text) {
            const auto known = report::parse_language(text);
            if (!known) {
              throw CLI::ValidationError("--lang", "'" + text + "' is not nl or en");
            }
            language = *known;
          },
          "Language of what is shown")
      ->type_name("nl|en")
      ->default_str(language == report::Language::kDutch ? "nl" : "en");
}

}  // namespace quotum::cli
