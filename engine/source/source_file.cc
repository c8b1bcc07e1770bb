// Lines, columns and the reading of one rule book file.
#include "source/source_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

namespace quotum::source {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{16} << 20;

unsigned byte_at(std::string_view text, std::size_t index) {
  return static_cast<unsigned char>(text[index]);
}

bool is_continuation(std::string_view text, std::size_t index) {
  return index < text.size() && (byte_at(text, index) & 0xC0U) == 0x80U;
}

// Bytes of the well-formed sequence at `at`, 0 when there is none (Unicode 15, table 3-7: no
// overlong forms, no surrogates, nothing above U+10FFFF).
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  if (lead < 0x80U) {
    return 1;
  }
  const std::size_t length = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : 2;
  if (lead < 0xC2U || lead > 0xF4U) {
    return 0;
  }
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(text, at + i)) {
      return 0;
    }
  }
  const unsigned second = byte_at(text, at + 1);
  const bool overlong = (lead == 0xE0U && second < 0xA0U) || (lead == 0xF0U && second < 0x90U);
  const bool surrogate = lead == 0xEDU && second > 0x9FU;
  const bool too_large = lead == 0xF4U && second > 0x8FU;
  return overlong || surrogate || too_large ? 0 : length;
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

Error cannot_read(const std::string& shown_path) {
  return {fmt::format("cannot read {}: {}", shown_path, std::generic_category().message(errno))};
}

Result<std::string> read_bytes(const std::string& path, const std::string& shown_path) {
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
  if (!file) {
    return cannot_read(shown_path);
  }
  std::string text;
  std::array<char, 65536> block{};
  for (;;) {
    const std::size_t count = std::fread(block.data(), 1, block.size(), file.get());
    text.append(block.data(), count);
    if (text.size() > kMaxBytes) {
      return Error{fmt::format("{} is larger than 16 MiB", shown_path)};
    }
    if (count < block.size()) {
      break;
    }
  }
  if (std::ferror(file.get()) != 0) {
    return cannot_read(shown_path);
  }
  return text;
}

}  // namespace

std::optional<std::size_t> find_bad_byte(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = sequence_length(text, at);
    if (length == 0) {
      return at;
    }
    at += length;
  }
  return std::nullopt;
}

SourceFile::SourceFile(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)), line_begins_{0} {
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') {
      line_begins_.push_back(static_cast<std::uint32_t>(i + 1));
    }
  }
}

Position SourceFile::position(std::uint32_t offset) const {
  const auto after = std::upper_bound(line_begins_.begin(), line_begins_.end(), offset);
  Position position;
  position.line = static_cast<std::uint32_t>(after - line_begins_.begin());
  for (std::uint32_t i = *std::prev(after); i < offset; ++i) {
    position.column += is_continuation(text_, i) ? 0U : 1U;
  }
  return position;
}

std::string_view SourceFile::line(std::uint32_t number) const {
  const std::uint32_t begin = line_begin(number);
  std::string_view rest = text().substr(begin);
  rest = rest.substr(0, rest.find('\n'));
  if (!rest.empty() && rest.back() == '\r') {
    rest.remove_suffix(1);
  }
  return rest;
}

std::uint32_t SourceFile::line_begin(std::uint32_t number) const {
  assert(number >= 1 && number <= line_begins_.size());
  return line_begins_[number - 1];
}

Result<std::unique_ptr<SourceFile>> read_source_file(const std::string& path,
                                                     const std::string& shown_path) {
  Result<std::string> text = read_bytes(path, shown_path);
  if (!text) {
    return text.error();
  }
  return std::make_unique<SourceFile>(shown_path, std::move(text.value()));
}

}  // namespace quotum::source
