// How far a long command is: a line on the terminal that is drawn over, or JSON lines for machines,
// or nothing. Never part of a result.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "cli/console.h"
#include "report/language.h"

namespace CLI {
class App;
}

namespace quotum::cli {

enum class ProgressMode { kAuto, kNone, kJson };

// Used by one thread.
class Progress {
 public:
  // kAuto draws when console.err is a terminal.
  Progress(ProgressMode mode, report::Language language, const Console& console);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();  // wipes the line

  // A new phase: "read" with the file's base name, "nest" or "compute" with nothing.
  void begin(const std::string& phase, const std::string& subject);
  // Rows so far, in so many bytes of `all_bytes` (0: not known, as of a pipe).
  void advance(std::uint64_t rows, std::uint64_t bytes, std::uint64_t all_bytes);
  // Wipes the line; anything may be written to err then.
  void clear();

 private:
  enum class Kind { kSilent, kTerminal, kJson };
  void draw(std::uint64_t rows, std::uint64_t bytes, std::uint64_t all_bytes);

  Kind kind_;
  report::Language language_;
  const Console& console_;
  std::string phase_, subject_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point last_{};
};

// Nanoseconds for measurements (StageTimes).
std::uint64_t nanoseconds_now();

// --progress auto|json|none
void add_progress_option(CLI::App& command, ProgressMode& mode);

}  // namespace quotum::cli
