// The frame of every schema, see file_schema.h.
#include "report/file_schema.h"

#include "report/schema_files.h"
#include "report/schema_parts.h"

namespace quotum::report {
namespace {

struct Kind {
  FileKind kind;
  std::string_view name;
  std::string_view title;
  Json (*schema)();
  std::initializer_list<std::string_view> definitions;
};

const std::array<Kind, kFileKinds.size()>& kinds() {
  static const std::array<Kind, kFileKinds.size()> kKinds = {{
      {FileKind::kRulebook,
       "rulebook",
       "Quotum: tekstversie van een rekenboek",
       rulebook_schema,
       {"bilingual", "basis"}},
      {FileKind::kParameter,
       "parameter",
       "Quotum: parameter",
       parameter_schema,
       {"bilingual", "basis"}},
      {FileKind::kLevels, "levels", "Quotum: niveaus", levels_schema, {"bilingual"}},
      {FileKind::kLaws, "laws", "Quotum: regelingen", laws_schema, {}},
      {FileKind::kScenario,
       "scenario",
       "Quotum: scenario",
       scenario_schema,
       {"bilingual", "scenario_value"}},
      {FileKind::kTest,
       "test",
       "Quotum: voorbeelden bij een rekenboek",
       test_schema,
       {"bilingual", "basis", "scenario_value"}},
  }};
  return kKinds;
}

const Kind& find(FileKind kind) { return kinds()[static_cast<std::size_t>(kind)]; }

}  // namespace

std::string_view name(FileKind kind) { return find(kind).name; }

std::optional<FileKind> parse_file_kind(std::string_view text) {
  for (const Kind& kind : kinds()) {
    if (kind.name == text) {
      return kind.kind;
    }
  }
  return std::nullopt;
}

std::string schema_file_name(FileKind kind) { return std::string(name(kind)) + ".schema.json"; }

std::string file_schema(FileKind kind) {
  const Kind& known = find(kind);
  Json json = Json::object();
  json["$schema"] = "http://json-schema.org/draft-07/schema#";
  json["title"] = known.title;
  json.update(known.schema());
  json["definitions"] = definitions(known.definitions);
  return to_text(json);
}

}  // namespace quotum::report
