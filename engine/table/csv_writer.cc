// Fields with quotes where needed, and files that appear only when they are complete.
#include "table/csv_writer.h"

#include <fcntl.h>
#include <unistd.h>

#include <cassert>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

#include "table/digest.h"

namespace quotum::table {
namespace {

using source::Done;
using source::Error;
using source::Outcome;

constexpr std::size_t kBufferBytes = 1u << 20;
constexpr std::uint64_t kStoredAtOnce = 8u << 20;
constexpr int kTemporaryNames = 100;

Error system_error(const std::string& what, const std::string& path) {
  return Error{what + " " + path + ": " + std::generic_category().message(errno)};
}

}  // namespace

void append_field(std::string& row, std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t'; };
  const bool quote = text.find_first_of(",;\"\r\n") != std::string_view::npos ||
                     (!text.empty() && (blank(text.front()) || blank(text.back())));
  if (!quote) {
    row += text;
    return;
  }
  row += '"';
  for (const char c : text) {
    row.append(c == '"' ? 2 : 1, c);
  }
  row += '"';
}

struct OutputFile::State {
  State(std::string target, std::string temporary_name, int file)
      : path(std::move(target)), temporary(std::move(temporary_name)), descriptor(file) {}
  State(const State&) = delete;
  State(State&&) = delete;
  State& operator=(const State&) = delete;
  State& operator=(State&&) = delete;
  ~State() {
    if (descriptor >= 0) {
      ::close(descriptor);
    }
    if (!committed) {
      ::unlink(temporary.c_str());
    }
  }

  Outcome put(std::string_view rest) {
    while (!rest.empty()) {
      const ssize_t count = ::write(descriptor, rest.data(), rest.size());
      if (count >= 0) {
        rest.remove_prefix(static_cast<std::size_t>(count));
        start_storing(static_cast<std::uint64_t>(count));
      } else if (errno != EINTR) {
        return system_error("cannot write", path);
      }
    }
    return Done{};
  }

  Outcome flush() {
    Outcome done = put(buffer);
    buffer.clear();
    return done;
  }

  // Has the disk begin with what is there, so that commit() need not wait for all of it. Only a
  // hint: what goes wrong is told by fsync.
  void start_storing(std::uint64_t count) {
#if defined(SYNC_FILE_RANGE_WRITE)
    unstored += count;
    if (unstored >= kStoredAtOnce) {
      ::sync_file_range(descriptor, static_cast<off64_t>(stored), static_cast<off64_t>(unstored),
                        SYNC_FILE_RANGE_WRITE);
      stored += std::exchange(unstored, 0);
    }
#else
    static_cast<void>(count);
#endif
  }

  std::string path;
  std::string temporary;
  int descriptor;
  bool committed = false;
  std::string buffer;
  Sha256 digest;
  std::string sha256;
  std::uint64_t bytes = 0;
  std::uint64_t stored = 0;    // bytes that the disk was told of
  std::uint64_t unstored = 0;  // written since
};

OutputFile::OutputFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
OutputFile::OutputFile(OutputFile&&) noexcept = default;
OutputFile& OutputFile::operator=(OutputFile&&) noexcept = default;
OutputFile::~OutputFile() = default;

source::Result<OutputFile> OutputFile::create(const std::string& path) {
  // A name that is taken belongs to another run, or to one that was killed: left alone.
  for (int i = 0; i < kTemporaryNames; ++i) {
    std::string temporary = path + ".partial" + (i == 0 ? "" : std::to_string(i));
    const int descriptor =
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);  // less the umask
    if (descriptor >= 0) {
      return OutputFile(std::make_unique<State>(path, std::move(temporary), descriptor));
    }
    if (errno != EEXIST) {
      break;
    }
  }
  return system_error("cannot create", path);
}

Outcome OutputFile::write(std::string_view bytes) {
  state_->digest.update(bytes);
  state_->bytes += bytes.size();
  if (state_->buffer.size() + bytes.size() < kBufferBytes) {
    state_->buffer += bytes;
    return Done{};
  }
  Outcome flushed = state_->flush();
  return flushed ? state_->put(bytes) : flushed;
}

Outcome OutputFile::commit(Durability durability) {
  State& state = *state_;
  assert(!state.committed);
  if (auto flushed = state.flush(); !flushed) {
    return flushed;
  }
  // What the disk refuses is often told only now.
  const bool stored = durability == Durability::kCache || ::fsync(state.descriptor) == 0 ||
                      errno == EINVAL || errno == EROFS;
  const bool closed = ::close(std::exchange(state.descriptor, -1)) == 0;
  if (!stored || !closed) {
    return system_error("cannot write", state.path);
  }
  if (std::rename(state.temporary.c_str(), state.path.c_str()) != 0) {
    return system_error("cannot replace", state.path);
  }
  state.committed = true;
  state.sha256 = state.digest.hex();
  return Done{};
}

const std::string& OutputFile::sha256() const { return state_->sha256; }

std::uint64_t OutputFile::bytes() const { return state_->bytes; }

}  // namespace quotum::table
