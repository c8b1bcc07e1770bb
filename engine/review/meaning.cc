// The parts of a folder, and their canonical text; see meaning.h.
#include "review/meaning.h"

#include <algorithm>

#include "report/explain_words.h"
#include "review/meaning_parts.h"

namespace quotum::review {
namespace {

bool known_by(exact::Date published, const std::optional<exact::Date>& as_known_on) {
  return !as_known_on || published <= *as_known_on;
}

void add_use(const check::TypedExpression& node, ParameterUse& use) {
  if (node.kind == check::TypedExpression::Kind::kParameter ||
      node.kind == check::TypedExpression::Kind::kParameterSet) {
    use[node.parameter].insert(node.year_offset);
  }
  for (const check::TypedExpression& operand : node.operands) {
    add_use(operand, use);
  }
}

void add_year(const report::RulesView& view, Meaning& meaning) {
  ParameterUse use;
  std::vector<Part> versions;
  for (const check::CheckedBook& book : view.rules->books) {
    const auto choice = check::version_for(book, *view.year, view.as_known_on);
    if (choice.version != nullptr) {
      add_parameter_use(*choice.version, use);
      versions.push_back(version_part(*view.rules, book, *choice.version));
      versions.back().key = book.name;  // the version of another year is to be its pair
    }
  }
  for (const auto& [parameter, offsets] : use) {
    meaning.parts.push_back(parameter_part_in_year(view, parameter, offsets));
  }
  std::move(versions.begin(), versions.end(), std::back_inserter(meaning.parts));
}

void add_everything(const report::RulesView& view, Meaning& meaning) {
  for (check::ParameterId id = 0; id < view.rules->parameters.size(); ++id) {
    meaning.parts.push_back(parameter_part(view, id));
  }
  for (const check::CheckedBook& book : view.rules->books) {
    for (const check::CheckedVersion& version : book.versions) {
      if (known_by(version.document->published, view.as_known_on)) {
        meaning.parts.push_back(version_part(*view.rules, book, version));
      }
    }
  }
}

}  // namespace

void add_parameter_use(const check::CheckedVersion& version, ParameterUse& use) {
  for (const check::CheckedInput& input : version.inputs) {
    if (input.from) {
      add_use(*input.from, use);
    }
  }
  for (const check::CheckedStep& step : version.steps) {
    add_use(step.formula, use);
  }
  for (const check::CheckedOutcome& outcome : version.outcomes) {
    if (outcome.when) {
      add_use(*outcome.when, use);
    }
  }
}

const Value* Item::find(Aspect aspect) const {
  const auto found = std::find_if(values.begin(), values.end(),
                                  [&](const Value& value) { return value.aspect == aspect; });
  return found == values.end() ? nullptr : &*found;
}

Meaning meaning_of(const report::RulesView& view) {
  Meaning meaning;
  meaning.rules = view.rules;
  meaning.parts.push_back(levels_part(*view.rules));
  if (view.year) {
    add_year(view, meaning);
  } else {
    add_everything(view, meaning);
  }
  return meaning;
}

std::string canonical_text(const Part& part) {
  std::vector<std::string> lines;
  for (const Item& item : part.items) {
    for (const Value& value : item.values) {
      if (!is_text(value.aspect)) {
        const std::string place = item.key + (item.key.empty() ? "" : "/");
        lines.push_back(place + std::string(id_word(value.aspect)) + ": " +
                        report::one_line(value.canonical) + "\n");
      }
    }
  }
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const std::string& line : lines) {
    text += line;
  }
  return text;
}

}  // namespace quotum::review
