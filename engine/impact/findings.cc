// Columns, outcomes, groups and effects; see findings.h.
#include "impact/findings.h"

#include <algorithm>
#include <functional>

#include "impact/distribution.h"
#include "impact/movers.h"
#include "report/explain_definition.h"
#include "report/run_record.h"

namespace quotum::impact {

namespace {

using rulebook::CountsAs;

class Findings {
 public:
  Findings(const ImpactSources& sources, report::Language language)
      : sources_(sources), tally_(sources.run->tally()) {
    impact_.language = language;
  }

  Impact find() {
    const plan::LevelPlan& top = sources_.after->traced.levels.front();
    impact_.year = sources_.after->traced.year;
    impact_.level = top.name;
    impact_.level_title = report::pick(
        impact_.language, sources_.after->in_force.rules->levels[top.level].document->title);
    impact_.hypothetical = report::is_hypothetical(sources_.before->traced) ||
                           report::is_hypothetical(sources_.after->traced);
    impact_.compared = tally_.compared;
    impact_.refused = tally_.refused;
    add_refusals();
    impact_.changed = sources_.run->differing(stages().before, stages().after);
    for (std::size_t i = 0; i < joint().columns.size(); ++i) {
      add_column(i);
    }
    for (std::size_t i = 0; i < joint().outcomes.size(); ++i) {
      add_outcome(i);
    }
    if (const auto column = measured()) {
      measure(*column);
    }
    for (std::size_t group = 0; group < stages().groups.size(); ++group) {
      add_effect(group);
    }
    return std::move(impact_);
  }

 private:
  [[nodiscard]] const Stages& stages() const { return *sources_.stages; }
  [[nodiscard]] const JointColumns& joint() const { return *sources_.columns; }
  [[nodiscard]] exact::BigInt sum(std::size_t plan, std::size_t column) const {
    return tally_.sums[plan][column].value();
  }
  void add_refusals();
  void add_column(std::size_t index);
  bool describe(const Side& side, ImpactColumn& column) const;
  void add_outcome(std::size_t index);
  [[nodiscard]] std::optional<std::size_t> measured() const;
  void measure(std::size_t column);
  void add_breakdown(std::size_t grouping, const ColumnTally& tally);
  void add_effect(std::size_t group);
  // Whether a rise of the measured column is a loss.
  [[nodiscard]] bool rise_is_loss() const {
    return impact_.columns[impact_.measure->column].counts_as == CountsAs::kBurden;
  }

  const ImpactSources& sources_;
  const ImpactTally& tally_;
  Impact impact_;
};

void Findings::add_refusals() {
  for (std::size_t plan = 0; plan < stages().plans.size(); ++plan) {
    const RefusedUnder under = plan == stages().before  ? RefusedUnder::kBefore
                               : plan == stages().after ? RefusedUnder::kAfter
                                                        : RefusedUnder::kBetween;
    for (std::size_t reason = 0; reason < tally_.refusals[plan].size(); ++reason) {
      const std::uint64_t rows = tally_.refusals[plan][reason];
      const plan::Reason& why = stages().plans[plan].reasons[reason];
      const auto known = std::find_if(
          impact_.refusals.begin(), impact_.refusals.end(), [&](const Refusal& refusal) {
            return refusal.under == under && refusal.field == why.field &&
                   refusal.message == why.message;
          });
      if (rows != 0 && known != impact_.refusals.end()) {
        known->rows += rows;
      } else if (rows != 0) {
        impact_.refusals.push_back({why.field, why.message, under, rows});
      }
    }
  }
}

// False when the rules have no such column.
bool Findings::describe(const Side& side, ImpactColumn& column) const {
  for (const plan::UsedBook& used : side.traced.books) {
    const check::CheckedBook& book = side.in_force.rules->books[used.book];
    for (std::size_t i = 0; i < book.outputs.size(); ++i) {
      const check::CheckedOutput& output = book.outputs[i];
      if (output.internal || output.name != column.name) {
        continue;
      }
      const check::CheckedVersion& version =
          used.version != nullptr ? *used.version : book.versions.back();
      const auto title = [&](report::Language language) {
        return report::Definer(*side.in_force.rules->documents, language)
            .title(version, version.outputs[i].is_input, version.outputs[i].index);
      };
      column.title = {title(report::Language::kDutch), title(report::Language::kEnglish)};
      column.unit = output.type.unit.to_string();
      column.counts_as = version.document->outputs[i].counts_as;
      return true;
    }
  }
  return false;
}

void Findings::add_column(std::size_t index) {
  const JointColumn& joint_column = joint().columns[index];
  ImpactColumn column;
  column.name = joint_column.name;
  column.level = sources_.after->traced.levels[joint_column.level].name;
  column.decimals = joint_column.decimals;
  column.only_before = !joint_column.output[stages().after];
  column.only_after = !joint_column.output[stages().before];
  if (!describe(*sources_.after, column)) {
    describe(*sources_.before, column);
  }
  column.before = sum(stages().before, index);
  column.after = sum(stages().after, index);
  column.changed = tally_.changed[index];
  impact_.columns.push_back(std::move(column));
}

void Findings::add_outcome(std::size_t index) {
  const JointOutcome& joint_outcome = joint().outcomes[index];
  ImpactOutcomes outcomes;
  outcomes.column = joint_outcome.name;
  outcomes.level = sources_.after->traced.levels[joint_outcome.level].name;
  const std::size_t codes = joint_outcome.codes.size();
  std::vector<char> occurs(codes, 0);
  for (std::size_t from = 0; from < codes; ++from) {
    for (std::size_t to = 0; to < codes; ++to) {
      if (const std::uint64_t rows = tally_.cells[index][from * codes + to]; rows != 0) {
        occurs[from] = occurs[to] = 1;
        outcomes.cells.push_back({joint_outcome.codes[from], joint_outcome.codes[to], rows});
      }
    }
  }
  for (std::size_t code = 0; code < codes; ++code) {
    if (occurs[code] != 0) {
      outcomes.codes.push_back(joint_outcome.codes[code]);
    }
  }
  impact_.outcomes.push_back(std::move(outcomes));
}

std::optional<std::size_t> Findings::measured() const {
  const auto last = [&](const std::function<bool(const ImpactColumn&)>& is_right) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < impact_.columns.size(); ++i) {
      if (joint().columns[i].level == 0 && is_right(impact_.columns[i])) {
        found = i;
      }
    }
    return found;
  };
  const auto counts = [](const ImpactColumn& column) {
    return column.counts_as != CountsAs::kNeither;
  };
  const auto changes = [](const ImpactColumn& column) { return column.changed != 0; };
  const auto on_both = [](const ImpactColumn& column) {
    return !column.only_before && !column.only_after;
  };
  if (!sources_.measured.empty()) {
    return last([&](const ImpactColumn& column) { return column.name == sources_.measured; });
  }
  for (const auto& found :
       {last([&](const auto& column) {
          return on_both(column) && counts(column) && changes(column);
        }),
        last([&](const auto& column) { return on_both(column) && changes(column); }),
        last([&](const auto& column) { return on_both(column) && counts(column); }),
        last(on_both)}) {
    if (found) {
      return found;
    }
  }
  return last([](const ImpactColumn&) { return true; });
}

