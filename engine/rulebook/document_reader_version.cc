// <book>/<valid_from>.yaml: one text of one rule book.
#include <algorithm>
#include <utility>

#include "rulebook/document_reader.h"
#include "rulebook/text_readers.h"
#include "rulebook/value_readers.h"
#include "rulebook/version_parts.h"

namespace quotum::rulebook {
namespace {

constexpr std::string_view kFormatVersion = "1";

bool read_law(const Slot& slot, VersionDocument& version) {
  Mapping mapping(slot, "a law");
  mapping.required("id", version.law_id, read_text);
  mapping.required("name", version.law_name, read_text);
  return mapping.finish();
}

bool read_valid(const Slot& slot, VersionDocument& version) {
  version.valid_span = slot.node.span;
  Mapping mapping(slot, "a period of validity");
  mapping.required("from", version.valid_from, read_date);
  mapping.optional("until", version.valid_until, [&](const Slot& until, exact::Date& date) {
    return read_date(until, date) &&
           (date > version.valid_from || bad_value(until, "a day after 'from'"));
  });
  return mapping.finish();
}

bool read_years(const Slot& slot, VersionDocument& version) {
  version.years_span = slot.node.span;
  Mapping mapping(slot, "a range of years");
  mapping.required("from", version.years_from, read_year);
  mapping.optional("until", version.years_until, [&](const Slot& until, int& year) {
    return read_year(until, year) &&
           (year > version.years_from || bad_value(until, "a year after 'from'"));
  });
  return mapping.finish();
}

bool read_version_status(const Slot& slot, VersionDocument& version) {
  Text text;
  if (!read_text(slot, text)) {
    return false;
  }
  version.suspended = text.value == "suspended";
  const auto status = version.suspended ? Status::kOfficial : parse_status(text.value);
  version.status = status.value_or(Status::kUnknown);
  return status || bad_value(slot, "suspended, or " + std::string(kStatusWords));
}

bool read_version_id(const Slot& slot, VersionDocument& version) {
  if (!read_id(slot, version.id)) {
    return false;
  }
  const std::size_t point = version.id.value.rfind('.');
  const std::string last =
      point == std::string::npos ? version.id.value : version.id.value.substr(point + 1);
  return last == version.book ||
         bad_value(slot, "an id that ends in the name of its folder, '" + version.book + "'");
}

void read_identity(Mapping& mapping, VersionDocument& version) {
  bool format = false;
  mapping.required("rulebook", format, exactly(kFormatVersion));
  mapping.required("id", version, read_version_id);
  mapping.required("title", version.title, read_bilingual);
  mapping.required("law", version, read_law);
  const bool valid = mapping.required("valid", version, read_valid);
  const bool years = mapping.required("years", version, read_years);
  version.unread.periods = !valid || !years;
  mapping.required("published", version.published, read_date);
  mapping.required("status", version, read_version_status);
  mapping.optional("note", version.note, read_bilingual);
}

void read_outcomes(Mapping& mapping, VersionDocument& version) {
  if (!mapping.has("outcome")) {
    mapping.forbid("outcomes", "a version without 'outcome'");
    mapping.optional("level", version.outcome_level, read_name);
    return;
  }
  const bool column = mapping.optional("outcome", version.outcome_column, read_column);
  const bool level = mapping.required("level", version.outcome_level, read_name);
  const bool list = mapping.required("outcomes", version.outcomes, filled_list_of(read_outcome));
  version.unread.outcomes = !column || !level || !list;
}

// Reads a section that may be absent. False when something of it was left out.
template <typename Out, typename Reader>
bool read_section(Mapping& mapping, std::string_view key, Out& out, Reader reader) {
  return !mapping.has(key) || mapping.optional(key, out, reader);
}

// A section that is absent while a key of its shape is unknown: that key may be it, misspelt.
void find_misspelt(Mapping& mapping, Unread& unread) {
  using Shape = YamlNode::Shape;
  const auto missed = [&mapping](std::string_view key, Shape shape) {
    return !mapping.has(key) && mapping.has_other(shape);
  };
  unread.inputs = unread.inputs || missed("inputs", Shape::kMapping);
  unread.steps = unread.steps || missed("steps", Shape::kSequence);
  unread.choices = unread.choices || missed("choices", Shape::kMapping);
  unread.outcomes = unread.outcomes || missed("outcome", Shape::kScalar);
  unread.outputs = unread.outputs || missed("outputs", Shape::kSequence);
}

bool read_whole(const Slot& slot, VersionDocument& version) {
  version.span = slot.node.span;
  version.id.span = slot.node.span;  // until there is one
  Mapping mapping(slot, "a rule book");
  read_identity(mapping, version);
  version.unread.inputs = !read_section(mapping, "inputs", version.inputs, read_inputs);
  version.unread.steps = !read_section(mapping, "steps", version.steps, read_steps);
  version.unread.choices = !read_section(mapping, "choices", version.choices, read_choices);
  read_outcomes(mapping, version);
  mapping.optional("decision", version.decision, filled_list_of(read_demand));
  version.unread.outputs = !read_section(mapping, "outputs", version.outputs, list_of(read_output));
  find_misspelt(mapping, version.unread);
  return mapping.finish();
}

}  // namespace

std::optional<VersionDocument> read_version(const source::SourceFile& file, const std::string& book,
                                            source::Diagnostics& diagnostics) {
  return read_document<VersionDocument>(
      file, diagnostics,
      [&book](const Slot& slot, VersionDocument& version) {
        version.book = book;
        return read_whole(slot, version);
      },
      salvage_version);
}

}  // namespace quotum::rulebook
