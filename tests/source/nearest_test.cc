// Suggestions for a name that is not known.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "source/diagnostic.h"

namespace quotum::source {
namespace {

using Names = std::vector<std::string>;

struct NearestCase {
  std::string name;
  Names known;
  Names expected;
};

TEST(NearestTest, Table) {
  const std::vector<NearestCase> cases = {
      {"uren", {}, {}},
      {"", {"a", "ab"}, {"a"}},
      {"x", {"y", "zz", ""}, {"", "y"}},  // one edit is always allowed
      {"verloonde_urn", {"verloonde_uren", "uren", "verlof"}, {"verloonde_uren"}},
      {"sectro", {"sector", "sectoren"}, {"sector"}},  // 2 edits in 6
      {"setcro", {"sector"}, {}},                      // 3 edits in 6
      {"abcdef", {"abcdef"}, {"abcdef"}},
      {"abc", {"abcde"}, {}},  // longer by more than a third
      {"abcdefgh", {"abcdef", "bcdefgh", "abcdefghij"}, {"bcdefgh", "abcdef", "abcdefghij"}},
      {"kop", {"top", "kap", "pop", "kom"}, {"kap", "kom", "pop"}},  // ties by name, three at most
      {"kop", {"kap", "kap", "kap", "pop"}, {"kap", "pop"}},         // once each
      {"abcdef", {"abcdxy", "abcdex"}, {"abcdex", "abcdxy"}},        // nearest first
  };
  for (const NearestCase& c : cases) {
    EXPECT_EQ(nearest(c.name, c.known), c.expected) << c.name;
    EXPECT_EQ(nearest(c.name, Names(c.known.rbegin(), c.known.rend())), c.expected) << c.name;
  }
}

}  // namespace
}  // namespace quotum::source
