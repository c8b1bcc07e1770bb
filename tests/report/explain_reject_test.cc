// What engine/report/explain_reject.h promises, case by case.
#include "report/explain_reject.h"

#include <gtest/gtest.h>

#include "table/row_error.h"

namespace quotum::report {
namespace {

TEST(ExplainRejectTest, EveryCodeHasASentenceInBothLanguages) {
  for (const table::RejectCode code : table::all_reject_codes()) {
    const std::string name(table::name(code));
    EXPECT_NE(reject_sentence(name, Language::kDutch), name);
    EXPECT_EQ(reject_sentence(name, Language::kEnglish), table::meaning(code));
    EXPECT_NE(reject_sentence(name, Language::kDutch), reject_sentence(name, Language::kEnglish));
  }
}

TEST(ExplainRejectTest, AnUnknownCodeStays) {
  EXPECT_EQ(reject_sentence("no-such-code", Language::kDutch), "no-such-code");
  EXPECT_EQ(reject_sentence("no-such-code", Language::kEnglish), "no-such-code");
}

}  // namespace
}  // namespace quotum::report
