// What the bytes of a YAML file may be, judged before the YAML library sees them: it loops, aborts
// or miscounts on some of what is refused here.
#pragma once

#include "source/diagnostic.h"

namespace quotum::rulebook {

// True when the text is at most 4 MiB in lines of at most 10,000 bytes, in UTF-8 without byte
// order mark, tabs, other control characters, carriage returns that end no line, and directives.
// Else false, with an error for the first of these in each line.
bool check_yaml_text(const source::SourceFile& file, source::Diagnostics& diagnostics);

}  // namespace quotum::rulebook
