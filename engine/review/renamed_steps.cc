// Pairing steps by meaning, see renamed_steps.h.
#include "review/renamed_steps.h"

#include <algorithm>
#include <set>

namespace quotum::review {
namespace {

const Item* step_item(const Part& part, const std::string& name) {
  const auto found = std::find_if(part.items.begin(), part.items.end(), [&](const Item& item) {
    return item.section == Section::kStep && item.name == name;
  });
  return found == part.items.end() ? nullptr : &*found;
}

}  // namespace

std::string meaning_text(const check::CheckedRules& rules, const Part& part, const Value& value,
                         const Renames& renames) {
  return value.formula == nullptr || renames.empty()
             ? value.canonical
             : canonical_formula(*value.formula, rules, *part.version, renames).key;
}

std::string meaning_text(const check::CheckedRules& rules, const Part& part, const Item& item,
                         const Renames& renames) {
  std::string text;
  for (const Value& value : item.values) {
    if (!is_text(value.aspect)) {
      text += std::string(id_word(value.aspect)) + ": " +
              meaning_text(rules, part, value, renames) + "\n";
    }
  }
  return text;
}

Renames renamed_steps(const Meaning& before, const Part& before_part, const Meaning& after,
                      const Part& after_part) {
  Renames renames;
  std::set<std::string> taken;
  // Checked steps come after those that they name, so their names are settled first.
  for (const check::CheckedStep& step : before_part.version->steps) {
    const Item* old_item = step_item(before_part, step.name);
    if (step_item(after_part, step.name) != nullptr) {
      continue;
    }
    const std::string meaning = meaning_text(*before.rules, before_part, *old_item, renames);
    for (const Item& item : after_part.items) {
      if (item.section == Section::kStep && step_item(before_part, item.name) == nullptr &&
          taken.count(item.name) == 0 &&
          meaning_text(*after.rules, after_part, item, {}) == meaning) {
        renames[step.name] = item.name;
        taken.insert(item.name);
        break;
      }
    }
  }
  return renames;
}

}  // namespace quotum::review
