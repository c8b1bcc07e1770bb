// Words of the command line to a plan, see make_plan.h.
#include "cli/make_plan.h"

#include <algorithm>

#include "source/diagnostic.h"

namespace quotum::cli {
namespace {

// The only level names in C++: what --employers and --employments are short for is part of the
// command line's contract, like the options themselves.
constexpr const char* kEmployersLevel = "werkgever";
constexpr const char* kEmploymentsLevel = "tijdvak";

struct NamedFile {
  std::string level, path;
};

OrExit<std::vector<NamedFile>> named_files(const InputOptions& options, const Console& console) {
  std::vector<NamedFile> files;
  if (!options.employers.empty()) {
    files.push_back({kEmployersLevel, options.employers});
  }
  if (!options.employments.empty()) {
    files.push_back({kEmploymentsLevel, options.employments});
  }
  for (const std::string& input : options.inputs) {
    const std::size_t sign = input.find('=');
    if (sign == std::string::npos || sign == 0 || sign + 1 == input.size()) {
      return console.fail(Exit::kUsage, "--input '" + input + "': write LEVEL=FILE, such as " +
                                            kEmployersLevel + "=werkgevers.csv");
    }
    files.push_back({input.substr(0, sign), input.substr(sign + 1)});
  }
  if (files.empty()) {
    return console.fail(Exit::kUsage,
                        "no data: give --employers FILE, --employments FILE or --input LEVEL=FILE");
  }
  return files;
}

check::LevelId top_of(const check::CheckedRules& rules, check::LevelId level) {
  while (rules.levels[level].parent) {
    level = *rules.levels[level].parent;
  }
  return level;
}

// "employer > employment": the levels of a hierarchy that have a file.
std::string hierarchy_text(const check::CheckedRules& rules, check::LevelId top) {
  std::string text;
  for (std::optional<check::LevelId> level = top; level; level = rules.levels[*level].child) {
    if (rules.levels[*level].document->file) {
      text += (text.empty() ? "" : " > ") + rules.levels[*level].name;
    }
  }
  return text;
}

// Why the files do not belong together; empty when they do.
std::string misfit(const check::CheckedRules& rules, const std::vector<InputFile>& inputs) {
  const check::LevelId top = top_of(rules, inputs.front().level);
  for (std::size_t i = 1; i < inputs.size(); ++i) {
    if (inputs[i].level == inputs[i - 1].level) {
      return "level '" + inputs[i].level_name + "' is given twice: " + inputs[i - 1].path +
             " and " + inputs[i].path;
    }
    if (const check::LevelId other = top_of(rules, inputs[i].level); other != top) {
      return "'" + inputs.front().level_name + "' and '" + inputs[i].level_name +
             "' do not belong together: a run takes files of " + hierarchy_text(rules, top) +
             " or of " + hierarchy_text(rules, other);
    }
  }
  return {};
}

std::string why_no_file(const check::CheckedRules& rules, check::LevelId level) {
  const check::CheckedLevel& named = rules.levels[level];
  return "level '" + named.name + "' has no file of its own" +
         (named.child ? ", its rows follow from those of '" + rules.levels[*named.child].name + "'"
                      : std::string());
}

std::vector<std::string> level_names_with_file(const check::CheckedRules& rules) {
  std::vector<std::string> names;
  for (const check::CheckedLevel& level : rules.levels) {
    if (level.document->file) {
      names.push_back(level.name);
    }
  }
  return names;
}

std::string known_names(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) {
    text += (text.empty() ? "; known: " : ", ") + name;
  }
  return text;
}

// Level at which a book decides or, without outcomes, has its first column.
std::optional<check::LevelId> level_of(const check::CheckedBook& book) {
  if (book.outcome_column) {
    return book.outcome_level;
  }
  return book.outputs.empty() ? std::nullopt : std::optional(book.outputs.front().level);
}

OrExit<std::vector<check::BookId>> resolve_books(const check::CheckedRules& rules,
                                                 const PlanArguments& arguments,
                                                 const Console& console) {
  std::vector<std::string> known;
  for (const check::CheckedBook& book : rules.books) {
    known.push_back(book.name);
  }
  const check::LevelId top = top_of(rules, arguments.supplied.front());
  std::vector<check::BookId> books;
  for (const std::string& name : arguments.year.books) {
    const std::optional<check::BookId> book = rules.find_book(name);
    if (!book) {
      const std::string near = did_you_mean(name, known);
      return console.fail(Exit::kUsage, "--books: no rule book '" + name + "'" +
                                            (near.empty() ? known_names(known) : near));
    }
    const std::optional<check::LevelId> level = level_of(rules.books[*book]);
    if (level && top_of(rules, *level) != top) {
      return console.fail(Exit::kUsage, "--books: '" + name + "' is about '" +
                                            rules.levels[*level].name + "', the files are of '" +
                                            rules.levels[top].name + "'");
    }
    books.push_back(*book);
  }
  return books;
}

exact::Width width_of(int bits) {
  return bits <= 64 ? exact::Width::k64 : bits <= 128 ? exact::Width::k128 : exact::Width::k256;
}

}  // namespace

