// Sorting what is mostly in order: payroll rows come in the order of persons, but for those who
// come back later or moved from elsewhere.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace quotum::eval {

// Takes out what is not in order, sorts it and merges it in. What is not in order: those that are
// lower than what stands before them, unless there are more of them in a row than of what stands
// before them and is higher; then it is that. (After drop-merge sort.) n rows of which k are out of
// order take about n + k log k steps; in the worst case n log n. `less` is a strict total order.
template <typename Less>
class NearlySorted {
 public:
  NearlySorted(std::vector<std::uint32_t>& order, Less less) : order_(order), less_(less) {}

  void sort() {
    std::size_t look_at = kFirstLook;
    for (std::size_t at = 0; at < order_.size(); ++at) {
      if (kept_ == 0 || !less_(order_[at], order_[kept_ - 1])) {
        order_[kept_++] = order_[at];
        in_a_row_ = 0;
        look_at = kFirstLook;
        continue;
      }
      strays_.push_back(order_[at]);
      if (++in_a_row_ < look_at) {
        continue;
      }
      look_at *= 2;
      if (const std::size_t higher = higher_than(at + 1 - in_a_row_, at + 1); higher <= in_a_row_) {
        strays_.resize(strays_.size() - in_a_row_);
        at -= in_a_row_;  // the first of them is looked at again
        take_out(higher);
        in_a_row_ = 0;
        look_at = kFirstLook;
      }
    }
    std::sort(strays_.begin(), strays_.end(), less_);
    const auto middle = order_.begin() + static_cast<std::ptrdiff_t>(kept_);
    std::copy(strays_.begin(), strays_.end(), middle);
    std::inplace_merge(order_.begin(), middle, order_.end(), less_);
  }

 private:
  static constexpr std::size_t kFirstLook = 4;

  // How many of the last kept rows are higher than all of [begin, end); one more than these are
  // when it is more.
  [[nodiscard]] std::size_t higher_than(std::size_t begin, std::size_t end) const {
    const std::uint32_t largest =
        *std::max_element(order_.begin() + static_cast<std::ptrdiff_t>(begin),
                          order_.begin() + static_cast<std::ptrdiff_t>(end), less_);
    std::size_t count = 0;
    while (count < kept_ && count <= end - begin && less_(largest, order_[kept_ - 1 - count])) {
      ++count;
    }
    return count;
  }

  void take_out(std::size_t count) {
    for (; count > 0; --count) {
      strays_.push_back(order_[--kept_]);
    }
  }

  std::vector<std::uint32_t>& order_;
  Less less_;
  std::vector<std::uint32_t> strays_;
  std::size_t kept_ = 0;      // at the front of order_
  std::size_t in_a_row_ = 0;  // strays that were found last, one after the other
};

}  // namespace quotum::eval
