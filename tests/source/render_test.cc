// Diagnostics as a user sees them: whole texts.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "source/diagnostic.h"

namespace quotum::source {
namespace {

Span find(const SourceFile& file, std::string_view part) {
  const std::size_t begin = file.text().find(part);
  EXPECT_NE(begin, std::string_view::npos) << part;
  return {&file, static_cast<std::uint32_t>(begin),
          static_cast<std::uint32_t>(begin + part.size())};
}

std::string rendered(const Span& span) {
  Diagnostics diagnostics;
  diagnostics.error(Code::kUnknownName, span, "wrong");
  return render(diagnostics);
}

TEST(RenderTest, NothingIsCounted) { EXPECT_EQ(render({}), "0 errors, 0 warnings\n"); }

TEST(RenderTest, Everything) {
  const SourceFile inputs("rules/inputs.yaml", "inputs:\n  verloonde_uren: { unit: uur }\n");
  const SourceFile file("rules/x.yaml",
                        "steps:\n"
                        "  - name: tekort\n"
                        "    formula: verloonde_urn * 2\n");
  Diagnostics diagnostics;
  Diagnostic& item = diagnostics.error(Code::kUnknownName, find(file, "verloonde_urn"),
                                       "no name 'verloonde_urn' at level werkgever",
                                       "verloonde_uren", "verloonde_urn");
  item.notes.push_back({find(inputs, "verloonde_uren"), "declared here"});
  item.notes.push_back({{}, "names are those of the law"});
  diagnostics.add(
      {Code::kUnusedInput, Severity::kWarning, find(inputs, "uur"), "never used", {}, {}, {}});
  EXPECT_EQ(render(diagnostics),
            "rules/inputs.yaml:2:27: warning[unused-input]: never used\n"
            "    2 |   verloonde_uren: { unit: uur }\n"
            "      |                           ^~~\n"
            "rules/x.yaml:3:14: error[unknown-name]: no name 'verloonde_urn' at level werkgever\n"
            "    3 |     formula: verloonde_urn * 2\n"
            "      |              ^~~~~~~~~~~~~\n"
            "      = expected: verloonde_uren\n"
            "      = found: verloonde_urn\n"
            "      = note: rules/inputs.yaml:2:3: declared here\n"
            "    2 |   verloonde_uren: { unit: uur }\n"
            "      |   ^~~~~~~~~~~~~~\n"
            "      = note: names are those of the law\n"
            "1 error, 1 warning\n");
}

TEST(RenderTest, CountsErrorsAndWarnings) {
  Diagnostics diagnostics;
  for (const char* message : {"a", "b"}) {
    diagnostics.error(Code::kCycle, {}, message);
    diagnostics.add({Code::kUnusedInput, Severity::kWarning, {}, message, {}, {}, {}});
  }
  EXPECT_EQ(render(diagnostics),
            "warning[unused-input]: a\n"
            "warning[unused-input]: b\n"
            "error[cycle]: a\n"
            "error[cycle]: b\n"
            "2 errors, 2 warnings\n");
}

TEST(RenderTest, NowhereHasNoLine) {
  EXPECT_EQ(rendered({}), "error[unknown-name]: wrong\n1 error, 0 warnings\n");
}

TEST(RenderTest, CaretStandsRightBehindLongerCharacters) {
  const SourceFile file("x.yaml", "a: caf\u00e9 \u20ac5 \U0001F600 urn\n");
  EXPECT_EQ(rendered(find(file, "urn")),
            "x.yaml:1:14: error[unknown-name]: wrong\n"
            "    1 | a: caf\u00e9 \u20ac5 \U0001F600 urn\n"
            "      |              ^~~\n"
            "1 error, 0 warnings\n");
}

TEST(RenderTest, LongerCharactersAreMarkedOnce) {
  const SourceFile file("x.yaml", "a: \u20ac\u00e9\u20ac b\n");
  EXPECT_EQ(rendered(find(file, "\u20ac\u00e9\u20ac")),
            "x.yaml:1:4: error[unknown-name]: wrong\n"
            "    1 | a: \u20ac\u00e9\u20ac b\n"
            "      |    ^~~\n"
            "1 error, 0 warnings\n");
}

TEST(RenderTest, ATabStaysATab) {
  const SourceFile file("x.yaml", "\ta:\tb\n");
  EXPECT_EQ(rendered(find(file, "b")),
            "x.yaml:1:5: error[unknown-name]: wrong\n"
            "    1 | \ta:\tb\n"
            "      | \t  \t^\n"
            "1 error, 0 warnings\n");
}

TEST(RenderTest, ASpanOverLinesIsMarkedToTheEndOfItsFirst) {
  const SourceFile file("x.yaml", "a: b\r\n  c: d\n\n  e: f\n");
  EXPECT_EQ(rendered(find(file, "b\r\n  c: d\n\n  e")),
            "x.yaml:1:4: error[unknown-name]: wrong\n"
            "    1 | a: b\n"
            "      |    ^ (to line 4)\n"
            "1 error, 0 warnings\n");
  EXPECT_EQ(rendered(find(file, "c: d\n\n  e: f\n")),
            "x.yaml:2:3: error[unknown-name]: wrong\n"
            "    2 |   c: d\n"
            "      |   ^~~~ (to line 4)\n"
            "1 error, 0 warnings\n");
}

TEST(RenderTest, LineEndsAtTheEndOfASpanDoNotCount) {
  const SourceFile file("x.yaml", "a: b\r\n\nc\n");
  EXPECT_EQ(rendered(find(file, "b\r\n\n")),
            "x.yaml:1:4: error[unknown-name]: wrong\n"
            "    1 | a: b\n"
            "      |    ^\n"
            "1 error, 0 warnings\n");
}

TEST(RenderTest, AnEmptySpanIsOneCaret) {
  const SourceFile file("x.yaml", "a: \u20ac\nb");
  EXPECT_EQ(rendered({&file, 6, 6}),  // the end of the first line
            "x.yaml:1:5: error[unknown-name]: wrong\n"
            "    1 | a: \u20ac\n"
            "      |     ^\n"
            "1 error, 0 warnings\n");
  EXPECT_EQ(rendered({&file, 8, 8}),  // the end of the text
            "x.yaml:2:2: error[unknown-name]: wrong\n"
            "    2 | b\n"
            "      |  ^\n"
            "1 error, 0 warnings\n");
}

TEST(RenderTest, ASpanThatBeginsAtALineEnd) {
  const SourceFile file("x.yaml", "a:\r\n  b\n");
  EXPECT_EQ(rendered({&file, 3, 7}),
            "x.yaml:1:4: error[unknown-name]: wrong\n"
            "    1 | a:\n"
            "      |    ^ (to line 2)\n"
            "1 error, 0 warnings\n");
}

TEST(RenderTest, AnEmptyFileHasAFirstLine) {
  const SourceFile file("x.yaml", "");
  EXPECT_EQ(rendered({&file, 0, 0}),
            "x.yaml:1:1: error[unknown-name]: wrong\n"
            "    1 | \n"
            "      | ^\n"
            "1 error, 0 warnings\n");
}

TEST(RenderTest, LargeLineNumbersStayAligned) {
  const SourceFile file("x.yaml", std::string(12344, '\n') + "a: b\n");
  EXPECT_EQ(rendered(find(file, "b")),
            "x.yaml:12345:4: error[unknown-name]: wrong\n"
            "12345 | a: b\n"
            "      |    ^\n"
            "1 error, 0 warnings\n");
}

}  // namespace
}  // namespace quotum::source
