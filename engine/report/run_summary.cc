// Text of the summary, see run_summary.h. Each section is a function that appends itself.
#include "report/run_summary.h"

#include <algorithm>
#include <utility>

#include "report/decision_rows.h"
#include "report/engine_version.h"
#include "report/manifest.h"
#include "report/text_table.h"
#include "report/totals.h"

namespace quotum::report {
namespace {

constexpr std::size_t kBarColumns = 24;
constexpr std::size_t kValuesShown = 12;

class Summary {
 public:
  Summary(const RunRecord& record, const SummaryOptions& options)
      : record_(record), options_(options), style_(options.color) {}

  std::string text() {
    title();
    warn_hypothetical();
    for (const std::size_t level : decision_levels(*record_.plan)) {
      results(level);
    }
    rows();
    notes();
    rejects();
    values();
    outputs();
    return std::move(text_);
  }

 private:
  [[nodiscard]] std::string say(std::string_view dutch, std::string_view english) const {
    return std::string(pick(options_.language, dutch, english));
  }
  [[nodiscard]] std::string number(std::uint64_t count) const {
    return grouped(count, options_.language);
  }
  [[nodiscard]] std::pair<std::string, std::string> figure(const ValueRecord& value) const;
  [[nodiscard]] char point() const { return options_.language == Language::kDutch ? ',' : '.'; }

  void heading(const std::string& text) { text_ += "\n" + style_.heading(text) + "\n"; }

  void title();
  void warn_hypothetical();
  void results(std::size_t level);
  [[nodiscard]] std::string decided(std::uint64_t count) const;
  void add_book(std::size_t level, const plan::UsedBook& book, TextTable& table) const;
  void add_outcomes(std::size_t level, std::size_t outcome, TextTable& table) const;
  void add_sum(std::size_t level, std::size_t output, TextTable& table) const;
  [[nodiscard]] std::string book_line(const plan::UsedBook& used) const;
  void rows();
  void notes();
  void note(const std::string& text);
  void rejects();
  void values();
  void outputs();

