// Whether a decision can say what the law demands of it. See explain_row.h.
#include <algorithm>

#include "report/explain_row.h"

namespace quotum::report {
namespace {

template <typename Item>
const Item* find_named(const std::vector<Item>& items, const std::string& name) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.name == name; });
  return found == items.end() ? nullptr : &*found;
}

// Only the year is shown by neither an input nor a step.
bool is_the_year(const check::CheckedVersion& version, const std::string& name) {
  return find_named(version.inputs, name) == nullptr && find_named(version.steps, name) == nullptr;
}

// Whether the row has its outcome and each of its figures. Then what it did not reach is moot; else
// it may be missing only because something before it is.
bool has_all_results(const ExplainedRow& row) {
  return (!row.outcome || !row.outcome->code.empty()) &&
         std::none_of(row.outputs.begin(), row.outputs.end(),
                      [](const ExplainedOutput& output) { return output.value.exact.empty(); });
}

// What the row did not reach.
void set_unreached(DemandShown& shown, bool all_results, Language language) {
  shown.not_needed = all_results;
  if (!all_results) {
    shown.missing = pick(language, "niet bereikt, omdat een ander gegeven ontbreekt",
                         "not reached, since another figure is missing");
  }
}

}  // namespace

std::vector<ExplainedDemand> RowExplainer::demands(check::BookId book,
                                                   const ExplainedRow& row) const {
  const check::CheckedVersion& version = *evaluator_.version(book);
  std::vector<ExplainedDemand> result = definer_.demands(version);
  const bool all_results = has_all_results(row);
  for (ExplainedDemand& demand : result) {
    demand.met = true;
    for (DemandShown& shown : demand.shown) {
      if (const ExplainedStep* step = find_named(row.steps, shown.name)) {
        shown.value = step->value;
        shown.missing = step->missing;
        shown.step = static_cast<std::size_t>(step - row.steps.data()) + 1;
      } else if (const ExplainedInput* input = find_named(row.inputs, shown.name)) {
        shown.value = input->value;
        shown.missing = input->missing;
      } else if (is_the_year(version, shown.name)) {
        const std::string year = std::to_string(evaluator_.plan().year);
        shown.value = {year, year, year, "jaar"};
      } else {
        set_unreached(shown, all_results, language_);
      }
      demand.met = demand.met && (shown.not_needed || !shown.value.exact.empty());
    }
  }
  return result;
}

}  // namespace quotum::report
