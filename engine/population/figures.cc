// Reading the figures file, part by part.
#include "population/figures.h"

#include "population/figure_readers.h"
#include "population/file_figures.h"
#include "rulebook/text_readers.h"
#include "rulebook/value_readers.h"

namespace quotum::population {
namespace {

using rulebook::filled_list_of;
using rulebook::Mapping;
using rulebook::Slot;

bool read_kind(const Slot& slot, JobKind& kind) {
  using Person = JobKind::Person;
  using Premium = JobKind::Premium;
  Mapping mapping(slot, "a kind of job");
  mapping.required("name", kind.name, read_column_name);
  mapping.required("soort", kind.soort, read_code);
  mapping.optional("aard", kind.aard, read_code);
  mapping.optional("person", kind.person,
                   word_of<Person>({{"drawn", Person::kDrawn},
                                    {"target_group", Person::kTargetGroup},
                                    {"others", Person::kOthers},
                                    {"pensioner", Person::kPensioner}}));
  mapping.optional("premium", kind.premium,
                   word_of<Premium>({{"of_employer", Premium::kOfEmployer},
                                     {"high", Premium::kHigh},
                                     {"benefit", Premium::kBenefit},
                                     {"none", Premium::kNone}}));
  mapping.optional("hours", kind.hours, rulebook::read_truth);
  return mapping.finish();
}

// Keeps an item although something in it was reported, so that its name is not unknown on top of
// that. What was reported refuses the file all the same.
template <typename Reader>
auto kept(Reader reader) {
  return [reader](const Slot& slot, auto& out) {
    reader(slot, out);
    return true;
  };
}

// Reads a mapping of names to weights.
auto mix_of(const std::vector<std::string>& names, std::string_view what) {
  return [names, what](const Slot& slot, Mix<std::size_t>& out) {
    return read_name_mix(slot, names, what, out);
  };
}

auto profile_reader(const std::vector<JobKind>& kinds) {
  return [names = names_of(kinds)](const Slot& slot, Profile& profile) {
    Mapping mapping(slot, "a profile");
    mapping.required("name", profile.name, read_column_name);
    mapping.required("sector", profile.sector, read_word);
    mapping.required("kinds", profile.kinds, mix_of(names, "kind of job"));
    mapping.required("hourly_wages", profile.hourly_wages, mix_of_ranges(read_hourly));
    mapping.required("four_weekly", profile.four_weekly, read_share);
    mapping.required("hours_vary", profile.hours_vary, read_share);
    mapping.optional("target_group", profile.target_group, read_share_mix);
    return mapping.finish();
  };
}

// What size classes share: a mix of profiles, and how the target group clusters.
struct SizeGroup {
  std::string name;
  Mix<std::size_t> profiles;
  Mix<PartsPerMillion> target_group;
  std::vector<SizeClass> sizes;
};

bool read_size(const Slot& slot, SizeClass& size) {
  Mapping mapping(slot, "a size class");
  const bool good = read_bounds(slot, mapping, read_persons, size.persons);
  mapping.required("weight", size.weight, read_weight);
  mapping.required("low_premium", size.low_premium, read_share);
  return mapping.finish() && good;
}

auto size_group_reader(const std::vector<Profile>& profiles) {
  return [names = names_of(profiles)](const Slot& slot, SizeGroup& group) {
    Mapping mapping(slot, "a group of sizes");
    mapping.required("name", group.name, read_column_name);
    mapping.required("profiles", group.profiles, mix_of(names, "profile"));
    mapping.required("target_group", group.target_group, read_share_mix);
    mapping.required("sizes", group.sizes, filled_list_of(read_size));
    return mapping.finish();
  };
}

bool read_durations(const Slot& slot, Durations& durations) {
  Mapping mapping(slot, "durations");
  mapping.required("whole_year", durations.whole_year, read_weight);
  mapping.required("starts_later", durations.starts_later, read_weight);
  mapping.required("ends_earlier", durations.ends_earlier, read_weight);
  mapping.required("both", durations.both, read_weight);
  return mapping.finish();
}

bool read_target_group(const Slot& slot, PopulationFigures& figures) {
  Mapping mapping(slot, "the target group");
  mapping.required("hours", figures.target_group_hours, mix_of_ranges(read_hours));
  mapping.required("hourly_wages", figures.target_group_hourly_wages, mix_of_ranges(read_hourly));
  mapping.required("requests", figures.requests, read_share);
  return mapping.finish();
}

bool read_shares(const Slot& slot, PopulationFigures& figures) {
  Mapping mapping(slot, "the shares");
  mapping.required("new_employers", figures.new_employers, read_share);
  mapping.required("second_jobs", figures.second_jobs, read_share);
  mapping.required("second_relationships", figures.second_relationships, read_share);
  mapping.required("negative_rows", figures.negative_rows, read_share);
  mapping.required("late_corrections", figures.late_corrections, read_share);
  mapping.required("past_pension_age", figures.past_pension_age, read_share);
  mapping.required("reach_pension_age", figures.reach_pension_age, read_share);
  return mapping.finish();
}

bool read_population(const Slot& slot, PopulationFigures& figures) {
  Mapping mapping(slot, "the figures");
  bool version = false;
  std::string about;
  std::vector<std::string> sources;
  std::vector<SizeGroup> groups;
  mapping.required("population", version, rulebook::exactly("1"));
  mapping.required("about", about, rulebook::read_string);
  mapping.required("sources", sources, filled_list_of(rulebook::read_string));
  mapping.required("fiscal_prefixes", figures.fiscal_prefixes, filled_list_of(read_prefix));
  mapping.required("kinds", figures.kinds, filled_list_of(kept(read_kind)));
  mapping.required("profiles", figures.profiles,
                   filled_list_of(kept(profile_reader(figures.kinds))));
  mapping.required("size_groups", groups, filled_list_of(size_group_reader(figures.profiles)));
  mapping.required("hours", figures.hours, mix_of_ranges(read_hours));
  mapping.required("target_group", figures, read_target_group);
  mapping.required("benefits", figures.benefits, mix_of_ranges(read_cents));
  mapping.required("most_premium_wage", figures.most_premium_wage, read_cents);
  mapping.required("durations", figures.durations, read_durations);
  mapping.required("shares", figures, read_shares);
  mapping.required("employers", figures, read_employer_file);
  mapping.required("employments", figures.employment_file, read_employment_file);
  for (const SizeGroup& group : groups) {
    for (SizeClass size : group.sizes) {
      size.profiles = group.profiles;
      size.target_group = group.target_group;
      figures.sizes.push_back(std::move(size));
    }
  }
  return mapping.finish();
}

}  // namespace

std::optional<PopulationFigures> read_figures(const source::SourceFile& file,
                                              source::Diagnostics& diagnostics) {
  return rulebook::read_document<PopulationFigures>(file, diagnostics, read_population);
}

}  // namespace quotum::population
