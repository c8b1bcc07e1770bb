// Reads scenario tests, see scenario_test_reader.h.
#include "report/scenario_test_reader.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "rulebook/document_reader.h"
#include "rulebook/mapping.h"
#include "rulebook/text_readers.h"
#include "rulebook/value_readers.h"

namespace quotum::report {
namespace {

using rulebook::Mapping;
using rulebook::Slot;
using rulebook::YamlEntry;
using rulebook::YamlNode;

constexpr std::string_view kSuffix = ".test.yaml";

bool read_field(const YamlEntry& entry, const Slot& slot, TestField& out) {
  if (slot.node.shape != YamlNode::Shape::kScalar) {
    return wrong_shape(slot, "a text, as in the CSV file");
  }
  out.column = rulebook::text_of_key(entry);
  out.text = {slot.node.text, slot.node.span};
  return true;
}

bool read_row(const Slot& slot, TestRow& out) {
  out.span = slot.node.span;
  return rulebook::entries_of(read_field)(slot, out.fields);
}

// One row, or a list of rows.
bool read_table(const YamlEntry& entry, const Slot& slot, TestTable& out) {
  out.level = rulebook::text_of_key(entry);
  if (slot.node.shape == YamlNode::Shape::kSequence) {
    return rulebook::filled_list_of(read_row)(slot, out.rows);
  }
  return read_row(slot, out.rows.emplace_back());
}

bool read_default(const YamlEntry& entry, const Slot& slot, TestTable& out) {
  out.level = rulebook::text_of_key(entry);
  return read_row(slot, out.rows.emplace_back());
}

bool read_reject(const Slot& slot, ExpectedReject& out) {
  Mapping mapping(slot, "an expected reject");
  mapping.required("code", out.code, rulebook::read_text);
  mapping.optional("field", out.field, rulebook::read_text);
  return mapping.finish();
}

bool read_scenario(const Slot& slot, std::vector<rulebook::ScenarioValue>& out) {
  auto values = rulebook::read_scenario_values(slot.node, slot.diagnostics);
  if (values) {
    out = std::move(*values);
  }
  return values.has_value();
}

bool read_case(const Slot& slot, TestCase& out) {
  out.span = slot.node.span;
  Mapping mapping(slot, "a case");
  mapping.required("name", out.name, rulebook::read_text);
  mapping.optional("title", out.title, rulebook::read_bilingual);
  mapping.required("basis", out.basis, rulebook::read_basis);
  mapping.optional("source", out.source, rulebook::read_text);
  mapping.required("year", out.year, rulebook::read_year);
  mapping.optional("as_known_on", out.as_known_on, rulebook::read_date);
  mapping.optional("books", out.books, rulebook::filled_list_of(rulebook::read_name));
  mapping.optional("scenario", out.scenario, read_scenario);
  mapping.optional("scenario_files", out.scenario_files,
                   rulebook::filled_list_of(rulebook::read_text));
  mapping.required("given", out.given, rulebook::entries_of(read_table));
  mapping.optional("expected", out.expected, rulebook::entries_of(read_table));
  mapping.optional("rejects", out.rejects, rulebook::filled_list_of(read_reject));
  const bool good = mapping.finish();
  if (!mapping.has("expected") && !mapping.has("rejects")) {
    slot.diagnostics.error(source::Code::kMissingKey, slot.node.span,
                           "case '" + out.name.value + "' expects nothing",
                           "'expected' or 'rejects'");
    return false;
  }
  return good;
}

bool read_whole(const Slot& slot, TestFile& out) {
  Mapping mapping(slot, "a file of scenario tests");
  bool version = false;
  mapping.required("tests", version, rulebook::exactly("1"));
  mapping.required("title", out.title, rulebook::read_bilingual);
  mapping.optional("defaults", out.defaults, rulebook::entries_of(read_default));
  mapping.required("cases", out.cases, rulebook::filled_list_of(read_case));
  return mapping.finish();
}

void check_names(const std::vector<TestCase>& cases, source::Diagnostics& diagnostics) {
  std::map<std::string_view, source::Span> seen;
  for (const TestCase& one : cases) {
    const auto [first, is_new] = seen.emplace(one.name.value, one.name.span);
    if (!is_new) {
      diagnostics
          .error(source::Code::kDuplicateName, one.name.span,
                 "two cases are called '" + one.name.value + "'")
          .notes.push_back({first->second, "the first is here"});
    }
  }
}

}  // namespace

source::Result<std::vector<std::string>> find_test_files(const std::string& folder) {
  return find_files_beside_rules(folder, kSuffix);
}

source::Result<std::vector<std::string>> find_files_beside_rules(const std::string& folder,
                                                                 std::string_view ending) {
  namespace fs = std::filesystem;
  std::error_code fault;
  std::vector<std::string> paths;
  fs::recursive_directory_iterator entries(folder, fault);
  for (; !fault && entries != fs::recursive_directory_iterator(); entries.increment(fault)) {
    const std::string path = entries->path().generic_string();
    const bool named_so = path.size() > ending.size() && path.ends_with(ending);
    std::error_code unknown;
    if (named_so && entries->is_regular_file(unknown)) {
      paths.push_back(path);
    }
  }
  if (fault) {
    return source::Error{folder + ": " + fault.message()};
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::optional<TestFile> read_test_file(std::shared_ptr<const source::SourceFile> file,
                                       source::Diagnostics& diagnostics) {
  auto read = rulebook::read_document<TestFile>(*file, diagnostics, read_whole);
  if (!read) {
    return std::nullopt;
  }
  source::Diagnostics names;
  check_names(read->cases, names);
  for (const source::Diagnostic& diagnostic : names.sorted()) {
    diagnostics.add(diagnostic);
  }
  if (names.has_errors()) {
    return std::nullopt;
  }
  read->file = std::move(file);
  return read;
}

}  // namespace quotum::report
