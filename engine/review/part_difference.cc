// Item by item, aspect by aspect; see part_difference.h.
#include "review/part_difference.h"

#include <algorithm>
#include <map>
#include <utility>

#include "review/renamed_steps.h"

namespace quotum::review {
namespace {

using Kind = Change::Kind;

Change change_of(const Part& part, const Item& item, Kind kind) {
  Change change;
  change.kind = kind;
  change.id = item.id;
  change.part_kind = part.kind;
  change.part = part.id;
  change.part_title = part.title;
  change.section = item.section;
  change.name = item.name;
  change.item = item.key;
  change.provision = item.provision;
  return change;
}

AspectChange came_or_went(const Value& value, Kind kind) {
  AspectChange aspect;
  aspect.aspect = value.aspect;
  (kind == Kind::kAdded ? aspect.after : aspect.before) = value.shown;
  return aspect;
}

void add_all_aspects(const Item& item, Change& change) {
  for (const Value& value : item.values) {
    if (!is_text(value.aspect)) {
      change.aspects.push_back(came_or_went(value, change.kind));
    }
  }
}

// An item of one side or both.
struct Pair {
  const Item* before = nullptr;
  const Item* after = nullptr;

  [[nodiscard]] const Item& any() const { return after != nullptr ? *after : *before; }
};

class PartComparison {
 public:
  PartComparison(const Meaning& before, const Part& before_part, const Meaning& after,
                 const Part& after_part, Heads heads, Difference& result)
      : before_(before),
        before_part_(before_part),
        after_(after),
        after_part_(after_part),
        heads_(heads),
        result_(result) {}

  void compare() {
    if (after_part_.kind == Part::Kind::kVersion) {
      renames_ = renamed_steps(before_, before_part_, after_, after_part_);
    }
    std::vector<Pair> pairs = paired();
    report_renames(pairs);
    report_order(pairs);
    // The order of the law; within an article that of the rule book.
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
      return comes_before(a.any().provision, b.any().provision);
    });
    for (const Pair& pair : pairs) {
      if (heads_ == Heads::kCompared || pair.any().section != Section::kHead) {
        compare_items(pair);
      }
    }
  }

 private:
  std::vector<Pair> paired() const;
  void report_renames(const std::vector<Pair>& pairs);
  void report_order(const std::vector<Pair>& pairs);
  void compare_items(const Pair& pair);
  void compare_values(const Item& item, const Value* before, const Value* after);
  AspectChange changed(const Value& before, const Value& after) const;
  [[nodiscard]] bool same(const Value& before, const Value& after) const;
  [[nodiscard]] bool same_order(const Value& before, const Value& after) const;
  // Key of the item that a renamed step has become, else its own.
  [[nodiscard]] std::string key_after(const Item& item) const {
    const auto renamed = item.section == Section::kStep ? renames_.find(item.name) : renames_.end();
    return renamed == renames_.end() ? item.key
                                     : std::string(id_word(Section::kStep)) + "/" + renamed->second;
  }
  // Says where an outcome or column that came or went stands in their order.
  void add_place(const Pair& pair, Change& change) const;

  const Meaning& before_;
  const Part& before_part_;
  const Meaning& after_;
  const Part& after_part_;
  Heads heads_;
  Difference& result_;
  Renames renames_;
};

// In the order of `after`, each that only `before` has behind the one that it stands behind there.
std::vector<Pair> PartComparison::paired() const {
  std::vector<Pair> pairs;
  for (const Item& item : after_part_.items) {
    pairs.push_back({nullptr, &item});
  }
  std::size_t place = 0;
  for (const Item& item : before_part_.items) {
    const std::string key = key_after(item);
    const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) {
      return pair.after != nullptr && pair.after->key == key;
    });
    if (found != pairs.end()) {
      found->before = &item;
      place = static_cast<std::size_t>(found - pairs.begin()) + 1;
    } else {
      pairs.insert(pairs.begin() + static_cast<std::ptrdiff_t>(place), {&item, nullptr});
      ++place;
    }
  }
  return pairs;
}

void PartComparison::report_renames(const std::vector<Pair>& pairs) {
  for (const Pair& pair : pairs) {
    if (pair.before != nullptr && pair.after != nullptr && pair.before->key != pair.after->key &&
        pair.after->section == Section::kStep) {
      result_.renamed.push_back(
          {after_part_.id, pair.before->name, pair.after->name, pair.after->provision});
    }
  }
}

void PartComparison::report_order(const std::vector<Pair>& pairs) {
  const Item* last = nullptr;
  for (const Pair& pair : pairs) {
    if (pair.before == nullptr || pair.after == nullptr || pair.after->section != Section::kStep) {
      continue;
    }
    if (last != nullptr && pair.before < last) {  // items of one vector
      result_.reordered.push_back(after_part_.id);
      return;
    }
    last = pair.before;
  }
}

