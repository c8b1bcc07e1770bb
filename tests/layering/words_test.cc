// What the engine's text may not hold: floating point, clocks and the like, law, unfinished work.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "layering/guards.h"
#include "layering/source_tree.h"

namespace quotum::layering {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

using Guard = std::function<Findings(const TextFile&)>;

void expect_clean(const std::vector<TextFile>& files, const Guard& guard) {
  EXPECT_THAT(files, testing::Not(IsEmpty()));
  for (const TextFile& file : files) {
    EXPECT_THAT(guard(file), IsEmpty());
  }
}

// Each line of `bad` is found, none of `good`.
void expect_trips(const Guard& guard, const std::string& path, const std::vector<std::string>& bad,
                  const std::vector<std::string>& good) {
  for (const std::string& line : bad) {
    EXPECT_THAT(guard({path, line + "\n"}), testing::Not(IsEmpty())) << line;
  }
  for (const std::string& line : good) {
    EXPECT_THAT(guard({path, line + "\n"}), IsEmpty()) << line;
  }
}

TEST(WordsTest, TheEngineIsFound) { EXPECT_THAT(read_code("engine"), SizeIs(testing::Ge(40U))); }

TEST(WordsTest, NoFloatingPoint) {
  expect_clean(read_code("engine"), check_floating_point);
  expect_clean(read_code("tests/oracle"), check_floating_point);
}

TEST(WordsTest, ResultsDependOnInputsOnly) { expect_clean(read_code("engine"), check_determinism); }

TEST(WordsTest, TheLawIsData) { expect_clean(read_code("engine"), check_law); }

TEST(WordsTest, NothingIsUnfinished) {
  expect_clean(read_code("engine"), check_unfinished);
  expect_clean(read_code("tests"), check_unfinished);
  expect_clean(read_tree("rules", {".yaml", ".md"}), check_unfinished);
}

TEST(WordsTest, EveryFileSaysWhatItHolds) {
  expect_clean(read_code("engine"), check_opening);
  expect_clean(read_code("tests"), check_opening);
}

TEST(WordsTest, TheOracleSharesNoArithmetic) {
  expect_clean(read_code("tests/oracle"), check_oracle);
}

TEST(WordsGuardTest, SaysWhere) {
  EXPECT_THAT(check_floating_point({"engine/exact/x.h", "int a;\nfloat b;\n// a double c\n"}),
              ElementsAre("engine/exact/x.h:2: floating point: float",
                          "engine/exact/x.h:3: floating point: double"));
}

TEST(WordsGuardTest, TripsOnFloatingPoint) {
  expect_trips(check_floating_point, "engine/exact/x.cc",
               {"double a;",         "long double a;", "float f()",       "std::strtod(a, b)",
                "std::stod(a)",      "std::stof(a)",   "atof(a)",         "x = std::round(y);",
                "std::floor(y)",     "std::ceil(y)",   "std::pow(10, 2)", "#include <cmath>",
                "#include <math.h>", "// a double",    "auto a = 1.5;",   "a = .5;",
                "a = 5.;",           "a = 1e3;",       "a = 1'000.0;",    "f(2E-3)"},
               {"// 1.5 percent", "\"1.5\"", "std::floating_point", "a = 0xE0U;", "a = 1'000;",
                "round_to(a)", "doubled", "a.b", "f(...)", "v1.size()", "std::array<int, 3>{}",
                "'.'", "x = a.5b"});
}

TEST(WordsGuardTest, TripsOnWhatIsNotInput) {
  expect_trips(check_determinism, "engine/eval/x.cc",
               {"std::cout << 1;",
                "std::cerr << 1;",
                "printf(\"a\");",
                "std::fprintf(a, b);",
                "puts(\"a\");",
                "fmt::print(\"a\");",
                "std::exit(1);",
                "exit (1);",
                "abort();",
                "std::getenv(\"A\")",
                "std::chrono::system_clock::now()",
                "steady_clock::now()",
                "std::time(nullptr)",
                "localtime(&t)",
                "std::locale()",
                "setlocale(LC_ALL, \"\")",
                "#include <iostream>",
                "#include <ctime>",
                "#include <random>",
                "rand()",
                "std::random_device d;",
                "isdigit(c)",
                "std::tolower(c)",
                "thread_local int a;",
                "std::thread::hardware_concurrency()"},
               {"// std::cout", "\"exit(1)\"", "int exit_code = 0;", "snprintf(a, b)",
                "is_digit(c)", "ExitCode::kDone", "operand(a)", "row.time", "parsed_time(a)"});
  EXPECT_THAT(check_determinism({"engine/cli/x.cc", "std::cout << 1;\n"}), IsEmpty());
}

TEST(WordsGuardTest, TripsOnLaw) {
  const std::vector<std::string> nowhere = {
      "x / 1331",           "if (hours < 40575)", "\"1623\"", "\"overheid\"",    "f(\"a markt\")",
      "article == \"38g\"", "\"under 122na\"",    "\"38f\"",  "\"BWBR0017745\"", "\"art. 2 Wsw\"",
  };
  const std::vector<std::string> only_cli = {
      "\"werkgever\"", "tijdvak",      "if (year >= 2026)", "\"quotumheffing\"",
      "saldo",         "year == 1999", "\"2026-07-01\"",    "\"nl.quotumheffing\""};
  const std::vector<std::string> only_data = {"\"verloonde_uren\"", "premieloon_hoog"};
  const std::vector<std::string> good = {"// 40575 hours of article 38g for overheid, 2026",
                                         "/* 1331 */ int a;",
                                         "namespace quotum::plan",
                                         "x = 13310;",
                                         "marktplaats",
                                         "2048",
                                         "9999",
                                         "1024",
                                         "\"elfproef\"",
                                         "\"a date, written 2026-07-01\"",
                                         "\"as in 5000 EUR\"",
                                         "f(\"a\", \"b\")"};
  expect_trips(check_law, "engine/plan/x.cc", nowhere, good);
  expect_trips(check_law, "engine/plan/x.cc", only_cli, good);
  expect_trips(check_law, "engine/plan/x.cc", only_data, good);
  expect_trips(check_law, "engine/population/x.cc", nowhere, only_data);
  expect_trips(check_law, "engine/population/x.cc", only_cli, good);
  expect_trips(check_law, "engine/cli/x.cc", nowhere, only_cli);
}

TEST(WordsGuardTest, TripsOnUnfinishedWork) {
  expect_trips(check_unfinished, "engine/plan/x.cc",
               {"// TO"
                "DO: later",
                "// FIX"
                "ME",
                "/* X"
                "XX */",
                "# TO"
                "DO(me): later"},
               {"// todo lists are data", "kTodo", "XXXX"});
}

TEST(WordsGuardTest, TripsOnOpenings) {
  expect_trips(
      check_opening, "engine/plan/x.h",
      {"", "#pragma once", "\n// Late.\n#pragma once", "// What.\nint a;",
       "// What.\n#include <vector>\n#pragma once", "// What.\n// #pragma once",
       "/* What. */\n#pragma once", "//What.\n#pragma once"},
      {"// What.\n#pragma once", "// What.\n// More.\n\n// Even more.\n#pragma once\nint a;"});
  expect_trips(check_opening, "engine/plan/x.cc",
               {"", "int a;", "#include <vector>\n// What.", "#include \"plan/y.h\"",
                "#include \"eval/x.h\"", "#include \"x.hh\""},
               {"// What.\nint a;", "#include \"plan/x.h\"\nint a;", "#include \"x.h\"\nint a;"});
}

TEST(WordsGuardTest, TripsOnASharedOracle) {
  expect_trips(
      check_oracle, "tests/oracle/x.cc",
      {"#include \"plan/plan.h\"", "#include \"eval/run.h\"", "#include \"table/schema.h\"",
       "#include \"exact/op.h\"", "exact::divide(a, b, m)", "round_to(a, b, m)"},
      {"#include \"check/checked_rules.h\"", "#include \"exact/integer.h\"", "// not round_to",
       "Rational a = b / c;"});
}

}  // namespace
}  // namespace quotum::layering
