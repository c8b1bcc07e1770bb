// Nodes in the order in which a file has them -> one tree. Knows keys, duplicates and nesting, and
// nothing of the library that reads the text.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rulebook/yaml_tree.h"

namespace quotum::rulebook {

// Calls must nest: every open() has its close(). A node that is refused still takes its place, so
// that what follows it is read as it was meant.
class YamlAssembler {
 public:
  // Both outlive the assembler.
  YamlAssembler(const SourceFile& file, Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  // Whether the next node is a key, and the key whose value it is (nullptr: it is no value, or the
  // key was refused).
  [[nodiscard]] bool expects_key() const;
  [[nodiscard]] const YamlNode* pending_key() const;
  // Whether the next node stands directly in { } or [ ].
  [[nodiscard]] bool in_brackets() const;
  [[nodiscard]] std::size_t depth() const { return open_.size(); }
  // How many keys were reported.
  [[nodiscard]] int bad_keys() const { return bad_keys_; }

  // A key, item, value or root. A scalar has its place; `refused` nodes were reported by the
  // caller.
  void add(YamlNode node);
  // `begin`: offset of the collection's first byte; `flow`: written in brackets.
  void open(YamlNode::Shape shape, std::uint32_t begin, bool flow);
  void close();

  // The outermost node, once.
  std::optional<YamlNode> take_root() { return std::move(root_); }

 private:
  struct Collection {
    YamlNode node;
    std::uint32_t begin = 0;
    bool flow = false;
    bool has_key = false;     // a mapping that waits for the value of `key`
    bool usable_key = false;  // else the key was refused and its value is dropped
    YamlNode key;
    std::map<std::string, Span, std::less<>> seen;
  };

  [[nodiscard]] Span span_of(const Collection& collection) const;
  void set_key(YamlNode key);
  bool check_key(const YamlNode& key);
  void put(YamlNode node);

  const SourceFile& file_;
  Diagnostics& diagnostics_;
  std::vector<Collection> open_;
  std::optional<YamlNode> root_;
  int bad_keys_ = 0;
};

}  // namespace quotum::rulebook
