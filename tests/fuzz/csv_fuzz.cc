// Any bytes as a data file: no crash, and the size of blocks changes nothing.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

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

void run(std::string_view text) {
  CsvOptions options;
  options.ignore_columns = true;
  options.block_bytes = 1u << 12;  // more than most inputs, and quick to clear
  const Reading whole = read_text(text, schema(), options);
  check(whole);
  options.block_bytes = 1 + text.size() % 13;
  demand(read_text(text, schema(), options) == whole, "small blocks give another result");
}

}  // namespace
}  // namespace quotum::table

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  quotum::table::run(text);
  return 0;
}
