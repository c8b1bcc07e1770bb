// Text of rejects.csv, see rejects.h.
#include "report/rejects.h"

#include <algorithm>
#include <tuple>

#include "table/csv_writer.h"

namespace quotum::report {

void sort_rejects(std::vector<table::RowError>& rejects,
                  const std::vector<std::string>& file_names) {
  const auto order = [&file_names](const table::RowError& reject) {
    return std::tie(file_names.at(reject.file), reject.file, reject.line, reject.field, reject.code,
                    reject.value, reject.key, reject.message);
  };
  std::sort(rejects.begin(), rejects.end(),
            [&order](const auto& a, const auto& b) { return order(a) < order(b); });
}

std::string rejects_csv(const std::vector<table::RowError>& rejects,
                        const std::vector<std::string>& file_names, const std::string& key_column) {
  std::string text = "file,line,";
  table::append_field(text, key_column);
  text += ",field,value,code,message\n";
  for (const table::RowError& reject : rejects) {
    table::append_field(text, file_names.at(reject.file));
    text += ',' + std::to_string(reject.line) + ',';
    table::append_field(text, reject.key);
    for (const std::string* field : {&reject.field, &reject.value, &reject.code, &reject.message}) {
      text += ',';
      table::append_field(text, *field);
    }
    text += '\n';
  }
  return text;
}

}  // namespace quotum::report