OrExit<std::vector<InputFile>> resolve_inputs(const check::CheckedRules& rules,
                                              const InputOptions& options, const Console& console) {
  OrExit<std::vector<NamedFile>> files = named_files(options, console);
  if (!files.ok()) {
    return files.exit();
  }
  std::vector<InputFile> inputs;
  for (const NamedFile& file : files.value()) {
    const std::optional<check::LevelId> level = rules.find_level(file.level);
    if (!level) {
      const std::vector<std::string> known = level_names_with_file(rules);
      const std::string near = did_you_mean(file.level, known);
      return console.fail(Exit::kUsage, "no level '" + file.level + "'" +
                                            (near.empty() ? known_names(known) : near));
    }
    if (!rules.levels[*level].document->file) {
      return console.fail(Exit::kUsage, why_no_file(rules, *level));
    }
    inputs.push_back({*level, file.level, file.path});
  }
  // Levels are stored parents first, so this is the order of the plan.
  std::stable_sort(inputs.begin(), inputs.end(),
                   [](const InputFile& a, const InputFile& b) { return a.level < b.level; });
  if (const std::string fault = misfit(rules, inputs); !fault.empty()) {
    return console.fail(Exit::kUsage, fault);
  }
  return inputs;
}

std::vector<check::LevelId> levels_of(const std::vector<InputFile>& inputs) {
  std::vector<check::LevelId> levels;
  for (const InputFile& input : inputs) {
    levels.push_back(input.level);
  }
  return levels;
}

OrExit<plan::Plan> make_plan(const LoadedRules& loaded, const PlanArguments& arguments,
                             const Console& console) {
  OrExit<std::vector<check::BookId>> books = resolve_books(*loaded.rules, arguments, console);
  if (!books.ok()) {
    return books.exit();
  }
  plan::PlanRequest request;
  request.year = arguments.year.year;
  request.as_known_on = arguments.as_known_on;
  request.scenarios = loaded.scenario_pointers();
  request.supplied = arguments.supplied;
  request.books = std::move(books.value());
  request.options.optimise = !arguments.verification.no_optimise;
  request.options.at_least = width_of(arguments.verification.min_width);
  request.options.trace = arguments.trace;
  source::Diagnostics diagnostics;
  std::optional<plan::Plan> plan = plan::compile(*loaded.rules, request, diagnostics);
  if (!diagnostics.empty()) {
    console.err << source::render(diagnostics);
  }
  if (!plan) {
    return Exit::kRules;
  }
  return std::move(*plan);
}

OrExit<TracedPlan> make_traced_plan(const LoadedRules& loaded, const YearOptions& year,
                                    std::optional<exact::Date> as_known_on,
                                    const InputOptions& options, const Console& console) {
  auto inputs = resolve_inputs(*loaded.rules, options, console);
  if (!inputs.ok()) {
    return inputs.exit();
  }
  PlanArguments arguments;
  arguments.year = year;
  arguments.as_known_on = as_known_on;
  arguments.supplied = levels_of(inputs.value());
  arguments.trace = true;
  auto plan = make_plan(loaded, arguments, console);
  if (!plan.ok()) {
    return plan.exit();
  }
  return TracedPlan{std::move(inputs.value()), std::move(plan.value())};
}

}  // namespace quotum::cli
