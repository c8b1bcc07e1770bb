// A parameter as items: what it is, and each of its values.
#include <algorithm>
#include <map>
#include <tuple>

#include "exact/decimal.h"
#include "report/explain_words.h"
#include "review/meaning_parts.h"

namespace quotum::review {
namespace {

using rulebook::ParameterValue;

// One value, of the series or of a scenario.
struct Entry {
  const ParameterValue* published = nullptr;
  const check::CheckedScenario* scenario = nullptr;
  const check::CheckedScenario::Value* assumed = nullptr;
};

// What it is a value of: a year or a day from which it holds, and a member; both may be empty.
using Place = std::pair<std::string, std::string>;

Part head_of(const check::CheckedRules& rules, const check::CheckedParameter& parameter) {
  const rulebook::ParameterDocument& document = *parameter.document;
  Part part;
  part.kind = Part::Kind::kParameter;
  part.path = "parameters/" + parameter.name + ".yaml";
  part.id = part.key = "parameters/" + parameter.name;
  part.title = {document.title.nl.value, document.title.en.value};
  Item& item = add_item(part, Section::kHead, "");
  item.provision = provision_of(document.basis, *rules.documents, nullptr);
  ItemMaker make(item, *rules.documents, nullptr);
  if (document.is_date) {
    make.add(Aspect::kType, "date", {"datum", "date"});
  } else {
    make.add(Aspect::kUnit, document.unit.to_string());
    make.add(Aspect::kDecimals, std::to_string(document.decimals));
    make.add(Aspect::kMinimum, amount(parameter.min, document.unit));
    make.add(Aspect::kMaximum, amount(parameter.max, document.unit));
  }
  std::vector<std::string> by;
  if (document.by_year) {
    by.emplace_back("jaar");
  }
  if (document.by_key) {
    by.push_back(document.by_key->value);
    make.add(Aspect::kKeys, joined(sorted(strings(document.key_values))));
  }
  if (!by.empty()) {
    make.add(Aspect::kBy, joined(by));
  }
  make.add(Aspect::kBasis, document.basis);
  make.add(Aspect::kTitle, document.title);
  return part;
}

void add_series_value(const ParameterValue& value, const check::CheckedParameter& parameter,
                      ItemMaker& make) {
  switch (value.state) {
    case ParameterValue::State::kKnown:
      make.add(Aspect::kValue,
               parameter.type.kind == exact::Kind::kDate
                   ? value.date.to_string()
                   : amount(value.quantity.value.to_rational(), parameter.type.unit),
               same_words(value.value.value));
      break;
    case ParameterValue::State::kUnknown:
      make.add(Aspect::kValue, "unknown", {"onbekend", "unknown"});
      break;
    case ParameterValue::State::kNotSet:
      make.add(Aspect::kValue, "not_set", {"niet vastgesteld", "not set"});
      break;
  }
  make.add(Aspect::kStatus, std::string(rulebook::name(value.status)),
           {std::string(status_text(value.status, report::Language::kDutch)),
            std::string(status_text(value.status, report::Language::kEnglish))});
  if (value.published) {
    make.add(Aspect::kPublished, value.published->to_string());
  }
  make.add(Aspect::kSource, report::one_line(value.source.value));
  make.add(Aspect::kNote, value.note);
}

void add_assumed_value(const Entry& entry, const check::CheckedParameter& parameter,
                       ItemMaker& make) {
  make.add(Aspect::kValue,
           parameter.type.kind == exact::Kind::kDate
               ? entry.assumed->date.to_string()
               : amount(entry.assumed->number, parameter.type.unit),
           same_words(entry.assumed->declared->value.value));
  make.add(Aspect::kStatus, std::string(rulebook::name(rulebook::Status::kHypothetical)),
           {"hypothetisch", "hypothetical"});
  const auto& because = entry.assumed->declared->because;
  make.add(Aspect::kSource,
           "scenario " + entry.scenario->name +
               (because ? ": " + report::one_line(because->value) : std::string()));
}

// `place` names the value; `key`, where given, pairs it with one of another place.
void add_value(const check::CheckedRules& rules, const check::CheckedParameter& parameter,
               const std::string& place, const std::string& key, const Entry& entry, Part& part) {
  Item& item = add_item(part, Section::kValue, place);
  item.key = key.empty() ? item.key : key;
  std::replace(item.name.begin(), item.name.end(), '/', ' ');
  item.provision = provision_of(parameter.document->basis, *rules.documents, nullptr);
  ItemMaker make(item, *rules.documents, nullptr);
  if (entry.assumed != nullptr) {
    add_assumed_value(entry, parameter, make);
  } else {
    add_series_value(*entry.published, parameter, make);
  }
}

std::string place_text(const Place& place) {
  return place.first + (place.first.empty() || place.second.empty() ? "" : "/") + place.second;
}

Place place_of(const ParameterValue& value) {
  return {value.year   ? std::to_string(*value.year)
          : value.from ? value.from->to_string()
                       : std::string(),
          value.key ? value.key->value : std::string()};
}

// Values of the same place lie one over the other, by the day that they were published.
std::map<Place, std::vector<Entry>> series(const report::RulesView& view,
                                           const check::CheckedParameter& parameter) {
  std::map<Place, std::vector<Entry>> places;
  for (const ParameterValue& value : parameter.document->values) {
    if (!view.as_known_on || !value.published || *value.published <= *view.as_known_on) {
      places[place_of(value)].push_back({&value, nullptr, nullptr});
    }
  }
  for (auto& [place, entries] : places) {
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
      return a.published->published < b.published->published;
    });
  }
  return places;
}

