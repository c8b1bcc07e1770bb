// A validator of JSON Schema draft-07, as far as the schemas of rule files go; for tests.
#pragma once

#include "report/json.h"

namespace quotum::report {

// Whether `value` is valid against `schema`; references are looked up in `root`. Throws
// std::logic_error on a keyword that it does not know, so that none is passed over.
bool valid(const Json& schema, const Json& root, const Json& value);

// Whether a text is valid against the schema of a value.
bool valid_text(const Json& schema, const std::string& text);

// What `schema` refers to in `root`, with its own description left aside; else the schema itself.
const Json& resolved(const Json& schema, const Json& root);

}  // namespace quotum::report