void PartComparison::compare_items(const Pair& pair) {
  if (pair.before == nullptr || pair.after == nullptr) {
    const bool is_new = pair.before == nullptr;
    const Part& part = is_new ? after_part_ : before_part_;
    Change change = change_of(part, pair.any(), is_new ? Kind::kAdded : Kind::kRemoved);
    change.part = after_part_.id;  // with what came in its place
    change.part_title = after_part_.title;
    add_all_aspects(pair.any(), change);
    add_place(pair, change);
    result_.changes.push_back(std::move(change));
    return;
  }
  std::map<Aspect, std::pair<const Value*, const Value*>> aspects;
  for (const Value& value : pair.before->values) {
    aspects[value.aspect].first = &value;
  }
  for (const Value& value : pair.after->values) {
    aspects[value.aspect].second = &value;
  }
  for (const auto& [aspect, values] : aspects) {
    compare_values(*pair.after, values.first, values.second);
  }
}

void PartComparison::compare_values(const Item& item, const Value* before, const Value* after) {
  if (before != nullptr && after != nullptr && same(*before, *after)) {
    return;
  }
  const Value& any = after != nullptr ? *after : *before;
  Change change = change_of(after_part_, item, Kind::kChanged);
  change.id += "/" + std::string(id_word(any.aspect));
  if (!any.provision.empty()) {
    change.provision = any.provision;
  }
  change.aspects.push_back(before == nullptr  ? came_or_went(*after, Kind::kAdded)
                           : after == nullptr ? came_or_went(*before, Kind::kRemoved)
                                              : changed(*before, *after));
  (is_text(any.aspect) ? result_.texts : result_.changes).push_back(std::move(change));
}

bool PartComparison::same(const Value& before, const Value& after) const {
  if (before.aspect == Aspect::kOrder) {
    return same_order(before, after);
  }
  return meaning_text(*before_.rules, before_part_, before, renames_) == after.canonical;
}

// Of the names that both have: those that came or went are changes of their own.
bool PartComparison::same_order(const Value& before, const Value& after) const {
  const auto shared = [](const std::vector<std::string>& names,
                         const std::vector<std::string>& others) {
    std::vector<std::string> found;
    std::copy_if(names.begin(), names.end(), std::back_inserter(found),
                 [&](const std::string& name) {
                   return std::find(others.begin(), others.end(), name) != others.end();
                 });
    return found;
  };
  return shared(before.sequence, after.sequence) == shared(after.sequence, before.sequence);
}

AspectChange PartComparison::changed(const Value& before, const Value& after) const {
  AspectChange aspect;
  aspect.aspect = after.aspect;
  aspect.before = before.shown;
  aspect.after = after.shown;
  if (before.formula != nullptr && after.formula != nullptr) {
    const MarkedFormulas marked = mark_differences(
        canonical_formula(*before.formula, *before_.rules, *before_part_.version, renames_),
        canonical_formula(*after.formula, *after_.rules, *after_part_.version));
    aspect.before_marks = marked.before.marks;
    aspect.after_marks = marked.after.marks;
  }
  return aspect;
}

void PartComparison::add_place(const Pair& pair, Change& change) const {
  const Item& item = pair.any();
  const Part& part = pair.after != nullptr ? after_part_ : before_part_;
  for (const Item& list : part.items) {
    const Value* order = list.section == item.section ? list.find(Aspect::kOrder) : nullptr;
    if (order == nullptr || item.find(Aspect::kOrder) != nullptr) {
      continue;
    }
    const auto& names = order->sequence;
    const auto place = std::find(names.begin(), names.end(), item.name);
    AspectChange aspect;
    aspect.aspect = Aspect::kOrder;
    const std::string number = std::to_string(place - names.begin() + 1);
    const std::string count = std::to_string(names.size());
    (pair.after != nullptr ? aspect.after : aspect.before) =
        Words{number + " van " + count, number + " of " + count};
    change.aspects.push_back(std::move(aspect));
  }
}

}  // namespace

Change whole_part(const Part& part, Kind kind) {
  Change change;
  change.kind = kind;
  change.id = change.part = part.id;
  change.part_kind = part.kind;
  change.part_title = part.title;
  for (const Item& item : part.items) {
    if (item.section == Section::kHead) {
      change.provision = item.provision;
      add_all_aspects(item, change);
    }
    const Value* value = item.section == Section::kValue ? item.find(Aspect::kValue) : nullptr;
    if (value != nullptr) {
      change.aspects.push_back(came_or_went(*value, kind));
      change.aspects.back().of = item.name;
    }
  }
  return change;
}

void compare_parts(const Meaning& before, const Part& before_part, const Meaning& after,
                   const Part& after_part, Heads heads, Difference& result) {
  PartComparison(before, before_part, after, after_part, heads, result).compare();
}

}  // namespace quotum::review
