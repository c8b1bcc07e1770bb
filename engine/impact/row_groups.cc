// Puts rows into groups, see row_groups.h.
#include "impact/row_groups.h"

#include <algorithm>

#include "report/explain_definition.h"
#include "report/explain_figure.h"

namespace quotum::impact {
namespace {

using report::Language;

const Words kNotGiven{"niet opgegeven", "not given"};

// An input of the top level by this name, in any version that the plan uses.
struct FoundInput {
  const check::CheckedVersion* version = nullptr;
  std::size_t index = 0;
};

std::optional<FoundInput> find_input(const plan::Plan& plan, const std::string& name) {
  for (const plan::UsedBook& used : plan.books) {
    for (std::size_t i = 0; used.version != nullptr && i < used.version->inputs.size(); ++i) {
      const check::CheckedInput& input = used.version->inputs[i];
      if (input.name == name && input.level == plan.levels.front().level) {
        return FoundInput{used.version, i};
      }
    }
  }
  return std::nullopt;
}

const plan::TracedItem* find_traced(const plan::Plan& plan, const FoundInput& input) {
  for (const plan::TracedItem& item : plan.levels.front().traced) {
    if (!item.is_input || item.traced.denominator != plan::kNoSlot) {
      continue;
    }
    for (const plan::UsedBook& used : plan.books) {
      if (used.book == item.book && used.version == input.version && item.index == input.index) {
        return &item;
      }
    }
  }
  return nullptr;
}

Words title_of(const check::CheckedRules& rules, const FoundInput& input) {
  const auto in = [&](Language language) {
    return report::Definer(*rules.documents, language).title(*input.version, true, input.index);
  };
  return {in(Language::kDutch), in(Language::kEnglish)};
}

// The unit is written once, where both write it alike: "40.575 tot 162.300 uur".
std::string range_text(const std::string& low, std::string_view until, const std::string& high) {
  const std::size_t blank = low.find(' ');
  const bool alike = blank != std::string::npos && high.find(' ') != std::string::npos &&
                     low.substr(blank) == high.substr(high.find(' '));
  return (alike ? low.substr(0, blank) : low) + std::string(until) + high;
}

// "minder dan 40.575 uur", "40.575 tot 162.300 uur", "162.300 uur en meer".
std::vector<Words> class_names(const std::vector<exact::Decimal>& borders,
                               const exact::Type& type) {
  const auto text = [&](const exact::Decimal& border, Language language) {
    return report::short_figure_text({border.to_rational(), type, false, 0}, language);
  };
  std::vector<Words> names;
  const auto nl = [&](std::size_t i) { return text(borders[i], Language::kDutch); };
  const auto en = [&](std::size_t i) { return text(borders[i], Language::kEnglish); };
  names.push_back({"minder dan " + nl(0), "less than " + en(0)});
  for (std::size_t i = 1; i < borders.size(); ++i) {
    names.push_back({range_text(nl(i - 1), " tot ", nl(i)), range_text(en(i - 1), " to ", en(i))});
  }
  const std::size_t last = borders.size() - 1;
  names.push_back({nl(last) + " en meer", en(last) + " and more"});
  return names;
}

// The least integer whose value is not below the border.
exact::BigInt least_integer(const exact::Rational& border, const exact::Rational& quantum) {
  const exact::Rational steps = border / quantum;
  const exact::BigInt low = numerator(steps) / denominator(steps);  // borders are not negative
  return exact::Rational(low) == steps ? low : low + 1;
}

}  // namespace

RowGroups::RowGroups(const check::CheckedRules& rules, const plan::Plan& traced,
                     std::size_t block_rows)
    : traced_(traced), evaluators_(std::make_unique<eval::EvaluatorPool>(traced, block_rows)) {
  add_size(rules);
  add_enumerations(rules);
}

void RowGroups::add_size(const check::CheckedRules& rules) {
  const rulebook::LevelDocument& level = *rules.levels[traced_.levels.front().level].document;
  for (const rulebook::SizeClasses& classes : level.size_classes) {
    const auto input = find_input(traced_, classes.by.value);
    const plan::TracedItem* item = input ? find_traced(traced_, *input) : nullptr;
    if (item == nullptr) {
      continue;
    }
    size_.emplace();
    size_->traced = item->traced;
    for (const exact::Decimal& border : classes.borders) {
      size_->borders.push_back(least_integer(border.to_rational(), item->traced.quantum));
    }
    RowGrouping grouping{classes.by.value, title_of(rules, *input), true,
                         class_names(classes.borders, input->version->inputs[input->index].type),
                         false};
    grouping.names.push_back(kNotGiven);
    grouping.may_be_left_open = true;
    groupings_.push_back(std::move(grouping));
    return;
  }
}

void RowGroups::add_enumerations(const check::CheckedRules& rules) {
  const plan::LevelPlan& top = traced_.levels.front();
  for (std::size_t i = 0; top.supplied && i < top.schema.columns.size(); ++i) {
    const table::Column& column = top.schema.columns[i];
    if (column.kind != table::ColumnKind::kEnumeration || column.values.size() < 2) {
      continue;
    }
    const auto input = find_input(traced_, column.name);
    RowGrouping grouping{column.name,
                         input ? title_of(rules, *input) : review::same_words(column.name),
                         false,
                         {},
                         false};
    for (const std::string& value : column.values) {
      grouping.names.push_back(review::same_words(value));
    }
    grouping.may_be_left_open = column.optional;
    if (column.optional) {
      grouping.names.push_back(kNotGiven);
    }
    groupings_.push_back(std::move(grouping));
    enumerations_.push_back(i);
  }
}

std::vector<std::vector<std::uint32_t>> RowGroups::groups_of(
    const eval::Population& population) const {
  std::vector<std::vector<std::uint32_t>> result;
  if (size_) {
    result.push_back(sizes_of(population));
  }
  for (const std::size_t column : enumerations_) {
    const auto& values = population.levels.front().columns[column];
    const std::size_t members = traced_.levels.front().schema.columns[column].values.size();
    std::vector<std::uint32_t>& groups = result.emplace_back();
    groups.reserve(values.size());
    for (const std::int64_t value : values) {
      groups.push_back(static_cast<std::uint32_t>(
          value == table::kMissing ? members : static_cast<std::size_t>(value)));
    }
  }
  return result;
}

std::vector<std::uint32_t> RowGroups::sizes_of(const eval::Population& population) const {
  std::vector<std::uint32_t> groups;
  groups.reserve(population.levels.front().rows());
  const auto classes = static_cast<std::uint32_t>(size_->borders.size() + 1);
  const auto see = [&](const eval::SliceEvaluator::Block& block) {
    if (block.level != 0) {
      return;
    }
    const eval::LaneView& values = (*block.views)[size_->traced.value];
    for (std::size_t row = 0; row < block.rows; ++row) {
      const bool is_given = size_->traced.reason == plan::kNoSlot ||
                            eval::lane_value((*block.views)[size_->traced.reason], row) == 0;
      const auto above = std::upper_bound(size_->borders.begin(), size_->borders.end(),
                                          eval::lane_value(values, row));
      groups.push_back(is_given ? static_cast<std::uint32_t>(above - size_->borders.begin())
                                : classes);
    }
  };
  evaluators_->take()->evaluate(population, 0, population.levels.front().rows(), see);
  return groups;
}

}  // namespace quotum::impact
