// Folders of rules: which file is read as what, in which order, under which name.
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "rulebook/document_reader.h"

namespace quotum::rulebook {
namespace {

namespace fs = std::filesystem;

constexpr const char* kLevels =
    "levels:\n- { name: l, title: { nl: a, en: b }, key: [ { name: k } ] }\n";
constexpr const char* kParameter =
    "parameter: p\ntitle: { nl: a, en: b }\ntype: date\nbasis: X\n"
    "values: [ { value: not_set, status: not_set } ]\n";
constexpr const char* kVersion =
    "rulebook: 1\nid: nl.boek\ntitle: { nl: a, en: b }\nlaw: { id: X, name: Y }\n"
    "valid: { from: 2020-01-01 }\nyears: { from: 2020 }\npublished: 2019-01-01\n"
    "status: official\n";

class document_folder_test : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "quotum-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& path, const std::string& text) const {
    const fs::path whole = fs::path(folder_) / path;
    fs::create_directories(whole.parent_path());
    std::ofstream(whole, std::ios::binary) << text;
  }

  // The messages with the folder's name taken out.
  static std::string without(const std::string& folder, std::string text) {
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder)) {
      text.replace(at, folder.size(), "RULES");
    }
    return text;
  }
  [[nodiscard]] std::string messages() const {
    return without(folder_, source::render(diagnostics_));
  }

  std::string folder_;
  source::Diagnostics diagnostics_;
};

TEST_F(document_folder_test, reads_each_kind_and_skips_the_rest) {
  write("levels.yaml", kLevels);
  write("parameters/b.yaml", kParameter);
  write("parameters/a.yaml", kParameter);
  write("boek/2021-01-01.yaml", kVersion);
  write("boek/2020-01-01.yaml", kVersion);
  write("boek/2020-01-01.test.yaml", "tests: of another kind");
  write("boek/README.md", "text");
  write("scenarios/s.yaml", "- anything");
  write("scenarios/more/s.yaml", "- anything");
  write("CHANGELOG.md", "text");
  write("notes.txt", "text");
  write("approvals.yaml", "- anything");
  const auto documents = read_folder(folder_, diagnostics_);
  EXPECT_EQ(messages(), "0 errors, 0 warnings\n");
  ASSERT_TRUE(documents.ok());
  ASSERT_TRUE(documents.value().levels.has_value());
  EXPECT_EQ(documents.value().levels->levels.size(), 1U);
  ASSERT_EQ(documents.value().parameters.size(), 2U);
  EXPECT_EQ(documents.value().parameters[0].name.span.file->path(), folder_ + "/parameters/a.yaml");
  EXPECT_EQ(documents.value().parameters[1].name.span.file->path(), folder_ + "/parameters/b.yaml");
  ASSERT_EQ(documents.value().versions.size(), 2U);
  EXPECT_EQ(documents.value().versions[0].book, "boek");
  EXPECT_EQ(documents.value().versions[0].id.span.file->path(), folder_ + "/boek/2020-01-01.yaml");
  EXPECT_EQ(documents.value().files.size(), 5U);
}

TEST_F(document_folder_test, keeps_what_can_be_read_and_reports_all) {
  write("levels.yaml", "levels: x\n");
  write("parameters/a.yaml", kParameter);
  write("parameters/b.yaml", "parameter: &p p\n");
  write("ander/2020-01-01.yaml", kVersion);
  const auto documents = read_folder(folder_, diagnostics_);
  ASSERT_TRUE(documents.ok());
  EXPECT_FALSE(documents.value().levels.has_value());
  EXPECT_EQ(documents.value().parameters.size(), 1U);
  ASSERT_EQ(documents.value().versions.size(), 1U);  // for more mistakes to be found in
  EXPECT_TRUE(documents.value().versions[0].unread.any);
  EXPECT_EQ(documents.value().files.size(), 4U);
  EXPECT_EQ(messages(),
            "RULES/ander/2020-01-01.yaml:2:5: error[bad-value]: bad value of 'id'\n"
            "    2 | id: nl.boek\n"
            "      |     ^~~~~~~\n"
            "      = expected: an id that ends in the name of its folder, 'ander'\n"
            "      = found: 'nl.boek'\n"
            "RULES/levels.yaml:1:9: error[wrong-shape]: 'levels' has the wrong shape\n"
            "    1 | levels: x\n"
            "      |         ^\n"
            "      = expected: a list\n"
            "      = found: a text\n"
            "RULES/parameters/b.yaml:1:1: error[missing-key]: missing keys 'title', 'unit', 'min', "
            "'max', 'decimals', 'basis', 'values' in a parameter\n"
            "    1 | parameter: &p p\n"
            "      | ^~~~~~~~~~~~\n"
            "RULES/parameters/b.yaml:1:12: error[yaml-forbidden]: an anchor, which rule files do "
            "not use\n"
            "    1 | parameter: &p p\n"
            "      |            ^\n"
            "4 errors, 0 warnings\n");
}

