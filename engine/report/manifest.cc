// The manifest as JSON, see manifest.h.
#include "report/manifest.h"

#include "report/engine_version.h"
#include "report/json.h"
#include "table/digest.h"

namespace quotum::report {
namespace {

std::string base_name(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

Json date_json(const std::optional<exact::Date>& date) {
  return date ? Json(date->to_string()) : Json(nullptr);
}

Json bilingual_json(const rulebook::Bilingual& text) {
  return Json{{"nl", text.nl.value}, {"en", text.en.value}};
}

Json scenarios_json(const RunRecord& record) {
  Json list = Json::array();
  for (const check::CheckedScenario* scenario : record.scenarios) {
    Json& json = list.emplace_back();
    json["scenario"] = scenario->name;
    json["title"] = bilingual_json(scenario->document->title);
    if (scenario->file) {
      json["file"] = base_name(scenario->file->path());
      json["sha256"] = table::sha256_hex(scenario->file->text());
    }
  }
  return list;
}

std::vector<FileDigest> digests_of_rules(const RunRecord& record) {
  std::vector<FileDigest> list;
  for (const auto& [path, file] : used_rule_files(record)) {
    list.push_back({path, table::sha256_hex(file->text())});
  }
  return list;
}

Json rule_files_json(const RunRecord& record) {
  Json list = Json::array();
  for (const FileDigest& file : digests_of_rules(record)) {
    list.push_back({{"file", file.name}, {"sha256", file.sha256}});
  }
  return list;
}

Json approvals_json(const std::vector<ApprovalRecord>& approvals) {
  Json list = Json::array();
  for (const ApprovalRecord& approval : approvals) {
    list.push_back({{"file", approval.file},
                    {"meaning_sha256", approval.meaning_sha256},
                    {"author", approval.author},
                    {"approver", approval.approver},
                    {"on", approval.on.to_string()}});
  }
  return list;
}

Json version_json(const RunRecord& record, const rulebook::VersionDocument& version) {
  Json json;
  if (version.span.file != nullptr) {
    json["file"] = path_within(record.rules_folder, version.span.file->path());
  }
  json["valid_from"] = version.valid_from.to_string();
  json["valid_until"] = date_json(version.valid_until);
  json["published"] = version.published.to_string();
  json["status"] = version.suspended ? "suspended" : std::string(rulebook::name(version.status));
  Json& choices = json["choices"] = Json::array();
  for (const rulebook::Choice& choice : version.choices) {
    choices.push_back({{"choice", choice.name.value}, {"chosen", choice.chosen.value}});
  }
  return json;
}

Json books_json(const RunRecord& record) {
  Json list = Json::array();
  for (const plan::UsedBook& used : record.plan->books) {
    const check::CheckedBook& book = record.rules->books.at(used.book);
    Json& json = list.emplace_back();
    json["book"] = book.name;
    json["id"] = book.id;
    json["applies"] = used.version != nullptr;
    json["hypothetical"] = used.hypothetical;
    if (used.version != nullptr) {
      json["version"] = version_json(record, *used.version->document);
    }
  }
  return list;
}

const plan::UsedBook* find_used(const plan::Plan& plan, plan::BookId book) {
  for (const plan::UsedBook& used : plan.books) {
    if (used.book == book) {
      return &used;
    }
  }
  return nullptr;
}

Json origins_json(const RunRecord& record) {
  Json list = Json::array();
  for (const plan::InputOrigin& origin : record.plan->origins) {
    const plan::UsedBook* used = find_used(*record.plan, origin.book);
    if (used == nullptr || used->version == nullptr) {
      continue;
    }
    const check::CheckedInput& input = used->version->inputs.at(origin.index);
    list.push_back({{"book", record.rules->books.at(origin.book).name},
                    {"level", record.rules->levels.at(input.level).name},
                    {"input", input.name},
                    {"from", origin.from_rows ? "rows" : "column"}});
  }
  return list;
}

Json value_json(const ValueRecord& value) {
  Json json;
  json["parameter"] = value.parameter;
  json["year"] = value.year;
  json["key"] = value.key.empty() ? Json(nullptr) : Json(value.key);
  json["value"] = value.value;
  json["unit"] = value.unit;
  json["status"] = rulebook::name(value.status);
  json["published"] = value.published.empty() ? Json(nullptr) : Json(value.published);
  json["source"] = value.source;
  json["scenario"] = value.scenario.empty() ? Json(nullptr) : Json(value.scenario);
  json["books"] = value.books;
  return json;
}

Json inputs_json(const RunRecord& record) {
  Json list = Json::array();
  for (const InputRecord& input : record.inputs) {
    list.push_back({{"level", input.level},
                    {"file", input.name},
                    {"sha256", input.sha256},
                    {"rows", input.rows},
                    {"bytes", input.bytes},
                    {"unused_columns", input.unused_columns}});
  }
  return list;
}

Json outputs_json(const RunRecord& record) {
  Json list = Json::array();
  for (const OutputRecord& output : record.outputs) {
    list.push_back({{"file", output.name}, {"sha256", output.sha256}, {"bytes", output.bytes}});
  }
  return list;
}

// Where a value of the plan was found, in the words of whoever wrote it down.
void add_provenance(const check::ResolvedValue& found, const plan::UsedValue& used,
                    ValueRecord& record) {
  if (found.published != nullptr) {
    record.source = found.published->source.value;
    record.written = found.published->value.value;
    if (found.published->published) {
      record.published = found.published->published->to_string();
    }
    return;
  }
  if (found.scenario == nullptr) {
    return;
  }
  for (const check::CheckedScenario::Value& value : found.scenario->values) {
    if (value.parameter == used.parameter && (!value.year || *value.year == used.year) &&
        value.member == used.member && value.declared != nullptr) {
      record.source = value.declared->because ? value.declared->because->value : std::string();
      record.written = value.declared->value.value;
    }
  }
}

}  // namespace

std::vector<FileDigest> scenario_files(
    const std::vector<const check::CheckedScenario*>& scenarios) {
  std::vector<FileDigest> list;
  for (const check::CheckedScenario* scenario : scenarios) {
    if (scenario->file) {
      list.push_back(
          {base_name(scenario->file->path()), table::sha256_hex(scenario->file->text())});
    }
  }
  return list;
}

std::vector<FileDigest> rule_files(const RunRecord& record) {
  std::vector<FileDigest> list = digests_of_rules(record);
  const auto& documents = record.rules->documents;
  if (documents && documents->laws && documents->laws->span.file != nullptr) {
    const source::SourceFile& file = *documents->laws->span.file;
    list.push_back({path_within(record.rules_folder, file.path()), table::sha256_hex(file.text())});
  }
  const std::vector<FileDigest> scenarios = scenario_files(record.scenarios);
  list.insert(list.end(), scenarios.begin(), scenarios.end());
  return list;
}

std::map<std::string, const source::SourceFile*> used_rule_files(const RunRecord& record) {
  std::map<std::string, const source::SourceFile*> files;
  const auto add = [&](const source::Span& span) {
    if (span.file != nullptr) {
      files.emplace(path_within(record.rules_folder, span.file->path()), span.file);
    }
  };
  if (record.rules->documents && record.rules->documents->levels) {
    add(record.rules->documents->levels->span);
  }
  for (const plan::UsedBook& book : record.plan->books) {
    if (book.version != nullptr) {
      add(book.version->document->span);
    }
  }
  for (const plan::UsedValue& value : record.plan->values) {
    add(record.rules->parameters.at(value.parameter).document->span);
  }
  return files;
}

std::vector<ValueRecord> used_values(const RunRecord& record) {
  const check::ParameterValues values(*record.rules, record.scenarios, record.as_known_on);
  std::vector<ValueRecord> list;
  for (const plan::UsedValue& used : record.plan->values) {
    const check::CheckedParameter& parameter = record.rules->parameters.at(used.parameter);
    ValueRecord& one = list.emplace_back();
    one.parameter = parameter.name;
    one.year = used.year;
    one.key = used.member ? parameter.key.value().values.at(*used.member) : std::string();
    one.value = used.text;
    one.unit = parameter.type.to_string();
    one.status = used.status;
    one.scenario = used.scenario;
    for (const plan::BookId book : used.books) {
      one.books.push_back(record.rules->books.at(book).name);
    }
    add_provenance(values.value(used.parameter, used.year, used.member), used, one);
  }
  return list;
}

std::string manifest_json(const RunRecord& record) {
  Json json;
  json["engine"] = engine_version();
  json["year"] = record.plan->year;
  json["as_known_on"] = date_json(record.as_known_on);
  json["hypothetical"] = is_hypothetical(*record.plan);
  json["scenarios"] = scenarios_json(record);
  json["only_books"] = record.only_books;
  json["allow_partial"] = record.allow_partial;
  json["rule_files"] = rule_files_json(record);
  if (record.approvals) {
    json["approvals"] = approvals_json(*record.approvals);
  }
  json["books"] = books_json(record);
  json["origins"] = origins_json(record);
  Json all = Json::array();
  Json not_official = Json::array();
  for (const ValueRecord& value : used_values(record)) {
    all.push_back(value_json(value));
    if (value.status != rulebook::Status::kOfficial) {
      not_official.push_back(all.back());
    }
  }
  json["not_official"] = std::move(not_official);
  json["values"] = std::move(all);
  json["inputs"] = inputs_json(record);
  json["outputs"] = outputs_json(record);
  return to_text(json);
}

std::string path_within(const std::string& folder, const std::string& path) {
  const std::string prefix = folder + "/";
  return path.compare(0, prefix.size(), prefix) == 0 ? path.substr(prefix.size()) : path;
}

}  // namespace quotum::report
