// Drawing of progress, see progress.h.
#include "cli/progress.h"

#include <CLI/CLI.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "report/text_table.h"

namespace quotum::cli {
namespace {

constexpr std::size_t kBarColumns = 20;
constexpr std::chrono::milliseconds kBetweenDraws(80);
constexpr const char* kWipe = "\r\x1b[K";

std::string phase_text(const std::string& phase, report::Language language) {
  if (phase == "read") {
    return std::string(report::pick(language, "lezen", "reading"));
  }
  if (phase == "nest") {
    return std::string(report::pick(language, "ordenen", "sorting"));
  }
  return std::string(report::pick(language, "rekenen", "computing"));
}

}  // namespace

Progress::Progress(ProgressMode mode, report::Language language, const Console& console)
    : kind_(mode == ProgressMode::kJson                           ? Kind::kJson
            : mode == ProgressMode::kAuto && console.err_terminal ? Kind::kTerminal
                                                                  : Kind::kSilent),
      language_(language),
      console_(console) {}

Progress::~Progress() { clear(); }

void Progress::begin(const std::string& phase, const std::string& subject) {
  phase_ = phase;
  subject_ = subject;
  last_ = {};
  if (kind_ != Kind::kSilent) {
    draw(0, 0, 0);
  }
}

void Progress::advance(std::uint64_t rows, std::uint64_t bytes, std::uint64_t all_bytes) {
  const auto now = std::chrono::steady_clock::now();
  if (kind_ == Kind::kSilent || (bytes != all_bytes && now - last_ < kBetweenDraws)) {
    return;
  }
  last_ = now;
  draw(rows, bytes, all_bytes);
}

void Progress::clear() {
  if (drawn_) {
    console_.err << kWipe << std::flush;
    drawn_ = false;
  }
}

void Progress::draw(std::uint64_t rows, std::uint64_t bytes, std::uint64_t all_bytes) {
  if (kind_ == Kind::kJson) {
    nlohmann::ordered_json line;
    line["phase"] = phase_;
    line["subject"] = subject_;
    line["rows"] = rows;
    line["bytes"] = bytes;
    line["all_bytes"] = all_bytes;
    console_.err << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
                 << std::endl;
    return;
  }
  console_.err << kWipe << phase_text(phase_, language_) << ' ' << subject_;
  if (rows > 0) {
    console_.err << ' ' << report::grouped(rows, language_) << ' '
                 << report::pick(language_, "rijen", "rows");
  }
  if (all_bytes > 0) {
    console_.err << "  "
                 << report::share_text(bytes, all_bytes,
                                       language_ == report::Language::kDutch ? ',' : '.')
                 << "  " << report::share_bar(bytes, all_bytes, kBarColumns);
  }
  console_.err << std::flush;
  drawn_ = true;
}

std::uint64_t nanoseconds_now() {
  return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(
                                        std::chrono::steady_clock::now().time_since_epoch())
                                        .count());
}

void add_progress_option(CLI::App& command, ProgressMode& mode) {
  static const std::map<std::string, ProgressMode> kModes = {
      {"auto", ProgressMode::kAuto}, {"json", ProgressMode::kJson}, {"none", ProgressMode::kNone}};
  command
      .add_option_function<std::string>(
          "--progress",
          [&mode](const std::string& text) {
            const auto found = kModes.find(text);
            if (found == kModes.end()) {
              throw CLI::ValidationError("--progress", "'" + text + "' is not auto, json or none");
            }
            mode = found->second;
          },
          "Progress on stderr: auto draws on a terminal, json writes a line per step")
      ->type_name("auto|json|none")
      ->default_str("auto");
}

}  // namespace quotum::cli
