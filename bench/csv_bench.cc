// Payroll records as CSV text in memory -> columns: one block at a time, and a whole file with its
// digest and threads. Each way of parsing must give what the row-by-row way gives before anything
// is timed.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "exact/date.h"
#include "table/block_parser.h"
#include "table/byte_source.h"
#include "table/csv_reader.h"
#include "table/line_count.h"

namespace {

using namespace quotum;         // NOLINT(google-build-using-namespace): a program of its own
using namespace quotum::table;  // NOLINT(google-build-using-namespace)

constexpr std::size_t kRows = 500'000;
constexpr int kYear = 2028;
constexpr std::size_t kBlockBytes = 1u << 20;

[[noreturn]] void fail(const std::string& message) {
  std::fputs((message + "\n").c_str(), stderr);
  std::exit(1);
}

Column number(std::string name, int decimals, std::int64_t max) {
  Column column;
  column.name = std::move(name);
  column.decimals = decimals;
  column.min = -max;
  column.max = max;
  return column;
}

Column fiscal_number() {
  Column column;
  column.name = "fiscaal_nummer";
  column.digits = 9;
  column.elfproef = true;
  return column;
}

Column date(std::string name) {
  Column column;
  column.name = std::move(name);
  column.kind = ColumnKind::kDate;
  return column;
}

Column yes_or_no(std::string name) {
  Column column;
  column.name = std::move(name);
  column.kind = ColumnKind::kEnumeration;
  column.values = {"J", "N"};
  return column;
}

Schema schema() {
  constexpr std::int64_t kMoney = 1'000'000'000;
  Schema schema;
  schema.columns = {fiscal_number(),
                    number("persoon", 0, 999'999'999),
                    number("inkomstenverhouding", 0, 9999),
                    date("tijdvak_begin"),
                    date("tijdvak_eind"),
                    number("soort", 0, 99),
                    number("aard", 0, 99),
                    number("verloonde_uren", 2, 100'000),
                    number("premieloon_hoog", 2, kMoney),
                    number("premieloon_laag", 2, kMoney),
                    number("premieloon_uitkering", 2, kMoney),
                    yes_or_no("lkv_verzoek"),
                    yes_or_no("arbeidsbeperkt"),
                    yes_or_no("aow_bereikt")};
  return schema;
}

std::string header() {
  std::string text;
  for (const Column& column : schema().columns) {
    text += (text.empty() ? "" : ",") + column.name;
  }
  return text + "\n";
}

// Months of people at work; one in four has wages that are not nil.
std::string payroll_text() {
  std::mt19937 random(1);
  const std::vector<std::string> employers = {"900000004", "900000016", "900000028", "123456782"};
  std::vector<std::string> months;
  for (int month = 1; month <= 12; ++month) {
    const std::string begin =
        std::to_string(kYear) + (month < 10 ? "-0" : "-") + std::to_string(month);
    const bool short_month = month == 4 || month == 6 || month == 9 || month == 11;
    months.push_back(begin + "-01," + begin + (month == 2 ? "-29" : short_month ? "-30" : "-31"));
  }
  std::string text;
  for (std::size_t row = 0; row < kRows; ++row) {
    const std::string wage = random() % 4 == 0 ? std::to_string(random() % 9000) + ".50" : "0.00";
    text += employers[row / 1200 % employers.size()] + "," +
            std::to_string(100'000'000 + row / 12) + ",1," + months[row % 12] + ",17,1," +
            std::to_string(100 + random() % 80) + "," + wage + ",0.00,0.00,N," +
            (random() % 16 == 0 ? "J" : "N") + ",N\n";
  }
  return text;
}

std::vector<RowBlock> blocks_of(const std::string& rows, std::size_t block_bytes) {
  std::vector<RowBlock> blocks;
  std::uint64_t line = 2;
  for (std::size_t at = 0; at < rows.size();) {
    RowBlock block;
    const std::size_t end = rows.rfind('\n', std::min(at + block_bytes, rows.size()) - 1) + 1;
    block.text = BlockText(std::string_view(rows).substr(at, end - at));
    block.first_line = line;
    block.lines = count_lines(block.text.view());
    line += block.lines;
    at = end;
    blocks.push_back(std::move(block));
  }
  return blocks;
}

struct Subject {
  std::string rows = payroll_text();
  std::string file = header() + rows;
  Schema columns = schema();
  CsvLayout layout = read_layout(header(), "x.csv", columns, false).value();
  std::vector<RowBlock> blocks = blocks_of(rows, kBlockBytes);

  [[nodiscard]] Batch parse(const RowBlock& block, ParseMethod method) const {
    return parse_block(block, layout, columns, 0, method);
  }
};

ParseMethod method_of(std::int64_t index) {
  ParseMethod method;
  method.row_by_row = index < 0;
  method.set = index < 0 ? InstructionSet::kPortable : static_cast<InstructionSet>(index);
  return method;
}

bool same(const Batch& a, const Batch& b) {
  return a.columns == b.columns && a.lines == b.lines && a.errors.size() == b.errors.size();
}

const Subject& subject() {
  static const Subject instance = [] {
    Subject made;
    for (const RowBlock& block : made.blocks) {
      const Batch expected = made.parse(block, method_of(-1));
      for (std::int64_t index = 0; index < 3; ++index) {
        const ParseMethod method = method_of(index);
        if (expected.rows() != block.lines ||
            (is_available(method.set) && !same(made.parse(block, method), expected))) {
          fail("the ways of parsing disagree");
        }
      }
    }
    return made;
  }();
  return instance;
}

// Argument: -1 row by row, otherwise the InstructionSet.
void parse_blocks(benchmark::State& state) {
  const Subject& all = subject();
  const ParseMethod method = method_of(state.range(0));
  if (!is_available(method.set)) {
    return state.SkipWithError("this machine has not what it needs");
  }
  for (auto _ : state) {
    for (const RowBlock& block : all.blocks) {
      benchmark::DoNotOptimize(all.parse(block, method));
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kRows));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(all.rows.size()));
}
BENCHMARK(parse_blocks)->Arg(-1)->Arg(0)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond);

