// The order of the law.
#include "review/provision.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace quotum::review {
namespace {

Provision provision(const std::string& law, const std::string& article,
                    const std::string& paragraph = "") {
  Provision made{law, article, paragraph, "", {}};
  made.text = same_words(law + " " + article + " " + paragraph);
  return made;
}

TEST(ProvisionTest, ArticlesStandInTheOrderOfTheLaw) {
  const std::vector<Provision> in_order = {
      Provision(),
      provision("", "2.9"),
      provision("", "2.10"),
      provision("", "9"),
      provision("", "38", "2"),
      provision("", "38", "10"),
      provision("", "38a"),
      provision("", "122"),
      provision("", "122a", "1"),
      provision("", "122ab"),
      provision("", ""),
      provision("Besluit", "1"),
  };
  std::vector<Provision> found(in_order.rbegin(), in_order.rend());
  std::sort(found.begin(), found.end(), comes_before);
  EXPECT_EQ(found, in_order);
}

TEST(ProvisionTest, ABasisThatSaysNothingIsNone) {
  EXPECT_TRUE(provision_of({}, rulebook::Documents(), nullptr).empty());
  rulebook::Basis basis;
  basis.article = "3";
  EXPECT_FALSE(provision_of(basis, rulebook::Documents(), nullptr).empty());
}

}  // namespace
}  // namespace quotum::review
