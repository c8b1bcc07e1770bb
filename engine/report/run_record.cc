// Questions about a finished run, see run_record.h.
#include "report/run_record.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace quotum::report {

std::uint64_t rejected_rows(const std::vector<table::RowError>& rejects) {
  // The key too: rows of a level without a file have no line of their own.
  std::set<std::tuple<std::uint32_t, std::uint64_t, std::string>> rows;
  for (const table::RowError& reject : rejects) {
    rows.emplace(reject.file, reject.line, reject.line == 0 ? reject.key : std::string());
  }
  return rows.size();
}

bool is_hypothetical(const plan::Plan& plan) {
  return std::any_of(plan.books.begin(), plan.books.end(),
                     [](const plan::UsedBook& book) { return book.hypothetical; });
}

}  // namespace quotum::report