// A scenario's value takes the place of all others for its year, or of all years where it has none.
void put_scenarios(const report::RulesView& view, check::ParameterId id,
                   std::map<Place, std::vector<Entry>>& places) {
  const check::CheckedParameter& parameter = view.rules->parameters[id];
  for (const check::CheckedScenario* scenario : view.scenarios) {
    for (const check::CheckedScenario::Value& value : scenario->values) {
      if (value.parameter != id) {
        continue;
      }
      const std::string member = value.member ? parameter.key->values.at(*value.member) : "";
      if (!value.year) {
        std::erase_if(places, [&](const auto& place) { return place.first.second == member; });
      }
      places[{value.year ? std::to_string(*value.year) : "", member}] = {
          {nullptr, scenario, &value}};
    }
  }
}

// The scenario's entry that a resolved value came from.
const check::CheckedScenario::Value* entry_of(const check::CheckedScenario& scenario,
                                              check::ParameterId id, int year,
                                              std::optional<std::size_t> member) {
  const auto found = std::find_if(
      scenario.values.begin(), scenario.values.end(),
      [&](const check::CheckedScenario::Value& value) {
        return value.parameter == id && value.year.value_or(year) == year && value.member == member;
      });
  return found == scenario.values.end() ? nullptr : &*found;
}

// "jaar-2": where a value lies from the year of the view.
std::string relative(int offset) {
  return "jaar" + (offset == 0 ? std::string() : (offset > 0 ? "+" : "") + std::to_string(offset));
}

void add_in_year(const report::RulesView& view, check::ParameterId id, int offset,
                 std::optional<std::size_t> member, Part& part) {
  const check::CheckedParameter& parameter = view.rules->parameters[id];
  const int year = *view.year + offset;
  const check::ResolvedValue value =
      check::ParameterValues(*view.rules, view.scenarios, view.as_known_on).value(id, year, member);
  Entry entry{value.published, value.scenario, nullptr};
  if (value.scenario != nullptr) {
    entry.assumed = entry_of(*value.scenario, id, year, member);
  }
  const bool is_known = value.state != check::ResolvedValue::State::kNotPublished;
  if (is_known && (entry.assumed != nullptr || entry.published != nullptr)) {
    const std::string name = member ? parameter.key->values.at(*member) : "";
    add_value(*view.rules, parameter, place_text({std::to_string(year), name}),
              place_text({std::string(id_word(Section::kValue)) + "/" + relative(offset), name}),
              entry, part);
  }
}

}  // namespace

std::string place_text(const ParameterValue& value) { return place_text(place_of(value)); }

Part parameter_part(const report::RulesView& view, check::ParameterId parameter) {
  const check::CheckedParameter& declared = view.rules->parameters[parameter];
  Part part = head_of(*view.rules, declared);
  auto places = series(view, declared);
  put_scenarios(view, parameter, places);
  for (const auto& [place, entries] : places) {
    for (const Entry& entry : entries) {
      // The first has the place alone, so that its id stays when another is published over it.
      std::string text = place_text(place);
      if (&entry != &entries.front() && entry.published->published) {
        text += (text.empty() ? "" : "/") +
                (std::string(kPublishedWord) + entry.published->published->to_string());
      }
      add_value(*view.rules, declared, text, "", entry, part);
    }
  }
  return part;
}

Part parameter_part_in_year(const report::RulesView& view, check::ParameterId parameter,
                            const std::set<int>& offsets) {
  const check::CheckedParameter& declared = view.rules->parameters[parameter];
  Part part = head_of(*view.rules, declared);
  for (const int offset : offsets) {
    if (!declared.key) {
      add_in_year(view, parameter, offset, std::nullopt, part);
      continue;
    }
    for (std::size_t member = 0; member < declared.key->values.size(); ++member) {
      add_in_year(view, parameter, offset, member, part);
    }
  }
  return part;
}

}  // namespace quotum::review
