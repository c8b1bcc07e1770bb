// What a version lacks of which something was reported.
#include <algorithm>
#include <limits>

#include "rulebook/version_parts.h"

namespace quotum::rulebook {
namespace {

using source::Code;
using source::Diagnostic;

// A step that the list does not hold, by its name as far as that can be told.
void find_missed_steps(const YamlNode& steps, VersionDocument& version) {
  for (const YamlNode& item : steps.items) {
    const YamlNode* name = item.shape == YamlNode::Shape::kMapping ? item.find("name") : nullptr;
    if (name == nullptr || name->shape != YamlNode::Shape::kScalar || name->refused) {
      version.unread.nameless = true;
    } else if (std::none_of(
                   version.steps.begin(), version.steps.end(),
                   [&](const StepDeclaration& step) { return step.name.value == name->text; })) {
      version.unread.names.insert(name->text);
    }
  }
}

void find_missed_inputs(const YamlNode& inputs, VersionDocument& version) {
  for (const YamlEntry& level : inputs.entries) {
    for (const YamlEntry& entry : level.value.entries) {
      if (std::none_of(
              version.inputs.begin(), version.inputs.end(),
              [&](const InputDeclaration& input) { return input.name.value == entry.key; })) {
        version.unread.names.insert(entry.key);
      }
    }
    version.unread.nameless =
        version.unread.nameless || level.value.shape != YamlNode::Shape::kMapping;
  }
}

std::string_view text_of(const Diagnostic& mistake) {
  return mistake.span.file->text().substr(mistake.span.begin,
                                          mistake.span.end - mistake.span.begin);
}

// The mistakes of the YAML because of which parts of the section may have been dropped before any
// reader saw them: those within it, and its key a second time.
std::vector<Diagnostic> mistakes_in(const YamlNode& root, std::string_view section,
                                    const std::vector<Diagnostic>& of_yaml) {
  const auto entry = std::find_if(root.entries.begin(), root.entries.end(),
                                  [section](const YamlEntry& one) { return one.key == section; });
  if (entry == root.entries.end()) {
    return of_yaml;  // its key may have been refused
  }
  const std::uint32_t end = entry + 1 == root.entries.end()
                                ? std::numeric_limits<std::uint32_t>::max()
                                : (entry + 1)->key_span.begin;
  std::vector<Diagnostic> mistakes;
  for (const Diagnostic& mistake : of_yaml) {
    const bool within = mistake.span.begin >= entry->key_span.begin && mistake.span.begin < end;
    if (within || text_of(mistake) == section) {
      mistakes.push_back(mistake);
    }
  }
  return mistakes;
}

// Whether not even the names in the section are known. Of a key that stands twice the first was
// kept.
bool names_dropped(std::string_view section, const std::vector<Diagnostic>& mistakes) {
  return std::any_of(mistakes.begin(), mistakes.end(), [section](const Diagnostic& mistake) {
    return mistake.code != Code::kDuplicateKey || text_of(mistake) == section;
  });
}

bool has_shape(const YamlNode* node, YamlNode::Shape shape) {
  return node == nullptr || node->shape == shape;
}

}  // namespace

bool salvage_version(const YamlNode& root, const std::vector<Diagnostic>& of_yaml,
                     VersionDocument& version) {
  const YamlNode* inputs = root.find("inputs");
  const YamlNode* steps = root.find("steps");
  Unread& unread = version.unread;
  unread.any = true;
  unread.nameless = (inputs == nullptr && unread.inputs) || (steps == nullptr && unread.steps) ||
                    !has_shape(inputs, YamlNode::Shape::kMapping) ||
                    !has_shape(steps, YamlNode::Shape::kSequence);
  const auto dropped = [&](std::string_view section, bool& unread_section) {
    const std::vector<Diagnostic> mistakes = mistakes_in(root, section, of_yaml);
    unread_section = unread_section || !mistakes.empty();
    return names_dropped(section, mistakes);
  };
  unread.nameless = dropped("inputs", unread.inputs) || unread.nameless;
  unread.nameless = dropped("steps", unread.steps) || unread.nameless;
  dropped("choices", unread.choices);
  dropped("outcome", unread.outcomes);
  dropped("outcomes", unread.outcomes);
  dropped("outputs", unread.outputs);
  if (inputs != nullptr) {
    find_missed_inputs(*inputs, version);
  }
  if (steps != nullptr) {
    find_missed_steps(*steps, version);
  }
  return true;
}

}  // namespace quotum::rulebook
