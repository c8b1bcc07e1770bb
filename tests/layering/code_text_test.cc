// The scanner that the guards rely on.
#include "layering/code_text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace quotum::layering {
namespace {

struct BlankCase {
  std::string text;
  std::string code;
  std::string with_strings;
};

TEST(CodeTextTest, Table) {
  const std::vector<BlankCase> cases = {
      {"", "", ""},
      {"int a;", "int a;", "int a;"},
      {"a // b\nc", "a     \nc", "a     \nc"},
      {"a // b", "a     ", "a     "},
      {"a /* b\nc */ d", "a     \n     d", "a     \n     d"},
      {"a /* b", "a     ", "a     "},
      {"f(\"b\") // \"c", "f(\" \")      ", "f(\"b\")      "},
      {"\"// no\" x", "\"     \" x", "\"// no\" x"},
      {"\"a\\\"b\" c", "\"    \" c", "\"a\\\"b\" c"},
      {"'\"' a \"b\"", "' ' a \" \"", "'\"' a \"b\""},
      {"'\\'' // x", "'  '     ", "'\\''     "},
      {"1'000 // x\n'a'", "1'000     \n' '", "1'000     \n'a'"},
      {"R\"(a\"//b)\" c", "R\"       \" c", "R\"(a\"//b)\" c"},
      {"R\"x(a)\"\nb)x\" c", "R\"     \n   \" c", "R\"x(a)\"\nb)x\" c"},
      {"a / b * c", "a / b * c", "a / b * c"},
  };
  for (const BlankCase& c : cases) {
    EXPECT_EQ(blank(c.text, Keep::kCodeAndStrings), c.with_strings) << c.text;
    EXPECT_EQ(blank(c.text, Keep::kCode), c.code) << c.text;
  }
}

}  // namespace
}  // namespace quotum::layering
