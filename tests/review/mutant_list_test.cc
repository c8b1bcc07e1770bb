// Reading lists of explained mutants.
#include "review/mutant_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quotum::review {
namespace {

// What messages point into must be there when they are shown.
std::shared_ptr<const source::SourceFile> file(const std::string& path, const std::string& text) {
  return std::make_shared<const source::SourceFile>(path, text);
}

TEST(MutantListTest, NamesItsFolderAndItsEntries) {
  source::Diagnostics diagnostics;
  const auto text = file("rules/nl/heffing/x.mutants.yaml",
                         "mutants: 1\nequivalent:\n  - { id: \"a: b => c\", because: Omdat. }\n"
                         "  - { id: d, version: 2020-01-01, because: Omdat. }\n");
  const auto list = read_mutant_list(text, diagnostics);
  ASSERT_TRUE(list) << source::render(diagnostics);
  EXPECT_EQ(list->folder, "heffing");
  ASSERT_EQ(list->entries.size(), 2U);
  EXPECT_EQ(list->entries[0].id.value, "a: b => c");
  EXPECT_FALSE(list->entries[0].version);
  EXPECT_EQ(list->entries[1].version->to_string(), "2020-01-01");
  EXPECT_EQ(list->entries[1].because.value, "Omdat.");
}

TEST(MutantListTest, AReasonIsRequired) {
  source::Diagnostics diagnostics;
  const auto text = file("a/b.mutants.yaml", "mutants: 1\nequivalent:\n  - { id: a }\n");
  EXPECT_FALSE(read_mutant_list(text, diagnostics));
  EXPECT_THAT(source::render(diagnostics), testing::HasSubstr("missing key 'because'"));
}

TEST(MutantListTest, AFolderThatIsNotThereIsAnError) {
  EXPECT_FALSE(find_mutant_lists("no-such-folder"));
  const auto found = find_mutant_lists(QUOTUM_SOURCE_DIR "/rules/nl");
  ASSERT_TRUE(found);
  EXPECT_THAT(found.value(), testing::Contains(testing::EndsWith("/parameters.mutants.yaml")));
}

}  // namespace
}  // namespace quotum::review
