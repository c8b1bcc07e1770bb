// What came of scenario tests, as text for a screen.
#pragma once

#include <string>

#include "report/language.h"
#include "report/scenario_test.h"

namespace quotum::report {

// "  geslaagd  R1: Basisgeval (artikel 38g, derde lid)"; of a case that failed also each mismatch
// with its place and the steps that led to it. Ends in a line end.
std::string case_text(const CaseResult& result, Language language);

// "12 geslaagd, 1 mislukt", with line end.
std::string test_summary(std::size_t passed, std::size_t failed, Language language);

}  // namespace quotum::report
