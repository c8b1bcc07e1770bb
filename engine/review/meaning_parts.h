// The makers of parts, one for each kind of file, and what they share. Within review only.
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "check/parameter_values.h"
#include "review/meaning.h"
#include "review/part_ids.h"

namespace quotum::review {

// Fills the aspects of one item.
class ItemMaker {
 public:
  ItemMaker(Item& item, const rulebook::Documents& documents,
            const rulebook::VersionDocument* version)
      : item_(item), documents_(documents), version_(version) {}

  Value& add(Aspect aspect, std::string canonical, Words shown);
  // The same text for both; empty: the item does not have the aspect.
  Value& add(Aspect aspect, const std::string& text);
  void add(Aspect aspect, const rulebook::Bilingual& text);
  void add(Aspect aspect, const std::optional<rulebook::Bilingual>& text);
  void add(Aspect aspect, const rulebook::Basis& basis);
  void add_flag(Aspect aspect, bool is_set);  // only where set

 private:
  Item& item_;
  const rulebook::Documents& documents_;
  const rulebook::VersionDocument* version_;
};

// The item "<part id>/<section>/<name>".
Item& add_item(Part& part, Section section, const std::string& name);

// "1331" with its unit, "1331 uur/baan"; a ratio has none.
std::string amount(const exact::Rational& value, const exact::Unit& unit);
std::string joined(const std::vector<std::string>& names);
std::vector<std::string> strings(const std::vector<rulebook::Text>& texts);
std::vector<std::string> sorted(std::vector<std::string> names);

Part levels_part(const check::CheckedRules& rules);
Part version_part(const check::CheckedRules& rules, const check::CheckedBook& book,
                  const check::CheckedVersion& version);
// The whole series as known on the date, with scenarios over it.
Part parameter_part(const report::RulesView& view, check::ParameterId parameter);
// The values of some years, those that lie `offsets` from the year of the view.
Part parameter_part_in_year(const report::RulesView& view, check::ParameterId parameter,
                            const std::set<int>& offsets);

// Parameters that a version's formulas name, and the years they ask for, as offsets.
using ParameterUse = std::map<check::ParameterId, std::set<int>>;
void add_parameter_use(const check::CheckedVersion& version, ParameterUse& use);

}  // namespace quotum::review
