// Keys of names, citations and values, see shown_json.h.
#include "report/shown_json.h"

namespace quotum::report {

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json to_json(const NamedText& item) { return {{"name", item.name}, {"text", item.text}}; }

Json to_json(const Citation& citation) {
  return {{"law", text_or_null(citation.law)},
          {"article", text_or_null(citation.article)},
          {"paragraph", text_or_null(citation.paragraph)},
          {"part", text_or_null(citation.part)},
          {"text", citation.text},
          {"reference", text_or_null(citation.reference)}};
}

Json to_json(const ShownValue& value) {
  if (value.exact.empty()) {
    return nullptr;
  }
  return {{"value", value.exact}, {"type", value.type}, {"text", value.text}};
}

}  // namespace quotum::report
