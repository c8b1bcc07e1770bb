// The fast ways through a block against the careful one: the same batches, whatever stands in the
// rows.
#include "table/block_parser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "table/csv_reading.h"

namespace quotum::table {
namespace {

Column with_digits(std::string name, int digits) {
  Column column;
  column.name = std::move(name);
  column.digits = digits;
  return column;
}

// Every kind of column in more than one form.
Schema all_kinds() {
  const std::int64_t most = INT64_MAX;
  Schema schema;
  schema.columns = {fiscal_number("nummer"),
                    number("heel", 0, -50, 999'999'999'999),
                    number("bedrag", 2, -most, most),
                    optional(number("klein", 1, -99, 99)),
                    number("fijn", 18, -most, most),
                    number("zes", 6, -most, most),
                    number("vier", 4, 0, 99'999'999),
                    plain("dag", ColumnKind::kDate),
                    optional(plain("einde", ColumnKind::kDate)),
                    member("janee", {"J", "N"}),
                    optional(member("sector", {"overheid", "markt", "x"})),
                    member("veel", {"a", "bb", "ccc", "a", "dddddddd", "", "lang genoeg", "e"}),
                    plain("notitie", ColumnKind::kText),
                    with_digits("kort", 3),
                    optional(with_digits("lang", 12))};
  return schema;
}

// Fields that are right for some column, nearly right, or not at all.
const std::vector<std::string>& fields() {
  static const std::vector<std::string> all = {"",
                                               "0",
                                               "7",
                                               "-7",
                                               "-0",
                                               "00",
                                               "12",
                                               "-12",
                                               "99",
                                               "100",
                                               "123",
                                               "999",
                                               "1000",
                                               "0.00",
                                               "0.0",
                                               "0.5",
                                               "1.50",
                                               "-1.50",
                                               "12.345",
                                               "1234.56",
                                               "12345.67",
                                               "123456.78",
                                               "-123456.78",
                                               "1234567.89",
                                               "-1234567.89",
                                               "12345678",
                                               "123456789",
                                               "1234567890",
                                               "123456789012",
                                               "1234567890123",
                                               "123456789012345",
                                               "1234567890123456",
                                               "9999999999999999",
                                               "1844674407370955",
                                               "184467440738",
                                               "1844674407371",
                                               "18446744073710",
                                               "12345678901234567",
                                               "9223372036854775807",
                                               "9223372036854775808",
                                               "-9223372036854775807",
                                               "-9223372036854775808",
                                               "92233720368547758.07",
                                               "0.123456789012345678",
                                               "0.1234567890123456789",
                                               "000000000000000000000012",
                                               "00000012.50",
                                               "0000000000.5",
                                               "000000000000000.5",
                                               "1.",
                                               ".5",
                                               ".",
                                               "-",
                                               "--1",
                                               "-.5",
                                               "1.2.3",
                                               "1,5",
                                               "+1",
                                               " 1",
                                               "1 ",
                                               "1e5",
                                               "1-",
                                               "12345678.",
                                               "1234567.",
                                               ".12345678",
                                               "12345678.5",
                                               "1234567:",
                                               "1234567/",
                                               "/",
                                               ":",
                                               "12/45",
                                               "0x10",
                                               "123456782",
                                               "111222333",
                                               "123456789",
                                               "000000000",
                                               "900000004",
                                               "12345678a",
                                               "a23456782",
                                               "1234567820",
                                               "-23456782",
                                               "1.3456782",
                                               "2024-02-29",
                                               "2023-02-29",
                                               "2024-02-30",
                                               "1970-01-01",
                                               "0001-01-01",
                                               "0000-01-01",
                                               "9999-12-31",
                                               "2024-00-10",
                                               "2024-13-01",
                                               "2024-04-31",
                                               "2024-12-00",
                                               "2024-1-01",
                                               "2024/01/01",
                                               "2024-01-011",
                                               "20240-1-01",
                                               "2024-01:01",
                                               "1900-02-29",
                                               "2000-02-29",
                                               "2024-0a-01",
                                               "202a-01-01",
                                               "a024-01-01",
                                               "2024-01-3/",
                                               "-024-01-01",
                                               "J",
                                               "N",
                                               "j",
                                               "JN",
                                               "overheid",
                                               "overheidx",
                                               "markt",
                                               "mark",
                                               "x",
                                               "a",
                                               "bb",
                                               "ccc",
                                               "dddddddd",
                                               "lang genoeg",
                                               "lang genoe",
                                               "e",
                                               "caf\xC3\xA9",
                                               "\xE2\x82\xAC",
                                               "\r",
                                               "x\r",
                                               "1\r",
                                               "12\r3",
                                               std::string("N\0", 2),
                                               std::string("\0N", 2),
                                               std::string("\0", 1),
                                               std::string("\0\0\0\0\0\0\0x", 8),
                                               std::string(100, '9'),
                                               std::string(1000, 'x')};
  return all;
}

std::string plain_row(std::mt19937& random) {
  const auto pick = [&](std::vector<std::string> from) { return from[random() % from.size()]; };
  const auto below = [&](unsigned end) { return std::to_string(random() % end); };
  return pick({"123456782", "111222333", "900000004"}) + "," +
         pick({below(10), below(1000), below(100'000'000), "1000000" + below(100)}) + "," +
         pick({below(1000) + ".25", "0.00", "-" + below(100'000'000) + ".5", below(1000)}) + "," +
         pick({"", "9.9", "-0.1", "3"}) + "," + pick({"0.5", "1", "-8.25", "0.000000000001"}) +
         "," + pick({"0.123456", "-7", "12", "123456789.5"}) + "," +
         pick({"0.1234", "9999", "7.5"}) + "," + pick({"2028-01-31", "2027-02-28", "1999-12-31"}) +
         "," + pick({"", "2028-02-29"}) + "," + pick({"J", "N"}) + "," +
         pick({"", "overheid", "markt", "x"}) + "," + pick({"a", "bb", "dddddddd", "lang genoeg"}) +
         "," + pick({"", "iets", "caf\xC3\xA9"}) + "," + pick({"000", "123", "999"}) + "," +
         pick({"", "000000000001", "999999999999"});
}

// `odd` of 100 rows have odd fields, and some of these a wrong number of them.
std::string random_rows(unsigned seed, std::size_t rows, unsigned odd) {
  std::mt19937 random(seed);
  const auto one_in = [&](unsigned n) { return random() % n == 0; };
  const std::string line_end = one_in(2) ? "\n" : "\r\n";
  std::string text;
  for (std::size_t row = 0; row < rows; ++row) {
    std::string line = plain_row(random);
    if (random() % 100 < odd) {
      const std::size_t replaced = random() % 17;
      std::string changed;
      std::size_t column = 0;
      for (std::size_t at = 0; at <= line.size(); ++column) {
        const std::size_t end = std::min(line.find(',', at), line.size());
        const bool odd_field = column == replaced || one_in(20);
        changed += (column == 0 ? "" : ",") +
                   (odd_field ? fields()[random() % fields().size()] : line.substr(at, end - at));
        at = end + 1;
      }
      line = one_in(8)   ? changed + ",too,many"
             : one_in(8) ? changed.substr(0, random() % (changed.size() + 1))
                         : changed;
    }
    text += line + (one_in(50) ? "\n" : line_end);
  }
  return text;
}

CsvLayout layout_of(const Schema& schema, char separator = ',') {
  std::string header;
  for (const Column& column : schema.columns) {
    header += (header.empty() ? "" : std::string(1, separator)) + column.name;
  }
  return read_layout(header + "\n", "x.csv", schema, true).value();
}

RowBlock block_of(std::string_view text) {
  RowBlock block;
  block.first_line = 7;
  block.lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  block.text = BlockText(text);
  return block;
}

Reading reading_of(const Batch& batch) {
  Reading reading;
  add_batch(batch, reading);
  return reading;
}

std::vector<ParseMethod> fast_methods() {
  std::vector<ParseMethod> methods;
  for (const auto set :
       {InstructionSet::kPortable, InstructionSet::kAvx2, InstructionSet::kAvx512}) {
    if (is_available(set)) {
      methods.push_back({false, set});
    }
  }
  return methods;
}

Reading careful(const RowBlock& block, const CsvLayout& layout, const Schema& schema) {
  return reading_of(parse_block(block, layout, schema, 3, {true, InstructionSet::kPortable}));
}

void expect_same(const std::string& text, const CsvLayout& layout, const Schema& schema) {
  const RowBlock block = block_of(text);
  const Reading expected = careful(block, layout, schema);
  for (const ParseMethod& method : fast_methods()) {
    ASSERT_EQ(reading_of(parse_block(block, layout, schema, 3, method)), expected)
        << "method " << static_cast<int>(method.set) << ":\n"
        << text.substr(0, 2000);
  }
}

// The text lies at the end of its memory, so that a sanitizer sees what is read beyond it.
TEST(BlockParserTest, RandomRowsTheSameEachWay) {
  const Schema schema = all_kinds();
  const CsvLayout layout = layout_of(schema);
  for (unsigned seed = 0; seed < 60; ++seed) {
    for (const unsigned odd : {0u, 1u, 30u, 100u}) {
      expect_same(random_rows(seed, 1 + seed * seed / 4, odd), layout, schema);
    }
  }
}

TEST(BlockParserTest, EveryFieldInEveryColumn) {
  const Schema schema = all_kinds();
  const CsvLayout layout = layout_of(schema);
  std::mt19937 random(1);
  for (std::size_t column = 0; column < schema.columns.size(); ++column) {
    std::string text;
    for (const std::string& field : fields()) {
      std::string line = plain_row(random) + ",";
      std::size_t begin = 0;
      for (std::size_t i = 0; i < column; ++i) {
        begin = line.find(',', begin) + 1;
      }
      line.replace(begin, line.find(',', begin) - begin, field);
      line.pop_back();
      expect_same(line + "\n", layout, schema);
      expect_same(line + "\r\n", layout, schema);
      text += line + "\n";
    }
    expect_same(text, layout, schema);
  }
}

// Rows of one field are the shortest that there are: many of them end near the end of the text.
TEST(BlockParserTest, OneColumnOfEachKind) {
  for (const Column& column : all_kinds().columns) {
    Schema schema;
    schema.columns = {column};
    std::string text;
    for (const std::string line_end : {"\n", "\r\n"}) {
      for (const std::string& field : fields()) {
        if (field.find(',') == std::string::npos) {
          expect_same(field + line_end, layout_of(schema), schema);
          text += field + line_end;
        }
      }
    }
    expect_same(text, layout_of(schema), schema);
    expect_same(std::string(100, '\n') + text + std::string(100, '\n'), layout_of(schema), schema);
  }
}

TEST(BlockParserTest, UnreadColumnsAndOtherSeparators) {
  Schema schema;
  schema.columns = {member("c", {"ja", "nee"}), number("a", 2, 0, 1000)};
  const auto layout = read_layout("x;a;y;c;z\n", "x.csv", schema, true);
  ASSERT_TRUE(layout.ok());
  const std::string row = "a,b,\"no\";1.25;;nee;caf\xC3\xA9\n";
  std::string text;
  for (int i = 0; i < 500; ++i) {
    text += i % 100 == 99 ? "1;2;3\n" : row;
  }
  text.erase(std::remove(text.begin(), text.end(), '"'), text.end());
  expect_same(text, layout.value(), schema);
  const Reading reading = careful(block_of(text), layout.value(), schema);
  EXPECT_EQ(reading.lines.size(), 495u);
  EXPECT_EQ(reading.rejected_rows, 5u);
}

// Rows longer than a chunk of the index, of many fields and of one.
TEST(BlockParserTest, HugeRows) {
  const Schema schema = all_kinds();
  std::mt19937 random(2);
  const std::string good = plain_row(random) + "\n";
  for (const std::size_t size : {32'000u, 32'768u, 100'000u}) {
    const std::string text = good + std::string(size, ',') + "\n" + good + std::string(size, 'x') +
                             "\n" + good + std::string(size, '\n') + good;
    expect_same(text, layout_of(schema), schema);
  }
  Schema wide;  // more than fits between two chunks
  std::string line;
  for (int i = 0; i < 8000; ++i) {
    wide.columns.push_back(number("c" + std::to_string(i), 0, 0, 9));
    line += (i == 0 ? "" : ",") + std::string("000") + std::to_string(i % 10);
  }
  const CsvLayout layout = layout_of(wide);
  expect_same(line + "\n" + line + "\r\n" + line + ",1\n" + line + "\n", layout, wide);
}

// Every month and day that can be written, in years of each kind and at both ends.
TEST(BlockParserTest, EveryDate) {
  Schema schema;
  schema.columns = {plain("dag", ColumnKind::kDate)};
  const auto digits = [](int value, int count) {
    std::string text = std::to_string(value);
    return text.insert(0, static_cast<std::size_t>(count) - text.size(), '0');
  };
  std::string text;
  for (int year = 0; year < 10'000; ++year) {
    const bool whole = year < 2 || year > 9998 || (year >= 1896 && year <= 1904) ||
                       (year >= 1996 && year <= 2004) || year == 2100;
    for (int month = 0; whole && month < 100; ++month) {
      for (int day = 0; day < 34; ++day) {
        text += digits(year, 4) + "-" + digits(month, 2) + "-" + digits(day, 2) + "\n";
      }
    }
    for (const char* day : {"-01-01\n", "-02-28\n", "-02-29\n", "-03-01\n", "-12-31\n"}) {
      text += digits(year, 4) + day;
    }
  }
  expect_same(text, layout_of(schema), schema);
}

TEST(BlockParserTest, NumbersOfLines) {
  Schema schema;
  schema.columns = {number("a", 0, 0, 99)};
  const Batch batch =
      parse_block(block_of("1\nx\n3\n1,2\n5\n12345678901234567890\n7\n\n9\n10\n11\n12\n13\n"),
                  layout_of(schema), schema, 0);
  EXPECT_THAT(batch.lines, testing::ElementsAre(7, 9, 11, 13, 15, 16, 17, 18, 19));
  EXPECT_THAT(batch.columns[0], testing::ElementsAre(1, 3, 5, 7, 9, 10, 11, 12, 13));
  EXPECT_EQ(batch.rejected_rows, 4u);
}

// Through the reader: wherever blocks begin and end.
TEST(BlockParserTest, BlocksOfAnySize) {
  const Schema schema = all_kinds();
  std::string header;
  for (const Column& column : schema.columns) {
    header += (header.empty() ? "" : ",") + column.name;
  }
  for (unsigned seed = 100; seed < 104; ++seed) {
    const std::string text = header + "\n" + random_rows(seed, 300, 20);
    Reading expected;
    for (const std::size_t block_bytes : {1u << 20, 1u, 63u, 64u, 65u, 1000u, 4096u}) {
      CsvOptions options;
      options.block_bytes = block_bytes;
      const Reading reading = read_text(text, schema, options);
      expected = block_bytes == 1u << 20 ? reading : expected;
      ASSERT_EQ(reading, expected) << block_bytes;
    }
    EXPECT_EQ(expected.error, "");
    EXPECT_GT(expected.rejected_rows, 10u);
  }
}

}  // namespace
}  // namespace quotum::table
