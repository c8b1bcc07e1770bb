// Sentences of an explanation that every form of it for people says in the same words.
#pragma once

#include <string>
#include <string_view>

#include "report/explain.h"

namespace quotum::report {

// "Werkgever in een kalenderjaar: fiscaal nummer 900000004 (werkgevers.csv, regel 2)".
std::string concerns_text(const Explanation& explanation);
// "Activering in 2026 (activering-2026)"; "geen".
std::string scenarios_text(const Explanation& explanation);
std::string_view hypothetical_text(Language language);
std::string reject_text(const ExplainedReject& reject, Language language);
// Law, text, years, status and note; or that the book does not apply.
std::string rule_text(const ExplainedBook& book, Language language);

// "Quotumtekort (quotumtekort)"; the name alone where the title is no other.
std::string with_name(const std::string& title, const std::string& name);
// Keys, file and line.
std::string row_title(const ExplainedRow& row, Language language);
// The value, or that there is none and why.
std::string result_text(const ShownValue& value, const std::string& missing, Language language);
// Of a sum or count: its value, and how many rows it went over.
std::string rows_text(const ExplainedFigure& figure, Language language);
// "quotumpercentage (overheid, 2024): 3,09%"; where it is not official, or `with_source`, also its
// status and source.
std::string parameter_text(const ExplainedParameter& parameter, bool with_source,
                           Language language);
// Whether values of the type stand flush right in a table.
bool set_right(const std::string& type);

}  // namespace quotum::report