// A block that stays in the processor's caches.
void parse_one_block(benchmark::State& state) {
  const Subject& all = subject();
  const RowBlock& block = all.blocks.front();
  for (auto _ : state) {
    benchmark::DoNotOptimize(all.parse(block, {}));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(block.lines));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(block.text.size()));
}
BENCHMARK(parse_one_block)->Unit(benchmark::kMicrosecond);

// Blocks alone, with digest and check of encoding: what the reading side of a file costs.
void read_blocks(benchmark::State& state) {
  const Subject& all = subject();
  for (auto _ : state) {
    const auto bytes = read_memory(all.file);
    BlockReader reader(*bytes, "x.csv", kBlockBytes);
    if (!reader.header()) {
      fail("no header");
    }
    reader.set_separator(',');
    for (auto block = reader.next(); !block.value().text.empty(); block = reader.next()) {
      benchmark::DoNotOptimize(block.value().lines);
    }
    benchmark::DoNotOptimize(reader.sha256());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kRows));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(all.file.size()));
}
BENCHMARK(read_blocks)->Unit(benchmark::kMillisecond);

// Argument: threads.
void read_file(benchmark::State& state) {
  const Subject& all = subject();
  CsvOptions options;
  options.threads = static_cast<int>(state.range(0));
  options.block_bytes = kBlockBytes;
  for (auto _ : state) {
    std::size_t rows = 0;
    const auto summary = read_csv_text(all.file, "x.csv", all.columns, options,
                                       [&](Batch&& batch) -> source::Outcome {
                                         rows += batch.rows();
                                         return source::Done{};
                                       });
    if (!summary || rows != kRows) {
      fail("the file was not read");
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kRows));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(all.file.size()));
}
BENCHMARK(read_file)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
