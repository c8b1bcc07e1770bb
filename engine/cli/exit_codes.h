// How the program ends. Fixed by the documentation: scripts rely on these numbers.
#pragma once

#include <utility>
#include <variant>

namespace quotum::cli {

enum class Exit {
  kDone = 0,
  kFindings = 1,     // a test failed
  kUsage = 2,        // the command line, or files that do not belong together
  kRules = 3,        // rule books or scenarios invalid, or a value that the run needs is unknown
  kRejects = 4,      // more rows rejected than allowed
  kInputOutput = 5,  // a file cannot be read, is malformed, or cannot be written
  kMismatch = 6,     // a verification does not come out
  kInternal = 70,    // a mistake in the program
};

// A value, or how the program ends. Whoever returns an Exit has already told the user why, on
// Console::err.
template <typename T>
class [[nodiscard]] OrExit {
 public:
  OrExit(T value)
      : state_(std::in_place_index<0>, std::move(value)) {}  // NOLINT(google-explicit-constructor)
  OrExit(Exit exit)
      : state_(std::in_place_index<1>, exit) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  // REQUIRES: ok().
  [[nodiscard]] T& value() { return std::get<0>(state_); }
  [[nodiscard]] const T& value() const { return std::get<0>(state_); }
  // REQUIRES: !ok().
  [[nodiscard]] Exit exit() const { return std::get<1>(state_); }

 private:
  std::variant<T, Exit> state_;
};

}  // namespace quotum::cli
