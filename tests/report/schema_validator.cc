// Keyword by keyword, see schema_validator.h.
#include "report/schema_validator.h"

#include <algorithm>
#include <functional>
#include <map>
#include <regex>
#include <set>
#include <stdexcept>

namespace quotum::report {
namespace {

struct Question {
  const Json& schema;
  const Json& root;
  const Json& value;

  [[nodiscard]] bool ask(const Json& part) const { return valid(part, root, value); }
};

const std::regex& compiled(const std::string& pattern) {
  static std::map<std::string, std::regex> patterns;
  const auto known = patterns.find(pattern);
  return known != patterns.end() ? known->second
                                 : patterns.emplace(pattern, std::regex(pattern)).first->second;
}

std::string type_of(const Json& value) {
  return value.is_number_integer() ? "integer" : value.type_name();
}

bool has_type(const Json& wanted, const Json& value) {
  const std::string type = type_of(value);
  const auto fits = [&type](const Json& one) {
    return one == type || (one == "number" && type == "integer");
  };
  return wanted.is_array() ? std::any_of(wanted.begin(), wanted.end(), fits) : fits(wanted);
}

bool all_items(const Question& q, const Json& items) {
  std::size_t at = 0;
  return std::all_of(q.value.begin(), q.value.end(), [&](const Json& item) {
    const std::size_t here = at++;
    return items.is_array() ? here >= items.size() || valid(items[here], q.root, item)
                            : valid(items, q.root, item);
  });
}

// Properties and what else a mapping holds.
bool all_entries(const Question& q) {
  const Json none = Json::object();
  const Json& known = q.schema.contains("properties") ? q.schema["properties"] : none;
  const Json others = q.schema.value("additionalProperties", Json(true));
  return std::all_of(q.value.items().begin(), q.value.items().end(), [&](const auto& entry) {
    return valid(known.contains(entry.key()) ? known[entry.key()] : others, q.root, entry.value());
  });
}

bool all_names(const Question& q, const Json& names) {
  return std::all_of(q.value.items().begin(), q.value.items().end(),
                     [&](const auto& entry) { return valid(names, q.root, Json(entry.key())); });
}

bool branch(const Question& q) {
  const char* const chosen = q.ask(q.schema["if"]) ? "then" : "else";
  return !q.schema.contains(chosen) || q.ask(q.schema[chosen]);
}

bool no_item_twice(const Json& list) {
  const std::set<Json> items(list.begin(), list.end());
  return items.size() == list.size();
}

using Keyword = std::function<bool(const Question&, const Json&)>;

// A keyword that binds values of one shape only.
template <typename Check>
Keyword of(bool (Json::*shape)() const noexcept, Check check) {
  return [=](const Question& q, const Json& wanted) {
    return !(q.value.*shape)() || check(q, wanted);
  };
}

// Keywords that bind nothing by themselves.
bool is_silent(const std::string& keyword) {
  static const std::set<std::string> kSilent = {"$schema",
                                                "title",
                                                "description",
                                                "examples",
                                                "default",
                                                "definitions",
                                                "enumDescriptions",
                                                "patternErrorMessage",
                                                "errorMessage",
                                                "then",
                                                "else"};
  return kSilent.count(keyword) == 1;
}

const std::map<std::string, Keyword>& keywords() {
  const auto object = &Json::is_object;
  const auto array = &Json::is_array;
  static const std::map<std::string, Keyword> kKeywords = {
      {"additionalProperties", of(object, [](auto& q, auto&) { return all_entries(q); })},
      {"properties", of(object, [](auto& q, auto&) { return all_entries(q); })},
      {"propertyNames", of(object, all_names)},
      {"required", of(object,
                      [](auto& q, auto& keys) {
                        return std::all_of(keys.begin(), keys.end(), [&](const Json& key) {
                          return q.value.contains(key.template get<std::string>());
                        });
                      })},
      {"minProperties", of(object, [](auto& q, auto& n) { return q.value.size() >= n; })},
      {"maxProperties", of(object, [](auto& q, auto& n) { return q.value.size() <= n; })},
      {"items", of(array, all_items)},
      {"minItems", of(array, [](auto& q, auto& n) { return q.value.size() >= n; })},
      {"maxItems", of(array, [](auto& q, auto& n) { return q.value.size() <= n; })},
      {"uniqueItems", of(array, [](auto& q, auto&) { return no_item_twice(q.value); })},
      {"contains", of(array,
                      [](auto& q, auto& wanted) {
                        return std::any_of(
                            q.value.begin(), q.value.end(),
                            [&](const Json& item) { return valid(wanted, q.root, item); });
                      })},
      {"pattern", of(&Json::is_string,
                     [](auto& q, auto& pattern) {
                       return std::regex_search(q.value.template get<std::string>(),
                                                compiled(pattern.template get<std::string>()));
                     })},
      {"minimum", of(&Json::is_number, [](auto& q, auto& least) { return q.value >= least; })},
      {"maximum", of(&Json::is_number, [](auto& q, auto& most) { return q.value <= most; })},
      {"type", [](auto& q, auto& wanted) { return has_type(wanted, q.value); }},
      {"const", [](auto& q, auto& wanted) { return q.value == wanted; }},
      {"enum",
       [](auto& q, auto& words) {
         return std::find(words.begin(), words.end(), q.value) != words.end();
       }},
      {"if", [](auto& q, auto&) { return branch(q); }},
      {"not", [](auto& q, auto& part) { return !q.ask(part); }},
      {"allOf",
       [](auto& q, auto& parts) {
         return std::all_of(parts.begin(), parts.end(), [&](auto& part) { return q.ask(part); });
       }},
      {"anyOf",
       [](auto& q, auto& parts) {
         return std::any_of(parts.begin(), parts.end(), [&](auto& part) { return q.ask(part); });
       }},
  };
  return kKeywords;
}

}  // namespace

const Json& resolved(const Json& schema, const Json& root) {
  if (!schema.is_object() || !schema.contains("$ref")) {
    return schema;
  }
  const auto pointer = schema["$ref"].get<std::string>().substr(1);
  return root.at(Json::json_pointer(pointer));
}

bool valid(const Json& schema, const Json& root, const Json& value) {
  if (schema.is_boolean()) {
    return schema.get<bool>();
  }
  const Json& own = resolved(schema, root);
  const Question question{own, root, value};
  return std::all_of(own.items().begin(), own.items().end(), [&](const auto& entry) {
    if (is_silent(entry.key())) {
      return true;
    }
    const auto keyword = keywords().find(entry.key());
    if (keyword == keywords().end()) {
      throw std::logic_error("no such keyword: " + entry.key());
    }
    return keyword->second(question, entry.value());
  });
}

bool valid_text(const Json& schema, const std::string& text) {
  return valid(schema, schema, Json(text));
}

}  // namespace quotum::report
