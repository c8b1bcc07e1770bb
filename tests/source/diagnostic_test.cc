// The table of codes, and the collection of diagnostics.
#include "source/diagnostic.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace quotum::source {
namespace {

TEST(DiagnosticTest, EveryCodeIsListedOnceInDeclarationOrder) {
  const std::vector<Code>& codes = all_codes();
  ASSERT_FALSE(codes.empty());
  EXPECT_EQ(codes.front(), Code::kYamlSyntax);
  EXPECT_EQ(codes.back(), Code::kBadScenario);
  for (std::size_t i = 0; i < codes.size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(codes[i]), i);
  }
}

TEST(DiagnosticTest, EveryCodeHasItsOwnNameAndMeaning) {
  std::set<std::string_view> names;
  std::set<std::string_view> meanings;
  for (const Code code : all_codes()) {
    EXPECT_TRUE(names.insert(name(code)).second) << name(code);
    EXPECT_TRUE(meanings.insert(meaning(code)).second) << meaning(code);
    EXPECT_GE(meaning(code).size(), 10U) << name(code);
    EXPECT_EQ(meaning(code).find('\n'), std::string_view::npos) << name(code);
    EXPECT_EQ(name(code).find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), std::string_view::npos)
        << name(code);
  }
}

TEST(DiagnosticTest, NamesAreStable) {
  EXPECT_EQ(name(Code::kYamlSyntax), "yaml-syntax");
  EXPECT_EQ(name(Code::kUnknownName), "unknown-name");
  EXPECT_EQ(name(Code::kDigitsDoNotFit), "digits-do-not-fit");
  EXPECT_EQ(name(Code::kMissingParameterValue), "missing-parameter-value");
  EXPECT_EQ(name(Code::kValueNeeded), "value-needed");
  EXPECT_EQ(name(Code::kBadScenario), "bad-scenario");
}

TEST(DiagnosticTest, OnlyErrorsAreErrors) {
  Diagnostics diagnostics;
  EXPECT_TRUE(diagnostics.empty());
  EXPECT_FALSE(diagnostics.has_errors());
  diagnostics.add({Code::kUnusedInput, Severity::kWarning, {}, "input sector", {}, {}, {}});
  EXPECT_FALSE(diagnostics.empty());
  EXPECT_FALSE(diagnostics.has_errors());
  diagnostics.error(Code::kCycle, {}, "a needs itself");
  EXPECT_TRUE(diagnostics.has_errors());
}

TEST(DiagnosticTest, ErrorFillsEveryField) {
  const SourceFile file("a.yaml", "abc");
  Diagnostics diagnostics;
  Diagnostic& added = diagnostics.error(Code::kBadValue, {&file, 1, 2}, "no date", "a date", "b");
  added.notes.push_back({{}, "a note"});
  const std::vector<Diagnostic> sorted = diagnostics.sorted();
  ASSERT_EQ(sorted.size(), 1U);
  const Diagnostic& item = sorted.front();
  EXPECT_EQ(item.code, Code::kBadValue);
  EXPECT_EQ(item.severity, Severity::kError);
  EXPECT_EQ(item.span.file, &file);
  EXPECT_EQ(std::tuple(item.span.begin, item.span.end), std::tuple(1U, 2U));
  EXPECT_EQ(std::tuple(item.message, item.expected, item.found),
            std::tuple("no date", "a date", "b"));
  ASSERT_EQ(item.notes.size(), 1U);
  EXPECT_EQ(item.notes.front().message, "a note");
}

TEST(DiagnosticTest, OrderDoesNotDependOnTheOrderOfChecks) {
  const SourceFile a("a.yaml", "0123456789");
  const SourceFile b("b.yaml", "0123456789");
  // In the order that is expected: nowhere, then path, offset, code, message, the rest.
  std::vector<Diagnostic> items = {
      {Code::kBadScenario, Severity::kError, {}, "nowhere", {}, {}, {}},
      {Code::kCycle, Severity::kError, {&a, 0, 9}, "z", {}, {}, {}},
      {Code::kYamlSyntax, Severity::kError, {&a, 9, 10}, "late", {}, {}, {}},
      {Code::kYamlSyntax, Severity::kError, {&b, 2, 3}, "z", {}, {}, {}},
      {Code::kCycle, Severity::kError, {&b, 2, 3}, "a", {}, {}, {}},
      {Code::kCycle, Severity::kError, {&b, 2, 3}, "b", {}, {}, {}},
      {Code::kCycle, Severity::kError, {&b, 2, 4}, "b", {}, {}, {}},
      {Code::kCycle, Severity::kWarning, {&b, 2, 4}, "b", {}, {}, {}},
      {Code::kCycle, Severity::kWarning, {&b, 2, 4}, "b", "e", {}, {}},
      {Code::kCycle, Severity::kWarning, {&b, 2, 4}, "b", "e", "f", {}},
      {Code::kCycle, Severity::kWarning, {&b, 2, 4}, "b", "e", "f", {{{}, "n"}}},
      {Code::kCycle, Severity::kWarning, {&b, 2, 4}, "b", "e", "f", {{{&a, 1, 2}, "m"}}},
  };
  Diagnostics expected;
  for (const Diagnostic& item : items) {
    expected.add(item);
  }
  // Every rotation, forwards and backwards.
  for (std::size_t turn = 0; turn < 2 * items.size(); ++turn) {
    std::rotate(items.begin(), items.begin() + 1, items.end());
    if (turn == items.size()) {
      std::reverse(items.begin(), items.end());
    }
    Diagnostics diagnostics;
    for (const Diagnostic& item : items) {
      diagnostics.add(item);
    }
    EXPECT_EQ(render(diagnostics), render(expected)) << turn;
    std::vector<std::string> order;
    for (const Diagnostic& item : diagnostics.sorted()) {
      order.push_back(item.message);
    }
    EXPECT_EQ(order, (std::vector<std::string>{"nowhere", "z", "late", "z", "a", "b", "b", "b", "b",
                                               "b", "b", "b"}));
  }
}

}  // namespace
}  // namespace quotum::source
