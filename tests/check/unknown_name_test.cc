// How messages propose names.
#include "check/unknown_name.h"

#include <gtest/gtest.h>

namespace quotum::check {
namespace {

std::string message(const std::string& name, const std::vector<std::string>& known) {
  source::Diagnostics diagnostics;
  report_unknown(diagnostics, {}, "no name '" + name + "'", name, known);
  return source::render(diagnostics);
}

TEST(UnknownNameTest, ProposesTheNearest) {
  EXPECT_EQ(message("huurs", {"jobs", "hours", "hour"}), R"(error[unknown-name]: no name 'huurs'
      = expected: hours
1 error, 0 warnings
)");
}

TEST(UnknownNameTest, ProposesAllOfFew) {
  EXPECT_EQ(message("x", {"apples", "pears", "plums"}), R"(error[unknown-name]: no name 'x'
      = expected: apples, pears or plums
1 error, 0 warnings
)");
}

TEST(UnknownNameTest, ProposesNoneOfMany) {
  const std::vector<std::string> many = {"aaaa", "bbbb", "cccc", "dddd", "eeee",
                                         "ffff", "gggg", "hhhh", "iiii"};
  EXPECT_EQ(message("x", many), R"(error[unknown-name]: no name 'x'
1 error, 0 warnings
)");
}

TEST(UnknownNameTest, SaysNothingWhereNothingIsKnown) { EXPECT_EQ(alternatives({}), ""); }

}  // namespace
}  // namespace quotum::check
