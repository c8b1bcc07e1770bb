// What engine/report/file_schema.h promises: the schemas and the readers say the same, key by key.
#include "report/file_schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <set>

#include "report/json.h"
#include "report/sample_files.h"
#include "report/schema_validator.h"

namespace quotum::report {
namespace {

using Pointer = Json::json_pointer;

const Json& schema_of(FileKind kind) {
  static std::map<FileKind, Json> schemas;
  if (schemas.count(kind) == 0) {
    schemas[kind] = Json::parse(file_schema(kind));
  }
  return schemas[kind];
}

bool accepts(FileKind kind, const Json& content) {
  return valid(schema_of(kind), schema_of(kind), content);
}

// A mapping or value in a file, and the schema that speaks of it.
struct Place {
  Pointer where;
  const Json* schema = nullptr;
  bool first = false;  // in its list
};

// Calls `visit` for every value of `content`, from the outside in.
void walk(const Json& content, const Place& place, const Json& root,
          const std::function<void(const Place&, const Json&)>& visit) {
  const Json& schema = resolved(*place.schema, root);
  visit({place.where, &schema, place.first}, content);
  const Json none = Json::object();
  const Json& known = schema.contains("properties") ? schema["properties"] : none;
  for (const auto& [key, value] : content.items()) {
    if (content.is_array()) {
      const auto index = static_cast<std::size_t>(std::stoul(key));
      walk(value, {place.where / index, &schema["items"], index == 0}, root, visit);
    } else if (content.is_object()) {
      const Json* part =
          known.contains(key) ? &schema["properties"][key] : &schema["additionalProperties"];
      if (part->is_object()) {
        walk(value, {place.where / key, part, false}, root, visit);
      }
    }
  }
}

void for_every_place(
    const std::function<void(const SampleFile&, const Place&, const Json&)>& visit) {
  static const std::vector<SampleFile> files = sample_files();
  for (const SampleFile& file : files) {
    const Json& root = schema_of(file.kind);
    walk(file.content, {Pointer(), &root, false}, root,
         [&](const Place& place, const Json& value) { visit(file, place, value); });
  }
}

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) {
    keys.push_back(key);
  }
  return keys;
}

bool names_keys(const Json& schema) { return schema.is_object() && schema.contains("properties"); }

// One of each: a mapping with these keys where this schema speaks.
class Seen {
 public:
  bool is_new(const Place& place, const Json& value) {
    std::string text = place.first ? "first " : "";
    for (const std::string& key : value.is_object() ? keys_of(value) : std::vector<std::string>{}) {
      text += key + ",";
    }
    return seen_.emplace(place.schema, text).second;
  }

 private:
  std::set<std::pair<const Json*, std::string>> seen_;
};

std::string shown(const std::vector<source::Diagnostic>& found) {
  std::string text;
  for (const source::Diagnostic& diagnostic : found) {
    text += diagnostic.message + " / " + diagnostic.expected + "\n";
  }
  return text.empty() ? "nothing" : text;
}

void expect_agreement(const SampleFile& file, const Json& content, const std::string& what) {
  std::vector<source::Diagnostic> found;
  const bool read = reads(file, content, found);
  EXPECT_EQ(accepts(file.kind, content), read)
      << file.path << ": " << what << "\nthe reader reports: " << shown(found);
}

// Calls `change` on the value at `place` in a copy of the file.
Json changed(const SampleFile& file, const Place& place, const std::function<void(Json&)>& change) {
  Json content = file.content;
  change(content[place.where]);
  return content;
}

Json renamed(const Json& object, const std::string& key, const std::string& other) {
  Json result = Json::object();
  for (const auto& [name, value] : object.items()) {
    result[name == key ? other : name] = value;
  }
  return result;
}

TEST(FileSchemaTest, TheCommittedSchemasAreThoseOfTheProgram) {
  for (const FileKind kind : kFileKinds) {
    const std::string path = QUOTUM_SOURCE_DIR "/rules/schema/" + schema_file_name(kind);
    std::ifstream stream(path, std::ios::binary);
    const std::string committed{std::istreambuf_iterator<char>(stream), {}};
    EXPECT_TRUE(committed == file_schema(kind))
        << path << " is not what the program prints: quotum schema --out rules/schema";
  }
}

TEST(FileSchemaTest, KindsHaveNames) {
  for (const FileKind kind : kFileKinds) {
    EXPECT_EQ(parse_file_kind(name(kind)), kind);
  }
  EXPECT_EQ(parse_file_kind("rulebooks"), std::nullopt);
  EXPECT_EQ(schema_file_name(FileKind::kTest), "test.schema.json");
}

TEST(FileSchemaTest, EverySampleIsGoodToBoth) {
  for (const SampleFile& file : sample_files()) {
    std::vector<source::Diagnostic> found;
    EXPECT_TRUE(reads(file, file.content, found)) << file.path << ": " << shown(found);
    EXPECT_TRUE(accepts(file.kind, file.content)) << file.path;
  }
}

// "unknown key 'x' in a step / expected: basis, choice, ...": all that the reader asked for.
std::set<std::string> asked_keys(const SampleFile& file, const Place& place) {
  const std::string foreign = "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqq";
  std::vector<source::Diagnostic> found;
  (void)reads(file, changed(file, place, [&](Json& object) { object[foreign] = "x y"; }), found);
  std::set<std::string> keys;
  for (const source::Diagnostic& diagnostic : found) {
    if (diagnostic.message.find("unknown key '" + foreign) == 0) {
      const std::string& list = diagnostic.expected;
      for (std::size_t at = 0, end = 0; at < list.size(); at = end + 2) {
        end = std::min(list.find(", ", at), list.size());
        keys.insert(list.substr(at, end - at));
      }
    }
  }
  return keys;
}

