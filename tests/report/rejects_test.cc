// What engine/report/rejects.h promises, case by case.
#include "report/rejects.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "report/run_record.h"

namespace quotum::report {
namespace {

table::RowError reject(std::uint32_t file, std::uint64_t line, const std::string& field,
                       const std::string& code) {
  table::RowError error;
  error.file = file;
  error.line = line;
  error.key = "12";
  error.field = field;
  error.value = "x";
  error.code = code;
  error.message = "m";
  return error;
}

TEST(RejectsTest, SortsByFileNameThenLineAsANumber) {
  std::vector<table::RowError> rejects = {reject(0, 2, "", "c"), reject(1, 10, "b", "c"),
                                          reject(1, 9, "b", "d"), reject(1, 9, "b", "c"),
                                          reject(1, 9, "a", "z")};
  const std::string sorted =
      "file,line,number,field,value,code,message\n"
      "jobs.csv,9,12,a,x,z,m\n"
      "jobs.csv,9,12,b,x,c,m\n"
      "jobs.csv,9,12,b,x,d,m\n"
      "jobs.csv,10,12,b,x,c,m\n"
      "staff.csv,2,12,,x,c,m\n";
  for (int turn = 0; turn < 5; ++turn) {
    std::rotate(rejects.begin(), rejects.begin() + 1, rejects.end());
    std::vector<table::RowError> shuffled = rejects;
    sort_rejects(shuffled, {"staff.csv", "jobs.csv"});
    EXPECT_EQ(rejects_csv(shuffled, {"staff.csv", "jobs.csv"}, "number"), sorted);
  }
}

TEST(RejectsTest, QuotesWhatCsvNeedsQuoted) {
  table::RowError error = reject(0, 1, "field", "code");
  error.value = "1,5 \"EUR\"\nor so";
  error.message = "bad; very";
  EXPECT_EQ(rejects_csv({error}, {"a b.csv"}, "key"),
            "file,line,key,field,value,code,message\n"
            "a b.csv,1,12,field,\"1,5 \"\"EUR\"\"\nor so\",code,\"bad; very\"\n");
}

TEST(RejectsTest, NoRejectsIsAHeader) {
  EXPECT_EQ(rejects_csv({}, {}, "key"), "file,line,key,field,value,code,message\n");
}

TEST(RejectsTest, RowsAreCountedOnce) {
  EXPECT_EQ(rejected_rows({}), 0U);
  EXPECT_EQ(rejected_rows({reject(0, 2, "a", "c"), reject(0, 2, "b", "c"), reject(1, 2, "a", "c"),
                           reject(0, 3, "a", "c")}),
            3U);
  table::RowError derived = reject(0, 0, "number", "rows-at-fault");
  table::RowError other = derived;
  other.key = "13";
  EXPECT_EQ(rejected_rows({derived, other}), 2U) << "rows of a level without a file have no line";
}

}  // namespace
}  // namespace quotum::report
