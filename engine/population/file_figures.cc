// Columns as conditions over rows, and files as names.
#include "population/file_figures.h"

#include <algorithm>
#include <set>

#include "population/figure_readers.h"
#include "rulebook/value_readers.h"

namespace quotum::population {
namespace {

using rulebook::filled_list_of;
using rulebook::list_of;
using rulebook::Mapping;
using rulebook::Slot;

using Quantity = EmployerColumn::Quantity;

bool read_quantity(const Slot& slot, Quantity& out) {
  return word_of<Quantity>({{"hours", Quantity::kHours},
                            {"premium_high", Quantity::kPremiumHigh},
                            {"premium_low", Quantity::kPremiumLow},
                            {"premium_benefit", Quantity::kPremiumBenefit}})(slot, out);
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

}  // namespace

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

}  // namespace quotum::population
