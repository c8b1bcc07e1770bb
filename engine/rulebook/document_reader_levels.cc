// levels.yaml: what rows there are, how they nest and what tells them apart.
#include "rulebook/document_reader.h"
#include "rulebook/text_readers.h"
#include "rulebook/value_readers.h"

namespace quotum::rulebook {
namespace {

using Type = KeyColumn::Type;

bool read_key_type(const Slot& slot, Type& type) {
  Text text;
  if (!read_text(slot, text)) {
    return false;
  }
  if (text.value == "number") {
    type = Type::kNumber;
  } else if (text.value == "enum") {
    type = Type::kEnumeration;
  } else if (text.value == "year") {
    type = Type::kYear;
  } else if (text.value == "text") {
    type = Type::kText;
  } else {
    return bad_value(slot, "number, enum, year or text");
  }
  return true;
}

void read_digits_and_check(Mapping& mapping, KeyColumn& column) {
  if (column.type != Type::kNumber) {
    mapping.forbid("digits", "a key column that is no number");
    mapping.forbid("check", "a key column that is no number");
    return;
  }
  mapping.optional("check", column.elfproef, exactly("elfproef"));
  if (column.elfproef) {
    mapping.required("digits", column.digits, read_digits);
  } else {
    mapping.optional("digits", column.digits, read_digits);
  }
}

bool read_key(const Slot& slot, KeyColumn& column) {
  Mapping mapping(slot, "a key column");
  mapping.required("name", column.name, read_column);
  if (mapping.has("type") && !mapping.optional("type", column.type, read_key_type)) {
    mapping.ignore({"digits", "check", "values"});
    return mapping.finish();
  }
  read_digits_and_check(mapping, column);
  if (column.type == Type::kEnumeration) {
    mapping.required("values", column.values, filled_list_of(read_member));
  } else {
    mapping.forbid("values", "a key column that is no enum");
  }
  return mapping.finish();
}

bool read_period(const Slot& slot, LevelDocument& level) {
  Mapping mapping(slot, "a period");
  mapping.required("begin", level.period_begin, read_column);
  mapping.required("end", level.period_end, read_column);
  return mapping.finish();
}

bool read_borders(const Slot& slot, SizeClasses& classes) {
  for (const YamlNode& node : slot.node.items) {
    classes.border_spans.push_back(node.span);
  }
  return filled_list_of(read_decimal)(slot, classes.borders);
}

bool read_size_classes(const Slot& slot, SizeClasses& classes) {
  classes.span = slot.node.span;
  Mapping mapping(slot, "size classes");
  mapping.required("by", classes.by, read_column);
  mapping.required("borders", classes, read_borders);
  return mapping.finish();
}

bool read_level(const Slot& slot, LevelDocument& level) {
  level.span = slot.node.span;
  Mapping mapping(slot, "a level");
  mapping.required("name", level.name, read_name);
  mapping.required("title", level.title, read_bilingual);
  mapping.optional("inside", level.inside, read_name);
  mapping.required("key", level.key, filled_list_of(read_key));
  mapping.optional("period", level, read_period);
  mapping.optional("year", level.year_column, read_column);
  mapping.optional("annotations", level.annotations, list_of(read_column));
  mapping.optional("file", level.file, read_text);
  if (mapping.has("inside")) {
    mapping.required("at_most", level.at_most, read_count);
    mapping.forbid("books", "a level inside another");
    mapping.forbid("size_classes", "a level inside another");
  } else {
    mapping.forbid("at_most", "a level that is inside no other");
    mapping.optional("books", level.books, list_of(read_name));
    mapping.optional("size_classes", level.size_classes, filled_list_of(read_size_classes));
  }
  return mapping.finish();
}

bool read_whole(const Slot& slot, LevelsDocument& document) {
  document.span = slot.node.span;
  Mapping mapping(slot, "the levels file");
  mapping.required("levels", document.levels, filled_list_of(read_level));
  return mapping.finish();
}

}  // namespace

std::optional<LevelsDocument> read_levels(const source::SourceFile& file,
                                          source::Diagnostics& diagnostics) {
  return read_document<LevelsDocument>(file, diagnostics, read_whole);
}

}  // namespace quotum::rulebook
