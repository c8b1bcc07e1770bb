// The strict subset of YAML in which rule books are written, as a tree with places. Every scalar
// stays text: nothing is turned into a number, a date or a truth value here, and what YAML would
// let pass silently is refused: duplicate keys, a second document, anchors, aliases, tags, merge
// keys, empty values, `null`, `~`, non-scalar keys, tabs, escapes in "quotes" other than \" and
// \\ . Also used for population figures and test files: whatever YAML the program reads, it reads
// here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostic.h"

namespace quotum::rulebook {

using source::Diagnostics;
using source::SourceFile;
using source::Span;

struct YamlEntry;

struct YamlNode {
  enum class Shape { kScalar, kSequence, kMapping };
  Shape shape = Shape::kScalar;
  Span span;            // scalar: its text without quotes; else from the first to the last item
  std::string text;     // scalar: the value
  bool quoted = false;  // scalar: written in quotes or as a block
  // Scalar: for byte i of `text`, where it stands in the file. True for plain, single-line quoted
  // without escapes, and literal (|) scalars; false for folded and multi-line ones, which may hold
  // prose but no formula.
  bool one_to_one = true;
  // Only what salvage_yaml() gives: this value was reported and has no use; take it as present.
  bool refused = false;
  std::vector<std::uint32_t>
      line_offsets;                // literal block: file offset of the start of each text line
  std::vector<YamlNode> items;     // sequence
  std::vector<YamlEntry> entries;  // mapping, in file order

  // The entry's value, or nullptr. REQUIRES: mapping.
  [[nodiscard]] const YamlNode* find(std::string_view key) const;
  // File offset of byte `index` of a one-to-one scalar's text.
  [[nodiscard]] std::uint32_t offset_of(std::uint32_t index) const;
};

struct YamlEntry {
  std::string key;
  Span key_span;
  YamlNode value;
};

// "a text", "a list", "a mapping".
std::string_view name(YamlNode::Shape shape);

// The file's one document, or nothing with at least one error in `diagnostics`. The root is a
// mapping.
std::optional<YamlNode> read_yaml(const SourceFile& file, Diagnostics& diagnostics);

// The same, but a file that can be read on after its mistakes (a duplicate key, a tag, an empty
// value, an item of a list that is no YAML) gives its tree beside the errors, so that a caller can
// report what is wrong inside it in one go. Of equal keys the first is kept.
std::optional<YamlNode> salvage_yaml(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace quotum::rulebook
