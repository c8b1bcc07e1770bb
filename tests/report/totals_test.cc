// What engine/report/totals.h promises, case by case.
#include "report/totals.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "report/small_run.h"

namespace quotum::report {
namespace {

TEST(TotalsTest, WritesEverythingExactly) {
  const SmallRun run;
  EXPECT_EQ(totals_json(run.record()), R"({
  "year": 2024,
  "hypothetical": true,
  "scenarios": [
    "what-if"
  ],
  "allow_partial": false,
  "decisions_written": true,
  "files": [
    {
      "level": "firm",
      "file": "firms.csv",
      "rows": 4,
      "used": 2,
      "rejected": 2,
      "withheld": 0,
      "other_year": 0
    },
    {
      "level": "job",
      "file": "jobs.csv",
      "rows": 6,
      "used": 2,
      "rejected": 1,
      "withheld": 1,
      "other_year": 2
    }
  ],
  "rejected_rows": 3,
  "rejects": {
    "elfproef": 1,
    "not-set": 2
  },
  "levels": [
    {
      "level": "firm",
      "file": "decisions.csv",
      "decisions": 2,
      "outcomes": {
        "levy_outcome": {
          "DUE_HYPOTHETISCH": 1,
          "FREE_HYPOTHETISCH": 1
        }
      },
      "totals": {
        "amount": "12.29"
      }
    },
    {
      "level": "job",
      "file": "decisions-job.csv",
      "decisions": 2,
      "outcomes": {},
      "totals": {
        "bonus": "7"
      }
    }
  ]
}
)");
}

TEST(TotalsTest, RowsThatDoNotAddUpAreAFault) {
  const SmallRun run;
  struct Case {
    void (*spoil)(RunRecord&);
    const char* message;
  };
  for (const Case& one : {Case{[](RunRecord& record) { ++record.inputs[1].rows; },
                               "rows of jobs.csv do not add up: 7 read, 2 used, 1 rejected, 1 "
                               "withheld, 2 of another year"},
                          {[](RunRecord& record) { ++record.counts[0].rejected; },
                           "rows of firms.csv do not add up: 4 read, 2 used, 3 rejected, 0 "
                           "withheld, 0 of another year"},
                          {[](RunRecord& record) { --record.totals[0].decisions; },
                           "rows of level firm do not add up: 3 used, 1 decided, 1 refused"}}) {
    RunRecord record = run.record();
    one.spoil(record);
    try {
      static_cast<void>(totals_json(record));
      FAIL() << one.message;
    } catch (const std::logic_error& fault) {
      EXPECT_STREQ(fault.what(), one.message);
    }
  }
}

TEST(TotalsTest, SaysWhenNoDecisionsWereWritten) {
  const SmallRun run;
  RunRecord record = run.record();
  record.decisions_written = false;
  EXPECT_NE(totals_json(record).find("\"decisions_written\": false"), std::string::npos);
}

}  // namespace
}  // namespace quotum::report