TEST_F(document_folder_test, refuses_rule_files_in_other_places) {
  write("levels.yaml", kLevels);
  write("boek.yaml", "# text\n");
  write("boek/oud/2020-01-01.yaml", kVersion);
  write("parameters/oud/a.yaml", kParameter);
  const auto documents = read_folder(folder_, diagnostics_);
  ASSERT_TRUE(documents.ok());
  EXPECT_EQ(
      messages(),
      "RULES/boek.yaml:1:1: error[wrong-shape]: a rule file in a place that has none\n"
      "    1 | # text\n"
      "      | ^\n"
      "      = expected: levels.yaml, laws.yaml, parameters/<name>.yaml or <book>/<valid "
      "from>.yaml\n"
      "RULES/boek/oud/2020-01-01.yaml:1:1: error[wrong-shape]: a rule file in a place that has "
      "none\n"
      "    1 | rulebook: 1\n"
      "      | ^\n"
      "      = expected: levels.yaml, laws.yaml, parameters/<name>.yaml or <book>/<valid "
      "from>.yaml\n"
      "RULES/parameters/oud/a.yaml:1:1: error[wrong-shape]: a rule file in a place that has none\n"
      "    1 | parameter: p\n"
      "      | ^\n"
      "      = expected: levels.yaml, laws.yaml, parameters/<name>.yaml or <book>/<valid "
      "from>.yaml\n"
      "3 errors, 0 warnings\n");
}

TEST_F(document_folder_test, misses_the_levels) {
  const auto documents = read_folder(folder_, diagnostics_);
  ASSERT_TRUE(documents.ok());
  EXPECT_EQ(messages(), "error[missing-key]: there is no RULES/levels.yaml\n1 error, 0 warnings\n");
}

TEST_F(document_folder_test, fails_when_something_cannot_be_read) {
  const auto none = read_folder(folder_ + "/none", diagnostics_);
  ASSERT_FALSE(none.ok());
  EXPECT_EQ(without(folder_, none.error().message),
            "cannot read the folder RULES/none: No such file or directory");
  write("boek/a.yaml", "- a mistake\n");
  write("levels.yaml", std::string((std::size_t{16} << 20) + 1, 'x'));
  const auto large = read_folder(folder_, diagnostics_);
  ASSERT_FALSE(large.ok());
  EXPECT_EQ(without(folder_, large.error().message), "RULES/levels.yaml is larger than 16 MiB");
  EXPECT_TRUE(diagnostics_.empty());
}

TEST_F(document_folder_test, says_where_a_file_is_not_utf8_and_reads_the_others) {
  write("levels.yaml", kLevels);
  write("parameters/a.yaml", "# caf\xC3\xA9\n# caf\xE9!\n# \xFF\xFE\n");
  write("parameters/b.yaml", "parameter: 1\n");
  const auto documents = read_folder(folder_, diagnostics_);
  ASSERT_TRUE(documents.ok());
  EXPECT_EQ(documents.value().files.size(), 3U);
  EXPECT_EQ(
      messages(),
      "RULES/parameters/a.yaml:2:6: error[yaml-forbidden]: a byte that is not UTF-8, which rule "
      "files do not use\n"
      "    2 | # caf\uFFFD!\n"
      "      |      ^\n"
      "      = expected: a file in UTF-8\n"
      "RULES/parameters/a.yaml:3:3: error[yaml-forbidden]: a byte that is not UTF-8, which rule "
      "files do not use\n"
      "    3 | # \uFFFD\uFFFD\n"
      "      |   ^\n"
      "      = expected: a file in UTF-8\n"
      "RULES/parameters/b.yaml:1:1: error[missing-key]: missing keys 'title', 'unit', 'min', "
      "'max', 'decimals', 'basis', 'values' in a parameter\n"
      "    1 | parameter: 1\n"
      "      | ^~~~~~~~~~~~\n"
      "RULES/parameters/b.yaml:1:12: error[bad-value]: bad value of 'parameter'\n"
      "    1 | parameter: 1\n"
      "      |            ^\n"
      "      = expected: a name: small letters, digits and _, not beginning with a "
      "digit, not a word of formulas\n"
      "      = found: '1'\n"
      "4 errors, 0 warnings\n");
}

// Left alone, such a file would lack without a word.
TEST_F(document_folder_test, refuses_names_that_were_to_end_in_yaml) {
  write("levels.yaml", kLevels);
  for (const char* path :
       {"boek/2020-01-01.yml", "parameters/a.YAML", "parameters/b.yaml.txt", "scenarios/s.yml",
        "boek/x.tests.yaml", "boek/y.test.yml", "boek/z.mutants.yml"}) {
    write(path, "text\n");
  }
  for (const char* path :
       {"boek/x.test.yaml", "boek/x.mutants.yaml", "boek/yaml", "boek/yaml.md", "boek/.yaml.swp"}) {
    write(path, "text\n");
  }
  const auto documents = read_folder(folder_, diagnostics_);
  ASSERT_TRUE(documents.ok());
  std::string expected;
  for (const auto& [path, ending] : {std::pair("boek/2020-01-01.yml", ".yaml"),
                                     {"boek/x.tests.yaml", ".test.yaml"},
                                     {"boek/y.test.yml", ".test.yaml"},
                                     {"boek/z.mutants.yml", ".mutants.yaml"},
                                     {"parameters/a.YAML", ".yaml"},
                                     {"parameters/b.yaml.txt", ".yaml"},
                                     {"scenarios/s.yml", ".yaml"}}) {
    expected += std::string("RULES/") + path +
                ":1:1: error[wrong-shape]: nobody reads a file of this name in a folder of rules\n"
                "    1 | text\n"
                "      | ^\n"
                "      = expected: the extension " +
                ending + "\n";
  }
  EXPECT_EQ(messages(), expected + "7 errors, 0 warnings\n");
}

}  // namespace
}  // namespace quotum::rulebook
