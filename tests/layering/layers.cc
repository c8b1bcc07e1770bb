// LAYERS.txt, and includes held against it.
#include <algorithm>
#include <regex>
#include <sstream>

#include "layering/code_text.h"
#include "layering/guards.h"

namespace quotum::layering {
namespace {

const Layer* find_layer(const std::vector<Layer>& layers, const std::string& room) {
  const auto found = std::find_if(layers.begin(), layers.end(),
                                  [&](const Layer& layer) { return layer.room == room; });
  return found == layers.end() ? nullptr : &*found;
}

// Nothing when the include is good.
std::string objection(const Layer& own, const std::string& included) {
  const std::size_t slash = included.find('/');
  if (slash == std::string::npos) {
    return "includes \"" + included + "\" without its room";
  }
  const std::string room = included.substr(0, slash);
  if (room == own.room || own.below.count(room) != 0) {
    return {};
  }
  return "room " + own.room + " may not include room " + room;
}

}  // namespace

std::vector<Layer> parse_layers(std::string_view text) {
  std::vector<Layer> layers;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    line = line.substr(0, line.find('#'));
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos) {
      continue;
    }
    Layer layer{line.substr(0, colon), {}};
    std::istringstream below(line.substr(colon + 1));
    for (std::string room; below >> room;) {
      layer.below.insert(room);
    }
    layers.push_back(std::move(layer));
  }
  return layers;
}

Findings check_layers(const std::vector<Layer>& layers) {
  Findings findings;
  std::set<std::string> known;
  for (const Layer& layer : layers) {
    for (const std::string& room : layer.below) {
      if (known.count(room) == 0) {
        findings.push_back("LAYERS.txt: " + layer.room + " includes " + room +
                           ", which no earlier line declares");
      }
    }
    if (!known.insert(layer.room).second) {
      findings.push_back("LAYERS.txt: " + layer.room + " stands twice");
    }
  }
  return findings;
}

std::string room_of(std::string_view path) {
  static const std::regex kRoom("engine/([^/]+)/.*");
  std::cmatch match;
  return std::regex_match(path.data(), path.data() + path.size(), match, kRoom) ? match.str(1)
                                                                                : std::string();
}

Findings check_includes(const TextFile& file, const std::vector<Layer>& layers) {
  static const std::regex kInclude("^\\s*#\\s*include\\s*\"([^\"]*)\".*");
  const Layer* own = find_layer(layers, room_of(file.path));
  if (own == nullptr) {
    return {file.path + ":1: lies in no room of LAYERS.txt"};
  }
  Findings findings;
  std::istringstream lines(blank(file.text, Keep::kCodeAndStrings));
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    std::smatch match;
    const std::string what =
        std::regex_match(line, match, kInclude) ? objection(*own, match.str(1)) : std::string();
    if (!what.empty()) {
      findings.push_back(file.path + ":" + std::to_string(number) + ": " + what);
    }
  }
  return findings;
}

}  // namespace quotum::layering
