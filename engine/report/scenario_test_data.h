// The data of a scenario test case as CSV text, so that it goes through the same reader as a file.
#pragma once

#include <optional>
#include <string>

#include "eval/population.h"
#include "plan/plan.h"
#include "report/scenario_test.h"
#include "report/scenario_test_setup.h"
#include "source/diagnostic.h"

namespace quotum::report {

// Header and rows of `given`, each with `defaults` (one row, or nullptr) under it. Columns in the
// order in which they come first. Nothing, with diagnostics at the columns, when the level's schema
// knows a column not, or needs one that no row has.
std::optional<std::string> test_csv(const TestTable& given, const TestTable* defaults,
                                    const plan::LevelPlan& level, source::Diagnostics& diagnostics);

// Position in Plan::levels.
std::optional<std::size_t> level_position(const plan::Plan& plan, const std::string& name);

// The rows of the case of `setup`, read and nested as those of files are. RowError::file counts the
// tables of the set-up. Nothing, with diagnostics, when the data does not fit the plan's schemas.
std::optional<eval::Population> test_population(const plan::Plan& plan, const TestSetup& setup,
                                                const TestFile& file,
                                                source::Diagnostics& diagnostics);

}  // namespace quotum::report
