// The strict subset of YAML: trees with exact places, and each thing that it refuses.
#include "rulebook/yaml_tree.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace quotum::rulebook {
namespace {

std::string place(const Span& span) {
  return "@" + std::to_string(span.begin) + "-" + std::to_string(span.end);
}

// {key@0-3: 'text'@5-9, ...}; "quoted" in double quotes; * where places are lost; |12,20| the
// offsets of a block's lines.
std::string show(const YamlNode& node) {
  std::string text;
  switch (node.shape) {
    case YamlNode::Shape::kScalar: {
      const char quote = node.quoted ? '"' : '\'';
      text = quote + node.text + quote + (node.one_to_one ? "" : "*");
      for (const std::uint32_t offset : node.line_offsets) {
        text += "|" + std::to_string(offset);
      }
      break;
    }
    case YamlNode::Shape::kSequence:
      for (const YamlNode& item : node.items) {
        text += (text.empty() ? "" : ", ") + show(item);
      }
      text = "[" + text + "]";
      break;
    case YamlNode::Shape::kMapping:
      for (const YamlEntry& entry : node.entries) {
        text += (text.empty() ? "" : ", ") + entry.key + place(entry.key_span) + ": " +
                show(entry.value);
      }
      text = "{" + text + "}";
      break;
  }
  return text + place(node.span);
}

// Every byte of every scalar whose places are known must be the byte at that place.
void expect_true_places(const SourceFile& file, const YamlNode& node) {
  if (node.shape == YamlNode::Shape::kScalar && node.one_to_one) {
    for (std::uint32_t i = 0; i < node.text.size(); ++i) {
      const char written = file.text()[node.offset_of(i)];
      EXPECT_TRUE(written == node.text[i] || (node.text[i] == '\n' && written == '\r'))
          << node.text << " at " << i;
    }
  }
  for (const YamlNode& item : node.items) {
    expect_true_places(file, item);
  }
  for (const YamlEntry& entry : node.entries) {
    EXPECT_EQ(file.text().substr(entry.key_span.begin, entry.key.size()), entry.key);
    expect_true_places(file, entry.value);
  }
}

struct GoodCase {
  std::string text;
  std::string tree;
};

TEST(yaml_tree_test, trees_have_exact_places) {
  const std::vector<GoodCase> cases = {
      {"a: b\n", "{a@0-1: 'b'@3-4}@0-4"},
      {"a: é € b # c\nb: \"é q\"\n", "{a@0-1: 'é € b'@3-11, b@16-17: \"é q\"@20-24}@0-24"},
      {"é: x\r\nb: 'y'\r\nc: |\r\n  é z\r\n  w\r\nd: e\r\n",
       "{é@0-2: 'x'@4-5, b@7-8: \"y\"@11-12, c@15-16: \"é z\n"
       "w\n"
       "\"|23|31@23-32, d@34-35: 'e'@37-38}@0-38"},
      {"a: {b: [1, \"€\", {c: d}], e: ''}\n",
       "{a@0-1: {b@4-5: ['1'@8-9, \"€\"@12-15, {c@19-20: 'd'@22-23}@19-23]@8-23, e@27-28: "
       "\"\"@31-31}@4-31}@0-31"},
      {"a:\n- 1\n- k: v\n  l: w\n-\n  - z\n",
       "{a@0-1: ['1'@5-6, {k@9-10: 'v'@12-13, l@16-17: 'w'@19-20}@9-20, "
       "['z'@27-28]@27-28]@5-28}@0-28"},
      {"a: []\nb: { }\n", "{a@0-1: []@3-5, b@6-7: {}@9-12}@0-12"},
      {"a: it's\nb: 'it''s'\nc: \"x \\\"y\\\" \\\\\"\n",
       "{a@0-1: 'it's'@3-7, b@8-9: \"it's\"*@12-17, c@19-20: \"x \"y\" \\\"*@23-33}@0-33"},
      {"a: one\n  two # c\nb: \"x\n  y\"\n",
       "{a@0-1: 'one two'*@3-12, b@17-18: \"x y\"*@21-26}@0-26"},
      {"# €\na: |\n  één +\n\n   twee\n  # three\n\n# c\nb: x\n",
       "{a@6-7: \"één +\n"
       "\n"
       " twee\n"
       "# three\n"
       "\"|13|21|24|32@13-39, b@45-46: 'x'@48-49}@6-49"},
      {"a: |-\n  x\nb: |+\n  y\n\n",
       "{a@0-1: \"x\"|8@8-9, b@10-11: \"y\n"
       "\n"
       "\"|18|20@18-19}@0-19"},
      {"a: |\n\n   x\n  \n   y\n",
       "{a@0-1: \"\n"
       "x\n"
       "\n"
       "y\n"
       "\"|5|9|13|17@5-18}@0-18"},
      {"a: |\nb: x\n", "{a@0-1: \"\"@3-5, b@5-6: 'x'@8-9}@0-9"},
      {"a: >\n  é\n  f2\n\n  g\nb: x\n",
       "{a@0-1: \"é f2\n"
       "g\n"
       "\"*@7-19, b@20-21: 'x'@23-24}@0-24"},
      {"a: >- # c\n  f\n  g", "{a@0-1: \"f g\"*@12-17}@0-17"},
      {"--- # c\na: b\n...\n", "{a@8-9: 'b'@11-12}@8-12"},
      {"\"k\": v\n'null': \"null\"\nyes: no\n",
       "{k@1-2: 'v'@5-6, null@8-12: \"null\"@16-20, yes@22-25: 'no'@27-29}@1-29"},
      {"a: 010\nb: 1.50\nc: -x\nd: b#c\ne: f:g\n",
       "{a@0-1: '010'@3-6, b@7-8: '1.50'@10-14, c@15-16: '-x'@18-20, d@21-22: 'b#c'@24-27, "
       "e@28-29: 'f:g'@31-34}@0-34"},
      {"  a: b\n  c:\n    d: e", "{a@2-3: 'b'@5-6, c@9-10: {d@16-17: 'e'@19-20}@16-20}@2-20"},
  };
  for (const GoodCase& good : cases) {
    SCOPED_TRACE(good.text);
    const SourceFile file("a.yaml", good.text);
    Diagnostics diagnostics;
    const auto tree = read_yaml(file, diagnostics);
    EXPECT_EQ(source::render(diagnostics), "0 errors, 0 warnings\n");
    ASSERT_TRUE(tree.has_value());
    EXPECT_EQ(show(*tree), good.tree);
    expect_true_places(file, *tree);
  }
}

TEST(yaml_tree_test, finds_entries) {
  const SourceFile file("a.yaml", "a: 1\nb: {a: 2}\n");
  Diagnostics diagnostics;
  const auto tree = read_yaml(file, diagnostics);
  ASSERT_TRUE(tree.has_value());
  ASSERT_NE(tree->find("b"), nullptr);
  EXPECT_EQ(tree->find("b")->find("a")->text, "2");
  EXPECT_EQ(tree->find("c"), nullptr);
}

struct BadCase {
  std::string text;
  std::string rendered;
};

void expect_refused(const std::vector<BadCase>& cases) {
  for (const BadCase& bad : cases) {
    SCOPED_TRACE(bad.text);
    const SourceFile file("a.yaml", bad.text);
    Diagnostics diagnostics;
    EXPECT_FALSE(read_yaml(file, diagnostics).has_value());
    EXPECT_EQ(source::render(diagnostics), bad.rendered);
  }
}

TEST(yaml_tree_test, refuses_what_yaml_lets_pass) {
  expect_refused({
      {"a: 1\nb: 2\na: 3\n",
       "a.yaml:3:1: error[duplicate-key]: the key 'a' stands here twice\n"
       "    3 | a: 3\n"
       "      | ^\n"
       "      = note: a.yaml:1:1: the first one\n"
       "    1 | a: 1\n"
       "      | ^\n"
       "1 error, 0 warnings\n"},
      {"a: {b: 1, \"b\": 2}\n",
       "a.yaml:1:12: error[duplicate-key]: the key 'b' stands here twice\n"
       "    1 | a: {b: 1, \"b\": 2}\n"
       "      |            ^\n"
       "      = note: a.yaml:1:5: the first one\n"
       "    1 | a: {b: 1, \"b\": 2}\n"
       "      |     ^\n"
       "1 error, 0 warnings\n"},
      {"a: b\n---\nc: d\n---\n",
       "a.yaml:2:1: error[yaml-forbidden]: a second document in one file\n"
       "    2 | ---\n"
       "      | ^~~\n"
       "1 error, 0 warnings\n"},
      {"a: b\n---\n",
       "a.yaml:2:1: error[yaml-forbidden]: a second document in one file\n"
       "    2 | ---\n"
       "      | ^~~\n"
       "1 error, 0 warnings\n"},
      {"€: &x 1\nb: *x\nc: &y [1]\nd: &z {a: b}\ne: &w\n",
       "a.yaml:1:4: error[yaml-forbidden]: an anchor, which rule files do not use\n"
       "    1 | €: &x 1\n"
       "      |    ^\n"
       "a.yaml:2:4: error[yaml-forbidden]: an alias, which rule files do not use\n"
       "    2 | b: *x\n"
       "      |    ^\n"
       "a.yaml:3:4: error[yaml-forbidden]: an anchor, which rule files do not use\n"
       "    3 | c: &y [1]\n"
       "      |    ^\n"
       "a.yaml:4:4: error[yaml-forbidden]: an anchor, which rule files do not use\n"
       "    4 | d: &z {a: b}\n"
       "      |    ^\n"
       "a.yaml:5:1: error[yaml-forbidden]: an empty value\n"
       "    5 | e: &w\n"
       "      | ^\n"
       "      = expected: a text, a list or a mapping\n"
       "a.yaml:5:4: error[yaml-forbidden]: an anchor, which rule files do not use\n"
       "    5 | e: &w\n"
       "      |    ^\n"
       "6 errors, 0 warnings\n"},
      {"a: !t 1\nb: !!str s\nc: ! z\nd: !u [1]\n",
       "a.yaml:1:4: error[yaml-forbidden]: a tag, which rule files do not use\n"
       "    1 | a: !t 1\n"
       "      |    ^\n"
       "a.yaml:2:4: error[yaml-forbidden]: a tag, which rule files do not use\n"
       "    2 | b: !!str s\n"
       "      |    ^\n"
       "a.yaml:3:4: error[yaml-forbidden]: a tag, which rule files do not use\n"
       "    3 | c: ! z\n"
       "      |    ^\n"
       "a.yaml:4:4: error[yaml-forbidden]: a tag, which rule files do not use\n"
       "    4 | d: !u [1]\n"
       "      |    ^\n"
       "4 errors, 0 warnings\n"},
      {"<<: {a: b}\n",
       "a.yaml:1:1: error[yaml-forbidden]: a merge key, which rule files do not use\n"
       "    1 | <<: {a: b}\n"
       "      | ^~\n"
       "1 error, 0 warnings\n"},
      {"a:\nb: ~\nc: null\nd: NULL\n",
       "a.yaml:1:1: error[yaml-forbidden]: an empty value\n"
       "    1 | a:\n"
       "      | ^\n"
       "      = expected: a text, a list or a mapping\n"
       "a.yaml:2:4: error[yaml-forbidden]: an empty value\n"
       "    2 | b: ~\n"
       "      |    ^\n"
       "      = expected: a text, a list or a mapping\n"
       "a.yaml:3:4: error[yaml-forbidden]: an empty value\n"
       "    3 | c: null\n"
       "      |    ^~~~\n"
       "      = expected: a text, a list or a mapping\n"
       "a.yaml:4:4: error[yaml-forbidden]: an empty value\n"
       "    4 | d: NULL\n"
       "      |    ^~~~\n"
       "      = expected: a text, a list or a mapping\n"
       "4 errors, 0 warnings\n"},
      {"a: [1, , 2]\n",
       "a.yaml:1:6: error[yaml-forbidden]: an empty value\n"
       "    1 | a: [1, , 2]\n"
       "      |      ^\n"
       "      = expected: a text, a list or a mapping\n"
       "      = note: inside { } and [ ], a text that holds , [ ] { } must stand in quotes\n"
       "1 error, 0 warnings\n"},
      {"a:\n  -\n  - b\n  -\nc: d\n",
       "a.yaml:2:3: error[yaml-forbidden]: an empty value\n"
       "    2 |   -\n"
       "      |   ^\n"
       "      = expected: a text, a list or a mapping\n"
       "a.yaml:4:3: error[yaml-forbidden]: an empty value\n"
       "    4 |   -\n"
       "      |   ^\n"
       "      = expected: a text, a list or a mapping\n"
       "2 errors, 0 warnings\n"},
      {"{a, b: c}\n",
       "a.yaml:1:2: error[yaml-forbidden]: an empty value\n"
       "    1 | {a, b: c}\n"
       "      |  ^\n"
       "      = expected: a text, a list or a mapping\n"
       "      = note: inside { } and [ ], a text that holds , [ ] { } must stand in quotes\n"
       "1 error, 0 warnings\n"},
      {": b\n",
       "a.yaml:1:1: error[yaml-forbidden]: an empty value\n"
       "    1 | : b\n"
       "      | ^\n"
       "      = expected: a text, a list or a mapping\n"
       "1 error, 0 warnings\n"},
      {"? [a]\n: b\n? {c: d}\n: e\n",
       "a.yaml:1:4: error[yaml-forbidden]: a key that is not a plain text\n"
       "    1 | ? [a]\n"
       "      |    ^\n"
       "      = expected: a text on one line, without escapes\n"
       "a.yaml:3:4: error[yaml-forbidden]: a key that is not a plain text\n"
       "    3 | ? {c: d}\n"
       "      |    ^~~~\n"
       "      = expected: a text on one line, without escapes\n"
       "2 errors, 0 warnings\n"},
      {"? |\n  a\n: b\n",
       "a.yaml:2:3: error[yaml-forbidden]: a key that is not a plain text\n"
       "    2 |   a\n"
       "      |   ^\n"
       "      = expected: a text on one line, without escapes\n"
       "1 error, 0 warnings\n"},
      {"\"\": b\n",
       "a.yaml:1:2: error[yaml-forbidden]: a key that is not a plain text\n"
       "    1 | \"\": b\n"
       "      |  ^\n"
       "      = expected: a text on one line, without escapes\n"
       "1 error, 0 warnings\n"},
      {"a: \"x\\ny \\t \\\" \\x41\"\nb: \"\\é\"\n",
       "a.yaml:1:6: error[yaml-forbidden]: an escape that rule files do not use\n"
       "    1 | a: \"x\\ny \\t \\\" \\x41\"\n"
       "      |      ^~\n"
       "      = expected: \\\" or \\\\, or the character itself\n"
       "      = found: \\n\n"
       "a.yaml:1:10: error[yaml-forbidden]: an escape that rule files do not use\n"
       "    1 | a: \"x\\ny \\t \\\" \\x41\"\n"
       "      |          ^~\n"
       "      = expected: \\\" or \\\\, or the character itself\n"
       "      = found: \\t\n"
       "a.yaml:1:16: error[yaml-forbidden]: an escape that rule files do not use\n"
       "    1 | a: \"x\\ny \\t \\\" \\x41\"\n"
       "      |                ^~\n"
       "      = expected: \\\" or \\\\, or the character itself\n"
       "      = found: \\x\n"
       "a.yaml:2:7: error[yaml-syntax]: this is not YAML: unknown escape character\n"
       "    2 | b: \"\\é\"\n"
       "      |       ^\n"
       "4 errors, 0 warnings\n"},
      {"a: |2\n    x\nb: >1-\n  y\n",
       "a.yaml:1:5: error[yaml-forbidden]: an indentation indicator, which rule files do not use\n"
       "    1 | a: |2\n"
       "      |     ^\n"
       "a.yaml:3:5: error[yaml-forbidden]: an indentation indicator, which rule files do not use\n"
       "    3 | b: >1-\n"
       "      |     ^\n"
       "2 errors, 0 warnings\n"},
      {"a: \"x\n",
       "a.yaml:1:4: error[yaml-syntax]: the quote that opens here is not closed\n"
       "    1 | a: \"x\n"
       "      |    ^\n"
       "1 error, 0 warnings\n"},
      {"a: 'x\n",
       "a.yaml:1:4: error[yaml-syntax]: the quote that opens here is not closed\n"
       "    1 | a: 'x\n"
       "      |    ^\n"
       "1 error, 0 warnings\n"},
  });
}

TEST(yaml_tree_test, refuses_texts_before_they_are_read) {
  expect_refused({
      {"a:\tb\n\tc\n# \t\n",
       "a.yaml:1:3: error[yaml-forbidden]: a tab, which rule files do not use\n"
       "    1 | a:\tb\n"
       "      |   ^\n"
       "      = expected: blanks\n"
       "a.yaml:2:1: error[yaml-forbidden]: a tab, which rule files do not use\n"
       "    2 | \tc\n"
       "      | ^\n"
       "      = expected: blanks\n"
       "a.yaml:3:3: error[yaml-forbidden]: a tab, which rule files do not use\n"
       "    3 | # \t\n"
       "      |   ^\n"
       "      = expected: blanks\n"
       "3 errors, 0 warnings\n"},
      {"a: \x01\nb: \x7F\nc: \x04 d\n",
       "a.yaml:1:4: error[yaml-forbidden]: a control character, which rule files do not use\n"
       "    1 | a: \x01"
       "\n"
       "      |    ^\n"
       "a.yaml:2:4: error[yaml-forbidden]: a control character, which rule files do not use\n"
       "    2 | b: \x7F"
       "\n"
       "      |    ^\n"
       "a.yaml:3:4: error[yaml-forbidden]: a control character, which rule files do not use\n"
       "    3 | c: \x04"
       " d\n"
       "      |    ^\n"
       "3 errors, 0 warnings\n"},
      {"\xEF\xBB\xBF"
       "a: b\n",
       "a.yaml:1:1: error[yaml-forbidden]: a byte order mark, which rule files do not use\n"
       "    1 | \xEF\xBB\xBF"
       "a: b\n"
       "      | ^\n"
       "1 error, 0 warnings\n"},
      {"a: x\rb: y\r\n",
       "a.yaml:1:5: error[yaml-forbidden]: a control character, which rule files do not use\n"
       "    1 | a: x\rb: y\n"
       "      |     ^\n"
       "1 error, 0 warnings\n"},
      {"%YAML 1.2\n---\na: b\n",
       "a.yaml:1:1: error[yaml-forbidden]: a YAML directive, which rule files do not use\n"
       "    1 | %YAML 1.2\n"
       "      | ^~~~~~~~~\n"
       "1 error, 0 warnings\n"},
      {"a: \xFF\n",
       "a.yaml:1:4: error[yaml-forbidden]: a byte that is not UTF-8, which rule files do not use\n"
       "    1 | a: \uFFFD\n"
       "      |    ^\n"
       "      = expected: a file in UTF-8\n"
       "1 error, 0 warnings\n"},
  });
}

TEST(yaml_tree_test, gives_the_complaint_of_the_library_with_advice) {
  expect_refused({
      {"a: é: c\n",
       "a.yaml:1:5: error[yaml-syntax]: this is not YAML: illegal map value\n"
       "    1 | a: é: c\n"
       "      |     ^\n"
       "      = note: a text that holds ': ' must stand in quotes or in a block after |\n"
       "1 error, 0 warnings\n"},
      {"f: sum(tijdvak: x)\n",
       "a.yaml:1:15: error[yaml-syntax]: this is not YAML: illegal map value\n"
       "    1 | f: sum(tijdvak: x)\n"
       "      |               ^\n"
       "      = note: a text that holds ': ' must stand in quotes or in a block after |\n"
       "1 error, 0 warnings\n"},
      {"a: {f: p[x]}\n",
       "a.yaml:1:9: error[yaml-syntax]: this is not YAML: end of map flow not found\n"
       "    1 | a: {f: p[x]}\n"
       "      |         ^\n"
       "      = note: inside { } and [ ], a text that holds , [ ] { } must stand in quotes\n"
       "1 error, 0 warnings\n"},
      {"a: [1\nb: 2\n",
       "a.yaml:2:2: error[yaml-syntax]: this is not YAML: end of sequence flow not found\n"
       "    2 | b: 2\n"
       "      |  ^\n"
       "      = note: inside { } and [ ], a text that holds , [ ] { } must stand in quotes\n"
       "1 error, 0 warnings\n"},
      {"a: b\n c\nd: e\n  f: g\n",
       "a.yaml:4:4: error[yaml-syntax]: this is not YAML: illegal map value\n"
       "    4 |   f: g\n"
       "      |    ^\n"
       "      = note: a text that holds ': ' must stand in quotes or in a block after |\n"
       "1 error, 0 warnings\n"},
      {"a:\n  b: c\n d: e\n",
       "a.yaml:3:2: error[yaml-syntax]: this is not YAML: end of map not found\n"
       "    3 |  d: e\n"
       "      |  ^\n"
       "      = note: this does not go on with what stands above it: look at indentation and "
       "quotes\n"
       "1 error, 0 warnings\n"},
      {"a: 'x' y\n",
       "a.yaml:1:8: error[yaml-syntax]: this is not YAML: end of map not found\n"
       "    1 | a: 'x' y\n"
       "      |        ^\n"
       "      = note: this does not go on with what stands above it: look at indentation and "
       "quotes\n"
       "1 error, 0 warnings\n"},
      {"a: @x\n",
       "a.yaml:1:4: error[yaml-syntax]: this is not YAML: unknown token\n"
       "    1 | a: @x\n"
       "      |    ^\n"
       "1 error, 0 warnings\n"},
      {"a: *x\n",
       "a.yaml:1:4: error[yaml-syntax]: this is not YAML: the referenced anchor is not defined\n"
       "    1 | a: *x\n"
       "      |    ^\n"
       "1 error, 0 warnings\n"},
  });
}

TEST(yaml_tree_test, refuses_other_roots) {
  expect_refused({
      {"",
       "a.yaml:1:1: error[wrong-shape]: the file is empty\n"
       "    1 | \n"
       "      | ^\n"
       "      = expected: a mapping\n"
       "1 error, 0 warnings\n"},
      {"# only a comment\n",
       "a.yaml:1:1: error[wrong-shape]: the file is empty\n"
       "    1 | # only a comment\n"
       "      | ^\n"
       "      = expected: a mapping\n"
       "1 error, 0 warnings\n"},
      {"- a\n- b\n",
       "a.yaml:1:3: error[wrong-shape]: the file has the wrong shape\n"
       "    1 | - a\n"
       "      |   ^ (to line 2)\n"
       "      = expected: a mapping\n"
       "      = found: a list\n"
       "1 error, 0 warnings\n"},
      {"text\n",
       "a.yaml:1:1: error[wrong-shape]: the file has the wrong shape\n"
       "    1 | text\n"
       "      | ^~~~\n"
       "      = expected: a mapping\n"
       "      = found: a text\n"
       "1 error, 0 warnings\n"},
      {"---\n",
       "a.yaml:1:3: error[yaml-forbidden]: an empty value\n"
       "    1 | ---\n"
       "      |   ^\n"
       "      = expected: a text, a list or a mapping\n"
       "1 error, 0 warnings\n"},
  });
}

TEST(yaml_tree_test, reports_all_mistakes_of_a_file) {
  expect_refused(
      {{"a: &x 1\n"
        "b: \"é\\n\"\n"
        "a: 2\n"
        "c:\n"
        "d: [ *x, ~ ]\n",
        "a.yaml:1:4: error[yaml-forbidden]: an anchor, which rule files do not use\n"
        "    1 | a: &x 1\n"
        "      |    ^\n"
        "a.yaml:2:6: error[yaml-forbidden]: an escape that rule files do not use\n"
        "    2 | b: \"é\\n\"\n"
        "      |      ^~\n"
        "      = expected: \\\" or \\\\, or the character itself\n"
        "      = found: \\n\n"
        "a.yaml:3:1: error[duplicate-key]: the key 'a' stands here twice\n"
        "    3 | a: 2\n"
        "      | ^\n"
        "      = note: a.yaml:1:1: the first one\n"
        "    1 | a: &x 1\n"
        "      | ^\n"
        "a.yaml:4:1: error[yaml-forbidden]: an empty value\n"
        "    4 | c:\n"
        "      | ^\n"
        "      = expected: a text, a list or a mapping\n"
        "a.yaml:5:6: error[yaml-forbidden]: an alias, which rule files do not use\n"
        "    5 | d: [ *x, ~ ]\n"
        "      |      ^\n"
        "a.yaml:5:10: error[yaml-forbidden]: an empty value\n"
        "    5 | d: [ *x, ~ ]\n"
        "      |          ^\n"
        "      = expected: a text, a list or a mapping\n"
        "      = note: inside { } and [ ], a text that holds , [ ] { } must stand in quotes\n"
        "6 errors, 0 warnings\n"}});
}

TEST(yaml_tree_test, salvages_what_can_be_read_on) {
  const SourceFile file("a.yaml", "a: 1\na: 2\nb: &x [c]\nd:\ne: [~, f]\n<<: g\nh: !t i\n");
  Diagnostics diagnostics;
  const auto tree = salvage_yaml(file, diagnostics);
  EXPECT_EQ(diagnostics.sorted().size(), 6U);
  ASSERT_TRUE(tree.has_value());
  EXPECT_EQ(show(*tree),
            "{a@0-1: '1'@3-4, b@10-11: ['c'@17-18]@17-18, d@20-21: ''@20-21, e@23-24: [''@27-28, "
            "'f'@30-31]@27-31, h@39-40: 'i'@42-43}@0-43");
  EXPECT_TRUE(tree->find("d")->refused);
  EXPECT_TRUE(tree->find("e")->items[0].refused);
  EXPECT_TRUE(tree->find("h")->refused);
}

TEST(yaml_tree_test, stops_after_a_thousand_mistakes) {
  for (const std::string line : {"a: &x b\n", "? ~\n", "\t\n", "a: b\n"}) {
    SCOPED_TRACE(line);
    std::string text;
    for (int i = 0; i < 1100; ++i) {
      text += line;
    }
    const SourceFile file("a.yaml", text);
    Diagnostics diagnostics;
    EXPECT_FALSE(read_yaml(file, diagnostics).has_value());
    EXPECT_LE(diagnostics.sorted().size(), 1101U);
  }
}

TEST(yaml_tree_test, limits_size_and_depth) {
  struct Case {
    std::string text;
    std::string message;  // empty: accepted
  };
  const auto nested = [](std::size_t depth) {
    return "a: " + std::string(depth, '[') + std::string(depth, ']') + "\n";
  };
  const std::string line = "# " + std::string(9'997, 'x') + "\n";
  std::string large = "a: b\n";
  while (large.size() <= (std::size_t{4} << 20)) {
    large += line;
  }
  const std::vector<Case> cases = {
      {nested(49), ""},
      {nested(50), "lists and mappings nested deeper than 50"},
      {nested(4000), "lists and mappings nested deeper than 50"},
      {"a: b\n#" + std::string(9'999, 'x') + "\n", ""},
      {"a: b\n#" + std::string(10'000, 'x') + "\n",
       "a line of more than 10,000 bytes, which rule files do not use"},
      {large.substr(0, std::size_t{4} << 20), ""},
      {large, "the file is larger than 4 MiB"},
  };
  for (const Case& item : cases) {
    const SourceFile file("a.yaml", item.text);
    Diagnostics diagnostics;
    EXPECT_EQ(read_yaml(file, diagnostics).has_value(), item.message.empty());
    const auto found = diagnostics.sorted();
    EXPECT_EQ(found.empty() ? "" : found[0].message, item.message);
  }
}

}  // namespace
}  // namespace quotum::rulebook
