// Gaps and overlaps between versions.
#include "check/timeline.h"

#include <fmt/format.h>

namespace quotum::check {
namespace {

using source::Code;

// One of the two ways in which versions follow each other. Ends are exclusive.
struct Period {
  std::string_view what;  // "valid", "years"
  std::string begin, end;
  bool has_end = false;
  source::Span span;
};

// `distance`: how the begin of the later one compares with the end of the earlier one.
void compare(const Period& earlier, const Period& later, int distance, bool incomplete,
             source::Diagnostics& diagnostics) {
  if (distance == 0 || (distance > 0 && incomplete)) {
    return;
  }
  const bool gap = distance > 0;
  diagnostics
      .error(gap ? Code::kGapInTime : Code::kOverlapInTime, later.span,
             fmt::format("'{}' {} the version before it", later.what,
                         gap ? "leaves a gap after" : "overlaps with"),
             earlier.has_end
                 ? fmt::format("from: {}", earlier.end)
                 : fmt::format("an end (until: {}) of the version before it", later.begin),
             fmt::format("from: {}", later.begin))
      .notes.push_back({earlier.span, "the version before it"});
}

int sign_of(auto a, auto b) { return a < b ? -1 : b < a ? 1 : 0; }

}  // namespace

void check_timeline(const BookDraft& book, source::Diagnostics& diagnostics) {
  for (std::size_t i = 1; i < book.versions.size(); ++i) {
    const rulebook::VersionDocument& earlier = *book.versions[i - 1].document;
    const rulebook::VersionDocument& later = *book.versions[i].document;
    if (earlier.unread.periods || later.unread.periods) {
      continue;
    }
    compare({"valid", earlier.valid_from.to_string(),
             earlier.valid_until ? earlier.valid_until->to_string() : "",
             earlier.valid_until.has_value(), earlier.valid_span},
            {"valid", later.valid_from.to_string(), "", false, later.valid_span},
            earlier.valid_until ? sign_of(later.valid_from, *earlier.valid_until) : -1,
            book.incomplete, diagnostics);
    compare({"years", std::to_string(earlier.years_from),
             earlier.years_until ? std::to_string(*earlier.years_until) : "",
             earlier.years_until.has_value(), earlier.years_span},
            {"years", std::to_string(later.years_from), "", false, later.years_span},
            earlier.years_until ? sign_of(later.years_from, *earlier.years_until) : -1,
            book.incomplete, diagnostics);
  }
}

}  // namespace quotum::check
