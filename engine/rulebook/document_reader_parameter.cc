// parameters/<name>.yaml: one dated series.
#include <utility>

#include "rulebook/document_reader.h"
#include "rulebook/text_readers.h"
#include "rulebook/value_readers.h"

namespace quotum::rulebook {
namespace {

using State = ParameterValue::State;

constexpr std::string_view kYear = "jaar";

// by: [jaar, sector]: the year, one enumeration, or both.
bool read_dimensions(const Slot& slot, ParameterDocument& parameter) {
  std::vector<Text> names;
  if (!list_of(read_column)(slot, names)) {
    return false;
  }
  for (Text& name : names) {
    const bool year = name.value == kYear;
    if (year ? parameter.by_year : parameter.by_key.has_value()) {
      return bad_value(slot, "jaar, one enumeration, or both");
    }
    if (year) {
      parameter.by_year = true;
    } else {
      parameter.by_key = std::move(name);
    }
  }
  return true;
}

bool read_figure(const Slot& slot, bool is_date, ParameterValue& value) {
  if (!read_text(slot, value.value)) {
    return false;
  }
  if (value.value.value == "unknown" || value.value.value == "not_set") {
    value.state = value.value.value == "unknown" ? State::kUnknown : State::kNotSet;
    return true;
  }
  return is_date ? read_date(slot, value.date) : read_quantity(slot, value.quantity);
}

// Which of the values it is, by the dimensions of its parameter.
void read_place(Mapping& mapping, const ParameterDocument& parameter, ParameterValue& value) {
  if (parameter.by_year) {
    mapping.required(kYear, value.year, read_year);
    mapping.forbid("from", "a value of a parameter by jaar");
  } else {
    mapping.optional("from", value.from, read_date);
    mapping.forbid(kYear, "a value of a parameter that is not by jaar");
  }
  if (parameter.by_key) {
    mapping.required(parameter.by_key->value, value.key, read_member);
  }
}

bool read_value(const Slot& slot, const ParameterDocument& parameter, ParameterValue& value) {
  value.span = slot.node.span;
  Mapping mapping(slot, "a value of a parameter");
  read_place(mapping, parameter, value);
  const bool is_date = parameter.is_date;
  mapping.required("value", value, [is_date](const Slot& figure, ParameterValue& out) {
    return read_figure(figure, is_date, out);
  });
  mapping.required("status", value.status, read_status);
  mapping.optional("published", value.published, read_date);
  mapping.optional("source", value.source, read_text);
  mapping.optional("note", value.note, read_bilingual);
  return mapping.finish();
}

void read_type(Mapping& mapping, ParameterDocument& parameter) {
  if (mapping.has("type") && !mapping.optional("type", parameter.is_date, exactly("date"))) {
    mapping.ignore({"unit", "min", "max", "decimals"});
    return;
  }
  if (parameter.is_date) {
    for (const std::string_view key : {"unit", "min", "max", "decimals"}) {
      mapping.forbid(key, "a parameter of type date");
    }
    return;
  }
  mapping.required("unit", parameter.unit, read_unit);
  mapping.required("min", parameter.min, read_decimal);
  mapping.required("max", parameter.max, read_decimal);
  mapping.required("decimals", parameter.decimals, read_decimals);
}

// Whether the dimensions are as the author meant them, so that values can be held against them.
bool read_all_dimensions(Mapping& mapping, ParameterDocument& parameter) {
  const bool none = !mapping.has("by");
  const bool good = mapping.optional("by", parameter, read_dimensions) || none;
  if (parameter.by_key) {
    mapping.required("keys", parameter.key_values, filled_list_of(read_member));
  } else if (!good) {
    mapping.ignore({"keys"});
  } else {
    mapping.forbid("keys", "a parameter that is not by an enumeration");
  }
  return good;
}

// True when all but the values was read; those fail one by one.
bool read_whole(const Slot& slot, ParameterDocument& parameter) {
  parameter.span = slot.node.span;
  Mapping mapping(slot, "a parameter");
  mapping.required("parameter", parameter.name, read_name);
  mapping.required("title", parameter.title, read_bilingual);
  read_type(mapping, parameter);
  const bool dimensions_known = read_all_dimensions(mapping, parameter);
  mapping.required("basis", parameter.basis, read_basis);
  mapping.required("values", parameter, [&](const Slot& values, ParameterDocument& out) {
    const auto item = [&parameter](const Slot& value, ParameterValue& read) {
      return read_value(value, parameter, read);
    };
    out.values_unread = !dimensions_known || !filled_list_of(item)(values, out.values);
    return true;
  });
  return mapping.finish();
}

}  // namespace

std::optional<ParameterDocument> read_parameter(const source::SourceFile& file,
                                                source::Diagnostics& diagnostics) {
  bool declared = false;
  return read_document<ParameterDocument>(
      file, diagnostics,
      [&declared](const Slot& slot, ParameterDocument& parameter) {
        declared = read_whole(slot, parameter);
      },
      [&declared](const YamlNode&, const std::vector<source::Diagnostic>& of_yaml,
                  const ParameterDocument&) { return declared && of_yaml.empty(); });
}

}  // namespace quotum::rulebook
