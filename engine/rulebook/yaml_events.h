// One reading of a YAML file by the library: a tree, or where the library gave up. yaml_events.cc
// is the only file that sees yaml-cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "rulebook/yaml_item.h"
#include "rulebook/yaml_tree.h"

namespace quotum::rulebook {

struct Reading {
  std::optional<YamlNode> root;
  Diagnostics diagnostics;
  bool good = false;                       // the first document came to its end
  std::optional<std::uint32_t> broken_at;  // where the library gave up
};

// Each of the items `taken_out` is one refused node in the tree. REQUIRES: check_yaml_text.
Reading read_events(const SourceFile& file, const std::vector<ItemPlace>& taken_out);

}  // namespace quotum::rulebook
