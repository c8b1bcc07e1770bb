// Reads approvals.yaml, strictly; see approvals.h.
#include <algorithm>
#include <map>

#include "review/approvals.h"
#include "rulebook/mapping.h"
#include "rulebook/text_readers.h"
#include "rulebook/value_readers.h"

namespace quotum::review {
namespace {

using rulebook::Mapping;
using rulebook::Slot;
using source::Code;

bool is_digest(std::string_view text) {
  constexpr std::size_t kDigits = 64;
  return text.size() == kDigits && text.find_first_not_of("0123456789abcdef") == text.npos;
}

bool read_digest(const Slot& slot, rulebook::Text& out) {
  return rulebook::read_text(slot, out) &&
         (is_digest(out.value) ||
          bad_value(slot, "a SHA-256 digest: 64 digits and small letters a to f"));
}

bool read_digest_text(const Slot& slot, std::string& out) {
  rulebook::Text text;
  const bool good = read_digest(slot, text);
  out = text.value;
  return good;
}

bool read_tests(const Slot& slot, ApprovedTests& out) {
  Mapping mapping(slot, "tests of an approval");
  mapping.required("file", out.file, rulebook::read_text);
  mapping.required("cases", out.cases, rulebook::read_count);
  mapping.required("sha256", out.digest, read_digest_text);
  return mapping.finish();
}

bool read_approval(const Slot& slot, Approval& out) {
  Mapping mapping(slot, "an approval");
  mapping.required("file", out.file, rulebook::read_text);
  mapping.required("meaning", out.meaning, read_digest);
  mapping.required("author", out.author, rulebook::read_text);
  mapping.required("approver", out.approver, rulebook::read_text);
  mapping.required("on", out.on, rulebook::read_date);
  mapping.required("tests", out.tests, rulebook::filled_list_of(read_tests));
  return mapping.finish();
}

bool read_whole(const Slot& slot, Approvals& out) {
  Mapping mapping(slot, "a file of approvals");
  bool version = false;
  mapping.required("approvals", version, rulebook::exactly("1"));
  mapping.required("files", out, rulebook::filled_list_of(read_approval));
  return mapping.finish();
}

void check_each(const Approvals& approvals, source::Diagnostics& diagnostics) {
  std::map<std::string_view, source::Span> seen;
  for (const Approval& approval : approvals) {
    if (is_same_name(approval.author.value, approval.approver.value)) {
      diagnostics.error(Code::kBadValue, approval.approver.span,
                        "'" + approval.approver.value + "' approves his own work",
                        "a name other than that of the author", approval.approver.value);
    }
    const auto [first, is_new] = seen.emplace(approval.file.value, approval.file.span);
    if (!is_new) {
      diagnostics
          .error(Code::kDuplicateName, approval.file.span,
                 "two approvals of '" + approval.file.value + "'")
          .notes.push_back({first->second, "the first is here"});
    }
  }
}

}  // namespace

std::optional<Approvals> read_approvals(const source::SourceFile& file,
                                        source::Diagnostics& diagnostics) {
  auto read = rulebook::read_document<Approvals>(file, diagnostics, read_whole);
  if (!read) {
    return std::nullopt;
  }
  source::Diagnostics own;
  check_each(*read, own);
  for (source::Diagnostic& diagnostic : own.sorted()) {
    diagnostics.add(std::move(diagnostic));
  }
  return own.has_errors() ? std::nullopt : std::move(read);
}

void check_approvals(const Approvals& approvals, const Meaning& meaning,
                     source::Diagnostics& diagnostics) {
  std::vector<std::string> known;
  for (const Part& part : meaning.parts) {
    known.push_back(part.path);
  }
  for (const Approval& approval : approvals) {
    if (std::find(known.begin(), known.end(), approval.file.value) != known.end()) {
      continue;
    }
    const std::vector<std::string> near = source::nearest(approval.file.value, known);
    diagnostics.error(Code::kUnknownName, approval.file.span,
                      "no rule file '" + approval.file.value + "' in the folder",
                      near.empty() ? std::string() : near.front());
  }
}

}  // namespace quotum::review
