// The process around run_program(): streams, the terminal behind them, the exit code.
#include <malloc.h>
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/program.h"

namespace {

// A fault that no catch can reach (an exception that leaves a thread) still ends with the
// documented code.
[[noreturn]] void end_as_internal() {
  static constexpr char kMessage[] = "quotum: internal error; do not use what was written\n";
  [[maybe_unused]] const ssize_t written = write(STDERR_FILENO, kMessage, sizeof(kMessage) - 1);
  _exit(static_cast<int>(quotum::cli::Exit::kInternal));
}

// https://no-color.org: set and not empty.
bool color_is_refused() {
  const char* value = std::getenv("NO_COLOR");
  return value != nullptr && *value != '\0';
}

// Blocks, batches and results come and go by the megabyte. Given back to the system each time, they
// cost more in page faults than all computing; kept, they are used again.
void keep_memory() {
  constexpr int kKeep = 1 << 30;
  ::mallopt(M_MMAP_THRESHOLD, kKeep);
  ::mallopt(M_TRIM_THRESHOLD, kKeep);
  ::mallopt(M_TOP_PAD, 64 << 20);
}

}  // namespace

int main(int argc, char** argv) {
  std::set_terminate(end_as_internal);
  keep_memory();
  std::ios::sync_with_stdio(false);
  const quotum::cli::Console console{std::cout, std::cerr,
                                     isatty(STDOUT_FILENO) == 1 && !color_is_refused(),
                                     isatty(STDERR_FILENO) == 1};
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  return static_cast<int>(quotum::cli::run_program(arguments, console));
}
