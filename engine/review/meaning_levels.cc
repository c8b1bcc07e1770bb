// levels.yaml as items, one for each level.
#include "exact/decimal.h"
#include "review/meaning_parts.h"

namespace quotum::review {
namespace {

using rulebook::KeyColumn;

std::string key_text(const KeyColumn& key) {
  switch (key.type) {
    case KeyColumn::Type::kNumber:
      return key.name.value + " (number, " + std::to_string(key.digits) +
             (key.elfproef ? ", elfproef)" : ")");
    case KeyColumn::Type::kEnumeration:
      return key.name.value + " (" + joined(strings(key.values)) + ")";
    case KeyColumn::Type::kYear:
      return key.name.value + " (year)";
    case KeyColumn::Type::kText:
      return key.name.value + " (text)";
  }
  return {};
}

std::string key_texts(const std::vector<KeyColumn>& keys) {
  std::vector<std::string> texts;
  for (const KeyColumn& key : keys) {
    texts.push_back(key_text(key));
  }
  return joined(texts);
}

// "verloonde_uren: 40575, 162300; loon: 1000.50"
std::string size_class_texts(const std::vector<rulebook::SizeClasses>& all) {
  std::string text;
  for (const rulebook::SizeClasses& classes : all) {
    std::vector<std::string> borders;
    for (const exact::Decimal& border : classes.borders) {
      borders.push_back(exact::to_text(border.to_rational()));
    }
    text += (text.empty() ? "" : "; ") + classes.by.value + ": " + joined(borders);
  }
  return text;
}

void add_level(const rulebook::LevelDocument& level, const check::CheckedRules& rules, Part& part) {
  ItemMaker make(add_item(part, Section::kLevel, level.name.value), *rules.documents, nullptr);
  if (level.inside) {
    make.add(Aspect::kInside, level.inside->value);
  }
  make.add(Aspect::kKeyColumns, key_texts(level.key));
  if (level.period_begin && level.period_end) {
    make.add(Aspect::kPeriod, level.period_begin->value + " - " + level.period_end->value);
  }
  if (level.year_column) {
    make.add(Aspect::kYearColumn, level.year_column->value);
  }
  if (!level.annotations.empty()) {
    make.add(Aspect::kAnnotations, joined(sorted(strings(level.annotations))));
  }
  if (level.file) {
    make.add(Aspect::kFile, level.file->value);
  }
  if (level.at_most != 0) {
    make.add(Aspect::kAtMost, std::to_string(level.at_most));
  }
  if (!level.books.empty()) {
    make.add(Aspect::kBooks, joined(strings(level.books)));
  }
  if (!level.size_classes.empty()) {
    make.add(Aspect::kSizeClasses, size_class_texts(level.size_classes));
  }
  make.add(Aspect::kTitle, level.title);
}

}  // namespace

Part levels_part(const check::CheckedRules& rules) {
  Part part;
  part.kind = Part::Kind::kLevels;
  part.id = part.key = kLevelsPart;
  part.path = "levels.yaml";
  part.title = {"Niveaus", "Levels"};
  for (const check::CheckedLevel& level : rules.levels) {
    add_level(*level.document, rules, part);
  }
  return part;
}

}  // namespace quotum::review
