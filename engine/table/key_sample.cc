// Pieces at even distances, each read as a small file of its own.
#include "table/key_sample.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace quotum::table {
namespace {

constexpr std::uint64_t kPieces = 128;
constexpr std::size_t kPieceBytes = 32u << 10;

std::string read_piece(std::ifstream& file, std::uint64_t at) {
  std::string text(kPieceBytes, '\0');
  file.clear();
  file.seekg(static_cast<std::streamoff>(at));
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

// Whole lines of the piece; its first line is taken for the end of one that began before it.
std::string whole_lines(const std::string& piece) {
  const std::size_t begin = piece.find('\n');
  const std::size_t end = piece.rfind('\n');
  return begin == end ? std::string() : piece.substr(begin + 1, end - begin);
}

void add_keys(const std::string& text, const std::string& path, const Schema& schema,
              const CsvOptions& options, KeySample& sample) {
  auto reader = CsvReader::open_text(text, path, schema, options, nullptr);
  while (reader) {
    auto batch = reader.value().next();
    if (!batch || !batch.value()) {
      return;
    }
    const std::vector<std::int64_t>& keys = batch.value()->columns.front();
    sample.keys.insert(sample.keys.end(), keys.begin(), keys.end());
  }
}

}  // namespace

KeySample sample_keys(const std::string& path, const Schema& schema, const CsvOptions& options) {
  KeySample sample;
  std::error_code fault;
  const std::uint64_t size = std::filesystem::file_size(path, fault);
  std::ifstream file(path, std::ios::binary);
  std::string header;
  if (fault || !file || !std::getline(file, header)) {
    return sample;
  }
  header += '\n';
  std::uint64_t bytes = 0;
  const std::uint64_t step = std::max<std::uint64_t>(size / kPieces, kPieceBytes);
  for (std::uint64_t at = header.size() - 1; at < size; at += step) {
    const std::string lines = whole_lines(read_piece(file, at));
    bytes += lines.size();
    add_keys(header + lines, path, schema, options, sample);
  }
  sample.ascending = std::is_sorted(sample.keys.begin(), sample.keys.end());
  std::sort(sample.keys.begin(), sample.keys.end());
  sample.rows = bytes == 0 ? 0 : sample.keys.size() * (size / bytes + 1);
  return sample;
}

}  // namespace quotum::table
