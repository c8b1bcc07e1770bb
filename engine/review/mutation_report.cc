// Lists of mutants, see mutation_report.h.
#include "review/mutation_report.h"

#include <algorithm>
#include <array>
#include <compare>

#include "report/explain_citation.h"
#include "report/explain_words.h"
#include "report/json.h"
#include "report/scenario_test_setup.h"
#include "review/legal_order.h"
#include "review/mutant_words.h"

namespace quotum::review {
namespace {

using report::Json;
using report::Language;
using report::pick;

constexpr std::array<Fate, 4> kFates = {Fate::kRefused, Fate::kNoticed, Fate::kExplained,
                                        Fate::kSurvived};

std::string_view name_of(Fate fate) {
  switch (fate) {
    case Fate::kRefused:
      return "refused";
    case Fate::kNoticed:
      return "noticed";
    case Fate::kSurvived:
      return "survived";
    case Fate::kExplained:
      return "explained";
  }
  return {};
}

std::string_view words_of(Fate fate, Language language) {
  switch (fate) {
    case Fate::kRefused:
      return pick(language, " geweigerd door de controle", " refused by the checker");
    case Fate::kNoticed:
      return pick(language, " gemerkt door een test", " noticed by a test");
    case Fate::kSurvived:
      return pick(language, " door geen test gemerkt", " noticed by no test");
    case Fate::kExplained:
      return pick(language, " verklaard", " explained");
  }
  return {};
}

std::string_view name_of(Mutant::Kind kind) {
  switch (kind) {
    case Mutant::Kind::kConstant:
      return "constant";
    case Mutant::Kind::kComparison:
      return "comparison";
    case Mutant::Kind::kRoundingMode:
      return "rounding-mode";
    case Mutant::Kind::kRoundingGrain:
      return "rounding-grain";
    case Mutant::Kind::kSign:
      return "sign";
    case Mutant::Kind::kDropped:
      return "dropped";
    case Mutant::Kind::kExtreme:
      return "extreme";
    case Mutant::Kind::kYear:
      return "year";
    case Mutant::Kind::kBranches:
      return "branches";
    case Mutant::Kind::kFigure:
      return "figure";
  }
  return {};
}

using Group = std::vector<const JudgedMutant*>;  // of one version, or the figures

class Report {
 public:
  Report(const check::CheckedRules& rules, const MutationResult& result, Language language)
      : rules_(rules), result_(result), language_(language), citer_(*rules.documents, language) {
    for (const JudgedMutant& one : result.judged) {
      if (groups_.empty() || title(*groups_.back().front()) != title(one)) {
        groups_.emplace_back();
      }
      groups_.back().push_back(&one);
    }
  }

  [[nodiscard]] std::string text() const {
    std::string text;
    for (const Group& group : groups_) {
      text += title(*group.front()) + ": " + counts(group) + '\n';
      append_survivors(text, group);
    }
    for (const OutdatedEntry& outdated : result_.outdated) {
      text += report::place_text(outdated.entry->id.span) + ": " +
              std::string(outdated.noticed ? say("een test of de controle merkt deze variant nu: ",
                                                 "a test or the checker notices this mutant now: ")
                                           : say("er is geen variant: ", "there is no mutant: ")) +
              outdated.entry->id.value + '\n';
    }
    Group all;
    for (const JudgedMutant& one : result_.judged) {
      all.push_back(&one);
    }
    return text + say("totaal: ", "total: ") + counts(all) + '\n';
  }

  [[nodiscard]] std::string json() const {
    Json json;
    json["mutants"] = Json::array();
    for (const JudgedMutant& one : result_.judged) {
      json["mutants"].push_back(entry(one));
    }
    json["outdated"] = Json::array();
    for (const OutdatedEntry& outdated : result_.outdated) {
      json["outdated"].push_back({{"place", report::place_text(outdated.entry->id.span)},
                                  {"id", outdated.entry->id.value},
                                  {"noticed", outdated.noticed}});
    }
    return report::to_text(json);
  }

