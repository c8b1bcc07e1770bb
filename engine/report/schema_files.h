// The schema of each kind of file (file_schema.h), without the frame that all have.
#pragma once

#include "report/json.h"

namespace quotum::report {

Json rulebook_schema();
Json parameter_schema();
Json levels_schema();
Json laws_schema();
Json scenario_schema();
Json test_schema();

// Parts of rulebook_schema(), in files of their own.
Json inputs_schema();
Json steps_schema();
Json choices_schema();
Json outcomes_schema();
Json outputs_schema();
Json demands_schema();

// A value of a scenario; tests hold such values too.
Json scenario_value_schema();

}  // namespace quotum::report
