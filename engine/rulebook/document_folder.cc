// A folder of rules: which file is of which kind.
#include <algorithm>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <system_error>
#include <utility>

#include "rulebook/document_reader.h"

namespace quotum::rulebook {
namespace {

namespace fs = std::filesystem;

using source::Code;
using source::Diagnostics;
using source::Result;
using source::SourceFile;
using source::Span;

bool ends_in(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_rule_file(std::string_view path) {
  return ends_in(path, ".yaml") && !ends_in(path, ".test.yaml") &&
         !ends_in(path, ".mutants.yaml") && path.substr(0, path.find('/')) != "scenarios" &&
         path != "approvals.yaml";
}

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

// How a file ends that was meant to be read, or nothing: x.yml, x.YAML, x.yaml.txt, x.tests.yaml.
// Left alone it would lack without a word.
std::optional<std::string> meant_ending(const fs::path& path) {
  const std::string name = lower_case(path.filename().generic_string());
  const auto ends_in_any = [&name](std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view end) { return ends_in(name, end); });
  };
  if (ends_in_any({".test.yml", ".tests.yml", ".tests.yaml", ".test.yaml.txt"})) {
    return ".test.yaml";
  }
  if (ends_in_any({".mutants.yml", ".mutant.yml", ".mutant.yaml", ".mutants.yaml.txt"})) {
    return ".mutants.yaml";
  }
  const bool is_yaml = path.extension() == ".yaml";
  return !is_yaml && ends_in_any({".yaml", ".yml", ".yaml.txt", ".yml.txt"})
             ? std::optional<std::string>(".yaml")
             : std::nullopt;
}

// The rule files below the folder, and those that were to be such, as paths relative to it, with
// '/' between their parts, sorted.
Result<std::vector<std::string>> list_files(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, error);
  while (!error && at != fs::recursive_directory_iterator()) {
    const std::string path = at->path().lexically_relative(folder).generic_string();
    if ((is_rule_file(path) || meant_ending(path)) && !at->is_directory(error)) {
      paths.push_back(path);
    }
    if (!error) {
      at.increment(error);
    }
  }
  if (error) {
    return source::Error{"cannot read the folder " + folder + ": " +
                         std::generic_category().message(error.value())};
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

// False when the folder is part of one with rules: then its files are in the wrong place only
// because the wrong folder was named.
bool report_no_levels(const std::string& folder, Diagnostics& diagnostics) {
  const fs::path above = fs::path(folder).lexically_normal().parent_path();
  std::error_code error;
  const bool is_part = !above.empty() && fs::exists(above / "levels.yaml", error);
  diagnostics.error(Code::kMissingKey, Span{}, "there is no " + folder + "/levels.yaml",
                    is_part ? "the folder that has one: " + above.generic_string() : std::string());
  return !is_part;
}

template <typename Document>
void keep(std::optional<Document> document, std::vector<Document>& documents) {
  if (document) {
    documents.push_back(std::move(*document));
  }
}

void read_one(const SourceFile& file, std::string_view path, Documents& documents,
              Diagnostics& diagnostics) {
  const std::size_t slash = path.find('/');
  const std::string_view top = path.substr(0, slash);
  if (const auto meant = meant_ending(path)) {
    diagnostics.error(Code::kWrongShape, Span{&file, 0, 0},
                      "nobody reads a file of this name in a folder of rules",
                      "the extension " + *meant);
  } else if (path == "levels.yaml") {
    documents.levels = read_levels(file, diagnostics);
  } else if (path == "laws.yaml") {
    documents.laws = read_laws(file, diagnostics);
  } else if (slash == std::string_view::npos || path.find('/', slash + 1) != path.npos) {
    diagnostics.error(Code::kWrongShape, Span{&file, 0, 0}, "a rule file in a place that has none",
                      "levels.yaml, laws.yaml, parameters/<name>.yaml or <book>/<valid from>.yaml");
  } else if (top == "parameters") {
    keep(read_parameter(file, diagnostics), documents.parameters);
  } else {
    keep(read_version(file, std::string(top), diagnostics), documents.versions);
  }
}

}  // namespace

Result<Documents> read_folder(const std::string& folder, Diagnostics& diagnostics) {
  const auto paths = list_files(folder);
  if (!paths) {
    return paths.error();
  }
  if (!std::binary_search(paths.value().begin(), paths.value().end(), "levels.yaml") &&
      !report_no_levels(folder, diagnostics)) {
    return Documents{};
  }
  // All texts first: diagnostics point into them, so an error may leave none behind.
  Documents documents;
  for (const std::string& path : paths.value()) {
    std::string shown = folder;
    shown.append("/").append(path);
    auto file = source::read_source_file(shown, shown);
    if (!file) {
      return file.error();
    }
    documents.files.push_back(std::move(file.value()));
  }
  for (std::size_t i = 0; i < paths.value().size(); ++i) {
    read_one(*documents.files[i], paths.value()[i], documents, diagnostics);
  }
  return documents;
}

}  // namespace quotum::rulebook
