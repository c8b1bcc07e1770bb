// One row, and one level below the top, of an explanation on a page of plain text.
#pragma once

#include <string>

#include "report/explain.h"
#include "report/explain_layout.h"

namespace quotum::report {

// Outcome, results, data and steps. Steps are numbered number.1, number.2, ...
void write_row(TextPage& page, std::size_t indent, const std::string& number, const ExplainedRow& row,
               Language language);
// One step with its figures, under the heading "number title (name)".
void write_step(TextPage& page, std::size_t indent, const std::string& number,
                const ExplainedStep& step, Language language);
// The steps of the level and a table of its rows; or the rows worked out, where all of them are.
void write_level(TextPage& page, std::size_t indent, const std::string& number,
                 const ExplainedLevel& level, Language language);
// "quotumpercentage (overheid, 2024): 3,09%"; where it is not official, or `with_source`, also its status
// and source.
std::string parameter_text(const ExplainedParameter& parameter, bool with_source, Language language);

}  // namespace quotum::report
