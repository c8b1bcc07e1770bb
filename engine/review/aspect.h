// What rules are made of, in the words of ids and of people: sections (inputs, steps, ...) that
// hold items, and aspects (formula, unit, ...) of an item.
#pragma once

#include <string>
#include <string_view>

#include "report/language.h"

namespace quotum::review {

// Text for people in both languages.
struct Words {
  std::string nl, en;

  friend bool operator==(const Words&, const Words&) = default;
};
inline const std::string& pick(report::Language language, const Words& words) {
  return language == report::Language::kDutch ? words.nl : words.en;
}
inline Words same_words(const std::string& text) { return {text, text}; }

// In the order in which items of the same article are shown.
enum class Section { kHead, kLevel, kValue, kInput, kStep, kChoice, kOutcome, kOutput };

// The word in ids; empty for kHead and kLevel, whose items have no section in their id.
std::string_view id_word(Section section);
// "stap", "step"; empty for kHead.
std::string_view noun(Section section, report::Language language);

enum class Aspect {
  // heads of versions, values of parameters
  kValid,
  kYears,
  kLaw,
  kOutcomeColumn,
  kValue,
  kStatus,
  kPublished,
  kSource,
  // inputs, steps, outputs, parameters
  kLevel,
  kType,
  kUnit,
  kDecimals,
  kMinimum,
  kMaximum,
  kOptional,
  kFrom,
  kFormula,
  kRounding,
  kRoundingBasis,
  kChoice,
  kCondition,
  kInternal,
  kCountsAs,
  kBy,
  kKeys,
  kBasis,
  // choices
  kChosen,
  kReason,
  kOptions,
  // levels
  kInside,
  kKeyColumns,
  kPeriod,
  kYearColumn,
  kAnnotations,
  kFile,
  kAtMost,
  kBooks,
  kSizeClasses,
  // lists whose order has a meaning
  kOrder,
  // texts, which have none
  kTitle,
  kExplain,
  kNote,
  kQuestion,
  kOptionTexts,
};

// The word in ids: "formule"; it may hold a slash: "afronding/grondslag".
std::string_view id_word(Aspect aspect);
// "formule", "formula".
std::string_view noun(Aspect aspect, report::Language language);
// True for what people read and no computation or citation rests on.
bool is_text(Aspect aspect);
// True for what is written as a formula.
bool is_formula(Aspect aspect);

}  // namespace quotum::review
