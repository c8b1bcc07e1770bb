// CSV text -> batches. UTF-8 (a byte order mark is allowed), RFC 4180 quotes, header row, `,` or
// `;` as seen from the header, LF or CRLF. Reads the file in blocks: memory does not grow with the
// file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/result.h"
#include "table/batch.h"
#include "table/schema.h"
#include "table/stage_times.h"
#include "table/workers.h"

namespace quotum::table {

struct CsvOptions {
  bool ignore_columns = false;         // accept (and skip) columns that the schema does not know
  int threads = 1;                     // of read_csv: parse blocks of the file in parallel
  std::size_t block_bytes = 1u << 20;  // read at a time, at most 8 MiB; tests set small ones
  std::uint32_t file = 0;              // copied into every RowError
  StageTimes* times = nullptr;  // where time is added up, if anybody asks; outlives the reader
};

// What was seen of the file beside its rows.
struct CsvSummary {
  std::uint64_t rows = 0;  // data rows, right and wrong
  std::uint64_t bytes = 0;
  std::string sha256;                       // of the bytes, lower-case hex
  std::vector<std::string> unused_columns;  // present, allowed, not read; in file order
};

inline constexpr std::size_t kMaxRowBytes = 16u << 20;

// One file on its way to batches, in file order. Used by one thread; parses on the workers, where
// it has some. Same batches' content for any block_bytes and threads, and the same first Error.
//
// Errors: cannot be read; not UTF-8; no header; a column missing (all are named), twice, or unknown
// (named, with the nearest known ones); an open quote at the end; a last line without line end (the
// file may be cut off); a row longer than kMaxRowBytes (which an open quote makes). Rows before an
// error have been handed out.
//
// A row with too many or too few fields, a quote in a wrong place, or a field that does not parse,
// is a RowError. An empty line is a row of one empty field: wrong-field-count, unless the file has
// one column. A header without rows is fine. A quote opens a field only as its first byte;
// elsewhere it is a mistake of that row and hides no line end. CR counts as part of a line end only
// directly before LF.
class CsvReader {
 public:
  // Reads the header. `schema` and `workers` (nullptr: parse on the calling thread) must outlive
  // it; several readers may share the workers.
  static source::Result<CsvReader> open(const std::string& path, const Schema& schema,
                                        const CsvOptions& options, Workers* workers);
  // The same from memory; `name` stands for the path in messages, and `text` must outlive it too.
  static source::Result<CsvReader> open_text(std::string_view text, const std::string& name,
                                             const Schema& schema, const CsvOptions& options,
                                             Workers* workers);
  CsvReader(const CsvReader&) = delete;
  CsvReader(CsvReader&&) noexcept;
  CsvReader& operator=(const CsvReader&) = delete;
  CsvReader& operator=(CsvReader&&) noexcept;
  ~CsvReader();

  // The next rows; nothing when the file has ended. After an Error or the end: not again.
  source::Result<std::optional<Batch>> next();
  // Bytes of the file so far, also those not handed out yet.
  [[nodiscard]] std::uint64_t bytes_read() const;
  // REQUIRES: next() has said that the file has ended.
  [[nodiscard]] CsvSummary summary() const;

 private:
  class State;
  explicit CsvReader(std::unique_ptr<State> state);
  static source::Result<CsvReader> begin(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// Reads all of the file and hands batches to `sink` in file order, on the calling thread; parses
// with options.threads. `sink` may stop the reading by returning an Error.
source::Result<CsvSummary> read_csv(const std::string& path, const Schema& schema,
                                    const CsvOptions& options,
                                    const std::function<source::Outcome(Batch&&)>& sink);

// The same from memory, for tests, scenario tests and fuzzing. `name` stands for the path in
// messages.
source::Result<CsvSummary> read_csv_text(std::string_view text, const std::string& name,
                                         const Schema& schema, const CsvOptions& options,
                                         const std::function<source::Outcome(Batch&&)>& sink);

// Only the header: the Error that read_csv would give for it, before any row is read.
source::Outcome check_csv_header(const std::string& path, const Schema& schema,
                                 const CsvOptions& options);

}  // namespace quotum::table
