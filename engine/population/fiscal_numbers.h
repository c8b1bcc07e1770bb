// Fiscal numbers of employers that do not exist.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace quotum::population {

// The nine-digit numbers that pass the elfproef and begin with a prefix, ascending.
class FiscalNumbers {
 public:
  // How many there are at least: of ten numbers in a row nine or more have a check digit.
  static std::uint64_t capacity(const std::string& prefix);
  // The first of `prefixes` that has `count` numbers, if any. Each is one to seven digits.
  static std::optional<FiscalNumbers> with_room_for(std::uint64_t count,
                                                    const std::vector<std::string>& prefixes);

  // REQUIRES: called at most capacity(prefix) times.
  std::string next();

 private:
  explicit FiscalNumbers(const std::string& prefix);
  std::uint64_t stem_;  // the first eight digits of the next one
};

}  // namespace quotum::population
