// Lanes: one slot's integers for a number of rows, 64, 128 or 256 bits each.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <vector>

#include "exact/integer.h"

namespace quotum::eval {

// Owns storage of one width. Not shared among threads.
class Lanes {
 public:
  Lanes() = default;
  Lanes(exact::Width width, std::size_t rows) : width_(width) {
    switch (width) {
      case exact::Width::k64:
        narrow_.resize(rows);
        break;
      case exact::Width::k128:
        middle_.resize(rows);
        break;
      case exact::Width::k256:
        wide_.resize(rows);
        break;
    }
  }

  [[nodiscard]] exact::Width width() const { return width_; }
  // REQUIRES: T is the type of the width.
  template <typename T>
  [[nodiscard]] T* data() {
    if constexpr (std::is_same_v<T, std::int64_t>) {
      return narrow_.data();
    } else if constexpr (std::is_same_v<T, exact::Int128>) {
      return middle_.data();
    } else {
      return wide_.data();
    }
  }

 private:
  exact::Width width_ = exact::Width::k64;
  std::vector<std::int64_t> narrow_;
  std::vector<exact::Int128> middle_;
  std::vector<exact::Int256> wide_;
};

// Where a slot's lanes stand for the current block: in Lanes, or in a column of the population.
struct LaneView {
  exact::Width width = exact::Width::k64;
  const void* data = nullptr;

  // REQUIRES: T is the type of the width.
  template <typename T>
  [[nodiscard]] const T* as() const {
    return static_cast<const T*>(data);
  }
};

// Calls body(T()) with the lane type of a width.
template <typename Body>
void with_lane_type(exact::Width width, Body body) {
  switch (width) {
    case exact::Width::k64:
      body(std::int64_t{});
      return;
    case exact::Width::k128:
      body(exact::Int128{});
      return;
    case exact::Width::k256:
      body(exact::Int256{});
      return;
  }
}

// Lane `row` of a view as an integer without bound.
inline exact::BigInt lane_value(const LaneView& view, std::size_t row) {
  exact::BigInt value;
  with_lane_type(view.width, [&](auto lane) {
    using T = decltype(lane);
    if constexpr (std::is_same_v<T, exact::Int128>) {
      value = exact::to_big(view.as<T>()[row]);
    } else {
      value = exact::BigInt(view.as<T>()[row]);
    }
  });
  return value;
}

}  // namespace quotum::eval
