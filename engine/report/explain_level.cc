// Levels below the top, see explain_level.h.
#include "report/explain_level.h"

#include <algorithm>

#include "report/row_place.h"

namespace quotum::report {

using exact::Rational;

namespace {

// Sums of it mean something: an amount, hours, jobs, persons or days; no ratio, rate or year.
bool can_be_summed(const ShownValue& sample) {
  return sample.type == "EUR" || sample.type == "uur" || sample.type == "baan" ||
         sample.type == "persoon" || sample.type == "dag";
}

// The items of a book that any row of the level reached: inputs first, each in the file's order.
std::vector<ItemPosition> reached_items(const ExpressionEvaluator& evaluator, const Reach& reach,
                                        std::size_t level, check::BookId book) {
  const std::vector<plan::TracedItem>& items = evaluator.plan().levels[level].traced;
  std::vector<ItemPosition> result;
  for (ItemPosition i = 0; i < items.size(); ++i) {
    if (items[i].book == book && reach.reached_anywhere(level, i)) {
      result.push_back(i);
    }
  }
  const check::CheckedVersion* version = evaluator.version(book);
  const auto order = [&](ItemPosition i) {
    const plan::TracedItem& item = items[i];
    return std::pair(!item.is_input, item.is_input
                                         ? version->inputs[item.index].declared->span.begin
                                         : version->steps[item.index].declared->span.begin);
  };
  std::sort(result.begin(), result.end(),
            [&order](ItemPosition a, ItemPosition b) { return order(a) < order(b); });
  return result;
}

class TableMaker {
 public:
  TableMaker(const ExpressionEvaluator& evaluator, const Reach& reach, const RowExplainer& rows,
             std::size_t level, std::vector<ItemPosition> items)
      : evaluator_(evaluator),
        reach_(reach),
        rows_(rows),
        level_(level),
        items_(std::move(items)) {}

  [[nodiscard]] ExplainedTable make(const std::vector<const RowPlace*>& places,
                                    std::size_t shown) const {
    ExplainedTable table;
    table.all_rows = places.size();
    for (const ItemPosition item : items_) {
      table.columns.push_back(column(item));
    }
    for (std::size_t i = 0; i < std::min(shown, places.size()); ++i) {
      table.rows.push_back(row(*places[i], i == 0 ? &table.keys : nullptr));
    }
    for (std::size_t i = 0; i < items_.size(); ++i) {
      table.totals.push_back(total(items_[i], places));
    }
    return table;
  }

 private:
  [[nodiscard]] const plan::TracedItem& traced(ItemPosition item) const {
    return evaluator_.plan().levels[level_].traced[item];
  }

  [[nodiscard]] TableColumn column(ItemPosition item) const {
    const plan::TracedItem& which = traced(item);
    const check::CheckedVersion& version = *evaluator_.version(which.book);
    return {which.is_input ? version.inputs[which.index].name : version.steps[which.index].name,
            rows_.title(which.book, which.is_input, which.index), rows_.shown(which, 0).type};
  }

  TableRow row(const RowPlace& place, std::vector<std::string>* key_names) const {
    TableRow result;
    for (const RowPlace* at = &place; at->above != nullptr; at = at->above) {
      const ExplainedRow identity = rows_.identity(*at);
      std::vector<std::string> texts, names;
      for (const NamedText& key : identity.keys) {
        texts.push_back(key.text);
        names.push_back(key.name);
      }
      result.keys.insert(result.keys.begin(), texts.begin(), texts.end());
      if (key_names != nullptr) {
        key_names->insert(key_names->begin(), names.begin(), names.end());
      }
      result.line = at == &place ? identity.line : result.line;
    }
    for (const ItemPosition item : items_) {
      result.cells.push_back(rows_.value(place, item));
    }
    return result;
  }

  [[nodiscard]] ShownValue total(ItemPosition item,
                                 const std::vector<const RowPlace*>& places) const {
    if (!can_be_summed(rows_.shown(traced(item), 0))) {
      return {};
    }
    Rational sum = 0;
    for (const RowPlace* place : places) {
      const std::optional<Rational>& value = place->row->values[item].value;
      if (value && reach_.reached(*place->row, item)) {
        sum += *value;
      }
    }
    return rows_.shown(traced(item), sum);
  }

  const ExpressionEvaluator& evaluator_;
  const Reach& reach_;
  const RowExplainer& rows_;
  std::size_t level_;
  std::vector<ItemPosition> items_;
};

}  // namespace

PlacedRows::PlacedRows(const eval::TracedRow& top) {
  levels_.push_back({RowPlace{&top, nullptr}});
  while (!levels_.back().empty()) {
    std::deque<RowPlace> below;
    for (const RowPlace& place : levels_.back()) {
      for (const eval::TracedRow& row : place.row->below) {
        below.push_back(RowPlace{&row, &place});
      }
    }
    levels_.push_back(std::move(below));
  }
  levels_.pop_back();
}

const RowPlace& second_level(const RowPlace& place) {
  const RowPlace* at = &place;
  while (at->above->above != nullptr) {
    at = at->above;
  }
  return *at;
}

std::optional<ExplainedLevel> explain_level(const ExpressionEvaluator& evaluator,
                                            const Reach& reach, const RowExplainer& rows,
                                            const PlacedRows& places, std::size_t level,
                                            check::BookId book, const ExplainScope& scope,
                                            const RowPlace* only, Language language) {
  const std::vector<ItemPosition> items = reached_items(evaluator, reach, level, book);
  if (items.empty()) {
    return std::nullopt;
  }
  std::vector<const RowPlace*> chosen;
  for (const RowPlace& place : places.at(level)) {
    if (only == nullptr || second_level(place).row == only->row) {
      chosen.push_back(&place);
    }
  }
  const plan::LevelPlan& here = evaluator.plan().levels[level];
  ExplainedLevel result;
  result.name = here.name;
  result.title = pick(language, evaluator.rules().levels[here.level].document->title);
  for (const ItemPosition item : items) {
    if (!here.traced[item].is_input) {
      result.definitions.push_back(rows.definition(book, here.traced[item].index));
    }
  }
  result.table = TableMaker(evaluator, reach, rows, level, items)
                     .make(chosen, only != nullptr ? chosen.size() : scope.rows_shown);
  const bool asked_for = only != nullptr && level == only->row->level;
  if (asked_for || chosen.size() <= scope.rows_worked_out) {
    for (const RowPlace* place : chosen) {
      result.worked_out.push_back(rows.row(*place, book));
    }
  }
  return result;
}

}  // namespace quotum::report
