// Reads rules from memory as rulebook::read_folder reads them from disk.
#include "rules_text.h"

#include <stdexcept>
#include <utility>

#include "rulebook/document_reader.h"

namespace quotum::check {
namespace {

std::string replaced_once(const std::string& text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos || text.find(from, at + 1) != std::string::npos) {
    throw std::logic_error("not exactly once in the rules: " + from);
  }
  return text.substr(0, at) + to + text.substr(at + from.size());
}

std::map<std::string, std::string> edited(const std::vector<Edit>& edits) {
  std::map<std::string, std::string> rules = base_rules();
  for (const Edit& edit : edits) {
    std::string& text = rules[edit.path];
    text = edit.from ? replaced_once(text, *edit.from, edit.to) : edit.to;
  }
  return rules;
}

template <typename Document>
void keep(std::optional<Document> document, std::vector<Document>& documents) {
  if (document) {
    documents.push_back(std::move(*document));
  }
}

void read(const std::string& path, const source::SourceFile& file, rulebook::Documents& documents,
          source::Diagnostics& diagnostics) {
  const std::string folder = path.substr(0, path.find('/'));
  if (path == "levels.yaml") {
    documents.levels = rulebook::read_levels(file, diagnostics);
  } else if (folder == "parameters") {
    keep(rulebook::read_parameter(file, diagnostics), documents.parameters);
  } else {
    keep(rulebook::read_version(file, folder, diagnostics), documents.versions);
  }
}

}  // namespace

Edit replace(std::string path, std::string from, std::string to) {
  return {std::move(path), std::move(from), std::move(to)};
}

Edit add(std::string path, std::string text) {
  return {std::move(path), std::nullopt, std::move(text)};
}

Checked check_with(const std::vector<Edit>& edits) {
  auto documents = std::make_shared<rulebook::Documents>();
  source::Diagnostics diagnostics;
  for (const auto& [path, text] : edited(edits)) {
    documents->files.push_back(std::make_unique<source::SourceFile>("rules/" + path, text));
    read(path, *documents->files.back(), *documents, diagnostics);
  }
  Checked result;
  result.rules = check(documents, diagnostics);
  result.text = source::render(diagnostics);
  return result;
}

CheckedRules good_rules(const std::vector<Edit>& edits) {
  Checked checked = check_with(edits);
  if (!checked.rules) {
    throw std::logic_error(checked.text);
  }
  return std::move(*checked.rules);
}

}  // namespace quotum::check
