// Order and circles of steps.
#include "check/step_order.h"

#include <fmt/format.h>

namespace quotum::check {
namespace {

const rulebook::Text& name_of(const rulebook::VersionDocument& version, ItemId item) {
  return item < version.inputs.size() ? version.inputs[item].name
                                      : version.steps[item - version.inputs.size()].name;
}

void report(const std::vector<ItemId>& circle, const rulebook::VersionDocument& version,
            source::Diagnostics& diagnostics) {
  const rulebook::Text& first = name_of(version, circle.front());
  std::string path;
  for (const ItemId item : circle) {
    path += name_of(version, item).value + " -> ";
  }
  source::Diagnostic& error = diagnostics.error(
      source::Code::kCycle, first.span,
      fmt::format("'{}' is defined by itself: {}{}", first.value, path, first.value));
  for (std::size_t i = 1; i < circle.size(); ++i) {
    const rulebook::Text& name = name_of(version, circle[i]);
    error.notes.push_back({name.span, fmt::format("'{}' is part of the circle", name.value)});
  }
}

}  // namespace

void order_steps(VersionDraft& draft, source::Diagnostics& diagnostics) {
  draft.references = all_references(*draft.scope);
  std::vector<std::vector<std::size_t>> needs;
  for (const References& references : draft.references) {
    needs.push_back(references.items);
  }
  const Ordering ordering = order_by_need(needs);
  for (const std::vector<ItemId>& circle : ordering.circles) {
    report(circle, *draft.document, diagnostics);
  }
  draft.order = ordering.order;
  const std::size_t inputs = draft.document->inputs.size();
  draft.step_positions.resize(draft.document->steps.size());
  for (const ItemId item : draft.order) {
    if (item >= inputs) {
      draft.step_positions[item - inputs] = draft.step_order.size();
      draft.step_order.push_back(item - inputs);
    }
  }
}

}  // namespace quotum::check