// Whether keys of the author's choice stand among those of the schema: then nothing is unknown.
bool takes_others(const Json& schema) { return schema["additionalProperties"] != false; }

TEST(FileSchemaTest, SchemasKnowTheKeysThatReadersAskFor) {
  std::map<const Json*, std::set<std::string>> asked;
  Seen seen;
  for_every_place([&](const SampleFile& file, const Place& place, const Json& value) {
    if (value.is_object() && names_keys(*place.schema) && !takes_others(*place.schema) &&
        seen.is_new(place, value)) {
      asked[place.schema].merge(asked_keys(file, place));
    }
  });
  EXPECT_GE(asked.size(), 25U);
  for (const auto& [schema, keys] : asked) {
    EXPECT_THAT(keys_of((*schema)["properties"]), testing::UnorderedElementsAreArray(keys))
        << (*schema)["description"];
  }
}

// A mapping that no sample has would not be held against its reader.
TEST(FileSchemaTest, SamplesUseEveryKeyOfEverySchema) {
  std::map<const Json*, std::set<std::string>> used;
  for_every_place([&](const SampleFile&, const Place& place, const Json& value) {
    if (value.is_object() && names_keys(*place.schema)) {
      for (const std::string& key : keys_of(value)) {
        used[place.schema].insert(key);
      }
    }
  });
  const std::function<void(const Json&)> check = [&](const Json& schema) {
    if (names_keys(schema) && schema.contains("description")) {
      for (const std::string& key : keys_of(schema["properties"])) {
        EXPECT_EQ(used[&schema].count(key), 1U) << key << " of: " << schema["description"];
      }
    }
    for (const auto& [key, part] : schema.items()) {
      if (part.is_structured() && key != "allOf" && key != "definitions") {
        check(part);
      }
    }
  };
  for (const FileKind kind : kFileKinds) {
    check(schema_of(kind));
  }
}

TEST(FileSchemaTest, AMisspeltKeyIsRefusedByBoth) {
  Seen seen;
  int count = 0;
  for_every_place([&](const SampleFile& file, const Place& place, const Json& value) {
    if (!value.is_object() || !names_keys(*place.schema) || !seen.is_new(place, value)) {
      return;
    }
    for (const std::string& key : keys_of(value)) {
      if ((*place.schema)["properties"].contains(key)) {
        const Json content =
            changed(file, place, [&](Json& object) { object = renamed(object, key, key + "qq"); });
        const std::string what = place.where.to_string() + ": " + key + "qq for " + key;
        EXPECT_TRUE(takes_others(*place.schema) || !accepts(file.kind, content)) << what;
        expect_agreement(file, content, what);
        ++count;
      }
    }
  });
  EXPECT_GE(count, 300);
}

TEST(FileSchemaTest, AKeyThatIsLeftOutIsRefusedByBothOrByNeither) {
  Seen seen;
  for_every_place([&](const SampleFile& file, const Place& place, const Json& value) {
    if (!value.is_object() || !names_keys(*place.schema) || !seen.is_new(place, value)) {
      return;
    }
    for (const std::string& key : keys_of(value)) {
      expect_agreement(file, changed(file, place, [&](Json& object) { object.erase(key); }),
                       place.where.to_string() + " without " + key);
    }
  });
}

// A key that other mappings of its kind have, where this one does not: `books` below a top level.
TEST(FileSchemaTest, AKeyFromElsewhereIsRefusedByBothOrByNeither) {
  std::map<const Json*, Json> elsewhere;
  for_every_place([&](const SampleFile&, const Place& place, const Json& value) {
    if (value.is_object() && names_keys(*place.schema)) {
      elsewhere[place.schema].update(value);
    }
  });
  Seen seen;
  for_every_place([&](const SampleFile& file, const Place& place, const Json& value) {
    if (!value.is_object() || !names_keys(*place.schema) || !seen.is_new(place, value)) {
      return;
    }
    for (const auto& [key, other] : elsewhere[place.schema].items()) {
      if (!value.contains(key) && (*place.schema)["properties"].contains(key)) {
        const Json content = changed(
            file, place, [&, key = key, other = other](Json& object) { object[key] = other; });
        expect_agreement(file, content, place.where.to_string() + " with " + key);
      }
    }
  });
}

// Whether a value is one that only the reader understands: a formula, and names that must be the
// same as elsewhere.
bool is_beyond_schemas(const Json& schema) {
  static const std::vector<std::string> beyond = {"formule", "Het antwoord dat dit boek geeft",
                                                  "jaar, of de naam van een opsomming"};
  const auto description = schema.value("description", std::string());
  return std::any_of(beyond.begin(), beyond.end(), [&](const std::string& word) {
    return description.find(word) != std::string::npos;
  });
}

TEST(FileSchemaTest, AValueOfAnotherShapeIsRefusedByBothOrByNeither) {
  std::set<const Json*> seen;
  for_every_place([&](const SampleFile& file, const Place& place, const Json& value) {
    if (place.where.empty() || (value.is_string() && is_beyond_schemas(*place.schema)) ||
        !seen.insert(place.schema).second) {
      return;
    }
    for (const Json& other : {Json("? !"), Json("0"), Json("-1.50"), Json("2024-02-30x"),
                              Json("Q1"), Json("max"), Json::array(), Json::object()}) {
      const Json content = changed(file, place, [&](Json& old) { old = other; });
      expect_agreement(file, content, place.where.to_string() + " is " + other.dump());
    }
  });
}

}  // namespace
}  // namespace quotum::report
