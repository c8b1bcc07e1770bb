// The parts of an explanation that other reports show too, as JSON: the same keys everywhere.
#pragma once

#include "report/explain.h"
#include "report/json.h"

namespace quotum::report {

// null for an empty text.
Json text_or_null(const std::string& text);
Json to_json(const NamedText& item);
Json to_json(const Citation& citation);
// null where there is no value.
Json to_json(const ShownValue& value);

}  // namespace quotum::report
