// Trees of files, as much of them as can be read.
#include "rulebook/yaml_tree.h"

#include <algorithm>
#include <utility>

#include "rulebook/yaml_events.h"
#include "rulebook/yaml_text.h"

namespace quotum::rulebook {
namespace {

using source::Code;

constexpr std::size_t kMaxTakenOut = 20;  // items; each costs a reading of the whole file

bool overlap(const ItemPlace& item, const std::vector<ItemPlace>& others) {
  return std::any_of(others.begin(), others.end(), [&item](const ItemPlace& other) {
    return item.begin < other.end && other.begin < item.end;
  });
}

void add_all(const Diagnostics& from, Diagnostics& to) {
  for (const auto& diagnostic : from.sorted()) {
    to.add(diagnostic);
  }
}

// Where the library gives up within an item of a list, the file is read without that item, so that
// what is wrong elsewhere comes out too. Should that not do, the first complaint stands alone.
Reading read_on(const SourceFile& file) {
  const Reading first = read_events(file, {});
  Reading reading = first;
  Diagnostics complaints;
  std::vector<ItemPlace> taken_out;
  while (reading.broken_at && taken_out.size() < kMaxTakenOut) {
    const auto item = item_around(file.text(), *reading.broken_at);
    if (!item || overlap(*item, taken_out)) {
      return first;
    }
    for (const auto& diagnostic : reading.diagnostics.sorted()) {
      if (diagnostic.code == Code::kYamlSyntax) {
        complaints.add(diagnostic);
      }
    }
    taken_out.push_back(*item);
    reading = read_events(file, taken_out);
  }
  if (!taken_out.empty() && !reading.good) {
    return first;
  }
  add_all(complaints, reading.diagnostics);
  return reading;
}

}  // namespace

std::string_view name(YamlNode::Shape shape) {
  switch (shape) {
    case YamlNode::Shape::kScalar:
      return "a text";
    case YamlNode::Shape::kSequence:
      return "a list";
    case YamlNode::Shape::kMapping:
      return "a mapping";
  }
  return {};
}

const YamlNode* YamlNode::find(std::string_view key) const {
  const auto entry = std::find_if(entries.begin(), entries.end(),
                                  [key](const YamlEntry& item) { return item.key == key; });
  return entry == entries.end() ? nullptr : &entry->value;
}

std::uint32_t YamlNode::offset_of(std::uint32_t index) const {
  if (line_offsets.empty()) {
    return span.begin + index;
  }
  const std::string_view before = std::string_view(text).substr(0, index);
  const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  if (line >= line_offsets.size()) {
    return span.end;
  }
  const std::size_t newline = before.rfind('\n');
  const std::size_t line_begin = newline == std::string_view::npos ? 0 : newline + 1;
  return line_offsets[line] + static_cast<std::uint32_t>(index - line_begin);
}

std::optional<YamlNode> salvage_yaml(const SourceFile& file, Diagnostics& diagnostics) {
  if (!check_yaml_text(file, diagnostics)) {
    return std::nullopt;
  }
  Reading reading = read_on(file);
  add_all(reading.diagnostics, diagnostics);
  if (!reading.good) {
    return std::nullopt;
  }
  std::optional<YamlNode> root = std::move(reading.root);
  if (!root) {
    diagnostics.error(Code::kWrongShape, Span{&file, 0, 0}, "the file is empty", "a mapping");
    return std::nullopt;
  }
  if (!root->refused && root->shape != YamlNode::Shape::kMapping) {
    diagnostics.error(Code::kWrongShape, root->span, "the file has the wrong shape", "a mapping",
                      std::string(name(root->shape)));
  }
  return root->shape == YamlNode::Shape::kMapping ? std::move(root) : std::nullopt;
}

std::optional<YamlNode> read_yaml(const SourceFile& file, Diagnostics& diagnostics) {
  Diagnostics own;
  std::optional<YamlNode> root = salvage_yaml(file, own);
  for (auto& diagnostic : own.sorted()) {
    diagnostics.add(std::move(diagnostic));
  }
  return own.has_errors() ? std::nullopt : std::move(root);
}

}  // namespace quotum::rulebook
