// Rules from edited texts, see edited_rules.h.
#include "edited_rules.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "check/checker.h"
#include "rulebook/document_reader.h"

namespace quotum::review {
namespace {

std::string edited(const std::string& file, std::string text, const std::vector<Edit>& edits) {
  for (const Edit& edit : edits) {
    if (edit.file != file) {
      continue;
    }
    const std::size_t at = text.find(edit.old);
    if (at == std::string::npos || text.find(edit.old, at + 1) != std::string::npos) {
      throw std::runtime_error(file + " does not hold once: " + edit.old);
    }
    text.replace(at, edit.old.size(), edit.now);
  }
  return text;
}

void read(const source::SourceFile& file, rulebook::Documents& documents,
          source::Diagnostics& diagnostics) {
  const std::string& path = file.path();
  const std::string folder = path.substr(0, path.find('/'));
  if (path == "levels.yaml") {
    documents.levels = rulebook::read_levels(file, diagnostics);
  } else if (folder == "parameters") {
    documents.parameters.push_back(rulebook::read_parameter(file, diagnostics).value());
  } else {
    documents.versions.push_back(rulebook::read_version(file, folder, diagnostics).value());
  }
}

}  // namespace

check::CheckedRules rules_with(const std::vector<Edit>& edits) {
  const std::string root = std::string(QUOTUM_SOURCE_DIR) + "/fixtures/golden/base-rules/";
  auto documents = std::make_shared<rulebook::Documents>();
  source::Diagnostics diagnostics;
  for (const char* path :
       {"heffing/2020-01-01.yaml", "levels.yaml", "parameters/drempel.yaml",
        "parameters/percentage.yaml", "parameters/tarief.yaml", "toeslag/2020-01-01.yaml"}) {
    const auto file = source::read_source_file(root + path, path);
    const std::string text(file.value()->text());
    documents->files.push_back(
        std::make_unique<source::SourceFile>(path, edited(path, text, edits)));
    read(*documents->files.back(), *documents, diagnostics);
  }
  auto rules = check::check(documents, diagnostics);
  if (!rules || diagnostics.has_errors()) {
    throw std::runtime_error(source::render(diagnostics));
  }
  return std::move(*rules);
}

Meaning meaning_of_all(const check::CheckedRules& rules) {
  report::RulesView view;
  view.rules = &rules;
  return meaning_of(view);
}

Difference difference_by(const std::vector<Edit>& edits) {
  const check::CheckedRules before = rules_with({});
  const check::CheckedRules after = rules_with(edits);
  return difference(meaning_of_all(before), meaning_of_all(after));
}

std::vector<std::string> ids(const std::vector<Change>& changes) {
  std::vector<std::string> all;
  for (const Change& change : changes) {
    all.push_back(change.id);
  }
  return all;
}

}  // namespace quotum::review
