// A declarative reader of mappings: says which keys it wants and how to read them; what is missing,
// has the wrong shape or was never asked for is reported. Document readers are lists of such
// wishes.
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "rulebook/yaml_tree.h"

namespace quotum::rulebook {

// One value of a file on its way into a document: that of `key`, or an item of its list. All
// outlive it.
struct Slot {
  const YamlNode& node;
  std::string_view key;
  Diagnostics& diagnostics;
  bool is_item = false;

  [[nodiscard]] Slot item(const YamlNode& other) const { return {other, key, diagnostics, true}; }
};

// Both report at the value and return false, as readers do that fail.
// error[bad-value]: bad value of 'jaar' / expected: a year, written 2026 / found: '26'
bool bad_value(const Slot& slot, std::string expected);
// error[wrong-shape]: 'basis' has the wrong shape / expected: a mapping or a text / found: a list
bool wrong_shape(const Slot& slot, std::string expected);

// A reader is anything callable as bool(const Slot&, T&): true when it filled the value, false when
// it reported why not.
class Mapping {
 public:
  // `what` is what messages call the mapping: "a step". A node of another shape is reported, and
  // every wish on it then fails without a word.
  Mapping(const Slot& slot, std::string_view what);

  // Reads the key's value into `out`, a T or an std::optional<T>. False when it is absent (finish()
  // reports it if required) or was not read (reported).
  template <typename Out, typename Reader>
  bool required(std::string_view key, Out& out, Reader reader) {
    const YamlNode* value = find(key);
    if (value == nullptr) {
      missing_.emplace_back(key);
    }
    return value != nullptr && read(*value, key, out, reader);
  }
  template <typename Out, typename Reader>
  bool optional(std::string_view key, Out& out, Reader reader) {
    const YamlNode* value = find(key);
    return value != nullptr && read(*value, key, out, reader);
  }

  // Whether the key stands there. Counts as asking for it.
  [[nodiscard]] bool has(std::string_view key);
  // Counts as asking for them: for keys that a mistake elsewhere makes impossible to judge.
  void ignore(std::initializer_list<std::string_view> keys);
  // Reports the key, should it be there, as having no place in `where`: "a step of type boolean".
  void forbid(std::string_view key, std::string_view where);
  // The first entry that nothing asked for, which then counts as asked for; or nullptr.
  const YamlEntry* take_other();
  // Whether a key that nothing asked for has a value of this shape.
  [[nodiscard]] bool has_other(YamlNode::Shape shape) const;
  // Reports every key that nothing asked for, with the nearest known ones. False when anything
  // about this mapping was reported.
  bool finish();

 private:
  const YamlNode* find(std::string_view key);
  void report_missing();

  template <typename T, typename Reader>
  bool read(const YamlNode& value, std::string_view key, std::optional<T>& out, Reader reader) {
    T inner{};
    const bool good = read(value, key, inner, reader);
    if (good) {
      out = std::move(inner);
    }
    return good;
  }
  template <typename T, typename Reader>
  bool read(const YamlNode& value, std::string_view key, T& out, Reader reader) {
    const bool good = !value.refused && reader(Slot{value, key, diagnostics_}, out);
    good_ = good_ && good;
    return good;
  }

  const YamlNode* node_;  // nullptr: not a mapping
  std::string what_;
  Diagnostics& diagnostics_;
  std::set<std::string, std::less<>> known_;
  std::vector<std::string> missing_;
  bool good_ = true;
};

// A list whose items are read by `item` into a vector, in order. Reads on after an item that fails.
template <typename Reader>
auto list_of(Reader item) {
  return [item](const Slot& slot, auto& out) {
    if (slot.node.shape != YamlNode::Shape::kSequence) {
      return wrong_shape(slot, "a list");
    }
    bool good = true;
    for (const YamlNode& node : slot.node.items) {
      typename std::decay_t<decltype(out)>::value_type value{};
      if (!node.refused && item(slot.item(node), value)) {
        out.push_back(std::move(value));
      } else {
        good = false;
      }
    }
    return good;
  };
}

// The same for a list that may not be empty.
template <typename Reader>
auto filled_list_of(Reader item) {
  return [item](const Slot& slot, auto& out) {
    const bool good = list_of(item)(slot, out);
    const bool empty = slot.node.shape == YamlNode::Shape::kSequence && slot.node.items.empty();
    return empty ? bad_value(slot, "at least one item") : good;
  };
}

// A mapping whose keys are names of the author's choice: `entry` is called as
// bool(const YamlEntry&, const Slot& value, T&) for each. Reads on after one that fails.
template <typename Reader>
auto entries_of(Reader entry) {
  return [entry](const Slot& slot, auto& out) {
    if (slot.node.shape != YamlNode::Shape::kMapping) {
      return wrong_shape(slot, "a mapping");
    }
    bool good = true;
    for (const YamlEntry& item : slot.node.entries) {
      typename std::decay_t<decltype(out)>::value_type value{};
      if (!item.value.refused && entry(item, Slot{item.value, item.key, slot.diagnostics}, value)) {
        out.push_back(std::move(value));
      } else {
        good = false;
      }
    }
    return good;
  };
}

// A whole file read by `reader` (callable with (const Slot&, Document&)). Where anything in it was
// reported, `salvage` says what of it is of use: bool(const YamlNode& root, mistakes of the YAML
// itself as a sorted vector of diagnostics, Document&), false for nothing. The file must outlive
// the document.
template <typename Document, typename Reader, typename Salvage>
std::optional<Document> read_document(const SourceFile& file, Diagnostics& diagnostics,
                                      Reader reader, Salvage salvage) {
  Diagnostics own;
  Document document{};
  const auto root = salvage_yaml(file, own);
  const std::vector<source::Diagnostic> of_yaml = own.sorted();
  if (root) {
    reader(Slot{*root, "the file", own}, document);
  }
  for (auto& diagnostic : own.sorted()) {
    diagnostics.add(std::move(diagnostic));
  }
  const bool useful = !own.has_errors() || (root && salvage(*root, of_yaml, document));
  return useful ? std::optional<Document>(std::move(document)) : std::nullopt;
}

// The same for a file that is of use only as a whole.
template <typename Document, typename Reader>
std::optional<Document> read_document(const SourceFile& file, Diagnostics& diagnostics,
                                      Reader reader) {
  return read_document<Document>(file, diagnostics, reader,
                                 [](const YamlNode&, const auto&, Document&) { return false; });
}

}  // namespace quotum::rulebook
