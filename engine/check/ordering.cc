// Depth-first search: things leave it after everything that they need.
#include "check/ordering.h"

#include <algorithm>

namespace quotum::check {
namespace {

class Search {
 public:
  explicit Search(const std::vector<std::vector<std::size_t>>& needs)
      : needs_(needs), state_(needs.size(), State::kNew), in_circle_(needs.size(), false) {}

  Ordering run() {
    for (std::size_t thing = 0; thing < needs_.size(); ++thing) {
      visit(thing);
    }
    return std::move(result_);
  }

 private:
  enum class State { kNew, kOpen, kDone };

  void visit(std::size_t thing) {
    if (state_[thing] == State::kOpen) {
      report_circle(thing);
      return;
    }
    if (state_[thing] == State::kDone) {
      return;
    }
    state_[thing] = State::kOpen;
    path_.push_back(thing);
    for (const std::size_t needed : needs_[thing]) {
      visit(needed);
    }
    path_.pop_back();
    state_[thing] = State::kDone;
    result_.order.push_back(thing);
  }

  void report_circle(std::size_t thing) {
    std::vector<std::size_t> circle(std::find(path_.begin(), path_.end(), thing), path_.end());
    const bool known =
        std::any_of(circle.begin(), circle.end(), [this](std::size_t i) { return in_circle_[i]; });
    for (const std::size_t i : circle) {
      in_circle_[i] = true;
    }
    if (!known) {
      std::rotate(circle.begin(), std::min_element(circle.begin(), circle.end()), circle.end());
      result_.circles.push_back(std::move(circle));
    }
  }

  const std::vector<std::vector<std::size_t>>& needs_;
  std::vector<State> state_;
  std::vector<bool> in_circle_;
  std::vector<std::size_t> path_;
  Ordering result_;
};

}  // namespace

Ordering order_by_need(const std::vector<std::vector<std::size_t>>& needs) {
  return Search(needs).run();
}

}  // namespace quotum::check
