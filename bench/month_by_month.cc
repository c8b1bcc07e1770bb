// A file for each date, then all of them one behind the other, see month_by_month.h.
#include "month_by_month.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <string_view>

#include "failure.h"

namespace quotum::bench {
namespace {

namespace fs = std::filesystem;

std::string_view field(std::string_view line, std::size_t number) {
  for (; number > 0; --number) {
    line.remove_prefix(std::min(line.find(','), line.size() - 1) + 1);
  }
  return line.substr(0, line.find(','));
}

std::size_t position_of(const std::string& column, std::string_view header) {
  const auto columns = static_cast<std::size_t>(std::count(header.begin(), header.end(), ',')) + 1;
  for (std::size_t i = 0; i < columns; ++i) {
    if (field(header, i) == column) {
      return i;
    }
  }
  fail("no column " + column + " to order by");
}

// Rows of one date on their way; few dates, so all of them are open at once.
struct Part {
  fs::path path;
  std::ofstream out;
};

}  // namespace

void write_month_by_month(const fs::path& from, const std::string& column, const fs::path& to) {
  std::ifstream in(from, std::ios::binary);
  std::string line;
  if (!std::getline(in, line)) {
    fail(from.string() + " cannot be read");
  }
  const std::size_t position = position_of(column, line);
  std::ofstream out(to, std::ios::binary);
  out << line << '\n';
  std::map<std::string, Part, std::less<>> parts;
  while (std::getline(in, line)) {
    const std::string_view date = field(line, position);
    auto part = parts.find(date);
    if (part == parts.end()) {
      const fs::path path = to.string() + "." + std::string(date);
      part = parts.emplace(date, Part{path, std::ofstream(path, std::ios::binary)}).first;
    }
    part->second.out << line << '\n';
  }
  for (auto& [date, part] : parts) {
    part.out.close();
    out << std::ifstream(part.path, std::ios::binary).rdbuf();
    fs::remove(part.path);
    if (!part.out || !out) {
      fail(to.string() + " cannot be written");
    }
  }
}

}  // namespace quotum::bench
