// Approvals: who wrote a rule file, who approved it, when and on which tests. They stand in
// approvals.yaml beside levels.yaml and name what a file meant then, as a digest of its canonical
// text (meaning.h): whoever changes the meaning makes the approval void, whoever changes the layout
// or a title does not.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "review/meaning.h"
#include "source/diagnostic.h"

namespace quotum::review {

// A file of scenario tests that passed when the approval was given.
struct ApprovedTests {
  rulebook::Text file;  // within the folder of rules
  std::uint64_t cases = 0;
  std::string digest;  // SHA-256 of its bytes
};

struct Approval {
  rulebook::Text file;     // "quotumheffing/2020-01-01.yaml"
  rulebook::Text meaning;  // digest_of the part that the file holds
  rulebook::Text author;
  rulebook::Text approver;  // somebody else
  exact::Date on;
  std::vector<ApprovedTests> tests;
};

using Approvals = std::vector<Approval>;

inline constexpr std::string_view kApprovalsFile = "approvals.yaml";

// SHA-256 of the canonical text, in lower-case hex.
std::string digest_of(const Part& part);
// True when both are the same person: blanks around a name and the case of ASCII letters say
// nothing.
bool is_same_name(std::string_view a, std::string_view b);

// Nothing when there is a mistake; all of them are reported: shape, a digest that is none, an
// author who approves his own work, a file that is named twice. The file must outlive the result.
std::optional<Approvals> read_approvals(const source::SourceFile& file,
                                        source::Diagnostics& diagnostics);
// Reports approvals of files that the folder does not have. `meaning`: all of the folder.
void check_approvals(const Approvals& approvals, const Meaning& meaning,
                     source::Diagnostics& diagnostics);
// What a part means otherwise than when its canonical text was `approved`: ids of aspects, sorted.
std::vector<std::string> changed_since(const std::string& approved, const Part& part);
// Where that text is kept, within the folder: "approvals/quotumheffing/2020-01-01.txt". It tells
// what changed and is of no consequence otherwise: what counts is the digest.
std::string approved_text_path(const std::string& file);

// As a file, by path. read_approvals of it gives the same.
std::string approvals_yaml(const Approvals& approvals);
// Puts it in the place of the one that the file had.
void put_approval(Approval approval, Approvals& approvals);

enum class Approved { kYes, kChangedSince, kNo };

// How a rule file stands. Borrows the approvals.
struct ApprovalState {
  std::string file;
  Approved approved = Approved::kNo;
  const Approval* approval = nullptr;  // nullptr exactly for kNo
  std::vector<std::string> changed;    // kChangedSince: what, where the caller has found it out
  // Files of tests that it was given on and that are no longer the same, where the caller has
  // found it out. That does not make the approval void: what is approved is the meaning.
  std::vector<std::string> other_tests;
};

// Of every file of the folder, in the order of `meaning`: all of the folder.
std::vector<ApprovalState> approval_states(const Approvals& approvals, const Meaning& meaning);

// "goedgekeurd", "gewijzigd sinds goedkeuring", "niet goedgekeurd".
std::string_view state_text(Approved approved, report::Language language);
// A table for a screen.
std::string approvals_text(const std::vector<ApprovalState>& states, report::Language language,
                           bool color);

}  // namespace quotum::review
