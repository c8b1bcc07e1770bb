// The steps of a run, see run_flow.h.
#include "cli/run_flow.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "cli/load_approvals.h"
#include "cli/load_rules.h"
#include "cli/make_plan.h"
#include "cli/read_inputs.h"
#include "cli/result_folder.h"
#include "cli/stream_inputs.h"
#include "report/decisions.h"
#include "report/manifest.h"
#include "report/rejects.h"
#include "report/row_place.h"
#include "report/run_summary.h"
#include "report/text_table.h"
#include "report/totals.h"

namespace quotum::cli {
namespace {

// Blocks in a chunk when --block-size is given: small chunks too, so that a verification run also
// cuts the work at other places.
constexpr std::size_t kBlocksInChunk = 16;
constexpr std::size_t kChunkRows = 32768;

// One run from rules to files. Its parts are steps of execute(), in order.
class Run {
 public:
  Run(const RunRequest& request, const Console& console) : request_(request), console_(console) {}

  Exit execute();

 private:
  Exit prepare();
  [[nodiscard]] Exit refuse_scenarios() const;
  Exit ask_approval();
  void set_origin();
  [[nodiscard]] StreamOptions stream_options();
  source::Outcome compute(ResultFolder& folder);
  source::Outcome begin_decisions(ResultFolder& folder);
  source::Result<std::optional<StreamedRun>> attempt(RowOrder order, ResultFolder& folder);
  void complete_record(StreamedRun& streamed);
  Exit write(ResultFolder& folder);
  source::Outcome write_texts(ResultFolder& folder);
  source::Outcome finish_files(ResultFolder& folder);
  source::Outcome finish_manifest(ResultFolder& folder);
  source::Outcome clean(ResultFolder& folder);
  [[nodiscard]] std::vector<std::string> input_names() const;
  [[nodiscard]] std::vector<std::string> decision_names() const;
  void show_summary(const ResultFolder& folder) const;
  void show_profile() const;
  [[nodiscard]] Exit cannot_write(const source::Error& error) const {
    return console_.fail(Exit::kInputOutput, error.message);
  }

