// The text of one rule book file, and places in it. Knows nothing of YAML, formulas or law.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/result.h"

namespace quotum::source {

// Where a human finds it: both 1-based; columns count code points, not bytes.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

// The first byte of `text` that is not part of well-formed UTF-8.
std::optional<std::size_t> find_bad_byte(std::string_view text);

// Owns one file's bytes for its whole life, also those that are not UTF-8: who reads them reports
// them (rulebook/yaml_text.h). Immutable: threads may share it.
class SourceFile {
 public:
  SourceFile(std::string path, std::string text);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  // REQUIRES: offset <= text().size().
  [[nodiscard]] Position position(std::uint32_t offset) const;
  // The line without its line end; 1-based. REQUIRES: the line exists.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;
  // Byte offset of the first byte of a 1-based line. REQUIRES: the line exists.
  [[nodiscard]] std::uint32_t line_begin(std::uint32_t number) const;

 private:
  std::string path_;
  std::string text_;
  std::vector<std::uint32_t> line_begins_;
};

// Reads the file whole. Fails when it cannot be read or is larger than 16 MiB (a rule book of that
// size is a mistake). `shown_path` is what messages call it.
Result<std::unique_ptr<SourceFile>> read_source_file(const std::string& path,
                                                     const std::string& shown_path);

// Half-open byte range in a file. A default Span means "nowhere" and is rendered without a line.
struct Span {
  const SourceFile* file = nullptr;  // not owned; outlives the span
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

}  // namespace quotum::source
