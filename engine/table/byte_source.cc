// Files through the system's own calls: no buffer of ours lies between.
#include "table/byte_source.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace quotum::table {
namespace {

using source::Error;

class FileSource final : public ByteSource {
 public:
  FileSource(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {}
  FileSource(const FileSource&) = delete;
  FileSource(FileSource&&) = delete;
  FileSource& operator=(const FileSource&) = delete;
  FileSource& operator=(FileSource&&) = delete;
  ~FileSource() override { ::close(descriptor_); }

  source::Result<std::size_t> read(char* out, std::size_t size) override {
    while (true) {
      const ssize_t count = ::read(descriptor_, out, size);
      if (count >= 0) {
        return static_cast<std::size_t>(count);
      }
      if (errno != EINTR) {
        return Error{"cannot read " + path_ + ": " + std::generic_category().message(errno)};
      }
    }
  }

 private:
  int descriptor_;
  std::string path_;
};

class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string_view text) : text_(text) {}

  source::Result<std::size_t> read(char* out, std::size_t size) override {
    const std::size_t count = text_.copy(out, size);
    text_.remove_prefix(count);
    return count;
  }

 private:
  std::string_view text_;
};

}  // namespace

source::Result<std::unique_ptr<ByteSource>> open_file(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    return Error{"cannot open " + path + ": " + std::generic_category().message(errno)};
  }
  return std::unique_ptr<ByteSource>(std::make_unique<FileSource>(descriptor, path));
}

std::unique_ptr<ByteSource> read_memory(std::string_view text) {
  return std::make_unique<MemorySource>(text);
}

}  // namespace quotum::table
