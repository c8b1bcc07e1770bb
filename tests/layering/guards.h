// The guards: what a text of the repository may not hold. Each gives one line per finding,
// "engine/x.cc:12: what", and none for a good text.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "layering/source_tree.h"

namespace quotum::layering {

using Findings = std::vector<std::string>;

// A room and the rooms that it may include, in the order of the file.
struct Layer {
  std::string room;
  std::set<std::string> below;
};
// Reads LAYERS.txt: `room: room room ...`, `#` begins a comment.
std::vector<Layer> parse_layers(std::string_view text);
// A room twice, a room below that is not declared on an earlier line (so no circle is possible).
Findings check_layers(const std::vector<Layer>& layers);

// The room of "engine/<room>/...", or nothing.
std::string room_of(std::string_view path);

// Quoted includes: only of the own room and those below it.
Findings check_includes(const TextFile& file, const std::vector<Layer>& layers);
// Libraries that stay behind one room's wall, threads and the file system.
Findings check_libraries(const TextFile& file);
// Floating point in any form, in comments too.
Findings check_floating_point(const TextFile& file);
// Printing, ending the program, clocks, locale, environment, chance. The command line may.
Findings check_determinism(const TextFile& file);
// Figures, articles, sectors, levels and names of the law outside comments.
Findings check_law(const TextFile& file);
// Work left for later.
Findings check_unfinished(const TextFile& file);
// A comment first; in a header `#pragma once` after it, before anything else. A source may open
// with the include of its own header, whose comment then speaks for both.
Findings check_opening(const TextFile& file);
// The oracle may not touch what it is held against.
Findings check_oracle(const TextFile& file);
// Names that say nothing.
Findings check_name(const std::string& path);

}  // namespace quotum::layering
