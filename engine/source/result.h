// Result: a value, or the reason why the environment did not give one (a file that cannot be read,
// a disk that is full). Mistakes of rule authors are Diagnostics; wrong data rows are RowErrors.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace quotum::source {

struct Error {
  std::string message;  // one sentence for the user, with the path it is about
};

template <typename T>
class [[nodiscard]] Result {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): so that functions can return either
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  // NOLINTNEXTLINE(google-explicit-constructor)
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  // REQUIRES: ok().
  [[nodiscard]] T& value() { return std::get<0>(state_); }
  [[nodiscard]] const T& value() const { return std::get<0>(state_); }
  // REQUIRES: !ok().
  [[nodiscard]] const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

// Success without a value.
struct Done {};
using Outcome = Result<Done>;

}  // namespace quotum::source