  const RunRequest& request_;
  const Console& console_;
  std::optional<LoadedRules> rules_;
  std::vector<InputFile> inputs_;
  std::optional<plan::Plan> plan_;
  std::optional<ResultFolder> folder_;
  report::RunRecord record_;
  table::StageTimes times_{nanoseconds_now};
  std::string manifest_sha256_;  // empty: no manifest was written
};

Exit Run::execute() {
  if (const Exit prepared = prepare(); prepared != Exit::kDone) {
    return prepared;
  }
  if (source::Outcome computed = compute(*folder_); !computed) {
    return cannot_write(computed.error());
  }
  return write(*folder_);
}

Exit Run::prepare() {
  auto rules = load_rules(request_.rules.folder, request_.rules.scenarios, console_);
  if (!rules.ok()) {
    return rules.exit();
  }
  rules_ = std::move(rules.value());
  auto inputs = resolve_inputs(*rules_->rules, request_.inputs, console_);
  if (!inputs.ok()) {
    return inputs.exit();
  }
  inputs_ = std::move(inputs.value());
  PlanArguments arguments;
  arguments.year = request_.year;
  arguments.as_known_on = request_.rules.as_known_on;
  arguments.supplied = levels_of(inputs_);
  arguments.verification = request_.verification;
  auto plan = make_plan(*rules_, arguments, console_);
  if (!plan.ok()) {
    return plan.exit();
  }
  plan_ = std::move(plan.value());
  if (const Exit approved = ask_approval(); approved != Exit::kDone) {
    return approved;
  }
  auto folder = ResultFolder::open(request_.out, *rules_->rules, inputs_, console_);
  if (!folder.ok()) {
    return folder.exit();
  }
  folder_ = std::move(folder.value());
  return check_headers(*plan_, inputs_, stream_options().reading, console_) ? Exit::kDone
                                                                            : Exit::kInputOutput;
}

// Nobody approves what is only assumed.
Exit Run::refuse_scenarios() const {
  Exit exit = Exit::kDone;
  for (const plan::UsedValue& value : plan_->values) {
    if (!value.scenario.empty()) {
      exit = console_.fail(
          Exit::kRules, "not approved: " + rules_->rules->parameters[value.parameter].name + ' ' +
                            std::to_string(value.year) + " is " + value.text + " in scenario " +
                            value.scenario);
    }
  }
  return exit;
}

Exit Run::ask_approval() {
  if (!request_.require_approved) {
    return Exit::kDone;
  }
  if (const Exit refused = refuse_scenarios(); refused != Exit::kDone) {
    return refused;
  }
  const review::Meaning meaning = meaning_of_folder(*rules_);
  const auto loaded = load_approvals(*rules_, meaning, console_);
  if (!loaded.ok()) {
    return loaded.exit();
  }
  set_origin();
  std::set<std::string> files;
  for (const auto& [path, file] : report::used_rule_files(record_)) {
    files.insert(path);
  }
  const auto states = require_approved(*rules_, loaded.value().approvals, meaning, files, console_);
  if (!states.ok()) {
    return states.exit();
  }
  auto& records = record_.approvals.emplace();
  for (const review::ApprovalState& state : states.value()) {
    const review::Approval& approval = *state.approval;
    records.push_back({state.file, approval.meaning.value, approval.author.value,
                       approval.approver.value, approval.on});
  }
  return Exit::kDone;
}

StreamOptions Run::stream_options() {
  StreamOptions options;
  options.reading.ignore_columns = request_.inputs.ignore_columns;
  options.reading.allow_partial = request_.allow_partial;
  options.reading.threads = request_.inputs.threads;
  options.block_rows = request_.block_size;
  options.chunk_rows = request_.block_size == RunRequest().block_size
                           ? kChunkRows
                           : request_.block_size * kBlocksInChunk;
  options.memory_bytes = request_.memory_bytes;
  options.spill_folder = folder_ ? folder_->path() : std::string();
  options.times = request_.profile ? &times_ : nullptr;
  return options;
}

source::Outcome Run::begin_decisions(ResultFolder& folder) {
  const report::DecisionRows rows(*plan_);
  for (const std::size_t level : report::decision_levels(*plan_)) {
    const std::string name = report::decisions_file_name(*plan_, level);
    folder.abandon(name);
    if (source::Outcome begun = folder.begin(name); !begun) {
      return begun;
    }
    if (source::Outcome written = folder.write(name, rows.header(level)); !written) {
      return written;
    }
  }
  return source::Done{};
}

source::Result<std::optional<StreamedRun>> Run::attempt(RowOrder order, ResultFolder& folder) {
  if (source::Outcome begun = begin_decisions(folder); !begun) {
    return begun.error();
  }
  report::Decisions decisions(*plan_, [&](std::size_t level, std::string_view text) {
    return folder.write(report::decisions_file_name(*plan_, level), text);
  });
  Progress progress(request_.progress, request_.language, console_);
  auto streamed = stream_inputs(*plan_, inputs_, order, stream_options(), progress, decisions);
  if (streamed && streamed.value()) {
    record_.totals = decisions.totals();
    record_.rejects = decisions.refused();
  }
  return streamed;
}

source::Outcome Run::compute(ResultFolder& folder) {
  auto streamed =
      stream_in_any_order(inputs_, [&](RowOrder order) { return attempt(order, folder); });
  if (!streamed) {
    return streamed.error();
  }
  complete_record(streamed.value());
  return source::Done{};
}

// What the record is of.
void Run::set_origin() {
  record_.rules = rules_->rules.get();
  record_.plan = &*plan_;
  record_.rules_folder = rules_->folder;
}

void Run::complete_record(StreamedRun& streamed) {
  set_origin();
  record_.as_known_on = request_.rules.as_known_on;
  record_.scenarios = rules_->scenario_pointers();
  record_.only_books = request_.year.books;
  record_.allow_partial = request_.allow_partial;
  record_.inputs = std::move(streamed.inputs);
  record_.counts = std::move(streamed.totals.counts);
  std::move(streamed.totals.errors.begin(), streamed.totals.errors.end(),
            std::back_inserter(record_.rejects));
  report::sort_rejects(record_.rejects, input_names());
  record_.decisions_written = report::rejected_rows(record_.rejects) <= request_.max_rejects;
}

std::vector<std::string> Run::input_names() const {
  std::vector<std::string> names;
  for (const report::InputRecord& input : record_.inputs) {
    names.push_back(input.name);
  }
  return names;
}

std::vector<std::string> Run::decision_names() const {
  std::vector<std::string> names;
  for (const std::size_t level : report::decision_levels(*plan_)) {
    names.push_back(report::decisions_file_name(*plan_, level));
  }
  return names;
}

Exit Run::write(ResultFolder& folder) {
  for (const auto step :
       {&Run::write_texts, &Run::finish_files, &Run::clean, &Run::finish_manifest}) {
    if (source::Outcome done = (this->*step)(folder); !done) {
      return cannot_write(done.error());
    }
  }
  show_summary(folder);
  if (request_.profile) {
    show_profile();
  }
  if (record_.decisions_written) {
    return Exit::kDone;
  }
  const std::uint64_t rejected = report::rejected_rows(record_.rejects);
  return console_.fail(Exit::kRejects,
                       std::to_string(rejected) + (rejected == 1 ? " row" : " rows") +
                           " rejected, --max-rejects allows " +
                           std::to_string(request_.max_rejects) + ": see " + folder.path() + "/" +
                           kRejectsFile + "; no decisions were written");
}

source::Outcome Run::write_texts(ResultFolder& folder) {
  const std::string& key_column = report::key_schema(*plan_, 0).columns.front().name;
  const std::pair<const char*, std::string> texts[] = {
      {kRejectsFile, report::rejects_csv(record_.rejects, input_names(), key_column)},
      {kTotalsFile, report::totals_json(record_)}};
  for (const auto& [name, text] : texts) {
    if (source::Outcome begun = folder.begin(name); !begun) {
      return begun;
    }
    if (source::Outcome written = folder.write(name, text); !written) {
      return written;
    }
  }
  return source::Done{};
}

source::Outcome Run::finish_files(ResultFolder& folder) {
  std::vector<std::string> names = decision_names();
  if (!record_.decisions_written) {
    for (const std::string& name : names) {
      folder.abandon(name);
    }
    names.clear();
  }
  names.insert(names.end(), {kRejectsFile, kTotalsFile});
  if (source::Outcome removed = folder.remove_manifest(); !removed) {
    return removed;
  }
  for (const std::string& name : names) {
    auto output = folder.finish(name);
    if (!output) {
      return output.error();
    }
    record_.outputs.push_back(std::move(output.value()));
  }
  return source::Done{};
}

source::Outcome Run::clean(ResultFolder& folder) {
  auto gone = folder.remove_stale(record_.decisions_written ? decision_names()
                                                            : std::vector<std::string>());
  if (!gone) {
    return gone.error();
  }
  for (const std::string& name : gone.value()) {
    console_.err << "quotum: removed " << folder.path() << '/' << name << " of an earlier run\n";
  }
  return source::Done{};
}

source::Outcome Run::finish_manifest(ResultFolder& folder) {
  if (!record_.decisions_written) {
    return source::Done{};
  }
  const std::string manifest = report::manifest_json(record_);
  if (source::Outcome begun = folder.begin(kManifestFile); !begun) {
    return begun;
  }
  if (source::Outcome written = folder.write(kManifestFile, manifest); !written) {
    return written;
  }
  auto output = folder.finish(kManifestFile);
  if (!output) {
    return output.error();
  }
  manifest_sha256_ = output.value().sha256;
  return source::Done{};
}

void Run::show_summary(const ResultFolder& folder) const {
  report::SummaryOptions summary;
  summary.language = request_.language;
  summary.color = console_.out_color;
  summary.out_folder = folder.path();
  summary.manifest_sha256 = manifest_sha256_;
  console_.out << report::run_summary(record_, summary);
}

void Run::show_profile() const {
  constexpr std::pair<table::Stage, std::string_view> kNames[] = {
      {table::Stage::kRead, "read"},     {table::Stage::kParse, "parse"},
      {table::Stage::kNest, "nest"},     {table::Stage::kCompute, "compute"},
      {table::Stage::kFormat, "format"}, {table::Stage::kWrite, "write"},
      {table::Stage::kWait, "wait"}};
  constexpr std::uint64_t kMillisecond = 1'000'000;
  std::uint64_t all = 0;
  for (const auto& [stage, name] : kNames) {
    all += stage == table::Stage::kWait ? 0 : times_.nanoseconds(stage);
  }
  report::TextTable table({report::Align::kLeft, report::Align::kRight, report::Align::kRight});
  table.add({"stage", "ms", "share"});
  for (const auto& [stage, name] : kNames) {
    const std::uint64_t time = times_.nanoseconds(stage);
    table.add({std::string(name), std::to_string(time / kMillisecond),
               stage == table::Stage::kWait ? "-" : report::share_text(time, all, '.')});
  }
  console_.err << table.text();
}

}  // namespace

Exit run_files(const RunRequest& request, const Console& console) {
  return Run(request, console).execute();
}

}  // namespace quotum::cli
