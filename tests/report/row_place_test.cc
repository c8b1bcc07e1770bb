// What engine/report/row_place.h promises, case by case.
#include "report/row_place.h"

#include <gtest/gtest.h>

#include "report/small_run.h"

namespace quotum::report {
namespace {

TEST(RowPlaceTest, PrintsKeysAsInTheirFile) {
  table::Column identifier;
  identifier.digits = 9;
  table::Column number;
  table::Column member;
  member.kind = table::ColumnKind::kEnumeration;
  member.values = {"left", "far, right"};
  table::Column date;
  date.kind = table::ColumnKind::kDate;
  struct Row {
    table::Column column;
    std::int64_t value;
    const char* text;
  };
  for (const Row& row : {Row{identifier, 12, "000000012"},
                         {identifier, 123456782, "123456782"},
                         {number, 7, "7"},
                         {member, 0, "left"},
                         {member, 1, "\"far, right\""},
                         {date, 19723, "2024-01-01"}}) {
    std::string text = ">";
    append_key(text, row.column, row.value);
    EXPECT_EQ(text, std::string(">") + row.text);
  }
}

TEST(RowPlaceTest, FindsTheTopRowOfARowBelow) {
  const SmallRun run;
  EXPECT_EQ(top_row(run.population, 0, 2), 2U);
  EXPECT_EQ(top_row(run.population, 1, 0), 0U);
  EXPECT_EQ(top_row(run.population, 1, 1), 0U);
  EXPECT_EQ(top_row(run.population, 1, 2), 2U) << "the firm between them has no rows";
}

TEST(RowPlaceTest, ARowIsWhereItWasRead) {
  const SmallRun run;
  const Place firm = place_of(run.plan, run.population, 0, 1);
  EXPECT_EQ(firm.file, 0U);
  EXPECT_EQ(firm.line, 2U);
  const Place job = place_of(run.plan, run.population, 1, 2);
  EXPECT_EQ(job.file, 1U);
  EXPECT_EQ(job.line, 7U);
}

TEST(RowPlaceTest, ADerivedRowIsWhereItsFirstRowWasRead) {
  SmallRun run;
  run.plan.levels[0].supplied = false;
  run.population.levels[0].lines.clear();
  const Place firm = place_of(run.plan, run.population, 0, 2);
  EXPECT_EQ(firm.file, 0U) << "the only file";
  EXPECT_EQ(firm.line, 7U);
  EXPECT_EQ(&key_schema(run.plan, 0), &run.plan.levels[1].schema);
}

}  // namespace
}  // namespace quotum::report
