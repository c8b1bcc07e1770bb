// Flags of a measurement, see size_flags.h.
#include "size_flags.h"

#include <charconv>

#include "failure.h"

namespace quotum::bench {

void SizeFlags::read(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string given = argv[i];
    const std::size_t sign = given.find('=');
    const bool is_flag = given.rfind("--", 0) == 0 && sign != std::string::npos;
    const auto found = is_flag ? values_.find(given.substr(2, sign - 2)) : values_.end();
    if (found == values_.end()) {
      std::string known;
      for (const auto& [name, value] : values_) {
        known += " --" + name + "=" + value;
      }
      fail("unknown flag " + given + "; known, beside those of --help:" + known);
    }
    found->second = given.substr(sign + 1);
  }
}

std::uint64_t SizeFlags::number(const std::string& name) const {
  const std::string& value = text(name);
  std::uint64_t number = 0;
  const char* end = value.data() + value.size();
  const auto [stopped, fault] = std::from_chars(value.data(), end, number);
  if (fault != std::errc() || stopped != end || number == 0) {
    fail("--" + name + "=" + value + ": a whole number above zero");
  }
  return number;
}

}  // namespace quotum::bench
