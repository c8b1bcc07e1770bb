// The figures of the checkout, see population_figures.h.
#include "population_figures.h"

#include "failure.h"

namespace quotum::bench {
namespace {

population::PopulationFigures read() {
  const std::string path = QUOTUM_SOURCE_DIR "/fixtures/population.yaml";
  source::Diagnostics diagnostics;
  const auto file = source::read_source_file(path, path);
  auto figures = file ? population::read_figures(*file.value(), diagnostics) : std::nullopt;
  if (!figures) {
    fail(path + " cannot be read\n" + source::render(diagnostics));
  }
  return std::move(*figures);
}

}  // namespace

const population::PopulationFigures& population_figures() {
  static const population::PopulationFigures kFigures = read();
  return kFigures;
}

}  // namespace quotum::bench
