#include "cli/small_folder.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "cli/program.h"

namespace quotum::cli {
namespace {

constexpr const char* kLevels = R"yaml(levels:
  - name: firm
    title: { nl: Bedrijf, en: Firm }
    key:
      - { name: number, type: number, digits: 9, check: elfproef }
    file: firms.csv
    books: [levy]
  - name: job
    title: { nl: Baan, en: Job }
    inside: firm
    key:
      - { name: job_number, type: number, digits: 6 }
    file: jobs.csv
    at_most: 1000
  - name: town
    title: { nl: Gemeente, en: Town }
    key:
      - { name: town, type: number, digits: 4 }
    file: towns.csv
    books: []
)yaml";

constexpr const char* kRate = R"yaml(parameter: rate
title: { nl: Tarief, en: Rate }
unit: EUR/uur
by: [jaar]
min: 0
max: 100
decimals: 2
basis: { law: BWBR0099999, article: 3 }
values:
  - { jaar: 2023, value: unknown, status: unknown, source: not found }
  - { jaar: 2024, value: 1.25 EUR/uur, status: official, published: 2023-11-01, source: A gazette }
  - { jaar: 2025, value: not_set, status: not_set, source: A gazette }
)yaml";

constexpr const char* kLevy = R"yaml(rulebook: 1
id: nl.levy
title: { nl: Heffing, en: Levy }
law: { id: BWBR0099999, name: Sample act }
valid: { from: 2020-01-01 }
years: { from: 2023, until: 2026 }
published: 2019-10-01
status: official
level: firm
outcome: levy_outcome

inputs:
  firm:
    hours:
      unit: uur
      decimals: 2
      min: 0
      max: 1_000_000
      from: "max(sum(job: job_hours), 0 uur)"
      basis: { article: 1 }
  job:
    job_hours: { unit: uur, decimals: 0, min: -500, max: 500 }

steps:
  - name: levy
    level: firm
    unit: EUR
    basis: { article: 3 }
    formula: if hours < 10 uur then 0 EUR else hours * rate
    rounding: { mode: down, to: 0.01 EUR, basis: { article: 3, paragraph: 2 } }

outcomes:
  - { when: hours < 10 uur, code: FREE, basis: { article: 2 } }
  - { otherwise: true, code: DUE, basis: { article: 3 } }

outputs:
  - { name: levy, unit: EUR, decimals: 2 }
)yaml";

constexpr const char* kScenario = R"yaml(scenario: rate-2023
title: { nl: Tarief voor 2023, en: Rate for 2023 }
values:
  - { parameter: rate, jaar: 2023, value: 2.00 EUR/uur, because: a sample }
)yaml";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

}  // namespace

SmallFolder::SmallFolder() {
  static int count = 0;
  root_ = std::filesystem::temp_directory_path() /
          ("quotum-cli-test-" + std::to_string(getpid()) + "-" + std::to_string(count++));
  std::filesystem::remove_all(root_);
  for (const char* folder : {"rules/parameters", "rules/levy", "rules/scenarios"}) {
    std::filesystem::create_directories(root_ / folder);
  }
  write("rules/levels.yaml", kLevels);
  write("rules/parameters/rate.yaml", kRate);
  write("rules/levy/2020-01-01.yaml", kLevy);
  write("rules/scenarios/rate-2023.yaml", kScenario);
  write("firms.csv", "number,hours\n123456782,100.5\n000000012,9.99\n111222333,10\n");
  write("jobs.csv",
        "number,job_number,job_hours\n123456782,1,400\n123456782,2,-100\n111222333,1,40\n");
}

SmallFolder::~SmallFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(root_, ignored);
}

Called SmallFolder::call(const std::vector<std::string>& arguments) const {
  std::vector<std::string> here;
  for (const std::string& argument : arguments) {
    here.push_back(replaced(argument, "{}", root_.string()));
  }
  std::ostringstream out;
  std::ostringstream err;
  const Exit exit = run_program(here, Console{out, err});
  return {static_cast<int>(exit), neutral(out.str()), neutral(err.str())};
}

Called SmallFolder::run(const std::vector<std::string>& more) const {
  std::vector<std::string> arguments = {"run",   "--rules", "{}/rules",          "--year",
                                        "2024",  "--input", "firm={}/firms.csv", "--out",
                                        "{}/out"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return call(arguments);
}

void SmallFolder::write(const std::string& name, const std::string& text) const {
  std::ofstream(root_ / name, std::ios::binary) << text;
}

std::string SmallFolder::read(const std::string& name) const {
  std::ifstream file(root_ / name, std::ios::binary);
  if (!file) {
    throw std::runtime_error("no file " + name);
  }
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

bool SmallFolder::has(const std::string& name) const {
  return std::filesystem::exists(root_ / name);
}

std::vector<std::string> SmallFolder::list(const std::string& name) const {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(root_ / name)) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string SmallFolder::neutral(std::string text) const {
  return replaced(std::move(text), root_.string(), "{}");
}

}  // namespace quotum::cli
