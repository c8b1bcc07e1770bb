// Whole files: what is read, what is rejected and where, and that blocks and threads change
// nothing.
#include "table/csv_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "exact/date.h"
#include "table/csv_reading.h"
#include "table/digest.h"

namespace quotum::table {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Schema schema() {
  Schema schema;
  schema.columns = {fiscal_number("nummer"), member("sector", {"overheid", "markt"}),
                    number("uren", 2, -1'000'000, 1'000'000),
                    optional(plain("dag", ColumnKind::kDate))};
  schema.also_allowed = {"notitie"};
  return schema;
}

const std::string kHeader = "nummer,sector,uren,dag,notitie\n";

TEST(CsvReaderTest, ReadsRows) {
  const Reading reading = read_text(kHeader +
                                        "123456782,markt,12.5,1970-01-02,\n"
                                        "111222333,overheid,-0.01,,x\n",
                                    schema());
  EXPECT_EQ(reading.error, "");
  EXPECT_THAT(reading.columns, ElementsAre(ElementsAre(123456782, 111222333), ElementsAre(1, 0),
                                           ElementsAre(1250, -1), ElementsAre(1, kMissing)));
  EXPECT_THAT(reading.lines, ElementsAre(2, 3));
  EXPECT_THAT(reading.rejects, IsEmpty());
  EXPECT_EQ(reading.summary.rows, 2u);
  EXPECT_THAT(reading.summary.unused_columns, ElementsAre("notitie"));
}

TEST(CsvReaderTest, SummaryIsOfAllBytes) {
  const std::string text = "\xEF\xBB\xBF" + kHeader + "123456782,markt,1,,\nwrong\n";
  const Reading reading = read_text(text, schema());
  EXPECT_EQ(reading.summary.rows, 2u);
  EXPECT_EQ(reading.summary.bytes, text.size());
  EXPECT_EQ(reading.summary.sha256, sha256_hex(text));
}

TEST(CsvReaderTest, EveryDialectGivesTheSame) {
  const Reading expected =
      read_text(kHeader + "123456782,markt,12.5,1970-01-02,a\nx,,1,,b\n", schema());
  ASSERT_THAT(expected.rejects, testing::SizeIs(2));
  const std::string others[] = {
      "\xEF\xBB\xBFnummer,sector,uren,dag,notitie\n123456782,markt,12.5,1970-01-02,a\nx,,1,,b\n",
      "nummer;sector;uren;dag;notitie\n123456782;markt;12.5;1970-01-02;a\nx;;1;;b\n",
      "nummer,sector,uren,dag,notitie\r\n123456782,markt,12.5,1970-01-02,a\r\nx,,1,,b\r\n",
      "nummer;sector;uren;dag;notitie\r\n123456782;markt;12.5;1970-01-02;a\r\nx;;1;;b\r\n",
      "\"nummer\",\"sector\",\"uren\",\"dag\",\"notitie\"\n"
      "\"123456782\",\"markt\",\"12.5\",\"1970-01-02\",\"a\"\n\"x\",\"\",\"1\",\"\",\"b\"\n",
      "\"nummer\",sector,uren,dag,notitie\r\n123456782,\"markt\",12.5,1970-01-02,\"a\"\r\nx,,1,,"
      "\"b\"\r\n",
  };
  for (const std::string& text : others) {
    Reading reading = read_text(text, schema());
    reading.summary.bytes = expected.summary.bytes;
    reading.summary.sha256 = expected.summary.sha256;
    EXPECT_EQ(reading, expected) << text;
  }
}

TEST(CsvReaderTest, ColumnsInAnyOrder) {
  const Reading reading = read_text("uren,dag,nummer,sector\n7,,123456782,markt\n", schema());
  EXPECT_THAT(reading.columns, ElementsAre(ElementsAre(123456782), ElementsAre(1), ElementsAre(700),
                                           ElementsAre(kMissing)));
}

TEST(CsvReaderTest, NumbersOfRowsGivenByThePhysicalLine) {
  const Reading reading = read_text(kHeader +
                                        "123456782,markt,1,,\"three\nlines\r\nlong\"\n"
                                        "111222333,markt,1,,\n"
                                        "111222333,markt,x,,\"\n\n\"\n"
                                        "123456782,markt,x,,\n",
                                    schema());
  EXPECT_THAT(reading.lines, ElementsAre(2, 5));
  EXPECT_THAT(
      reading.rejects,
      ElementsAre("6 111222333|uren|x|not-a-number|expected a number such as 1250.50 or -1250",
                  "9 123456782|uren|x|not-a-number|expected a number such as 1250.50 or -1250"));
}

TEST(CsvReaderTest, QuotedFieldsMayHoldAnything) {
  Schema names;
  names.columns = {member("naam", {"a,b", "say \"hi\"", "two\nlines", "", "x;\r\ny"})};
  const Reading reading =
      read_text("naam\n\"a,b\"\n\"say \"\"hi\"\"\"\n\"two\nlines\"\n\"x;\r\ny\"\n", names);
  EXPECT_THAT(reading.columns, ElementsAre(ElementsAre(0, 1, 2, 4)));
  EXPECT_THAT(reading.lines, ElementsAre(2, 3, 4, 6));
}

TEST(CsvReaderTest, EveryMistakeOfARowIsNamed) {
  const Reading reading =
      read_text(kHeader + "12345678,Markt,\"1,5\",2024-02-30,ok\n123456789,,,,\n", schema());
  EXPECT_THAT(
      reading.rejects,
      ElementsAre(
          "2 12345678|nummer|12345678|wrong-digits|expected exactly 9 digits",
          "2 12345678|sector|Markt|unknown-value|expected one of overheid, markt",
          "2 12345678|uren|1,5|not-a-number|a decimal comma is not read: write a decimal point",
          "2 12345678|dag|2024-02-30|not-a-date|expected a day that exists, written as YYYY-MM-DD",
          "3 123456789|nummer|123456789|elfproef|"
          "the check digit (elfproef) does not fit the other digits",
          "3 123456789|sector||empty-field|a value is required",
          "3 123456789|uren||empty-field|a value is required"));
  EXPECT_EQ(reading.rejected_rows, 2u);
  EXPECT_THAT(reading.damaged_keys, IsEmpty()) << "neither key could be read";
  EXPECT_EQ(reading.summary.rows, 2u);
}

TEST(CsvReaderTest, KeysOfRejectedRowsAreKept) {
  const Reading reading = read_text(kHeader +
                                        "123456782,x,x,x,\n"          // four mistakes, one key
                                        "111222333,markt\n"           // too few fields
                                        "\"123456782\"x,markt,1,,\n"  // the key itself is damaged
                                        "111222333,markt,1,,,,\n",
                                    schema());
  EXPECT_THAT(reading.damaged_keys, ElementsAre(123456782, 111222333, 111222333));
  EXPECT_EQ(reading.rejected_rows, 4u);
}

TEST(CsvReaderTest, WrongFieldCounts) {
  const Reading reading = read_text(kHeader +
                                        "123456782,markt,1,\n"
                                        "123456782,markt,1,,x,y\n"
                                        "\n"
                                        "123456782;markt;1;;\n"
                                        "123456782,markt,x\n",
                                    schema());
  EXPECT_THAT(reading.rejects,
              ElementsAre("2 123456782|||wrong-field-count|expected 5 fields, found 4",
                          "3 123456782|||wrong-field-count|expected 5 fields, found 6",
                          "4 |||wrong-field-count|expected 5 fields, found 1",
                          "5 123456782;markt;1;;|||wrong-field-count|expected 5 fields, found 1",
                          "6 123456782|||wrong-field-count|expected 5 fields, found 3"));
  EXPECT_EQ(reading.rejected_rows, 5u);
}

TEST(CsvReaderTest, AnEmptyLineIsAnEmptyFieldOfOneColumn) {
  Schema one;
  one.columns = {number("x", 0, 0, 9)};
  EXPECT_THAT(read_text("x\n1\n\n2\n", one).rejects,
              ElementsAre("3 |x||empty-field|a value is required"));
  one.columns = {optional(number("x", 0, 0, 9))};
  EXPECT_THAT(read_text("x\n1\n\n2\n", one).columns, ElementsAre(ElementsAre(1, kMissing, 2)));
}

TEST(CsvReaderTest, BadQuotes) {
  const std::string what =
      "|bad-quote|a field with a quote in it must stand in quotes, with that quote doubled";
  const Reading reading = read_text(kHeader +
                                        "123456782,markt,1,,5\" pipe\n"
                                        "123456782,\"markt\" ,x,,\n"
                                        "123456782,markt,1,,\"a\"b\",c\n"
                                        "111222333,markt,1,,\n",
                                    schema());
  EXPECT_THAT(
      reading.rejects,
      ElementsAre("2 123456782|notitie|5\" pipe" + what, "3 123456782|sector|\"markt\" " + what,
                  "3 123456782|uren|x|not-a-number|expected a number such as 1250.50 or -1250",
                  "4 123456782|||wrong-field-count|expected 5 fields, found 6",
                  "4 123456782|notitie|\"a\"b\"" + what));
  EXPECT_THAT(reading.lines, ElementsAre(5));
}

TEST(CsvReaderTest, LongValuesAreCut) {
  const Reading reading = read_text(kHeader + std::string(500, '9') + ",markt,1,,\n", schema());
  const std::string shown = std::string(80, '9') + "...";
  EXPECT_THAT(reading.rejects, ElementsAre("2 " + shown + "|nummer|" + shown +
                                           "|wrong-digits|expected exactly 9 digits"));
}

TEST(CsvReaderTest, TheFileNumberIsInEveryError) {
  CsvOptions options;
  options.file = 7;
  std::vector<std::uint32_t> files;
  const auto summary = read_csv_text(kHeader + "x\nx,x,x,x,x\n", "x.csv", schema(), options,
                                     [&](Batch&& batch) -> source::Outcome {
                                       for (const RowError& error : batch.errors) {
                                         files.push_back(error.file);
                                       }
                                       return source::Done{};
                                     });
  ASSERT_TRUE(summary.ok());
  EXPECT_THAT(files, ElementsAre(7, 7, 7, 7, 7));
}

TEST(CsvReaderTest, AHeaderWithoutRowsIsFine) {
  for (const std::string& text : {kHeader, "\xEF\xBB\xBF" + kHeader}) {
    const Reading reading = read_text(text, schema());
    EXPECT_EQ(reading.error, "");
    EXPECT_EQ(reading.summary.rows, 0u);
    EXPECT_EQ(reading.summary.sha256, sha256_hex(text));
  }
}

TEST(CsvReaderTest, WholeFileErrors) {
  const std::string row = "123456782,markt,1,,\n";
  const std::string huge = std::string(kMaxRowBytes + 1, 'x');
  const struct {
    std::string text;
    std::string_view message;
    std::size_t rows_before;
  } cases[] = {
      {"", "x.csv is empty: there is no header", 0},
      {"\xEF\xBB\xBF", "x.csv is empty: there is no header", 0},
      {"\n", "x.csv: line 1: there is no header, the line is empty", 0},
      {"nummer,sector\n", "x.csv: line 1: missing columns uren, dag", 0},
      {"nummer,sector,uren,dag",
       "x.csv: line 1: the last line has no line end; the file may be cut off", 0},
      {"\"nummer,sector\n",
       "x.csv: line 1: a quote that opens here is never closed; the file may be cut off", 0},
      {kHeader + row + "123456782,mar",
       "x.csv: line 3: the last line has no line end; the file may be cut off", 1},
      {kHeader + row + row + "123456782,markt,1,,\r",
       "x.csv: line 4: the last line has no line end; the file may be cut off", 2},
      {kHeader + row + "123456782,markt,1,,\"a\n\nb",
       "x.csv: line 3: a quote that opens here is never closed; the file may be cut off", 1},
      {kHeader + row + "123456782,markt,1,,\"a\nb\"",
       "x.csv: line 4: the last line has no line end; the file may be cut off", 1},
      {kHeader + row + "123456782,markt,1,,\"a\n\n\"\"b\n",
       "x.csv: line 3: a quote that opens here is never closed; the file may be cut off", 1},
      {kHeader + row + "123456782,markt,1,,caf\xE9\n" + row,
       "x.csv: line 3: not UTF-8; save the file in that encoding", 1},
      {kHeader + row + "123456782,markt,1,,\"a\nb\xFF\"\n" + row,
       "x.csv: line 4: not UTF-8; save the file in that encoding", 1},
      {"nummer,caf\xE9,sector\n", "x.csv: line 1: not UTF-8; save the file in that encoding", 0},
      {kHeader + row + huge + "\n" + row,
       "x.csv: line 3: this row is longer than 16 MiB; a quote may be left open", 1},
      {kHeader + row + "\"" + huge + "\n" + row,
       "x.csv: line 3: this row is longer than 16 MiB; a quote may be left open", 1},
      {kHeader + row + huge + "\xFF\n",
       "x.csv: line 3: this row is longer than 16 MiB; a quote may be left open", 1},
      {kHeader + row + "\xFF" + huge, "x.csv: line 3: not UTF-8; save the file in that encoding",
       1},
      {huge + "\n", "x.csv: line 1: the header is longer than 16 MiB; a quote may be left open", 0},
      {"\"" + huge, "x.csv: line 1: the header is longer than 16 MiB; a quote may be left open", 0},
  };
  for (const auto& each : cases) {
    for (const int threads : {1, 3}) {
      for (const std::size_t block_bytes :
           {std::size_t{7}, std::size_t{1} << 20, std::size_t{64} << 20}) {
        if (each.text.size() > 1'000'000 && block_bytes == 7) {
          continue;
        }
        CsvOptions options;
        options.threads = threads;
        options.block_bytes = block_bytes;
        const Reading reading = read_text(each.text, schema(), options);
        EXPECT_EQ(reading.error, each.message) << each.text.substr(0, 100);
        EXPECT_EQ(reading.lines.size(), each.rows_before) << each.text.substr(0, 100);
      }
    }
  }
}

TEST(CsvReaderTest, ALongRowWithinTheLimitIsRead) {
  const std::string note(kMaxRowBytes - 21, 'x');
  const Reading reading = read_text(kHeader + "123456782,markt,1,," + note + "\n", schema());
  EXPECT_EQ(reading.error, "");
  EXPECT_EQ(reading.lines.size(), 1u);
}

// A file with everything in it: quotes over lines, escapes, CRLF, wrong rows of every kind.
std::string mixed_text() {
  std::string text = "\xEF\xBB\xBF" + kHeader;
  const std::string rows[] = {
      "123456782,markt,12.5,1970-01-02,\n",
      "111222333,overheid,-0.01,,caf\xC3\xA9 \xE2\x82\xAC\r\n",
      "\"123456782\",\"markt\",\"1\",\"\",\"a,b\n\"\"c\"\"\r\n\"\r\n",
      "x,y,z\n",
      "\n",
      "123456782,markt,1,,5\" pipe\n",
      "123456782,markt,1,,\"a\"b\n",
      "12345678,Markt,\"1,5\",2024-02-30,\"\"\n",
      "\"\"\"\",\"\n\",,\"\"\"\n\",\r\n",
  };
  for (std::size_t i = 0; i < 60; ++i) {
    text += rows[(i * i + i / 7) % std::size(rows)];
  }
  return text;
}

TEST(CsvReaderTest, BlocksAndThreadsChangeNothing) {
  const std::string text = mixed_text();
  const Reading expected = read_text(text, schema());
  EXPECT_EQ(expected.error, "");
  EXPECT_EQ(expected.summary.rows, 60u);
  EXPECT_GT(expected.rejected_rows, 10u);
  EXPECT_GT(expected.lines.size(), 10u);
  for (const int threads : {1, 2, 8}) {
    for (std::size_t block_bytes = 1; block_bytes <= 64; ++block_bytes) {
      CsvOptions options;
      options.threads = threads;
      options.block_bytes = block_bytes;
      ASSERT_EQ(read_text(text, schema(), options), expected)
          << threads << " threads, blocks of " << block_bytes;
    }
  }
}

// Cut after every byte: a whole number of rows is read or the cut is noticed.
TEST(CsvReaderTest, ACutIsNoticed) {
  const std::string text = mixed_text();
  std::size_t whole = 0;
  for (std::size_t size = 0; size < 700; ++size) {
    Reading expected;
    for (const std::size_t block_bytes : {std::size_t{1} << 20, std::size_t{1}, std::size_t{5}}) {
      CsvOptions options;
      options.block_bytes = block_bytes;
      const Reading reading = read_text(std::string_view(text).substr(0, size), schema(), options);
      if (block_bytes == std::size_t{1} << 20) {
        expected = reading;
      }
      ASSERT_EQ(reading, expected) << "cut after " << size << ", blocks of " << block_bytes;
    }
    whole += expected.error.empty() ? 1u : 0u;
    if (expected.error.empty()) {
      EXPECT_EQ(text[size - 1], '\n');
    }
  }
  EXPECT_GT(whole, 10u);
}

TEST(CsvReaderTest, TheSinkCanStop) {
  for (const int threads : {1, 4}) {
    std::string text = kHeader;
    for (int i = 0; i < 5000; ++i) {
      text += "123456782,markt,1,,\n";
    }
    CsvOptions options;
    options.threads = threads;
    options.block_bytes = 100;
    std::size_t rows = 0;
    const auto summary =
        read_csv_text(text, "x.csv", schema(), options, [&](Batch&& batch) -> source::Outcome {
          rows += batch.rows();
          return rows >= 100 ? source::Outcome(source::Error{"enough"})
                             : source::Outcome(source::Done{});
        });
    ASSERT_FALSE(summary.ok());
    EXPECT_EQ(summary.error().message, "enough");
    EXPECT_LT(rows, 200u);
  }
}

TEST(CsvReaderTest, ReadsFiles) {
  const auto path = std::filesystem::temp_directory_path() /
                    ("quotum-reader-" + std::to_string(::getpid()) + ".csv");
  const std::string text = mixed_text();
  std::ofstream(path, std::ios::binary) << text;
  Reading reading;
  CsvOptions options;
  options.threads = 2;
  options.block_bytes = 64;
  const auto summary =
      read_csv(path.string(), schema(), options, [&](Batch&& batch) -> source::Outcome {
        add_batch(batch, reading);
        return source::Done{};
      });
  std::filesystem::remove(path);
  ASSERT_TRUE(summary.ok());
  reading.summary = summary.value();
  EXPECT_EQ(reading, read_text(text, schema()));
}

TEST(CsvReaderTest, FilesThatCannotBeRead) {
  const auto none = [](Batch&&) -> source::Outcome { return source::Done{}; };
  const auto missing = read_csv("/none/x.csv", schema(), {}, none);
  ASSERT_FALSE(missing.ok());
  EXPECT_EQ(missing.error().message, "cannot open /none/x.csv: No such file or directory");
  const auto folder = read_csv("/tmp", schema(), {}, none);
  ASSERT_FALSE(folder.ok());
  EXPECT_EQ(folder.error().message, "cannot read /tmp: Is a directory");
}

TEST(CsvReaderTest, ChecksHeadersAlone) {
  const auto path = std::filesystem::temp_directory_path() /
                    ("quotum-header-" + std::to_string(::getpid()) + ".csv");
  std::ofstream(path) << "nummer,sector\n\xFF";
  const auto bad = check_csv_header(path.string(), schema(), {});
  std::ofstream(path) << kHeader << "x";
  const auto good = check_csv_header(path.string(), schema(), {});
  std::filesystem::remove(path);
  ASSERT_FALSE(bad.ok());
  EXPECT_EQ(bad.error().message, path.string() + ": line 1: missing columns uren, dag");
  EXPECT_TRUE(good.ok());
}

}  // namespace
}  // namespace quotum::table
