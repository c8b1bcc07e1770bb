// Puts the parts together: one thread reads and hands out, others parse.
#include "table/csv_reader.h"

#include <utility>

#include "table/block_parser.h"
#include "table/block_pool.h"
#include "table/block_reader.h"
#include "table/byte_source.h"
#include "table/csv_layout.h"

namespace quotum::table {
namespace {

using source::Outcome;
using source::Result;
using Sink = std::function<Outcome(Batch&&)>;

constexpr std::size_t kBlocksPerThread = 3;  // in hand: one at work, one waiting, one done

Result<CsvLayout> begin(BlockReader& reader, const std::string& name, const Schema& schema,
                        const CsvOptions& options) {
  auto header = reader.header();
  if (!header) {
    return header.error();
  }
  auto layout = read_layout(header.value(), name, schema, options.ignore_columns);
  if (layout) {
    reader.set_separator(layout.value().separator);
  }
  return layout;
}

// Counts a batch's rows and hands it on.
Outcome hand_out(Batch&& batch, const Sink& sink, CsvSummary& summary) {
  summary.rows += batch.rows() + batch.rejected_rows;
  return sink(std::move(batch));
}

Outcome read_alone(BlockReader& reader, const std::function<Batch(const RowBlock&)>& parse,
                   const Sink& sink, CsvSummary& summary) {
  while (true) {
    auto block = reader.next();
    if (!block) {
      return block.error();
    }
    if (block.value().text.empty()) {
      return source::Done{};
    }
    if (auto outcome = hand_out(parse(block.value()), sink, summary); !outcome) {
      return outcome;
    }
  }
}

Outcome read_in_threads(BlockReader& reader, int threads,
                        const std::function<Batch(const RowBlock&)>& parse, const Sink& sink,
                        CsvSummary& summary) {
  BlockPool pool(threads, parse);
  const std::size_t most = kBlocksPerThread * static_cast<std::size_t>(threads);
  Outcome ending = source::Done{};  // what the reader ended with; told after the rows before it
  bool ended = false;
  while (!ended || pool.size() > 0) {
    while (!ended && pool.size() < most) {
      auto block = reader.next();
      if (!block) {
        ending = block.error();
      }
      ended = !block || block.value().text.empty();
      if (!ended) {
        pool.put(std::move(block.value()));
      }
    }
    if (pool.size() > 0) {
      if (auto outcome = hand_out(pool.take(), sink, summary); !outcome) {
        return outcome;
      }
    }
  }
  return ending;
}

Result<CsvSummary> read_all(ByteSource& bytes, const std::string& name, const Schema& schema,
                            const CsvOptions& options, const Sink& sink) {
  BlockReader reader(bytes, name, options.block_bytes);
  const auto layout = begin(reader, name, schema, options);
  if (!layout) {
    return layout.error();
  }
  const auto parse = [&](const RowBlock& block) {
    return parse_block(block, layout.value(), schema, options.file);
  };
  CsvSummary summary;
  summary.unused_columns = layout.value().unused;
  const Outcome outcome = options.threads > 1
                              ? read_in_threads(reader, options.threads, parse, sink, summary)
                              : read_alone(reader, parse, sink, summary);
  if (!outcome) {
    return outcome.error();
  }
  summary.bytes = reader.bytes();
  summary.sha256 = reader.sha256();
  return summary;
}

}  // namespace

Result<CsvSummary> read_csv(const std::string& path, const Schema& schema,
                            const CsvOptions& options, const Sink& sink) {
  const auto file = open_file(path);
  if (!file) {
    return file.error();
  }
  return read_all(*file.value(), path, schema, options, sink);
}

Result<CsvSummary> read_csv_text(std::string_view text, const std::string& name,
                                 const Schema& schema, const CsvOptions& options,
                                 const Sink& sink) {
  const auto memory = read_memory(text);
  return read_all(*memory, name, schema, options, sink);
}

Outcome check_csv_header(const std::string& path, const Schema& schema, const CsvOptions& options) {
  const auto file = open_file(path);
  if (!file) {
    return file.error();
  }
  BlockReader reader(*file.value(), path, options.block_bytes);
  const auto layout = begin(reader, path, schema, options);
  if (!layout) {
    return layout.error();
  }
  return source::Done{};
}

}  // namespace quotum::table
