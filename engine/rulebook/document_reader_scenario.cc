// scenarios/<name>.yaml: values that law has not (yet) set.
#include "rulebook/document_reader.h"
#include "rulebook/text_readers.h"
#include "rulebook/value_readers.h"

namespace quotum::rulebook {
namespace {

// A number or a date; which of them the parameter has is not known here.
bool read_figure(const Slot& slot, ScenarioValue& value) {
  if (!read_text(slot, value.value)) {
    return false;
  }
  value.date = exact::Date::parse(value.value.value);
  if (value.date) {
    return true;
  }
  value.quantity = parse_quantity(value.value.value);
  if (!value.quantity) {
    return bad_value(slot, "a number with its unit, as in 45000 EUR, or a date");
  }
  value.quantity->span = slot.node.span;
  return true;
}

bool read_value(const Slot& slot, ScenarioValue& value) {
  value.span = slot.node.span;
  Mapping mapping(slot, "a value of a scenario");
  mapping.required("parameter", value.parameter, read_name);
  mapping.optional("jaar", value.year, read_year);
  mapping.required("value", value, read_figure);
  mapping.optional("because", value.because, read_text);
  if (const YamlEntry* dimension = mapping.take_other()) {
    value.key_name = text_of_key(*dimension);
    mapping.required(dimension->key, value.key, read_member);
  }
  return mapping.finish();
}

bool read_whole(const Slot& slot, ScenarioDocument& scenario) {
  scenario.span = slot.node.span;
  Mapping mapping(slot, "a scenario");
  mapping.required("scenario", scenario.name, read_slug);
  mapping.required("title", scenario.title, read_bilingual);
  mapping.required("values", scenario.values, filled_list_of(read_value));
  return mapping.finish();
}

}  // namespace

std::optional<ScenarioDocument> read_scenario(const source::SourceFile& file,
                                              source::Diagnostics& diagnostics) {
  return read_document<ScenarioDocument>(
      file, diagnostics, read_whole, [](const YamlNode&, const auto&, ScenarioDocument& scenario) {
        scenario.whole = false;
        return true;
      });
}

std::optional<std::vector<ScenarioValue>> read_scenario_values(const YamlNode& list,
                                                               source::Diagnostics& diagnostics) {
  std::vector<ScenarioValue> values;
  if (!list_of(read_value)(Slot{list, "scenario", diagnostics}, values)) {
    return std::nullopt;
  }
  return values;
}

}  // namespace quotum::rulebook