 private:
  [[nodiscard]] std::string say(std::string_view dutch, std::string_view english) const {
    return std::string(pick(language_, dutch, english));
  }

  [[nodiscard]] const rulebook::VersionDocument* version(const Mutant& mutant) const {
    return mutant.kind == Mutant::Kind::kFigure ? nullptr
                                                : &rules_.documents->versions[mutant.document];
  }

  [[nodiscard]] std::string title(const JudgedMutant& one) const {
    const rulebook::VersionDocument* of = version(*one.mutant);
    return of == nullptr ? "parameters"
                         : of->book + say(", versie ", ", version ") + of->valid_from.to_string();
  }

  [[nodiscard]] std::string basis(const Mutant& mutant) const {
    return mutant.basis == nullptr ? say("zonder artikel", "without an article")
                                   : citer_.cite(*mutant.basis, version(mutant)).text;
  }

  [[nodiscard]] std::string counts(const Group& group) const {
    std::string text =
        report::grouped(group.size(), language_) +
        (group.size() == 1 ? say(" variant", " mutant") : say(" varianten", " mutants"));
    for (const Fate fate : kFates) {
      const auto count = std::count_if(group.begin(), group.end(), [fate](const JudgedMutant* one) {
        return one->fate == fate;
      });
      if (count > 0 || fate == Fate::kSurvived) {
        text += ", " + report::grouped(static_cast<std::uint64_t>(count), language_) +
                std::string(words_of(fate, language_));
      }
    }
    return text;
  }

  void append_survivors(std::string& text, Group group) const {
    const auto in_law = [](const JudgedMutant* a, const JudgedMutant* b) {
      const rulebook::Basis* left = a->mutant->basis;
      const rulebook::Basis* right = b->mutant->basis;
      return left != nullptr && (right == nullptr || std::is_lt(compare_in_law(*left, *right)));
    };
    std::stable_sort(group.begin(), group.end(), in_law);
    for (const JudgedMutant* one : group) {
      if (one->fate == Fate::kSurvived) {
        const Mutant& mutant = *one->mutant;
        text += "  " + report::place_text(mutant.span) + " (" + basis(mutant) +
                "): " + say("geen test merkt het als ", "no test notices if ") +
                mutant_words(rules_, mutant, language_) + "\n    id: " + mutant.id + '\n';
      }
    }
  }

  [[nodiscard]] Json entry(const JudgedMutant& one) const {
    const Mutant& mutant = *one.mutant;
    const rulebook::VersionDocument* of = version(mutant);
    Json entry;
    entry["book"] = folder_of(*rules_.documents, mutant);
    if (of != nullptr) {
      entry["version"] = of->valid_from.to_string();
    }
    entry["id"] = mutant.id;
    entry["kind"] = name_of(mutant.kind);
    entry["basis"] = basis(mutant);
    entry["place"] = report::place_text(mutant.span);
    entry["words"] = mutant_words(rules_, mutant, language_);
    entry["fate"] = name_of(one.fate);
    if (one.explained != nullptr) {
      entry["because"] = report::one_line(one.explained->because.value);
    }
    return entry;
  }

  const check::CheckedRules& rules_;
  const MutationResult& result_;
  Language language_;
  report::Citer citer_;
  std::vector<Group> groups_;
};

}  // namespace

bool MutationResult::good() const {
  return outdated.empty() &&
         std::none_of(judged.begin(), judged.end(),
                      [](const JudgedMutant& one) { return one.fate == Fate::kSurvived; });
}

std::string mutation_text(const check::CheckedRules& rules, const MutationResult& result,
                          Language language) {
  return Report(rules, result, language).text();
}

std::string mutation_json(const check::CheckedRules& rules, const MutationResult& result,
                          Language language) {
  return Report(rules, result, language).json();
}

}  // namespace quotum::review
