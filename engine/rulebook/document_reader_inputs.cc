// The inputs of a rule version: what the data must supply.
#include <iterator>
#include <utility>

#include "rulebook/text_readers.h"
#include "rulebook/value_readers.h"
#include "rulebook/version_parts.h"

namespace quotum::rulebook {
namespace {

void read_type(Mapping& mapping, InputDeclaration& input) {
  bool enumeration = false;
  if (mapping.has("type") && !mapping.optional("type", enumeration, exactly("enum"))) {
    mapping.ignore({"unit", "decimals", "min", "max", "values"});
    return;
  }
  if (!enumeration) {
    mapping.required("unit", input.type.unit, read_unit);
    mapping.optional("decimals", input.decimals, read_decimals);
    mapping.required("min", input.min, read_decimal);
    mapping.required("max", input.max, read_decimal);
    mapping.forbid("values", "an input that is no enum");
    return;
  }
  input.type.kind = exact::Kind::kEnumeration;
  mapping.required("values", input.type.values,
                   filled_list_of([](const Slot& slot, std::string& member) {
                     Text text;
                     const bool good = read_member(slot, text);
                     member = std::move(text.value);
                     return good;
                   }));
  for (const std::string_view key : {"unit", "decimals", "min", "max"}) {
    mapping.forbid(key, "an input of type enum");
  }
}

bool read_from(const Slot& slot, InputDeclaration& input) {
  Text text;
  if (!read_text(slot, text)) {
    return false;
  }
  input.from_text = std::move(text);
  return read_formula(slot, input.from.emplace());
}

bool read_input(const Slot& slot, InputDeclaration& input) {
  input.span = slot.node.span;
  Mapping mapping(slot, "an input");
  read_type(mapping, input);
  mapping.optional("optional", input.optional, read_truth);
  mapping.optional("from", input, read_from);
  if (mapping.has("from")) {
    mapping.required("basis", input.basis, read_basis);
  } else {
    mapping.optional("basis", input.basis, read_basis);
  }
  mapping.optional("title", input.title, read_bilingual);
  return mapping.finish();
}

}  // namespace

bool read_inputs(const Slot& slot, std::vector<InputDeclaration>& inputs) {
  const auto one = [](const YamlEntry& entry, const Slot& value, const Text& level,
                      InputDeclaration& input) {
    input.name = text_of_key(entry);
    input.level = level;
    const bool named = check_name(input.name, value.diagnostics);
    return read_input(value, input) && named;
  };
  std::vector<std::vector<InputDeclaration>> groups;
  const bool good = entries_of(
      [&one](const YamlEntry& entry, const Slot& group, std::vector<InputDeclaration>& read) {
        const Text level = text_of_key(entry);
        const bool named = check_name(level, group.diagnostics);
        return entries_of([&](const YamlEntry& name, const Slot& value, InputDeclaration& input) {
                 return one(name, value, level, input);
               })(group, read) &&
               named;
      })(slot, groups);
  for (auto& group : groups) {
    inputs.insert(inputs.end(), std::make_move_iterator(group.begin()),
                  std::make_move_iterator(group.end()));
  }
  return good;
}

}  // namespace quotum::rulebook
