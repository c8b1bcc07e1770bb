// Any bytes as a data file: no crash, and neither the size of blocks nor the way through them
// changes anything.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "table/block_parser.h"
#include "table/csv_reading.h"

namespace quotum::table {
namespace {

// Short names, so that a changed header still has a chance to be one.
Schema schema() {
  Schema schema;
  schema.columns = {fiscal_number("f"), number("n", 2, -100'000, 100'000), member("m", {"J", "N"}),
                    optional(plain("d", ColumnKind::kDate)),
                    optional(number("p", 0, 0, 999'999'999))};
  return schema;
}

void demand(bool good, const char* what) {
  if (!good) {
    std::fprintf(stderr, "csv_fuzz: %s\n", what);
    std::abort();
  }
}

void check(const Reading& reading) {
  const std::size_t rows = reading.lines.size();
  for (const auto& column : reading.columns) {
    demand(column.size() == rows, "columns of different lengths");
  }
  demand(reading.rejected_rows <= reading.rejects.size(), "a rejected row without an error");
  demand(reading.damaged_keys.size() <= reading.rejected_rows, "more keys than rejected rows");
  if (reading.error.empty()) {
    demand(reading.summary.rows == rows + reading.rejected_rows, "rows lost");
  }
}

Reading parsed(const RowBlock& block, const CsvLayout& layout, const Schema& schema,
               ParseMethod method) {
  Reading reading;
  add_batch(parse_block(block, layout, schema, 0, method), reading);
  return reading;
}

// Each set of instructions against the way row by row.
void compare_ways(std::string_view text) {
  const auto bytes = read_memory(text);
  BlockReader reader(*bytes, "x.csv", 1u << 12);
  const auto header = reader.header();
  if (!header) {
    return;
  }
  const Schema all = schema();
  const auto layout = read_layout(header.value(), "x.csv", all, true);
  if (!layout) {
    return;
  }
  reader.set_separator(layout.value().separator);
  for (auto block = reader.next(); block && !block.value().text.empty(); block = reader.next()) {
    const Reading careful = parsed(block.value(), layout.value(), all, {.row_by_row = true});
    for (const auto set :
         {InstructionSet::kPortable, InstructionSet::kAvx2, InstructionSet::kAvx512}) {
      demand(
          !is_available(set) || parsed(block.value(), layout.value(), all, {.set = set}) == careful,
          "the fast way gives another result");
    }
  }
}

void run(std::string_view text) {
  CsvOptions options;
  options.ignore_columns = true;
  options.block_bytes = 1u << 12;  // more than most inputs, and quick to clear
  const Reading whole = read_text(text, schema(), options);
  check(whole);
  options.block_bytes = 1 + text.size() % 13;
  demand(read_text(text, schema(), options) == whole, "small blocks give another result");
  compare_ways(text);
}

}  // namespace
}  // namespace quotum::table

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  quotum::table::run(text);
  return 0;
}
