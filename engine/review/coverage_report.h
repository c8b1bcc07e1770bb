// What is reached of rule versions and what is not, as text for people and as JSON.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "report/language.h"
#include "review/coverage.h"

namespace quotum::review {

struct Share {
  std::uint64_t reached = 0, total = 0;
  // 100 * reached / total >= percent; a total of nothing is reached as a whole.
  [[nodiscard]] bool at_least(std::uint64_t percent) const {
    return 100 * reached >= percent * total;
  }
};

// Borrows what it is made of.
class CoverageReport {
 public:
  // `versions`: those that the report is about; `by_tests`: reached by scenario tests, else by rows
  // of a population.
  CoverageReport(const CoveragePoints& points, const CoverageMarks& marks,
                 const std::set<const check::CheckedVersion*>& versions, bool by_tests);

  [[nodiscard]] Share share() const;
  // Per version its share and, by article, the share and what is not reached, with its place. Of a
  // step that is not reached its parts are counted but not listed.
  [[nodiscard]] std::string text(report::Language language) const;
  // All points in the same order, with `reached`.
  [[nodiscard]] std::string json(report::Language language) const;

 private:
  using Positions = std::vector<std::size_t>;  // into CoveragePoints::all()
  struct OfVersion {
    check::BookId book = 0;
    std::size_t version = 0;
    std::vector<Positions> articles;  // by article, in the order of the law
  };
  [[nodiscard]] const check::CheckedVersion& version(const OfVersion& of) const;
  [[nodiscard]] Share share(const Positions& positions) const;
  [[nodiscard]] Share share(const OfVersion& of) const;
  [[nodiscard]] std::string article(const OfVersion& of, const Positions& positions,
                                    report::Language language) const;
  void append_missed(std::string& text, const Positions& positions,
                     report::Language language) const;

  const CoveragePoints& points_;
  const CoverageMarks& marks_;
  bool by_tests_;
  std::vector<OfVersion> versions_;
};

}  // namespace quotum::review
