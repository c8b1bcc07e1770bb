// Sizes of a measurement on the command line, beside the flags of Google Benchmark.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace quotum::bench {

// --NAME=NUMBER or --NAME=TEXT for each name given, with what holds where it is not said.
class SizeFlags {
 public:
  explicit SizeFlags(std::map<std::string, std::string> defaults) : values_(std::move(defaults)) {}

  // What benchmark::Initialize has left. Ends the program on a flag that is not known.
  void read(int argc, char** argv);

  [[nodiscard]] const std::string& text(const std::string& name) const { return values_.at(name); }
  // Ends the program when it is not a whole number above zero.
  [[nodiscard]] std::uint64_t number(const std::string& name) const;

 private:
  std::map<std::string, std::string> values_;
};

}  // namespace quotum::bench
