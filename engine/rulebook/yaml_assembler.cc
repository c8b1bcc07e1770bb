// Keys find their values, items their lists.
#include "rulebook/yaml_assembler.h"

#include <algorithm>
#include <utility>

namespace quotum::rulebook {

using source::Code;

bool YamlAssembler::expects_key() const {
  return !open_.empty() && open_.back().node.shape == YamlNode::Shape::kMapping &&
         !open_.back().has_key;
}

const YamlNode* YamlAssembler::pending_key() const {
  const bool pending = !open_.empty() && open_.back().has_key && open_.back().usable_key;
  return pending ? &open_.back().key : nullptr;
}

bool YamlAssembler::in_brackets() const { return !open_.empty() && open_.back().flow; }

void YamlAssembler::add(YamlNode node) {
  if (expects_key()) {
    set_key(std::move(node));
  } else {
    put(std::move(node));
  }
}

void YamlAssembler::open(YamlNode::Shape shape, std::uint32_t begin, bool flow) {
  Collection collection;
  collection.node.shape = shape;
  collection.begin = begin;
  collection.flow = flow;
  open_.push_back(std::move(collection));
}

void YamlAssembler::close() {
  Collection done = std::move(open_.back());
  open_.pop_back();
  done.node.span = span_of(done);
  add(std::move(done.node));
}

// From the first item to the last; of a collection without items, its brackets.
Span YamlAssembler::span_of(const Collection& collection) const {
  const YamlNode& node = collection.node;
  if (!node.items.empty()) {
    return {&file_, node.items.front().span.begin, node.items.back().span.end};
  }
  if (!node.entries.empty()) {
    return {&file_, node.entries.front().key_span.begin, node.entries.back().value.span.end};
  }
  const std::string_view text = file_.text();
  const std::size_t bracket =
      collection.flow ? text.find_first_of("]}", collection.begin) : collection.begin;
  return {&file_, collection.begin,
          static_cast<std::uint32_t>(std::min(bracket, text.size() - 1) + 1)};
}

void YamlAssembler::set_key(YamlNode key) {
  Collection& mapping = open_.back();
  mapping.has_key = true;
  mapping.usable_key = !key.refused && check_key(key);
  bad_keys_ += mapping.usable_key ? 0 : 1;
  mapping.key = std::move(key);
}

bool YamlAssembler::check_key(const YamlNode& key) {
  const bool on_one_line = key.one_to_one && key.line_offsets.empty();
  if (key.shape != YamlNode::Shape::kScalar || !on_one_line || key.text.empty()) {
    diagnostics_.error(Code::kYamlForbidden, key.span, "a key that is not a plain text",
                       "a text on one line, without escapes");
    return false;
  }
  if (!key.quoted && key.text == "<<") {
    diagnostics_.error(Code::kYamlForbidden, key.span, "a merge key, which rule files do not use");
    return false;
  }
  const auto [first, fresh] = open_.back().seen.emplace(key.text, key.span);
  if (!fresh) {
    diagnostics_
        .error(Code::kDuplicateKey, key.span, "the key '" + key.text + "' stands here twice")
        .notes.push_back({first->second, "the first one"});
  }
  return fresh;
}

void YamlAssembler::put(YamlNode node) {
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  Collection& parent = open_.back();
  if (parent.node.shape == YamlNode::Shape::kSequence) {
    parent.node.items.push_back(std::move(node));
    return;
  }
  if (parent.usable_key) {
    parent.node.entries.push_back({std::move(parent.key.text), parent.key.span, std::move(node)});
  }
  parent.has_key = false;
}

}  // namespace quotum::rulebook
