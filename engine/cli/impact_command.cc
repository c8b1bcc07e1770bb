// quotum impact: what changed rules do to a population.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>

#include "cli/commands.h"
#include "cli/load_rules.h"
#include "cli/make_plan.h"
#include "cli/shared_options.h"
#include "cli/stream_inputs.h"
#include "impact/findings.h"
#include "impact/impact_report.h"
#include "impact/step_names.h"
#include "report/rejects.h"
#include "report/run_record.h"
#include "review/compared_files.h"

namespace quotum::cli {
namespace {

struct ImpactCommandOptions {
  std::string before, after;
  RulesOptions both;  // scenarios and the date; the folder is not used
  std::vector<std::string> scenarios_before, scenarios_after;
  YearOptions year;
  InputOptions inputs;
  std::string measured;
  std::string format = "text";
  ProgressMode progress = ProgressMode::kAuto;
  report::Language language = report::Language::kDutch;
};

constexpr std::size_t kBlockRows = eval::RunOptions().block_rows;
constexpr std::size_t kChunkRows = 32768;
constexpr std::uint64_t kMemoryBytes = std::uint64_t{4} << 30U;
constexpr std::size_t kShownRejects = 10;

std::vector<std::string> names_of(const StreamedRun& streamed) {
  std::vector<std::string> names;
  for (const report::InputRecord& input : streamed.inputs) {
    names.push_back(input.name);
  }
  return names;
}

bool any_book_applies(const plan::Plan& plan) {
  return std::any_of(plan.books.begin(), plan.books.end(),
                     [](const plan::UsedBook& book) { return book.version != nullptr; });
}

class ImpactCommand {
 public:
  ImpactCommand(const ImpactCommandOptions& options, const Console& console)
      : options_(options), console_(console) {}

  Exit execute() {
    for (const auto step : {&ImpactCommand::load, &ImpactCommand::make_plans,
                            &ImpactCommand::find_stages, &ImpactCommand::check_measured}) {
      if (const Exit done = (this->*step)(); done != Exit::kDone) {
        return done;
      }
    }
    return run();
  }

 private:
  struct LoadedSide {
    LoadedRules loaded;
    impact::Side side;
  };

  Exit load();
  Exit make_plans();
  Exit make_plans_of(LoadedSide& side, const std::string& folder);
  Exit find_stages();
  Exit check_measured();
  Exit run();
  impact::Impact find(const impact::ImpactRun& run, const impact::RowGroups& groups,
                      const StreamedRun& streamed);
  void show(const impact::Impact& found, const StreamedRun& streamed) const;
  void show_rejects(const std::vector<table::RowError>& rejects) const;
  [[nodiscard]] report::RulesView view_of(const LoadedSide& side) const;
  [[nodiscard]] StreamOptions stream_options() const;
  [[nodiscard]] std::vector<report::FileDigest> files_behind(const StreamedRun& streamed) const;

