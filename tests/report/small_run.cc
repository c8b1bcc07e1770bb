#include "report/small_run.h"

#include "report/decisions.h"
#include "report/rejects.h"

namespace quotum::report {
namespace {

rulebook::Text text(const std::string& value) { return {value, {}}; }

rulebook::Bilingual both(const std::string& dutch, const std::string& english) {
  return {text(dutch), text(english)};
}

exact::Type euros() { return {exact::Kind::kNumber, exact::Unit(exact::BaseUnit::kEur), {}}; }

const source::SourceFile* add_file(rulebook::Documents& documents, const std::string& path,
                                   const std::string& bytes) {
  documents.files.push_back(std::make_unique<source::SourceFile>(path, bytes));
  return documents.files.back().get();
}

rulebook::LevelDocument level(const std::string& name, const std::string& file) {
  rulebook::LevelDocument document;
  document.name = text(name);
  document.title = both(name + " (nl)", name + " (en)");
  document.file = text(file);
  return document;
}

table::Column number_key(const std::string& name, int digits) {
  table::Column column;
  column.name = name;
  column.digits = digits;
  return column;
}

}  // namespace

SmallRun::SmallRun() : documents(std::make_shared<rulebook::Documents>()) {
  add_documents();
  add_rules();
  add_scenario();
  add_plan();
  add_population();
}

void SmallRun::add_documents() {
  const source::SourceFile* levels_file = add_file(*documents, "rules/levels.yaml", "levels\n");
  const source::SourceFile* rate_file =
      add_file(*documents, "rules/parameters/rate.yaml", "rate\n");
  const source::SourceFile* levy_file =
      add_file(*documents, "rules/levy/2020-01-01.yaml", "levy\n");
  documents->levels.emplace();
  documents->levels->span.file = levels_file;
  documents->levels->levels = {level("firm", "firms.csv"), level("job", "jobs.csv")};

  rulebook::ParameterDocument& rate = documents->parameters.emplace_back();
  rate.name = text("rate");
  rate.unit = exact::Unit(exact::BaseUnit::kEur);
  rate.by_year = true;
  rate.span.file = rate_file;
  rulebook::ParameterValue& value = rate.values.emplace_back();
  value.value = text("5000 EUR");
  value.quantity = {exact::Decimal(5000, 0), rate.unit, true, {}};
  value.year = 2024;
  value.status = rulebook::Status::kSecondary;
  value.published = exact::Date::parse("2023-11-01");
  value.source = text("a newspaper");

  rulebook::VersionDocument& levy = documents->versions.emplace_back();
  levy.id = text("nl.levy");
  levy.book = "levy";
  levy.title = both("Heffing", "Levy");
  levy.valid_from = *exact::Date::parse("2020-01-01");
  levy.published = *exact::Date::parse("2019-11-25");
  levy.years_from = 2020;
  levy.suspended = true;
  levy.span.file = levy_file;
  rulebook::Choice& choice = levy.choices.emplace_back();
  choice.name = text("Q1");
  choice.question = both("Welke kant?", "Which side?");
  choice.options = {{text("left"), both("links", "left")},
                    {text("right"), both("rechts", "right")}};
  choice.chosen = text("left");
  choice.because = both("gewoonte", "habit");
}

void SmallRun::add_rules() {
  rules.documents = documents;
  rules.levels.resize(2);
  rules.levels[0].document = &documents->levels->levels[0];
  rules.levels[0].name = "firm";
  rules.levels[0].child = 1;
  rules.levels[1].document = &documents->levels->levels[1];
  rules.levels[1].name = "job";
  rules.levels[1].parent = 0;
  check::CheckedParameter& rate = rules.parameters.emplace_back();
  rate.document = &documents->parameters[0];
  rate.name = "rate";
  rate.type = euros();
  rate.max = 100000;

  rules.books.resize(2);
  check::CheckedBook& levy = rules.books[0];
  levy.name = "levy";
  levy.id = "nl.levy";
  levy.outcome_column = "levy_outcome";
  levy.outputs.push_back({"amount", 0, euros(), 2, false});
  check::CheckedVersion& version = levy.versions.emplace_back();
  version.document = &documents->versions[0];
  check::CheckedInput& hours = version.inputs.emplace_back();
  hours.name = "hours";
  check::CheckedBook& wage = rules.books[1];  // a book that does not apply to the year
  wage.name = "wage";
  wage.id = "nl.wage";
  wage.outcome_level = 1;
  wage.outputs.push_back({"bonus", 1, {exact::Kind::kNumber, exact::Unit(), {}}, 0, false});
}

void SmallRun::add_scenario() {
  auto document = std::make_shared<rulebook::ScenarioDocument>();
  document->name = text("what-if");
  document->title = both("Stel dat", "What if");
  rulebook::ScenarioValue& value = document->values.emplace_back();
  value.parameter = text("rate");
  value.year = 2024;
  value.value = text("6000 EUR");
  value.because = text("to see");
  scenario.name = "what-if";
  scenario.document = document;
  scenario.file = std::make_shared<source::SourceFile>("rules/scenarios/what-if.yaml", "what-if\n");
  check::CheckedScenario::Value& checked = scenario.values.emplace_back();
  checked.year = 2024;
  checked.number = 6000;
  checked.declared = &document->values[0];
}

void SmallRun::add_plan() {
  plan.year = 2024;
  plan.reasons = {{}, {"not-set", "rate", "law has set no rate, \"yet\""}};
  plan.books = {{0, &rules.books[0].versions[0], true}, {1, nullptr, false}};
  plan.values = {{0, 2024, std::nullopt, "6000", rulebook::Status::kHypothetical, "what-if", {0}}};
  plan.origins = {{0, 0, true}};
  plan.levels.resize(2);
  plan::LevelPlan& firm = plan.levels[0];
  firm.level = 0;
  firm.name = "firm";
  firm.present = firm.supplied = true;
  firm.schema.columns = {number_key("number", 9)};
  firm.keys = firm.own_keys = 1;
  firm.outputs.push_back({0, 0, "amount", 2, 0, 1});
  firm.outcomes.push_back({0, "levy_outcome", {"DUE", "FREE"}, 2, 1});
  firm.decision = {{true, 0}, {false, 0}};
  plan::LevelPlan& job = plan.levels[1];
  job.level = 1;
  job.name = "job";
  job.present = job.supplied = true;
  job.schema.columns = {number_key("number", 9), number_key("job", 0), number_key("begin", 0),
                        number_key("end", 0)};
  job.schema.columns[2].kind = job.schema.columns[3].kind = table::ColumnKind::kDate;
  job.keys = 2;
  job.own_keys = 1;
  job.period = 2;
  job.outputs.push_back({1, 0, "bonus", 0, 0, 1});
  job.decision = {{false, 0}};
}

void SmallRun::add_population() {
  population.levels.resize(2);
  population.levels[0].columns = {{12, 123456782, 900000003}};
  population.levels[0].lines = {3, 2, 4};
  population.levels[0].children = {0, 2, 2, 3};
  population.levels[1].columns = {
      {12, 12, 900000003}, {1, 2, 1}, {19723, 19723, 19723}, {19753, 19753, 19753}};
  population.levels[1].lines = {2, 3, 7};
  population.counts.resize(2);
  population.counts[0] = {4, 3, 1, 0, 0};
  population.counts[1] = {6, 3, 0, 1, 2};
  table::RowError error;
  error.line = 5;
  error.key = "123456783";
  error.field = "number";
  error.value = "123456783";
  error.code = "elfproef";
  error.message = "no such number";
  population.errors = {error};
}

std::vector<eval::ResultBlock> SmallRun::results() const {
  eval::ResultBlock firms;
  firms.rows = 3;
  firms.outputs = {{1234, -5, 0}};
  firms.outcomes = {{0, 1, 1}};
  firms.reasons = {0, 0, 1};
  eval::ResultBlock jobs;
  jobs.level = 1;
  jobs.rows = 3;
  jobs.outputs = {{7, 0, 9}};
  jobs.reasons = {0, 0, 1};
  return {firms, jobs};
}

RunRecord SmallRun::record() const {
  Decisions decisions(
      plan, [](std::size_t, std::string_view) { return source::Outcome(source::Done{}); });
  const std::vector<eval::ResultBlock> blocks = results();
  static_cast<void>(decisions.accept(population, blocks, *decisions.render(population, blocks)));
  RunRecord record;
  record.rules = &rules;
  record.plan = &plan;
  record.rules_folder = "rules";
  record.scenarios = {&scenario};
  record.inputs = {{"firm", "firms.csv", "aa", 4, 80, {"note"}},
                   {"job", "jobs.csv", "bb", 6, 120, {}}};
  record.counts = population.counts;
  record.totals = decisions.totals();
  record.rejects = population.errors;
  record.rejects.insert(record.rejects.end(), decisions.refused().begin(),
                        decisions.refused().end());
  sort_rejects(record.rejects, {"firms.csv", "jobs.csv"});
  record.decisions_written = true;
  return record;
}

}  // namespace quotum::report
