// Samples from the checkout and by hand, see sample_files.h.
#include "report/sample_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>
#include <stdexcept>

#include "report/scenario_test_reader.h"
#include "rulebook/document_reader.h"
#include "rulebook/yaml_tree.h"

namespace quotum::report {
namespace {

namespace fs = std::filesystem;
using rulebook::YamlNode;

Json json_of(const YamlNode& node) {
  if (node.shape == YamlNode::Shape::kScalar) {
    std::string text = node.text;
    std::replace(text.begin(), text.end(), '\n', ' ');  // JSON would escape it
    return text;
  }
  Json json = node.shape == YamlNode::Shape::kSequence ? Json::array() : Json::object();
  for (const YamlNode& item : node.items) {
    json.push_back(json_of(item));
  }
  for (const rulebook::YamlEntry& entry : node.entries) {
    json[entry.key] = json_of(entry.value);
  }
  return json;
}

// The keys all the way down.
std::string shape_of(const Json& json) {
  if (!json.is_structured()) {
    return "-";
  }
  std::string shape = json.is_array() ? "[" : "{";
  for (const auto& [key, value] : json.items()) {
    shape += (json.is_object() ? key : "") + shape_of(value) + ",";
  }
  return shape;
}

Json thinned(const Json& json) {
  if (!json.is_structured()) {
    return json;
  }
  Json thin = json.is_array() ? Json::array() : Json::object();
  std::set<std::string> seen;
  for (const auto& [key, value] : json.items()) {
    if (json.is_object()) {
      thin[key] = thinned(value);
    } else if (!value.is_structured() || seen.insert(shape_of(value)).second) {
      thin.push_back(thinned(value));
    }
  }
  return thin;
}

Json read_json(const std::string& path, const std::string& text) {
  const source::SourceFile file(path, text);
  source::Diagnostics diagnostics;
  const auto root = rulebook::read_yaml(file, diagnostics);
  if (!root) {
    throw std::runtime_error(source::render(diagnostics));
  }
  return thinned(json_of(*root));
}

FileKind kind_of(const fs::path& path) {
  const std::string name = path.filename().string();
  const std::string folder = path.parent_path().filename().string();
  return name.find(".test.yaml") != std::string::npos ? FileKind::kTest
         : name == "levels.yaml"                      ? FileKind::kLevels
         : name == "laws.yaml"                        ? FileKind::kLaws
         : folder == "parameters"                     ? FileKind::kParameter
         : folder == "scenarios"                      ? FileKind::kScenario
                                                      : FileKind::kRulebook;
}

std::string file_text(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// What the shipped files have no use for.
constexpr const char* kLevels = R"(levels:
  - name: groep
    title: { nl: a, en: b }
    key:
      - { name: jaargang, type: year }
      - { name: naam, type: text }
      - { name: kort, digits: 3 }
)";
constexpr const char* kTest = R"(tests: 1
title: { nl: a, en: b }
defaults: { groep: { kort: 1 } }
cases:
  - name: een
    basis: Toelichting
    year: 2024
    as_known_on: 2024-05-01
    scenario:
      - { parameter: a, value: 2024-01-01, because: zo maar }
      - { parameter: b, jaar: 2024, soort: hout, value: 5 EUR }
    scenario_files: [scenarios/a.yaml]
    given: { groep: [{ kort: 1 }] }
    rejects: [{ code: bad-key }, { code: bad-key, field: kort }]
)";
constexpr const char* kRulebook = R"(rulebook: 1
id: nl.boek
title: { nl: a, en: b }
law: { id: X, name: Y }
valid: { from: 2020-01-01 }
years: { from: 2020 }
published: 2019-11-25
status: official
inputs:
  groep:
    uren: { unit: uur, min: 0, max: 10, optional: false }
steps:
  - { name: a, level: groep, unit: uur, formula: uren, basis: { law: Wet } }
  - { name: b, type: boolean, formula: uren < 2 uur, basis: { choice: Q1 } }
outputs:
  - { name: a, unit: uur, internal: true }
  - { name: b, type: boolean, internal: true }
)";
constexpr const char* kParameter = R"(parameter: grens
title: { nl: a, en: b }
unit: EUR
min: 0
max: 1_000
decimals: 2
by: [soort]
keys: [hout, steen]
basis: { article: 1 }
values:
  - { soort: hout, from: 2020-01-01, value: 5.50 EUR, status: official, published: 2019-12-01, source: de bron, note: { nl: a, en: b } }
  - { soort: steen, value: unknown, status: unknown }
)";

}  // namespace

std::vector<SampleFile> sample_files() {
  std::vector<SampleFile> files;
  const auto add = [&files](const fs::path& path, const std::string& text) {
    files.push_back({path.string(), kind_of(path), path.parent_path().filename().string(),
                     read_json(path.string(), text)});
  };
  for (const auto& entry : fs::recursive_directory_iterator(QUOTUM_SOURCE_DIR "/rules/nl")) {
    const std::string name = entry.path().filename().string();
    // Lists of mutants have no schema: quotum mutate prints what goes into them.
    if (entry.path().extension() == ".yaml" && name.find(".mutants.") == std::string::npos) {
      add(entry.path(), file_text(entry.path()));
    }
  }
  add("levels.yaml", kLevels);
  add("boek/a.test.yaml", kTest);
  add("boek/2020-01-01.yaml", kRulebook);
  add("parameters/grens.yaml", kParameter);
  return files;
}

bool reads(const SampleFile& file, const Json& content, std::vector<source::Diagnostic>& found) {
  const auto source =
      std::make_shared<const source::SourceFile>("changed.yaml", content.dump(1) + "\n");
  source::Diagnostics diagnostics;
  switch (file.kind) {
    case FileKind::kRulebook:
      (void)rulebook::read_version(*source, file.book, diagnostics);
      break;
    case FileKind::kParameter:
      (void)rulebook::read_parameter(*source, diagnostics);
      break;
    case FileKind::kLevels:
      (void)rulebook::read_levels(*source, diagnostics);
      break;
    case FileKind::kLaws:
      (void)rulebook::read_laws(*source, diagnostics);
      break;
    case FileKind::kScenario:
      (void)rulebook::read_scenario(*source, diagnostics);
      break;
    case FileKind::kTest:
      (void)read_test_file(source, diagnostics);
      break;
  }
  found = diagnostics.sorted();
  for (source::Diagnostic& diagnostic : found) {
    diagnostic.span = {};  // the file goes
    diagnostic.notes.clear();
  }
  return !diagnostics.has_errors();
}

}  // namespace quotum::report
