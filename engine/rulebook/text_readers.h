// Readers (see mapping.h) of texts: prose, the kinds of names, and what is written in two
// languages.
#pragma once

#include <string>

#include "rulebook/document.h"
#include "rulebook/mapping.h"

namespace quotum::rulebook {

// Prose; not empty. Line ends at its end are dropped.
bool read_text(const Slot& slot, Text& out);
bool read_string(const Slot& slot, std::string& out);

bool read_name(const Slot& slot, Text& out);    // [a-z_][a-z0-9_]*, not reserved in formulas
bool read_column(const Slot& slot, Text& out);  // the same, reserved words too
bool read_member(const Slot& slot, Text& out);  // of an enumeration: [A-Za-z0-9_-]+
bool read_label(const Slot& slot, Text& out);   // [A-Za-z][A-Za-z0-9_]*, as Q5
bool read_slug(const Slot& slot, Text& out);    // [a-z0-9_-]+, as activering-2026
bool read_code(const Slot& slot, Text& out);    // [A-Z][A-Z0-9_]*
bool read_id(const Slot& slot, Text& out);      // names with points between, as nl.quotumheffing

// A key as a name, or label, or member: read like a value that stands in its place.
Text text_of_key(const YamlEntry& entry);
bool check_name(const Text& name, Diagnostics& diagnostics);
bool check_column(const Text& name, Diagnostics& diagnostics);
bool check_label(const Text& name, Diagnostics& diagnostics);

bool read_bilingual(const Slot& slot, Bilingual& out);
bool read_basis(const Slot& slot, Basis& out);

}  // namespace quotum::rulebook
