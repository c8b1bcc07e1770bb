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

}  // namespace

std::vector<ExplainedDemand> RowExplainer::demands(check::BookId book,
                                                   const ExplainedRow& row) const {
  const check::CheckedVersion& version = *evaluator_.version(book);
  std::vector<ExplainedDemand> result = definer_.demands(version);
  for (ExplainedDemand& demand : result) {
    demand.met = true;
    for (DemandShown& shown : demand.shown) {
      shown.missing =
          pick(language_, "niet nodig voor deze uitkomst", "not needed for this result");
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
        shown.missing.clear();
      }
      demand.met = demand.met && !shown.value.exact.empty();
    }
  }
  return result;
}

}  // namespace quotum::report
