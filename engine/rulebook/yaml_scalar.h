// Where a scalar stands in its file. The YAML library tells the first byte and the value only; the
// rest is found by reading the source again.
#pragma once

#include <cstdint>

#include "rulebook/yaml_tree.h"

namespace quotum::rulebook {

// Fills span, quoted, one_to_one and line_offsets of `node`, a scalar whose text is known and whose
// first byte (quote and block sign included) is at `mark`. Reports escapes, indentation indicators
// and quotes that are not closed. REQUIRES: mark <= file.text().size().
void place_scalar(const SourceFile& file, std::uint32_t mark, YamlNode& node,
                  Diagnostics& diagnostics);

}  // namespace quotum::rulebook
