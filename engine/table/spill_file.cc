// A temporary file of the system's kind.
#include "table/spill_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace quotum::table {
namespace {

constexpr int kNone = -1;

source::Error failed(const std::string& what, const std::string& folder) {
  return source::Error{"cannot " + what + " a temporary file in " + folder + ": " +
                       std::generic_category().message(errno)};
}

}  // namespace

SpillFile::SpillFile(int descriptor, std::string folder)
    : descriptor_(descriptor), folder_(std::move(folder)) {}

SpillFile::SpillFile(SpillFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, kNone)),
      folder_(std::move(other.folder_)),
      size_(other.size_) {}

SpillFile& SpillFile::operator=(SpillFile&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(folder_, other.folder_);
  std::swap(size_, other.size_);
  return *this;
}

SpillFile::~SpillFile() {
  if (descriptor_ != kNone) {
    ::close(descriptor_);
  }
}

source::Result<SpillFile> SpillFile::create(const std::string& folder) {
  std::string path = folder + "/.quotum-spill-XXXXXX";
  const int descriptor = ::mkostemp(path.data(), O_CLOEXEC);
  if (descriptor == kNone) {
    return failed("make", folder);
  }
  ::unlink(path.c_str());
  return SpillFile(descriptor, folder);
}

source::Result<std::uint64_t> SpillFile::append(const void* data, std::size_t size) {
  const std::uint64_t offset = size_;
  const auto* bytes = static_cast<const char*>(data);
  while (size > 0) {
    const ssize_t written = ::pwrite(descriptor_, bytes, size, static_cast<off_t>(size_));
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written <= 0) {
      return failed("write", folder_);
    }
    bytes += written;
    size -= static_cast<std::size_t>(written);
    size_ += static_cast<std::uint64_t>(written);
  }
  return offset;
}

source::Outcome SpillFile::read(std::uint64_t offset, void* data, std::size_t size) const {
  auto* bytes = static_cast<char*>(data);
  while (size > 0) {
    const ssize_t count = ::pread(descriptor_, bytes, size, static_cast<off_t>(offset));
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count <= 0) {
      return failed("read", folder_);
    }
    bytes += count;
    size -= static_cast<std::size_t>(count);
    offset += static_cast<std::uint64_t>(count);
  }
  return source::Done{};
}

}  // namespace quotum::table
