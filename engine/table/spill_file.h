// A file without a name for rows that memory does not hold; it is gone with its object, also when
// the program is killed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "source/result.h"

namespace quotum::table {

// read() may be called by several threads at once.
class SpillFile {
 public:
  static source::Result<SpillFile> create(const std::string& folder);
  SpillFile(const SpillFile&) = delete;
  SpillFile(SpillFile&& other) noexcept;
  SpillFile& operator=(const SpillFile&) = delete;
  SpillFile& operator=(SpillFile&& other) noexcept;
  ~SpillFile();

  // Appends and says where it stands.
  source::Result<std::uint64_t> append(const void* data, std::size_t size);
  source::Outcome read(std::uint64_t offset, void* data, std::size_t size) const;

 private:
  SpillFile(int descriptor, std::string folder);
  int descriptor_;
  std::string folder_;
  std::uint64_t size_ = 0;
};

}  // namespace quotum::table