  const RunRecord& record_;
  const SummaryOptions& options_;
  TextStyle style_;
  std::string text_;
};

void Summary::title() {
  std::string line = "Quotum " + std::string(engine_version()) + " · " +
                     say("kalenderjaar ", "calendar year ") + std::to_string(record_.plan->year);
  if (record_.as_known_on) {
    line += " · " + say("zoals bekend op ", "as known on ") + record_.as_known_on->to_string();
  }
  text_ += style_.heading(line) + "\n";
  for (const check::CheckedScenario* scenario : record_.scenarios) {
    text_ += "Scenario " + scenario->name + ": " +
             pick(options_.language, scenario->document->title) + "\n";
  }
}

void Summary::warn_hypothetical() {
  if (!is_hypothetical(*record_.plan)) {
    return;
  }
  text_ += style_.warning(say("HYPOTHETISCH: uitkomsten met _HYPOTHETISCH rusten op een scenario, "
                              "niet op vastgesteld recht.",
                              "HYPOTHETICAL: outcomes with _HYPOTHETISCH rest on a scenario, not "
                              "on law in force.")) +
           "\n";
}

std::string Summary::decided(std::uint64_t count) const {
  if (!record_.decisions_written) {
    return say("berekend, geen besluiten geschreven", "computed, no decisions written");
  }
  return count == 1 ? say("besluit", "decision") : say("besluiten", "decisions");
}

void Summary::results(std::size_t level) {
  const plan::LevelPlan& plan = record_.plan->levels[level];
  const LevelTotals& totals = record_.totals.at(level);
  const auto* document = record_.rules->levels.at(plan.level).document;
  const std::string name =
      document == nullptr ? plan.name : pick(options_.language, document->title);
  heading(name + ": " + number(totals.decisions) + " " + decided(totals.decisions));
  TextTable table({Align::kLeft, Align::kRight, Align::kLeft, Align::kRight, Align::kLeft}, 4);
  for (const plan::UsedBook& book : record_.plan->books) {
    add_book(level, book, table);
  }
  text_ += table.text();
}

std::string Summary::book_line(const plan::UsedBook& used) const {
  const check::CheckedBook& book = record_.rules->books.at(used.book);
  if (used.version == nullptr) {
    return "  " + style_.heading(book.name) + "  " +
           style_.faint(say("niet van toepassing op dit jaar", "does not apply to this year"));
  }
  const rulebook::VersionDocument& version = *used.version->document;
  std::string about =
      book.id + ", " + say("tekst van ", "text of ") + version.valid_from.to_string();
  if (version.suspended) {
    about += ", " + say("uitvoering opgeschort", "execution suspended");
  }
  return "  " + style_.heading(pick(options_.language, version.title)) + "  " + style_.faint(about);
}

void Summary::add_book(std::size_t level, const plan::UsedBook& book, TextTable& table) const {
  const plan::LevelPlan& plan = record_.plan->levels[level];
  bool named = false;
  for (const plan::DecisionColumn& column : plan.decision) {
    const plan::BookId owner =
        column.is_outcome ? plan.outcomes[column.index].book : plan.outputs[column.index].book;
    if (owner != book.book) {
      continue;
    }
    if (!std::exchange(named, true)) {
      table.add_line(book_line(book));
    }
    if (book.version == nullptr) {
      return;  // every row says the same
    }
    if (column.is_outcome) {
      add_outcomes(level, column.index, table);
    } else {
      add_sum(level, column.index, table);
    }
  }
}

void Summary::add_outcomes(std::size_t level, std::size_t outcome, TextTable& table) const {
  const plan::OutcomeColumn& column = record_.plan->levels[level].outcomes[outcome];
  const LevelTotals& totals = record_.totals.at(level);
  for (std::size_t code = 0; code < column.codes.size(); ++code) {
    const OutcomeCount& count = totals.outcomes[outcome][code];
    for (const bool incomplete : {false, true}) {
      const std::uint64_t rows = incomplete ? count.incomplete : count.complete;
      if (rows > 0) {
        table.add({written_outcome(*record_.plan, column, code, incomplete), number(rows), "",
                   share_text(rows, totals.decisions, point()),
                   share_bar(rows, totals.decisions, kBarColumns)});
      }
    }
  }
}

void Summary::add_sum(std::size_t level, std::size_t output, TextTable& table) const {
  const plan::OutputColumn& column = record_.plan->levels[level].outputs[output];
  const check::CheckedOutput& declared =
      record_.rules->books.at(column.book).outputs.at(column.index);
  if (declared.type.kind != exact::Kind::kNumber || declared.type.unit.is_ratio()) {
    return;  // a sum of percentages says nothing to a person
  }
  const std::string sum = record_.totals.at(level).sums[output].to_text(column.decimals);
  table.add({column.name, grouped(sum, options_.language), declared.type.unit.to_string()});
}

// Number and unit, as a person writes them.
std::pair<std::string, std::string> Summary::figure(const ValueRecord& value) const {
  if (value.status == rulebook::Status::kNotSet) {
    return {"-", ""};
  }
  if (!value.written.empty() && value.written.back() == '%') {
    return {grouped(value.written.substr(0, value.written.size() - 1), options_.language), "%"};
  }
  const check::CheckedParameter& parameter =
      record_.rules->parameters.at(record_.rules->find_parameter(value.parameter).value());
  if (parameter.type.kind == exact::Kind::kDate ||
      parameter.type.unit == exact::Unit(exact::BaseUnit::kJaar)) {
    return {value.value, ""};  // a year is no amount: its digits stay together
  }
  return {grouped(value.value, options_.language),
          parameter.type.unit.is_ratio() ? std::string() : value.unit};
}

void Summary::rows() {
  heading(say("Rijen", "Rows"));
  TextTable table(
      {Align::kLeft, Align::kRight, Align::kRight, Align::kRight, Align::kRight, Align::kRight});
  table.add({say("bestand", "file"), say("gelezen", "read"), say("gebruikt", "used"),
             say("afgewezen", "rejected"), say("ingehouden", "withheld"),
             say("ander jaar", "other year")});
  for (const FileBalance& file : balance(record_)) {
    table.add({file.name, number(file.rows), number(file.used), number(file.rejected),
               number(file.withheld), number(file.other_year)});
  }
  text_ += table.text();
  for (const InputRecord& input : record_.inputs) {
    if (!input.unused_columns.empty()) {
      std::string names;
      for (const std::string& column : input.unused_columns) {
        names += (names.empty() ? "" : ", ") + column;
      }
      text_ += "  " + input.name + ": " + say("niet gebruikte kolommen: ", "columns not used: ") +
               names + "\n";
    }
  }
}

void Summary::note(const std::string& text) {
  text_ += "  " + style_.warning(say("Let op: ", "Note: ") + text) + "\n";
}

// What looks like a file or a year that was not meant.
void Summary::notes() {
  const std::string year = std::to_string(record_.plan->year);
  if (std::none_of(record_.plan->books.begin(), record_.plan->books.end(),
                   [](const plan::UsedBook& book) { return book.version != nullptr; })) {
    note(say("geen enkel regelboek geldt voor het jaar ", "no rule book applies to the year ") +
         year);
  }
  for (const FileBalance& file : balance(record_)) {
    if (file.rows == 0) {
      note(file.name + say(" heeft geen rijen", " has no rows"));
    } else if (file.other_year == file.rows) {
      note(say("alle rijen van ", "all rows of ") + file.name +
           say(" zijn van een ander jaar dan ", " are of another year than ") + year);
    }
  }
  for (std::size_t level = 0; level < record_.counts.size(); ++level) {
    const std::uint64_t count = record_.counts[level].without_rows;
    if (count > 0) {
      note(number(count) +
           say(count == 1 ? " rij van " : " rijen van ", count == 1 ? " row of " : " rows of ") +
           record_.plan->levels[level].name + say(" zonder rijen van ", " without rows of ") +
           record_.plan->levels[level + 1].name +
           say(": wat daaruit volgt, is voor die nul", ": what follows from them is zero there"));
    }
  }
}

void Summary::rejects() {
  if (record_.rejects.empty()) {
    return;
  }
  const std::uint64_t count_of_rows = rejected_rows(record_.rejects);
  heading(style_.warning(say("Afgewezen", "Rejected") + ": " + number(count_of_rows) + " " +
                         (count_of_rows == 1 ? say("rij", "row") : say("rijen", "rows"))));
  TextTable table({Align::kLeft, Align::kRight, Align::kLeft});
  for (const auto& [code, count] : rejects_by_code(record_.rejects)) {
    const auto first = std::find_if(
        record_.rejects.begin(), record_.rejects.end(),
        [&wanted = code](const table::RowError& reject) { return reject.code == wanted; });
    table.add({code, number(count),
               record_.inputs.at(first->file).name + ":" + std::to_string(first->line) + ": " +
                   first->message});
  }
  text_ += table.text();
}

void Summary::values() {
  std::vector<ValueRecord> shown;
  for (ValueRecord& value : used_values(record_)) {
    if (value.status != rulebook::Status::kOfficial) {
      shown.push_back(std::move(value));
    }
  }
  if (shown.empty()) {
    return;
  }
  heading(say("Gebruikte waarden die niet officieel zijn", "Values used that are not official"));
  TextTable table({Align::kLeft, Align::kRight, Align::kLeft, Align::kRight, Align::kLeft,
                   Align::kLeft, Align::kLeft});
  for (std::size_t i = 0; i < std::min(shown.size(), kValuesShown); ++i) {
    const ValueRecord& value = shown[i];
    const auto [shown_number, unit] = figure(value);
    table.add({value.parameter, std::to_string(value.year), value.key, shown_number, unit,
               std::string(status_text(value.status, options_.language)),
               value.scenario.empty() ? "" : "scenario " + value.scenario});
  }
  text_ += table.text();
  if (shown.size() > kValuesShown) {
    text_ += "  " + say("en nog ", "and ") + number(shown.size() - kValuesShown) +
             say(", zie manifest.json", " more, see manifest.json") + "\n";
  }
}

void Summary::outputs() {
  heading(say("Geschreven in ", "Written to ") + options_.out_folder);
  TextTable table({Align::kLeft, Align::kRight, Align::kLeft});
  for (const OutputRecord& output : record_.outputs) {
    table.add({output.name, number(output.bytes) + " bytes",
               "sha256 " + output.sha256.substr(0, 16) + "…"});
  }
  text_ += table.text();
  if (!options_.manifest_sha256.empty()) {
    text_ += "  manifest.json\n\n" +
             style_.heading("Manifest  sha256 " + options_.manifest_sha256) + "\n";
  }
}

}  // namespace

std::string run_summary(const RunRecord& record, const SummaryOptions& options) {
  return Summary(record, options).text();
}

}  // namespace quotum::report
