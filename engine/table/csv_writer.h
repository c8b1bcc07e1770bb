// Text files written whole or not at all: under a temporary name in the target folder, then
// renamed.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "source/result.h"

namespace quotum::table {

// Appends a field to a CSV row, quoted only when it must be (RFC 4180): it holds , ; " CR or LF, or
// starts or ends with a blank.
void append_field(std::string& row, std::string_view text);

// What commit() waits for.
enum class Durability {
  kDisk,   // the disk has everything: a power cut leaves the old file or the whole new one
  kCache,  // the system has everything; for files that can be made again
};

// One output file. Not thread-safe. Without commit() the temporary file is removed on destruction
// and an existing file of that name is untouched.
class OutputFile {
 public:
  // Opens `path` + a temporary suffix in the same folder; the folder must exist.
  static source::Result<OutputFile> create(const std::string& path);
  OutputFile(const OutputFile&) = delete;
  OutputFile(OutputFile&&) noexcept;
  OutputFile& operator=(const OutputFile&) = delete;
  OutputFile& operator=(OutputFile&&) noexcept;
  ~OutputFile();

  source::Outcome write(std::string_view bytes);
  // Flushes, renames into place. After it: sha256() and bytes() of the whole.
  source::Outcome commit(Durability durability = Durability::kDisk);
  [[nodiscard]] const std::string& sha256() const;
  [[nodiscard]] std::uint64_t bytes() const;

 private:
  struct State;
  explicit OutputFile(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace quotum::table
