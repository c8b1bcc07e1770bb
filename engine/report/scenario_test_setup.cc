// From a case as written to a plan request, see scenario_test_setup.h.
#include "report/scenario_test_setup.h"

#include <algorithm>

#include "check/unknown_name.h"
#include "rulebook/document_reader.h"

namespace quotum::report {
namespace {

using check::CheckedRules;
using check::CheckedScenario;
using source::Code;
using source::Diagnostics;

std::vector<std::string> level_names(const CheckedRules& rules) {
  std::vector<std::string> names;
  for (const check::CheckedLevel& level : rules.levels) {
    if (level.document->file) {
      names.push_back(level.name);
    }
  }
  return names;
}

std::optional<check::LevelId> find_level(const CheckedRules& rules, const rulebook::Text& name,
                                         Diagnostics& diagnostics) {
  const std::optional<check::LevelId> level = rules.find_level(name.value);
  if (!level) {
    check::report_unknown(diagnostics, name.span, "no level '" + name.value + "'", name.value,
                          level_names(rules));
  } else if (!rules.levels[*level].document->file) {
    diagnostics.error(Code::kLevelMismatch, name.span,
                      "level '" + name.value + "' has no rows of its own to give",
                      check::alternatives(level_names(rules)));
    return std::nullopt;
  }
  return level;
}

check::LevelId top_of(const CheckedRules& rules, check::LevelId level) {
  while (rules.levels[level].parent) {
    level = *rules.levels[level].parent;
  }
  return level;
}

bool find_levels(const CheckedRules& rules, const TestCase& test, TestSetup& setup,
                 Diagnostics& diagnostics) {
  bool good = true;
  std::vector<std::pair<check::LevelId, const TestTable*>> found;
  for (const TestTable& table : test.given) {
    const auto level = find_level(rules, table.level, diagnostics);
    good = good && level;
    if (level) {
      found.emplace_back(*level, &table);
    }
  }
  std::sort(found.begin(), found.end());  // levels are stored parents first
  for (const auto& [level, table] : found) {
    if (top_of(rules, level) != top_of(rules, found.front().first)) {
      diagnostics.error(Code::kLevelMismatch, table->level.span,
                        "levels '" + rules.levels[level].name + "' and '" +
                            rules.levels[found.front().first].name +
                            "' do not lie within each other");
      good = false;
    }
    setup.request.supplied.push_back(level);
    setup.tables.push_back(table);
  }
  return good;
}

bool find_books(const CheckedRules& rules, const TestCase& test, TestSetup& setup,
                Diagnostics& diagnostics) {
  std::vector<std::string> known;
  for (const check::CheckedBook& book : rules.books) {
    known.push_back(book.name);
  }
  bool good = true;
  for (const rulebook::Text& name : test.books) {
    if (const auto book = rules.find_book(name.value)) {
      setup.request.books.push_back(*book);
    } else {
      check::report_unknown(diagnostics, name.span, "no rule book '" + name.value + "'", name.value,
                            known);
      good = false;
    }
  }
  return good;
}

bool check_defaults(const CheckedRules& rules, const TestFile& file, Diagnostics& diagnostics) {
  bool good = true;
  for (const TestTable& table : file.defaults) {
    good = find_level(rules, table.level, diagnostics).has_value() && good;
  }
  return good;
}

void add_scenario(std::optional<CheckedScenario> scenario, TestSetup& setup, bool& good) {
  if (scenario) {
    setup.scenarios.push_back(std::make_unique<const CheckedScenario>(std::move(*scenario)));
  } else {
    good = false;
  }
}

// False when one has mistakes.
source::Result<bool> read_scenarios(const CheckedRules& rules, const TestFile& file,
                                    const TestCase& test, const std::string& folder,
                                    KeptFiles& kept, TestSetup& setup, Diagnostics& diagnostics) {
  bool good = true;
  for (const rulebook::Text& path : test.scenario_files) {
    const std::string shown = folder + "/" + path.value;
    auto text = source::read_source_file(shown, shown);
    if (!text) {
      return source::Error{place_text(path.span) + ": " + text.error().message};
    }
    const std::shared_ptr<const source::SourceFile> shared = std::move(text.value());
    kept.push_back(shared);
    auto document = rulebook::read_scenario(*shared, diagnostics);
    if (!document || !document->whole) {
      diagnostics.error(Code::kBadScenario, path.span,
                        "the scenario '" + path.value + "' has mistakes");
    }
    std::optional<CheckedScenario> scenario;
    if (document) {
      auto owned = std::make_shared<const rulebook::ScenarioDocument>(std::move(*document));
      scenario = check::check_scenario(rules, std::move(owned), shared, diagnostics);
    }
    add_scenario(std::move(scenario), setup, good);
  }
  if (!test.scenario.empty()) {
    auto document = std::make_shared<rulebook::ScenarioDocument>();
    document->name = test.name;
    document->title = test.title ? *test.title : rulebook::Bilingual{test.name, test.name};
    document->values = test.scenario;
    document->span = test.span;
    add_scenario(check::check_scenario(rules, std::move(document), file.file, diagnostics), setup,
                 good);
  }
  return good;
}

}  // namespace

std::string place_text(const source::Span& span) {
  if (span.file == nullptr) {
    return {};
  }
  const source::Position position = span.file->position(span.begin);
  return span.file->path() + ':' + std::to_string(position.line) + ':' +
         std::to_string(position.column);
}

source::Result<std::optional<TestSetup>> set_up(const CheckedRules& rules, const TestFile& file,
                                                const TestCase& test, const std::string& folder,
                                                KeptFiles& kept, Diagnostics& diagnostics) {
  TestSetup setup;
  const auto scenarios = read_scenarios(rules, file, test, folder, kept, setup, diagnostics);
  if (!scenarios) {
    return scenarios.error();
  }
  const bool levels = find_levels(rules, test, setup, diagnostics);
  const bool books = find_books(rules, test, setup, diagnostics);
  const bool defaults = check_defaults(rules, file, diagnostics);
  if (!scenarios.value() || !levels || !books || !defaults) {
    return std::optional<TestSetup>();
  }
  setup.request.year = test.year;
  setup.request.as_known_on = test.as_known_on;
  for (const auto& scenario : setup.scenarios) {
    setup.request.scenarios.push_back(scenario.get());
  }
  return std::optional<TestSetup>(std::move(setup));
}

std::optional<plan::Plan> make_test_plan(const CheckedRules& rules, const TestSetup& setup,
                                         const TestCase& test, bool trace,
                                         Diagnostics& diagnostics) {
  plan::PlanRequest request = setup.request;
  request.options.trace = trace;
  Diagnostics own;
  std::optional<plan::Plan> plan = plan::compile(rules, request, own);
  for (source::Diagnostic& diagnostic : own.sorted()) {
    diagnostic.notes.push_back({test.name.span, "case '" + test.name.value + "' needs it"});
    diagnostics.add(std::move(diagnostic));
  }
  return plan;
}

}  // namespace quotum::report
