// quotum generate: a made-up population of employers, as the two files that a run reads.
#include <CLI/CLI.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "cli/commands.h"
#include "cli/shared_options.h"
#include "population/generator.h"
#include "source/diagnostic.h"
#include "source/source_file.h"

namespace quotum::cli {
namespace {

struct GenerateCommandOptions {
  std::string figures = "fixtures/population.yaml";
  population::GenerateRequest request;
};

void show(const population::GeneratedFile& file, const Console& console) {
  console.out << file.path << ": " << file.rows << " rows, " << file.bytes << " bytes, sha256 "
              << file.sha256 << '\n';
}

Exit generate(const GenerateCommandOptions& options, const Console& console) {
  auto file = source::read_source_file(options.figures, options.figures);
  if (!file) {
    return console.fail(Exit::kInputOutput,
                        file.error().message + "; --figures FILE says where the figures are");
  }
  source::Diagnostics diagnostics;
  const auto figures = population::read_figures(*file.value(), diagnostics);
  if (!diagnostics.empty()) {
    console.err << source::render(diagnostics);
  }
  if (!figures) {
    return Exit::kRules;
  }
  const auto generated = population::generate(*figures, options.request);
  if (!generated) {
    return console.fail(Exit::kInputOutput, generated.error().message);
  }
  show(generated.value().employers, console);
  if (generated.value().employments) {
    show(*generated.value().employments, console);
  }
  return Exit::kDone;
}

}  // namespace

void add_generate_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<GenerateCommandOptions>();
  CLI::App* command = app.add_subcommand(
      "generate", "Write a made-up population: werkgevers.csv and dienstbetrekkingen.csv");
  command->add_option("--employers", options->request.employers, "How many employers")
      ->type_name("N")
      ->check(refuse_negative)
      ->required();
  command
      ->add_option_function<std::string>(
          "--year",
          [options](const std::string& text) { options->request.year = year_from("--year", text); },
          "Calendar year of all rows, 2000 to 2100")
      ->type_name("YEAR")
      ->required();
  command->add_option("--seed", options->request.seed, "Same seed, same population")
      ->type_name("S")
      ->check(refuse_negative)
      ->capture_default_str();
  command->add_option("--figures", options->figures, "What the population is drawn from")
      ->type_name("FILE")
      ->capture_default_str();
  command->add_flag("--employers-only", options->request.employers_only,
                    "Only werkgevers.csv, with the same employers (default: both files)");
  command
      ->add_option("--out", options->request.folder,
                   "Folder for the files; made when it does not exist")
      ->type_name("DIR")
      ->required();
  command->footer(
      example("quotum generate --employers 1000 --seed 7 --year 2024 --out population"));
  command->callback([&context, options] {
    context.action = [options](const Console& console) { return generate(*options, console); };
  });
}

}  // namespace quotum::cli
