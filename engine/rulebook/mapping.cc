// What a mapping lacks, and what it has too much.
#include "rulebook/mapping.h"

#include <algorithm>
#include <vector>

namespace quotum::rulebook {
namespace {

using source::Code;

constexpr int kMaxUnknownKeys = 100;  // of one mapping that are worth reporting

// Enough of a value to recognise it by, on one line.
std::string excerpt(std::string text) {
  constexpr std::size_t kMost = 60;
  std::replace(text.begin(), text.end(), '\n', ' ');
  if (text.size() > kMost) {
    std::size_t end = kMost;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
      --end;
    }
    text = text.substr(0, end) + "...";
  }
  return "'" + text + "'";
}

std::string joined(const std::vector<std::string>& names, std::string_view separator) {
  std::string text;
  for (const std::string& name : names) {
    text += (text.empty() ? "" : std::string(separator)) + name;
  }
  return text;
}

// The keys that the author may have meant; all there are when none is near.
std::string suggestion(std::string_view key, const std::vector<std::string>& known) {
  const std::vector<std::string> near = source::nearest(key, known);
  return near.empty() ? joined(known, ", ") : joined(near, " or ");
}

}  // namespace

bool bad_value(const Slot& slot, std::string expected) {
  const bool scalar = slot.node.shape == YamlNode::Shape::kScalar;
  slot.diagnostics.error(
      Code::kBadValue, slot.node.span,
      (slot.is_item ? "bad item of '" : "bad value of '") + std::string(slot.key) + "'",
      std::move(expected), scalar ? excerpt(slot.node.text) : "");
  return false;
}

bool wrong_shape(const Slot& slot, std::string expected) {
  slot.diagnostics.error(
      Code::kWrongShape, slot.node.span,
      (slot.is_item ? "an item of '" : "'") + std::string(slot.key) + "' has the wrong shape",
      std::move(expected), std::string(name(slot.node.shape)));
  return false;
}

Mapping::Mapping(const Slot& slot, std::string_view what)
    : node_(&slot.node), what_(what), diagnostics_(slot.diagnostics) {
  if (slot.node.shape != YamlNode::Shape::kMapping) {
    good_ = wrong_shape(slot, "a mapping");
    node_ = nullptr;
  }
}

bool Mapping::has(std::string_view key) { return find(key) != nullptr; }

void Mapping::ignore(std::initializer_list<std::string_view> keys) {
  known_.insert(keys.begin(), keys.end());
}

const YamlNode* Mapping::find(std::string_view key) {
  known_.emplace(key);
  return node_ == nullptr ? nullptr : node_->find(key);
}

void Mapping::report_missing() {
  if (missing_.empty()) {
    return;
  }
  diagnostics_.error(Code::kMissingKey, node_->span,
                     (missing_.size() == 1 ? "missing key '" : "missing keys '") +
                         joined(missing_, "', '") + "' in " + what_);
  good_ = false;
}

void Mapping::forbid(std::string_view key, std::string_view where) {
  if (node_ == nullptr || node_->find(key) == nullptr) {
    return;
  }
  known_.emplace(key);
  const auto entry = std::find_if(node_->entries.begin(), node_->entries.end(),
                                  [key](const YamlEntry& item) { return item.key == key; });
  diagnostics_.error(Code::kUnknownKey, entry->key_span,
                     "'" + std::string(key) + "' has no place in " + std::string(where));
  good_ = false;
}

const YamlEntry* Mapping::take_other() {
  if (node_ == nullptr) {
    return nullptr;
  }
  for (const YamlEntry& entry : node_->entries) {
    if (known_.insert(entry.key).second) {
      return &entry;
    }
  }
  return nullptr;
}

bool Mapping::has_other(YamlNode::Shape shape) const {
  return node_ != nullptr &&
         std::any_of(node_->entries.begin(), node_->entries.end(), [&](const YamlEntry& entry) {
           return entry.value.shape == shape && known_.count(entry.key) == 0;
         });
}

bool Mapping::finish() {
  if (node_ == nullptr) {
    return false;
  }
  report_missing();
  const std::vector<std::string> known(known_.begin(), known_.end());
  int unknown = 0;
  for (const YamlEntry& entry : node_->entries) {
    if (known_.count(entry.key) == 0 && ++unknown <= kMaxUnknownKeys) {
      diagnostics_.error(Code::kUnknownKey, entry.key_span,
                         "unknown key '" + entry.key + "' in " + what_,
                         suggestion(entry.key, known));
      good_ = false;
    }
  }
  return good_;
}

}  // namespace quotum::rulebook
