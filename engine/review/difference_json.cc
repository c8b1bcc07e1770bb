// A difference for machines, see difference_report.h.
#include "review/difference_json.h"

namespace quotum::review {
namespace {

using report::Json;
using report::Language;

std::string_view kind_text(Change::Kind kind) {
  switch (kind) {
    case Change::Kind::kAdded:
      return "added";
    case Change::Kind::kRemoved:
      return "removed";
    case Change::Kind::kChanged:
      return "changed";
  }
  return {};
}

Json marks_json(const std::vector<Mark>& marks) {
  Json json = Json::array();
  for (const Mark& mark : marks) {
    json.push_back(Json::array({mark.first, mark.second}));
  }
  return json;
}

Json aspect_json(const AspectChange& aspect, Language language) {
  const auto side = [&](const std::optional<Words>& words) {
    return words ? Json(pick(language, *words)) : Json(nullptr);
  };
  Json json;
  json["aspect"] = id_word(aspect.aspect);
  if (!aspect.of.empty()) {
    json["of"] = aspect.of;
  }
  json["before"] = side(aspect.before);
  json["after"] = side(aspect.after);
  if (!aspect.before_marks.empty() || !aspect.after_marks.empty()) {
    json["before_marks"] = marks_json(aspect.before_marks);
    json["after_marks"] = marks_json(aspect.after_marks);
  }
  return json;
}

Json provision_json(const Provision& provision, Language language) {
  if (provision.empty()) {
    return nullptr;
  }
  Json json;
  json["law"] = provision.law;
  json["article"] = provision.article;
  json["paragraph"] = provision.paragraph;
  json["part"] = provision.part;
  json["text"] = pick(language, provision.text);
  return json;
}

Json changes_json(const std::vector<Change>& changes, Language language) {
  Json list = Json::array();
  for (const Change& change : changes) {
    Json json;
    json["id"] = change.id;
    if (!change.compared_with.empty()) {
      json["compared_with"] = change.compared_with;
    }
    json["kind"] = kind_text(change.kind);
    json["part"] = change.part;
    json["section"] = id_word(change.section);
    json["name"] = change.name;
    json["provision"] = provision_json(change.provision, language);
    json["aspects"] = Json::array();
    for (const AspectChange& aspect : change.aspects) {
      json["aspects"].push_back(aspect_json(aspect, language));
    }
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace

report::Json json_of(const Difference& difference, const Sides& sides, Language language) {
  Json json;
  json["before"] = pick(language, sides.before);
  json["after"] = pick(language, sides.after);
  json["same_meaning"] = difference.same_meaning();
  json["changes"] = changes_json(difference.changes, language);
  json["renamed"] = Json::array();
  for (const RenamedStep& step : difference.renamed) {
    json["renamed"].push_back(
        {{"part", step.part}, {"before", step.before}, {"after", step.after}});
  }
  json["reordered"] = difference.reordered;
  json["texts"] = changes_json(difference.texts, language);
  return json;
}

std::string difference_json(const Difference& difference, const Sides& sides, Language language) {
  return report::to_text(json_of(difference, sides, language));
}

}  // namespace quotum::review
