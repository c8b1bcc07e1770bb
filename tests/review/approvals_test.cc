// What an approval survives, and what a file of approvals may say.
#include "review/approvals.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "edited_rules.h"

namespace quotum::review {
namespace {

using testing::HasSubstr;

constexpr const char* kLevy = "heffing/2020-01-01.yaml";

const Part& part_of(const Meaning& meaning, const std::string& path) {
  for (const Part& part : meaning.parts) {
    if (part.path == path) {
      return part;
    }
  }
  throw std::runtime_error("no part " + path);
}

std::string digest_with(const std::vector<Edit>& edits) {
  const check::CheckedRules rules = rules_with(edits);
  const Meaning meaning = meaning_of_all(rules);
  return digest_of(part_of(meaning, kLevy));
}

TEST(ApprovalsTest, TheDigestIsThatOfTheMeaning) {
  const std::string digest = digest_with({});
  EXPECT_EQ(digest_with({{kLevy, "nl: Heffing,", "nl: De heffing,"}}), digest);
  EXPECT_EQ(digest_with({{kLevy, "inputs:\n", "# een opmerking\ninputs:\n"}}), digest);
  EXPECT_EQ(digest_with({{kLevy, "mode: down, to: 0.01 EUR", "to: 0.010 EUR, mode: down"}}),
            digest);
  EXPECT_NE(digest_with({{kLevy, "mode: down", "mode: up"}}), digest);
  EXPECT_NE(digest_with({{kLevy, "article: 3, paragraph: 2", "article: 3, paragraph: 1"}}), digest);
}

TEST(ApprovalsTest, TheApprovedTextTellsWhatChanged) {
  const check::CheckedRules before = rules_with({});
  const Meaning meaning = meaning_of_all(before);
  const std::string text = canonical_text(part_of(meaning, kLevy));
  EXPECT_THAT(changed_since(text, part_of(meaning, kLevy)), testing::IsEmpty());
  const check::CheckedRules after = rules_with(
      {{kLevy, "mode: down", "mode: up"},
       {kLevy, "nl: Heffing,", "nl: De heffing,"},
       {kLevy, "years: { from: 2020, until: 2022 }", "years: { from: 2020, until: 2021 }"}});
  const Meaning changed = meaning_of_all(after);
  EXPECT_THAT(changed_since(text, part_of(changed, kLevy)),
              testing::ElementsAre("heffing/2020-01-01/jaren",
                                   "heffing/2020-01-01/stappen/heffing/afronding"));
}

Approval approval_of(const Part& part) {
  Approval approval;
  approval.file.value = part.path;
  approval.meaning.value = digest_of(part);
  approval.author.value = "Opsteller \"A\"";
  approval.approver.value = "Toetser B";
  approval.on = exact::Date::parse("2026-11-20").value();
  ApprovedTests tests;
  tests.file.value = "heffing/heffing.test.yaml";
  tests.cases = 3;
  tests.digest = approval.meaning.value;
  approval.tests = {tests};
  return approval;
}

TEST(ApprovalsTest, WhatIsWrittenIsReadBack) {
  const check::CheckedRules rules = rules_with({});
  const Meaning meaning = meaning_of_all(rules);
  Approvals approvals;
  put_approval(approval_of(part_of(meaning, "levels.yaml")), approvals);
  put_approval(approval_of(part_of(meaning, kLevy)), approvals);
  put_approval(approval_of(part_of(meaning, kLevy)), approvals);
  ASSERT_EQ(approvals.size(), 2U);
  const std::string text = approvals_yaml(approvals);
  const source::SourceFile file("approvals.yaml", text);
  source::Diagnostics diagnostics;
  const auto read = read_approvals(file, diagnostics);
  ASSERT_TRUE(read) << source::render(diagnostics);
  EXPECT_EQ(approvals_yaml(*read), text);
  const auto states = approval_states(*read, meaning);
  ASSERT_EQ(states.size(), meaning.parts.size());
  for (const ApprovalState& state : states) {
    const bool approved = state.file == kLevy || state.file == "levels.yaml";
    EXPECT_EQ(state.approved, approved ? Approved::kYes : Approved::kNo) << state.file;
  }
}

std::string mistakes(const std::string& from, const std::string& to) {
  const check::CheckedRules rules = rules_with({});
  const Meaning meaning = meaning_of_all(rules);
  std::string text = approvals_yaml({approval_of(part_of(meaning, kLevy))});
  const std::size_t at = text.find(from);
  text.replace(at, from.size(), to);
  const source::SourceFile file("approvals.yaml", text);
  source::Diagnostics diagnostics;
  if (const auto read = read_approvals(file, diagnostics)) {
    check_approvals(*read, meaning, diagnostics);
  }
  return source::render(diagnostics);
}

TEST(ApprovalsTest, MistakesAreReportedAtTheirPlace) {
  EXPECT_THAT(mistakes("Toetser B", " opsteller \\\"a\\\" "), HasSubstr("approves his own work"));
  EXPECT_THAT(mistakes("meaning: ", "meaning: z"),
              HasSubstr("approvals.yaml:7:14: error[bad-value]"));
  EXPECT_THAT(mistakes("heffing/2020-01-01", "heffing/2020-01-02"),
              HasSubstr("no rule file 'heffing/2020-01-02.yaml'"));
  EXPECT_THAT(mistakes("cases: 3", "cases: 0"), HasSubstr("bad-value"));
  EXPECT_THAT(mistakes("    on: 2026-11-20\n", ""), HasSubstr("missing key 'on'"));
}

}  // namespace
}  // namespace quotum::review
