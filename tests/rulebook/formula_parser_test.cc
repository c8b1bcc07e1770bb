// Formulas: text to tree, text to message, and trees through text and back.
#include "rulebook/formula_parser.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "rulebook/random_expression.h"
#include "rulebook/tree_dump.h"

namespace quotum::rulebook {
namespace {

// A formula that is a whole file of its own, so that columns in messages are columns in it.
struct Formula {
  explicit Formula(const std::string& text) : file("f", text) {
    node.text = text;
    node.span = {&file, 0, static_cast<std::uint32_t>(text.size())};
  }
  std::optional<Expression> parse() { return parse_formula(node, diagnostics); }

  source::SourceFile file;
  YamlNode node;
  source::Diagnostics diagnostics;
};

struct GoodCase {
  std::string text;
  std::string tree;
  std::string printed;  // empty: as written
};

TEST(formula_parser_test, reads_trees_and_prints_them) {
  const std::vector<GoodCase> cases = {
      {"1", "(number 1)", ""},
      {"2_000_000.50", "(number 2000000.50)", "2000000.50"},
      {"1.93%", "(number 0.0193 (of a percentage))", ""},
      {"5 %", "(number 0.05 (of a percentage))", "5%"},
      {"0 baan", "(number 0 baan)", ""},
      {"1.01 EUR/uur", "(number 1.01 EUR/uur)", ""},
      {"3 uur*EUR/baan", "(number 3 EUR*uur/baan)", "3 EUR*uur/baan"},
      {"10 EUR/uren", "(/ (number 10 EUR) (name uren))", "10 EUR / uren"},
      {"10 EUR / 2 uur", "(/ (number 10 EUR) (number 2 uur))", ""},
      {"2 * jaar", "(* (number 2) (year))", ""},
      {"true or false", "(or (truth true) (truth false))", ""},
      {"first_day ( jaar )", "(first_day)", "first_day(jaar)"},
      {"quotumpercentage[sector]", "(name quotumpercentage (name sector))", ""},
      {"p[NL] @ jaar + 1", "(name p @1 (name NL))", ""},
      {"gem_loon @ jaar - 2", "(name gem_loon @-2)", ""},
      {"p @ jaar - 0", "(name p @0)", "p @ jaar"},
      {"p @ jaar", "(name p @0)", ""},
      {"p @ jaar - 2 - 1", "(- (name p @-2) (number 1))", ""},
      {"(p @ jaar) - 2", "(- (name p @0) (number 2))", ""},
      {"p @ jaar - 2.0", "(- (name p @0) (number 2.0))", "(p @ jaar) - 2.0"},
      {"p @ jaar - q", "(- (name p @0) (name q))", ""},
      {"a * p @ jaar - 2", "(* (name a) (name p @-2))", ""},
      {"(a * p @ jaar) - 2", "(- (* (name a) (name p @0)) (number 2))", ""},
      {"opslag.actief", "(name opslag.actief)", ""},
      {"set(p)", "(set (name p))", ""},
      {"set(opslag.p[sector] @ jaar - 2)", "(set (name opslag.p @-2 (name sector)))", ""},
      {"arbeidsbeperkt = J", "(= (name arbeidsbeperkt) (name J))", ""},
      {"a + b - c", "(- (+ (name a) (name b)) (name c))", ""},
      {"a - (b - c)", "(- (name a) (- (name b) (name c)))", ""},
      {"(a) - ((b))", "(- (name a) (name b))", "a - b"},
      {"a * b / c", "(/ (* (name a) (name b)) (name c))", ""},
      {"a / (b * c)", "(/ (name a) (* (name b) (name c)))", ""},
      {"(a + b) * -c", "(* (+ (name a) (name b)) (neg (name c)))", ""},
      {"-(a + b)", "(neg (+ (name a) (name b)))", ""},
      {"- -a", "(neg (neg (name a)))", "--a"},
      {"-a * b", "(* (neg (name a)) (name b))", ""},
      {"-(a * b)", "(neg (* (name a) (name b)))", ""},
      {"a < b and c >= d or not e != f",
       "(or (and (< (name a) (name b)) (>= (name c) (name d))) (not (!= (name e) (name f))))", ""},
      {"not (a and b)", "(not (and (name a) (name b)))", ""},
      {"a and (b or c)", "(and (name a) (or (name b) (name c)))", ""},
      {"(a < b) = (c <= d)", "(= (< (name a) (name b)) (<= (name c) (name d)))", ""},
      {"if a then b else if c then d else e",
       "(if (name a) (name b) (if (name c) (name d) (name e)))", ""},
      {"1 + (if a > b then 2 else 3)",
       "(+ (number 1) (if (> (name a) (name b)) (number 2) (number 3)))", ""},
      {"max(a, 0 baan)", "(max (name a) (number 0 baan))", ""},
      {"min(a,b,if c then d else e)", "(min (name a) (name b) (if (name c) (name d) (name e)))",
       "min(a, b, if c then d else e)"},
      {"sum(tijdvak: uren)", "(sum tijdvak (name uren))", ""},
      {"sum(tijdvak: uren where soort = 11 or soort = 13)",
       "(sum tijdvak (name uren) (or (= (name soort) (number 11)) (= (name soort) (number 13))))",
       ""},
      {"count(werknemer)", "(count werknemer)", ""},
      {"count(werknemer where uren > 0 uur)", "(count werknemer (> (name uren) (number 0 uur)))",
       ""},
      {" a\n + b\n", "(+ (name a) (name b))", "a + b"},
  };
  for (const GoodCase& good : cases) {
    SCOPED_TRACE(good.text);
    Formula formula(good.text);
    const auto tree = formula.parse();
    EXPECT_EQ(source::render(formula.diagnostics), "0 errors, 0 warnings\n");
    ASSERT_TRUE(tree.has_value());
    EXPECT_EQ(dump(*tree), good.tree);
    EXPECT_EQ(print(*tree), good.printed.empty() ? good.text : good.printed);
  }
}

struct Mistake {
  std::string caret;  // under the formula
  std::string message;
  std::string expected;
};

struct BadCase {
  std::string text;
  std::vector<Mistake> mistakes;
};

std::string rendered(const BadCase& bad) {
  std::string out;
  for (const Mistake& mistake : bad.mistakes) {
    const std::size_t column = mistake.caret.find('^') + 1;
    out += "f:1:" + std::to_string(column) + ": error[formula-syntax]: " + mistake.message +
           "\n    1 | " + bad.text + "\n      | " + mistake.caret + "\n";
    out += mistake.expected.empty() ? "" : "      = expected: " + mistake.expected + "\n";
  }
  const std::size_t count = bad.mistakes.size();
  return out + std::to_string(count) + (count == 1 ? " error" : " errors") + ", 0 warnings\n";
}

void expect_messages(const std::vector<BadCase>& cases) {
  for (const BadCase& bad : cases) {
    SCOPED_TRACE(bad.text);
    Formula formula(bad.text);
    EXPECT_FALSE(formula.parse().has_value());
    EXPECT_EQ(source::render(formula.diagnostics), rendered(bad));
  }
}

TEST(formula_parser_test, says_what_it_expected) {
  expect_messages({
      {"", {{"^", "the formula ends too soon", "a number, a name, a function or ("}}},
      {"a +", {{"   ^", "the formula ends too soon", "a number, a name, a function or ("}}},
      {"a b", {{"  ^", "unexpected 'b' in a formula", "an operator or the end of the formula"}}},
      {"a + * b", {{"    ^", "unexpected '*' in a formula", "a number, a name, a function or ("}}},
      {"a < b < c", {{"      ^", "comparisons do not chain", "a < b and b < c"}}},
      {"(a + b", {{"      ^", "the formula ends too soon", "')'"}}},
      {"a)", {{" ^", "unexpected ')' in a formula", "an operator or the end of the formula"}}},
      {"if a then b", {{"           ^", "the formula ends too soon", "'else'"}}},
      {"if a else b", {{"     ^~~~", "unexpected 'else' in a formula", "'then'"}}},
      {"1 + if a then b else c",
       {{"    ^~", "unexpected 'if' in a formula",
         "( before an 'if' that is part of something larger"}}},
      {"max(a)", {{"     ^", "unexpected ')' in a formula", "',' and a second value"}}},
      {"max a", {{"    ^", "unexpected 'a' in a formula", "'('"}}},
      {"round(a)",
       {{"^~~~~", "there is no function 'round'", "min, max, set, sum, count or first_day"}}},
      {"set(1)", {{"    ^", "unexpected '1' in a formula", "a name"}}},
      {"set(J)", {{"    ^", "unexpected 'J' in a formula", "a name"}}},
      {"sum(uur: a)", {{"    ^~~", "unexpected 'uur' in a formula", "the name of a level"}}},
      {"sum(tijdvak a)", {{"            ^", "unexpected 'a' in a formula", "':'"}}},
      {"count(tijdvak: a)", {{"             ^", "unexpected ':' in a formula", "')'"}}},
      {"first_day(2024)", {{"          ^~~~", "unexpected '2024' in a formula", "'jaar'"}}},
      {"uur * 2", {{"^~~", "'uur' is a unit and stands only after a number", ""}}},
      {"EUR", {{"^~~", "'EUR' is a unit and stands only after a number", ""}}},
      {"a @ 2024", {{"    ^~~~", "unexpected '2024' in a formula", "'jaar'"}}},
      {"a @ jaar - 2 EUR",
       {{"             ^~~", "a number of years after @ has no unit",
         "parentheses around the part with @, if this is an amount"}}},
      {"a @ jaar - 12345", {{"           ^~~~~", "a number of years has at most 4 digits", ""}}},
      {"p[1]", {{"  ^", "unexpected '1' in a formula", "a name or a member"}}},
      {"p[sector", {{"        ^", "the formula ends too soon", "']'"}}},
      {"boek.", {{"     ^", "the formula ends too soon", "the name of an output"}}},
      {"0.12345678901234567%",
       {{"^~~~~~~~~~~~~~~~~~~", "a percentage has at most 16 decimals", ""}}},
      {"5%%", {{"  ^", "unexpected '%' in a formula", "an operator or the end of the formula"}}},
      {"then", {{"^~~~", "unexpected 'then' in a formula", "a number, a name, a function or ("}}},
  });
}

TEST(formula_parser_test, says_all_characters_that_it_does_not_know) {
  expect_messages({
      {"a == b && c <> d || e",
       {{"  ^~", "no such sign in a formula", "="},
        {"       ^~", "no such sign in a formula", "and"},
        {"            ^~", "no such sign in a formula", "!="},
        {"                 ^~", "no such sign in a formula", "or"}}},
      {"é × 1,5",
       {{"^", "no such sign in a formula", ""}, {"  ^", "no such sign in a formula", ""}}},
      {"10EUR",
       {{"^~~~~", "a number and letters in one", "a blank between a number and its unit"}}},
      {"1. + 1__0 + 2.5.1",
       {{"^~", "not a number", "at most 36 digits and 18 decimals, _ only between digits"},
        {"     ^~~~", "not a number", "at most 36 digits and 18 decimals, _ only between digits"},
        {"            ^~~~~", "not a number",
         "at most 36 digits and 18 decimals, _ only between digits"}}},
      {"1000000000000000000000000000000000000",
       {{"^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~", "not a number",
         "at most 36 digits and 18 decimals, _ only between digits"}}},
      {"aB + 2 uur/uur",
       {{"^~", "not a name", "small letters, digits and _"},
        {"       ^~~~~~~", "not a unit", "each base unit once, and no * after /"}}},
      {"\"a\"", {{"^", "no such sign in a formula", ""}, {"  ^", "no such sign in a formula", ""}}},
  });
}

std::string repeated(const std::string& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) {
    result += text;
  }
  return result;
}

TEST(formula_parser_test, stops_at_a_depth_of_100) {
  struct Case {
    std::string before, innermost, after;
    int most;  // times that `before` and `after` may stand around `innermost`
  };
  const std::vector<Case> cases = {
      {"(", "a", ")", 99},       {"-", "a", "", 99},
      {"not ", "a", "", 99},     {"if a then b else ", "c", "", 99},
      {"min(a, ", "b", ")", 99}, {"a + ", "b", "", 99},
      {"sum(l: ", "a", ")", 99}, {"", "a", " or b", 99},
  };
  for (const Case& nested : cases) {
    SCOPED_TRACE(nested.before + nested.innermost + nested.after);
    for (const int times : {nested.most, nested.most + 1, 1000}) {
      Formula formula(repeated(nested.before, times) + nested.innermost +
                      repeated(nested.after, times));
      EXPECT_EQ(formula.parse().has_value(), times == nested.most) << times;
      const auto found = formula.diagnostics.sorted();
      ASSERT_EQ(found.size(), times == nested.most ? 0U : 1U);
      if (times != nested.most) {
        const bool long_text = formula.node.text.size() > 10'000;
        EXPECT_EQ(found[0].message,
                  long_text ? "a formula of more than 10,000 bytes"
                            : "the formula is nested deeper than 100; split it into steps");
      }
    }
  }
}

TEST(formula_parser_test, spans_hold_all_operands) {
  Formula good("  (a + b) * -max(c, 2 uur) @");
  good.node.text.resize(good.node.text.size() - 2);
  const auto tree = good.parse();
  ASSERT_TRUE(tree.has_value());
  const auto text_of = [&good](const Expression& e) {
    return good.file.text().substr(e.span.begin, e.span.end - e.span.begin);
  };
  EXPECT_EQ(text_of(*tree), "(a + b) * -max(c, 2 uur)");
  EXPECT_EQ(text_of(tree->operands[0]), "a + b");
  EXPECT_EQ(text_of(tree->operands[1]), "-max(c, 2 uur)");
  EXPECT_EQ(text_of(tree->operands[1].operands[0]), "max(c, 2 uur)");
  EXPECT_EQ(text_of(tree->operands[1].operands[0].operands[1]), "2 uur");
}

TEST(formula_parser_test, random_trees_survive_their_text) {
  const auto seed = static_cast<std::uint64_t>(testing::UnitTest::GetInstance()->random_seed());
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937_64 random(seed);
  for (int round = 0; round < 3000; ++round) {
    const Expression tree = random_expression(random, 1 + round % 7);
    const std::string text = print(tree);
    SCOPED_TRACE(text);
    Formula formula(text);
    const auto again = formula.parse();
    ASSERT_TRUE(again.has_value()) << source::render(formula.diagnostics);
    ASSERT_EQ(dump(*again), dump(tree));
    ASSERT_EQ(print(*again), text);
  }
}

TEST(formula_parser_test, keywords_and_units_are_reserved) {
  for (const std::string_view word :
       {"if",    "then",      "else", "and", "or",   "not",     "true",
        "false", "jaar",      "min",  "max", "set",  "sum",     "count",
        "where", "first_day", "EUR",  "uur", "baan", "persoon", "dag"}) {
    EXPECT_TRUE(is_reserved(word)) << word;
  }
  for (const std::string_view word : {"", "uren", "sector", "minimum", "werkgever", "ratio"}) {
    EXPECT_FALSE(is_reserved(word)) << word;
  }
}

}  // namespace
}  // namespace quotum::rulebook
