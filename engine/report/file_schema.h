// JSON Schema (draft-07) of the files that people write: rule books, parameters, levels, scenarios
// and scenario tests. For editors: they complete keys, explain them in Dutch and mark mistakes
// while somebody types. A schema says what the readers of rulebook/ and of scenario tests say about
// shape, and no more: tests/report/file_schema_test.cc holds the two together, key by key.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace quotum::report {

enum class FileKind { kRulebook, kParameter, kLevels, kLaws, kScenario, kTest };

inline constexpr std::array<FileKind, 6> kFileKinds = {FileKind::kRulebook, FileKind::kParameter,
                                                       FileKind::kLevels,   FileKind::kLaws,
                                                       FileKind::kScenario, FileKind::kTest};

std::string_view name(FileKind kind);  // "rulebook", "parameter", ...
std::optional<FileKind> parse_file_kind(std::string_view text);

// "rulebook.schema.json": the name by which rule files refer to it.
std::string schema_file_name(FileKind kind);

// The schema as JSON text with a line end. Always the same bytes.
std::string file_schema(FileKind kind);

}  // namespace quotum::report