  const ImpactCommandOptions& options_;
  const Console& console_;
  LoadedSide before_, after_;
  std::vector<InputFile> inputs_;
  review::Difference difference_;
  impact::Stages stages_;
  impact::JointColumns columns_;
};

Exit ImpactCommand::load() {
  const std::string& folder = options_.after.empty() ? options_.before : options_.after;
  if (folder == options_.before && options_.scenarios_before == options_.scenarios_after) {
    return console_.fail(Exit::kUsage,
                         "impact: nothing to compare with; give --to, --scenario-a or "
                         "--scenario-b");
  }
  const auto load_side = [&](const std::string& from, const std::vector<std::string>& own,
                             LoadedSide& side) {
    std::vector<std::string> scenarios = options_.both.scenarios;
    scenarios.insert(scenarios.end(), own.begin(), own.end());
    auto loaded = load_rules(from, scenarios, console_);
    if (!loaded.ok()) {
      return loaded.exit();
    }
    side.loaded = std::move(loaded.value());
    side.side.in_force = {side.loaded.rules.get(), side.loaded.scenario_pointers()};
    return Exit::kDone;
  };
  if (const Exit loaded = load_side(options_.before, options_.scenarios_before, before_);
      loaded != Exit::kDone) {
    return loaded;
  }
  return load_side(folder, options_.scenarios_after, after_);
}

Exit ImpactCommand::make_plans() {
  auto inputs = resolve_inputs(*after_.loaded.rules, options_.inputs, console_);
  if (!inputs.ok()) {
    return inputs.exit();
  }
  inputs_ = std::move(inputs.value());
  const auto same_level = [](const check::CheckedLevel& a, const check::CheckedLevel& b) {
    return a.name == b.name && a.parent == b.parent;
  };
  const auto& before = before_.loaded.rules->levels;
  const auto& after = after_.loaded.rules->levels;
  if (!std::equal(before.begin(), before.end(), after.begin(), after.end(), same_level)) {
    return console_.fail(Exit::kRules, "impact: " + before_.loaded.folder + " and " +
                                           after_.loaded.folder +
                                           " have other levels, so no file suits both");
  }
  const Exit done = make_plans_of(before_, before_.loaded.folder);
  return done == Exit::kDone ? make_plans_of(after_, after_.loaded.folder) : done;
}

Exit ImpactCommand::make_plans_of(LoadedSide& side, const std::string& folder) {
  PlanArguments arguments;
  arguments.year = options_.year;
  arguments.as_known_on = options_.both.as_known_on;
  arguments.supplied = levels_of(inputs_);
  for (const bool trace : {false, true}) {
    arguments.trace = trace;
    auto plan = make_plan(side.loaded, arguments, console_);
    if (!plan.ok()) {
      return plan.exit() == Exit::kRules
                 ? console_.fail(Exit::kRules, "impact: the rules in " + folder +
                                                   " cannot be run for " +
                                                   std::to_string(options_.year.year))
                 : plan.exit();
    }
    (trace ? side.side.traced : side.side.plan) = std::move(plan.value());
  }
  return Exit::kDone;
}

report::RulesView ImpactCommand::view_of(const LoadedSide& side) const {
  report::RulesView view;
  view.rules = side.loaded.rules.get();
  view.folder = side.loaded.folder;
  view.scenarios = side.loaded.scenario_pointers();
  view.as_known_on = options_.both.as_known_on;
  return view;
}

Exit ImpactCommand::find_stages() {
  difference_ =
      review::difference(review::meaning_of(view_of(before_)), review::meaning_of(view_of(after_)));
  impact::StageRequest request;
  request.year = options_.year.year;
  request.as_known_on = options_.both.as_known_on;
  request.supplied = levels_of(inputs_);
  request.books = options_.year.books;
  auto stages = impact::stages(before_.side, after_.side, difference_, request);
  if (!stages) {
    return console_.fail(Exit::kRules, "impact: " + stages.error().message);
  }
  stages_ = std::move(stages.value());
  auto columns = impact::join_columns(
      stages_.plans, stages_.after,
      impact::renamed_columns(difference_.renamed, *before_.loaded.rules->documents));
  if (!columns) {
    return console_.fail(Exit::kRules, "impact: " + columns.error().message);
  }
  columns_ = std::move(columns.value());
  return Exit::kDone;
}

Exit ImpactCommand::check_measured() {
  std::vector<std::string> known;
  for (const impact::JointColumn& column : columns_.columns) {
    if (column.level == 0) {
      known.push_back(column.name);
    }
  }
  if (options_.measured.empty() ||
      std::find(known.begin(), known.end(), options_.measured) != known.end()) {
    return Exit::kDone;
  }
  std::string text = did_you_mean(options_.measured, known);
  if (text.empty()) {
    for (std::size_t i = 0; i < known.size(); ++i) {
      text += (i == 0 ? "; known: " : ", ") + known[i];
    }
  }
  return console_.fail(Exit::kUsage, "--by: no column '" + options_.measured + "'" + text);
}

StreamOptions ImpactCommand::stream_options() const {
  StreamOptions options;
  options.reading.ignore_columns = options_.inputs.ignore_columns;
  options.reading.threads = options_.inputs.threads;
  options.block_rows = kBlockRows;
  options.chunk_rows = kChunkRows;
  options.memory_bytes = kMemoryBytes;
  options.spill_folder = std::filesystem::temp_directory_path().string();
  return options;
}

Exit ImpactCommand::run() {
  const plan::Plan& lead = stages_.plans[stages_.after];
  if (!check_headers(lead, inputs_, stream_options().reading, console_)) {
    return Exit::kInputOutput;
  }
  const impact::RowGroups groups(*after_.loaded.rules, after_.side.traced, kBlockRows);
  std::optional<impact::ImpactRun> run;
  auto streamed = stream_in_any_order(inputs_, [&](RowOrder order) {
    run.emplace(stages_, columns_, groups, kBlockRows);
    Progress progress(options_.progress, options_.language, console_);
    return stream_inputs(lead, inputs_, order, stream_options(), progress, *run);
  });
  if (!streamed) {
    return console_.fail(Exit::kInputOutput, streamed.error().message);
  }
  std::vector<table::RowError>& rejects = streamed.value().totals.errors;
  report::sort_rejects(rejects, names_of(streamed.value()));
  const impact::Impact found = find(*run, groups, streamed.value());
  show(found, streamed.value());
  show_rejects(rejects);
  return found.rejected + found.refused == 0 ? Exit::kDone : Exit::kRejects;
}

impact::Impact ImpactCommand::find(const impact::ImpactRun& run, const impact::RowGroups& groups,
                                   const StreamedRun& streamed) {
  impact::ImpactSources sources;
  sources.before = &before_.side;
  sources.after = &after_.side;
  sources.as_known_on = options_.both.as_known_on;
  sources.stages = &stages_;
  sources.columns = &columns_;
  sources.groups = &groups;
  sources.run = &run;
  sources.file_names = names_of(streamed);
  sources.measured = options_.measured;
  sources.threads = options_.inputs.threads;
  sources.difference = &difference_;
  impact::Impact found = impact::findings(sources, options_.language);
  found.sides = {review::side_text(view_of(before_)), review::side_text(view_of(after_))};
  found.difference = std::move(difference_);
  found.no_book_applies =
      !any_book_applies(before_.side.plan) && !any_book_applies(after_.side.plan);
  found.rejected = report::rejected_rows(streamed.totals.errors);
  return found;
}

void ImpactCommand::show(const impact::Impact& found, const StreamedRun& streamed) const {
  if (options_.format == "json") {
    console_.out << impact::impact_json(found);
  } else if (options_.format == "html") {
    console_.out << impact::impact_html(found, files_behind(streamed));
  } else {
    console_.out << impact::impact_text(found, console_.out_color);
  }
}

// The data, then the rules.
std::vector<report::FileDigest> ImpactCommand::files_behind(const StreamedRun& streamed) const {
  std::vector<report::FileDigest> files;
  for (const report::InputRecord& input : streamed.inputs) {
    files.push_back({input.name, input.sha256});
  }
  const std::vector<report::FileDigest> rules =
      review::compared_files(view_of(before_), view_of(after_), options_.language);
  files.insert(files.end(), rules.begin(), rules.end());
  return files;
}

void ImpactCommand::show_rejects(const std::vector<table::RowError>& rejects) const {
  for (std::size_t i = 0; i < std::min(kShownRejects, rejects.size()); ++i) {
    const table::RowError& reject = rejects[i];
    console_.err << inputs_.at(reject.file).path << ':' << reject.line << ": "
                 << (reject.field.empty() ? "" : reject.field + ": ") << reject.message << '\n';
  }
  if (rejects.size() > kShownRejects) {
    console_.err << "quotum: and " << rejects.size() - kShownRejects
                 << " more; quotum run writes all of them to rejects.csv\n";
  }
}

void add_scenarios(CLI::App& command, const std::string& name, std::vector<std::string>& scenarios,
                   const std::string& side) {
  command
      .add_option(name, scenarios,
                  "Values put over those of the " + side +
                      " rules, behind those of --scenario (default: none)")
      ->type_name("FILE")
      ->allow_extra_args(false);
}

}  // namespace

void add_impact_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<ImpactCommandOptions>();
  CLI::App* command = app.add_subcommand(
      "impact",
      "Show what changed rules do to a population: who gains, who loses, by which change");
  command->add_option("--from", options->before, "Folder with the rules before")
      ->type_name("DIR")
      ->required();
  command->add_option("--to", options->after, "Folder with the rules after (default: as --from)")
      ->type_name("DIR");
  add_scenario_option(*command, options->both);
  add_scenarios(*command, "--scenario-a", options->scenarios_before, "first");
  add_scenarios(*command, "--scenario-b", options->scenarios_after, "second");
  add_as_known_on_option(*command, options->both);
  add_year_options(*command, options->year);
  add_input_options(*command, options->inputs);
  command
      ->add_option("--by", options->measured,
                   "The column that gains and losses are measured in (default: the last one that "
                   "counts as a benefit or a burden and changes)")
      ->type_name("COLUMN");
  command->add_option("--format", options->format, "Form of the output")
      ->type_name("text|json|html")
      ->check(CLI::IsMember({"text", "json", "html"}).description(""))
      ->capture_default_str();
  add_progress_option(*command, options->progress);
  add_language_option(*command, options->language);
  command->footer(
      example("quotum impact --from rules/nl --to voorstel --year 2025 \\\n"
              "    --scenario-a scenarios/q.yaml --employers werkgevers.csv --lang en"));
  command->callback([&context, options] {
    context.action = [options](const Console& console) {
      return ImpactCommand(*options, console).execute();
    };
  });
}

}  // namespace quotum::cli
