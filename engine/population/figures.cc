// Reading the figures file, part by part.
#include "population/figures.h"

#include <algorithm>
#include <set>

#include "population/figure_readers.h"
#include "rulebook/text_readers.h"
#include "rulebook/value_readers.h"

namespace quotum::population {
namespace {

using rulebook::filled_list_of;
using rulebook::list_of;
using rulebook::Mapping;
using rulebook::Slot;

using Quantity = EmployerColumn::Quantity;

// One word of a list -> the value that stands beside it.
template <typename T>
auto word_of(std::vector<std::pair<std::string_view, T>> words) {
  return [words](const Slot& slot, T& out) {
    std::string text;
    if (!rulebook::read_string(slot, text)) {
      return false;
    }
    std::string expected;
    for (const auto& [word, value] : words) {
      if (text == word) {
        out = value;
        return true;
      }
      expected += (expected.empty() ? "one of " : ", ") + std::string(word);
    }
    return rulebook::bad_value(slot, expected);
  };
}

bool read_quantity(const Slot& slot, Quantity& out) {
  return word_of<Quantity>({{"hours", Quantity::kHours},
                            {"premium_high", Quantity::kPremiumHigh},
                            {"premium_low", Quantity::kPremiumLow},
                            {"premium_benefit", Quantity::kPremiumBenefit}})(slot, out);
}

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

template <typename T>
std::vector<std::string> names_of(const std::vector<T>& items) {
  std::vector<std::string> names;
  for (const T& item : items) {
    names.push_back(item.name);
  }
  return names;
}

// Reads a mapping of names to weights.
auto mix_of(std::vector<std::string> names, std::string_view what) {
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

// What the parts of a column's declaration say together.
bool check_column(const Slot& slot, const EmployerColumn& column) {
  const bool hours = std::count(column.sum.begin(), column.sum.end(), Quantity::kHours) > 0;
  if (hours && column.sum.size() > 1) {
    return rulebook::bad_value(slot, "a sum of hours, or of amounts, not of both");
  }
  if (column.rate && !(hours && column.by_person)) {
    return rulebook::bad_value(slot, "a rate only with a sum of hours and by_person: true");
  }
  return !column.most || column.rate ||
         rulebook::bad_value(slot, "most only where there is a rate");
}

bool read_employer_column(const Slot& slot, EmployerColumn& column) {
  Mapping mapping(slot, "a column");
  mapping.required("name", column.name, read_column_name);
  mapping.required("sum", column.sum, filled_list_of(read_quantity));
  mapping.required("soort", column.soort, filled_list_of(read_code));
  mapping.optional("without_aard", column.without_aard, list_of(read_code));
  mapping.optional("requested", column.requested, rulebook::read_truth);
  mapping.optional("target_group", column.target_group, rulebook::read_truth);
  mapping.optional("below_pension_age", column.below_pension_age, rulebook::read_truth);
  mapping.optional("by_person", column.by_person, rulebook::read_truth);
  mapping.optional("rate", column.rate, read_hourly);
  mapping.optional("most", column.most, read_cents);
  mapping.optional("earlier_year", column.earlier_year, range_of(read_factor));
  return mapping.finish() && check_column(slot, column);
}

// Every column name of a file once.
bool check_names(const Slot& slot, const std::vector<std::string>& names) {
  std::set<std::string> seen;
  bool good = true;
  for (const std::string& name : names) {
    if (!seen.insert(name).second) {
      slot.diagnostics.error(source::Code::kDuplicateName, slot.node.span,
                             "two columns of a file are called '" + name + "'");
      good = false;
    }
  }
  return good;
}

bool read_new_employer(const Slot& slot, EmployerFile& file) {
  Mapping mapping(slot, "the column of new employers");
  mapping.required("name", file.new_employer, read_column_name);
  mapping.required("yes", file.yes, read_word);
  mapping.required("no", file.no, read_word);
  return mapping.finish();
}

bool read_employer_file(const Slot& slot, PopulationFigures& figures) {
  EmployerFile& file = figures.employer_file;
  Mapping mapping(slot, "the employers' file");
  mapping.required("file", file.name, read_file_name);
  mapping.required("number", file.number, read_column_name);
  mapping.required("sector", file.sector, read_column_name);
  mapping.required("new_employer", file, read_new_employer);
  mapping.required("columns", figures.employer_columns, list_of(read_employer_column));
  if (!mapping.finish()) {
    return false;
  }
  auto names = names_of(figures.employer_columns);
  names.insert(names.end(), {file.number, file.sector, file.new_employer});
  return check_names(slot, names);
}

bool read_employment_file(const Slot& slot, EmploymentFile& file) {
  Mapping mapping(slot, "the employments' file");
  mapping.required("file", file.name, read_file_name);
  std::vector<std::string> names;
  const std::pair<std::string_view, std::string*> columns[] = {
      {"number", &file.number},
      {"person", &file.person},
      {"relationship", &file.relationship},
      {"begin", &file.begin},
      {"end", &file.end},
      {"soort", &file.soort},
      {"aard", &file.aard},
      {"hours", &file.hours},
      {"premium_high", &file.premium_high},
      {"premium_low", &file.premium_low},
      {"premium_benefit", &file.premium_benefit},
      {"requested", &file.requested},
      {"target_group", &file.target_group},
      {"pension_age", &file.pension_age}};
  for (const auto& [key, name] : columns) {
    mapping.required(key, *name, read_column_name);
    names.push_back(*name);
  }
  mapping.required("yes", file.yes, read_word);
  mapping.required("no", file.no, read_word);
  return mapping.finish() && check_names(slot, names);
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
