// Any bytes as a rule file of each kind: no crash, no hang, a document or a message, and every
// place true.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "rulebook/document_reader.h"

namespace quotum::rulebook {
namespace {

using source::Diagnostics;
using source::SourceFile;
using source::Span;

void demand(bool good, const char* what) {
  if (!good) {
    std::fprintf(stderr, "rulebook_fuzz: %s\n", what);
    std::abort();
  }
}

void check_span(const Span& span, const SourceFile& file) {
  demand(span.file == &file && span.begin <= span.end && span.end <= file.text().size(),
         "a place outside the text");
}

// A scalar's bytes must be the file's bytes at the places that it claims.
void check_places(const YamlNode& node, const SourceFile& file) {
  check_span(node.span, file);
  if (node.shape == YamlNode::Shape::kScalar && node.one_to_one && !node.refused) {
    const std::string_view text = file.text();
    for (std::uint32_t i = 0; i < node.text.size(); ++i) {
      const std::uint32_t offset = node.offset_of(i);
      const bool line_end = node.text[i] == '\n';
      demand(line_end || (offset < text.size() && text[offset] == node.text[i]),
             "a byte that stands elsewhere");
    }
  }
  for (const YamlNode& item : node.items) {
    check_places(item, file);
  }
  for (const YamlEntry& entry : node.entries) {
    check_span(entry.key_span, file);
    check_places(entry.value, file);
  }
}

// Whether nothing of it was left out.
bool is_whole(const YamlNode&) { return true; }
bool is_whole(const LevelsDocument&) { return true; }
bool is_whole(const ParameterDocument& parameter) { return !parameter.values_unread; }
bool is_whole(const ScenarioDocument& scenario) { return scenario.whole; }
bool is_whole(const VersionDocument& version) { return !version.unread.any; }

void check_messages(bool read, const Diagnostics& diagnostics, const SourceFile& file) {
  demand(read != diagnostics.has_errors(), "neither a whole document nor a message, or both");
  for (const auto& diagnostic : diagnostics.sorted()) {
    check_span(diagnostic.span, file);
    for (const auto& note : diagnostic.notes) {
      demand(note.span.file == nullptr || note.span.file == &file, "a note about another file");
    }
  }
  demand(!source::render(diagnostics).empty(), "nothing rendered");
}

template <typename Read>
void run_one(const SourceFile& file, Read read) {
  Diagnostics diagnostics;
  const auto result = read(file, diagnostics);
  check_messages(result && is_whole(*result), diagnostics, file);
}

void run(const std::string& text) {
  const SourceFile file("fuzz.yaml", text);
  Diagnostics salvaged;
  if (const auto tree = salvage_yaml(file, salvaged)) {
    check_places(*tree, file);
  }
  run_one(file, read_yaml);
  run_one(file, read_levels);
  run_one(file, read_parameter);
  run_one(file, read_scenario);
  run_one(file, [](const SourceFile& version, Diagnostics& diagnostics) {
    return read_version(version, "boek", diagnostics);
  });
}

}  // namespace
}  // namespace quotum::rulebook

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  quotum::rulebook::run(std::string(data, data + size));
  return 0;
}
