// The header against the schema; all its faults go into one message.
#include "table/csv_layout.h"

#include <algorithm>
#include <set>

#include "source/diagnostic.h"
#include "table/row_scanner.h"
#include "table/shown_text.h"

namespace quotum::table {
namespace {

constexpr std::size_t kListed =
    20;  // of each kind of fault; a file of something else has thousands

std::vector<std::string> header_names(std::string_view header, char separator, bool& good) {
  const char* const begin = header.data();
  const char* const end = begin + header.size();
  RowScanner counter(separator, 0);
  good = counter.scan(begin, end, true) == end && !counter.any_bad();
  RowScanner scanner(separator, counter.count());
  scanner.scan(begin, end, true);
  std::vector<std::string> names;
  std::string scratch;
  for (std::size_t i = 0; i < scanner.count(); ++i) {
    names.emplace_back(scanner.field(i).value(scratch));
  }
  return names;
}

// Faults of one kind, as "missing columns a, b".
class FaultList {
 public:
  // `tail` follows the noun, which takes the plural.
  explicit FaultList(std::string what, std::string tail = {})
      : what_(std::move(what)), tail_(std::move(tail)) {}

  void add(const std::string& fault) {
    if (++count_ <= kListed) {
      listed_ += (listed_.empty() ? "" : ", ") + fault;
    }
  }
  void append_to(std::string& message) const {
    if (count_ == 0) {
      return;
    }
    message +=
        (message.empty() ? "" : "; ") + what_ + (count_ == 1 ? "" : "s") + tail_ + " " + listed_;
    if (count_ > kListed) {
      message += " and " + std::to_string(count_ - kListed) + " more";
    }
  }

 private:
  std::string what_;
  std::string tail_;
  std::string listed_;
  std::size_t count_ = 0;
};

std::vector<std::string> known_names(const Schema& schema) {
  std::vector<std::string> known = schema.also_allowed;
  for (const Column& column : schema.columns) {
    known.push_back(column.name);
  }
  return known;
}

std::string with_nearest(const std::string& name, const std::vector<std::string>& known) {
  std::string shown = shown_text(name);
  const auto near = shown == name ? source::nearest(name, known) : std::vector<std::string>();
  if (near.empty()) {
    return shown;
  }
  std::string text = shown + " (did you mean ";
  for (std::size_t i = 0; i < near.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == near.size() ? " or " : ", ") + near[i];
  }
  return text + "?)";
}

// Connects the two lists of columns. `layout` has its names.
void match_columns(const Schema& schema, CsvLayout& layout) {
  layout.targets.assign(layout.names.size(), CsvLayout::kUnread);
  layout.sources.assign(schema.columns.size(), CsvLayout::kUnread);
  for (std::size_t i = 0; i < layout.names.size(); ++i) {
    const auto column =
        std::find_if(schema.columns.begin(), schema.columns.end(),
                     [&](const Column& each) { return each.name == layout.names[i]; });
    if (column == schema.columns.end()) {
      layout.unused.push_back(layout.names[i]);
      continue;
    }
    const auto target = static_cast<std::size_t>(column - schema.columns.begin());
    layout.targets[i] = target;
    layout.sources[target] = i;
  }
}

std::string faults(const CsvLayout& layout, const Schema& schema, bool ignore_columns) {
  FaultList missing("missing column");
  FaultList unknown("unknown column");
  FaultList twice("column", " given twice:");
  FaultList nameless("no name for column");
  for (std::size_t i = 0; i < schema.columns.size(); ++i) {
    if (layout.sources[i] == CsvLayout::kUnread) {
      missing.add(schema.columns[i].name);
    }
  }
  const auto known = known_names(schema);
  std::set<std::string> seen;
  std::set<std::string> repeated;
  for (std::size_t i = 0; i < layout.names.size(); ++i) {
    const std::string& name = layout.names[i];
    if (name.empty()) {
      nameless.add(std::to_string(i + 1));
    } else if (!seen.insert(name).second) {
      if (repeated.insert(name).second) {
        twice.add(shown_text(name));
      }
    } else if (!ignore_columns && std::find(known.begin(), known.end(), name) == known.end()) {
      unknown.add(with_nearest(name, known));
    }
  }
  std::string message;
  for (const FaultList& list : {missing, unknown, twice, nameless}) {
    list.append_to(message);
  }
  return message;
}

}  // namespace

char separator_of(std::string_view header) {
  bool in_quotes = false;
  for (const char c : header) {
    in_quotes = in_quotes != (c == '"');
    if (!in_quotes && (c == ',' || c == ';')) {
      return c;
    }
  }
  return ',';
}

source::Result<CsvLayout> read_layout(std::string_view header, const std::string& name,
                                      const Schema& schema, bool ignore_columns) {
  CsvLayout layout;
  layout.separator = separator_of(header);
  bool good_quotes = true;
  layout.names = header_names(header, layout.separator, good_quotes);
  if (!good_quotes) {
    return source::Error{name + ": line 1: a quote stands in a wrong place in the header"};
  }
  if (layout.names.size() == 1 && layout.names.front().empty()) {
    return source::Error{name + ": line 1: there is no header, the line is empty"};
  }
  match_columns(schema, layout);
  const std::string wrong = faults(layout, schema, ignore_columns);
  if (!wrong.empty()) {
    return source::Error{name + ": line 1: " + wrong};
  }
  return layout;
}

}  // namespace quotum::table
