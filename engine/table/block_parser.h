// One block of rows -> one Batch.
#pragma once

#include <cstdint>

#include "table/batch.h"
#include "table/block_reader.h"
#include "table/csv_layout.h"
#include "table/instruction_set.h"
#include "table/schema.h"

namespace quotum::table {

// Which way to take; the result is the same, only the time differs.
struct ParseMethod {
  bool row_by_row = false;  // as blocks with quotes always are
  InstructionSet set = best_instruction_set();
};

// `layout` is that of the block's file for `schema`; `file` goes into every RowError. Needs nothing
// but its arguments, so threads may parse blocks at once.
Batch parse_block(const RowBlock& block, const CsvLayout& layout, const Schema& schema,
                  std::uint32_t file, ParseMethod method = {});

}  // namespace quotum::table
