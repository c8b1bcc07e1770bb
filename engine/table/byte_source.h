// Where the bytes of a data file come from: a file, or memory.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "source/result.h"

namespace quotum::table {

// Not thread-safe.
class ByteSource {
 public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource(ByteSource&&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  ByteSource& operator=(ByteSource&&) = delete;
  virtual ~ByteSource() = default;
  // Fills `out` from its start with up to `size` bytes; 0 only at the end.
  virtual source::Result<std::size_t> read(char* out, std::size_t size) = 0;
};

// Fails when the file cannot be opened. Messages name `path`.
source::Result<std::unique_ptr<ByteSource>> open_file(const std::string& path);
// `text` must outlive it.
std::unique_ptr<ByteSource> read_memory(std::string_view text);

}  // namespace quotum::table
