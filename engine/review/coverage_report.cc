// Lists of what is reached, see coverage_report.h.
#include "review/coverage_report.h"

#include <algorithm>
#include <compare>
#include <map>

#include "report/explain_citation.h"
#include "report/json.h"
#include "report/scenario_test_setup.h"
#include "report/text_table.h"
#include "review/legal_order.h"
#include "review/point_words.h"

namespace quotum::review {
namespace {

using report::Json;
using report::Language;
using report::pick;
using Kind = CoveragePoint::Kind;

std::strong_ordering compare_basis(const rulebook::Basis* a, const rulebook::Basis* b) {
  if (a == nullptr || b == nullptr) {
    return (a == nullptr) <=> (b == nullptr);
  }
  return compare_in_law(*a, *b);
}

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::kStep:
      return "step";
    case Kind::kOutcome:
      return "outcome";
    case Kind::kBranch:
      return "branch";
    case Kind::kComparison:
      return "comparison";
    case Kind::kEquality:
      return "equality";
    case Kind::kExtreme:
      return "extreme";
    case Kind::kRounding:
      return "rounding";
  }
  return {};
}

std::string shown(const Share& share, Language language) {
  const std::string counts = report::grouped(share.reached, language) +
                             std::string(pick(language, " van ", " of ")) +
                             report::grouped(share.total, language);
  return share.total == 0 ? counts
                          : counts + " (" +
                                report::share_text(share.reached, share.total,
                                                   language == Language::kDutch ? ',' : '.') +
                                ')';
}

Json json_of(const Share& share) { return {{"reached", share.reached}, {"total", share.total}}; }

}  // namespace

CoverageReport::CoverageReport(const CoveragePoints& points, const CoverageMarks& marks,
                               const std::set<const check::CheckedVersion*>& versions,
                               bool by_tests)
    : points_(points), marks_(marks), by_tests_(by_tests) {
  std::map<std::pair<check::BookId, std::size_t>, Positions> found;
  const std::vector<CoveragePoint>& all = points.all();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const check::CheckedVersion& version =
        points.rules().books[all[i].book].versions[all[i].version];
    if (versions.count(&version) != 0) {
      found[{all[i].book, all[i].version}].push_back(i);
    }
  }
  for (auto& [key, positions] : found) {
    const auto order = [&all](std::size_t a, std::size_t b) {
      return compare_basis(all[a].basis, all[b].basis);
    };
    std::stable_sort(positions.begin(), positions.end(), [&](std::size_t a, std::size_t b) {
      const auto legal = order(a, b);
      return std::is_neq(legal) ? std::is_lt(legal) : all[a].span.begin < all[b].span.begin;
    });
    OfVersion& of = versions_.emplace_back(OfVersion{key.first, key.second, {}});
    for (const std::size_t position : positions) {
      if (of.articles.empty() || std::is_neq(order(of.articles.back().front(), position))) {
        of.articles.emplace_back();
      }
      of.articles.back().push_back(position);
    }
  }
}

const check::CheckedVersion& CoverageReport::version(const OfVersion& of) const {
  return points_.rules().books[of.book].versions[of.version];
}

Share CoverageReport::share(const Positions& positions) const {
  Share share;
  for (const std::size_t position : positions) {
    ++share.total;
    share.reached += marks_.reached[position] ? 1U : 0U;
  }
  return share;
}

Share CoverageReport::share(const OfVersion& of) const {
  Share all;
  for (const Positions& positions : of.articles) {
    const Share one = share(positions);
    all.reached += one.reached;
    all.total += one.total;
  }
  return all;
}

Share CoverageReport::share() const {
  Share all;
  for (const OfVersion& of : versions_) {
    const Share one = share(of);
    all.reached += one.reached;
    all.total += one.total;
  }
  return all;
}

std::string CoverageReport::article(const OfVersion& of, const Positions& positions,
                                    Language language) const {
  const rulebook::Basis* basis = points_.all()[positions.front()].basis;
  const report::Citer citer(*points_.rules().documents, language);
  return basis == nullptr ? std::string(pick(language, "zonder artikel", "without an article"))
                          : citer.cite(*basis, version(of).document).text;
}

std::string CoverageReport::text(Language language) const {
  std::string text;
  for (const OfVersion& of : versions_) {
    text += points_.rules().books[of.book].name +
            std::string(pick(language, ", versie ", ", version ")) +
            version(of).document->valid_from.to_string() + ": " + shown(share(of), language) + '\n';
    for (const Positions& positions : of.articles) {
      text +=
          "  " + article(of, positions, language) + ": " + shown(share(positions), language) + '\n';
      append_missed(text, positions, language);
    }
    text += '\n';
  }
  text += std::string(by_tests_ ? pick(language, "bereikt door tests: ", "reached by tests: ")
                                : pick(language, "bereikt door rijen: ", "reached by rows: "));
  return text + shown(share(), language) + '\n';
}

void CoverageReport::append_missed(std::string& text, const Positions& positions,
                                   Language language) const {
  for (const std::size_t position : positions) {
    const CoveragePoint& point = points_.all()[position];
    const bool within_missed =
        point.step && *point.step != position && !marks_.reached[*point.step];
    if (marks_.reached[position] || within_missed) {
      continue;
    }
    text += "    " + report::place_text(point.span) + ": ";
    text += point.kind == Kind::kOutcome ? "" : point.owner + ": ";
    text += by_tests_ ? pick(language, "geen test met ", "no test with ")
                      : pick(language, "geen rij met ", "no row with ");
    text += point_words(marks_, point, language) + '\n';
  }
}

std::string CoverageReport::json(Language language) const {
  Json json;
  json["by"] = by_tests_ ? "tests" : "rows";
  json["share"] = json_of(share());
  json["versions"] = Json::array();
  for (const OfVersion& of : versions_) {
    Json entry;
    entry["book"] = points_.rules().books[of.book].name;
    entry["valid_from"] = version(of).document->valid_from.to_string();
    entry["share"] = json_of(share(of));
    entry["points"] = Json::array();
    for (const Positions& positions : of.articles) {
      const std::string basis = article(of, positions, language);
      for (const std::size_t position : positions) {
        const CoveragePoint& point = points_.all()[position];
        Json one;
        one["basis"] = basis;
        one["place"] = report::place_text(point.span);
        one["of"] = point.owner;
        one["kind"] = name_of(point.kind);
        one["words"] = point_words(marks_, point, language);
        one["reached"] = static_cast<bool>(marks_.reached[position]);
        entry["points"].push_back(std::move(one));
      }
    }
    json["versions"].push_back(std::move(entry));
  }
  return report::to_text(json);
}

}  // namespace quotum::review