void Findings::measure(std::size_t column) {
  impact_.measure.emplace();
  impact_.measure->column = column;
  const ColumnTally& tally = tally_.top[column];
  std::vector<exact::Int128> sorted = tally.changes;
  std::sort(sorted.begin(), sorted.end());
  ImpactMeasure& measure = *impact_.measure;
  for (const exact::Int128 change : sorted) {
    const bool gains = (change > 0) != rise_is_loss();
    ++(gains ? measure.gain : measure.lose);
    (gains ? measure.gained : measure.lost) += abs(exact::to_big(change));
  }
  measure.quantiles = quantiles_of(sorted);
  measure.bins = bins_of(sorted);
  for (std::size_t i = 0; i < sources_.groups->groupings().size(); ++i) {
    add_breakdown(i, tally);
  }
  measure.movers = explain_movers(sources_, tally.movers, impact_.language);
}

void Findings::add_breakdown(std::size_t index, const ColumnTally& tally) {
  const RowGrouping& grouping = sources_.groups->groupings()[index];
  ImpactBreakdown breakdown;
  breakdown.by = grouping.by;
  breakdown.title = grouping.title;
  breakdown.size = grouping.size;
  for (std::size_t group = 0; group < grouping.names.size(); ++group) {
    const GroupTally& from = tally.groups[index][group];
    const bool swapped = rise_is_loss();
    breakdown.groups.push_back({grouping.names[group], from.rows, swapped ? from.fall : from.rise,
                                swapped ? from.rise : from.fall, from.before.value(),
                                from.after.value()});
  }
  // Nobody left it open: no need to say so.
  if (breakdown.groups.size() > 1 && grouping.may_be_left_open &&
      breakdown.groups.back().rows == 0) {
    breakdown.groups.pop_back();
  }
  impact_.measure->breakdowns.push_back(std::move(breakdown));
}

void Findings::add_effect(std::size_t group) {
  ChangeEffect effect;
  effect.changes = stages().groups[group];
  const std::size_t forward_from = stages().forward[group];
  const std::size_t forward_to = stages().forward[group + 1];
  const std::size_t reverse_from = stages().reverse[group + 1];
  const std::size_t reverse_to = stages().reverse[group];
  for (std::size_t column = 0; column < joint().columns.size(); ++column) {
    effect.forward.push_back(sum(forward_to, column) - sum(forward_from, column));
    effect.reverse.push_back(sum(reverse_to, column) - sum(reverse_from, column));
  }
  effect.forward_rows = sources_.run->differing(forward_from, forward_to);
  effect.reverse_rows = sources_.run->differing(reverse_from, reverse_to);
  impact_.effects.push_back(std::move(effect));
}

}  // namespace

Impact findings(const ImpactSources& sources, report::Language language) {
  return Findings(sources, language).find();
}

}  // namespace quotum::impact
