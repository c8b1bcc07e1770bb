// Which mutants rules have, and which of them scenario tests notice.
#include "review/mutants.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "report/scenario_test_reader.h"
#include "review/mutation_report.h"
#include "rules_in_memory.h"

namespace quotum::review {
namespace {

using report::Language;
using testing::Contains;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;

const rulebook::Documents& documents() { return *report::small_rules().documents; }

std::vector<std::string> ids() {
  std::vector<std::string> ids;
  for (const Mutant& mutant : mutants_of(documents())) {
    ids.push_back(mutant.id);
  }
  return ids;
}

Mutant mutant_of(const std::string& id) {
  for (const Mutant& mutant : mutants_of(documents())) {
    if (mutant.id == id) {
      return mutant;
    }
  }
  throw std::runtime_error("no mutant " + id);
}

TEST(MutantsTest, EveryKindOfSlipIsMade) {
  EXPECT_THAT(ids(),
              IsSupersetOf(std::vector<std::string>{
                  "small: hours < 1000 uur => hours <= 1000 uur", "small: 1000 uur => 1001 uur",
                  "small: 1000 uur => 999 uur", "counted: counts = J => counts != J",
                  "shortfall: down to 0.1 baan => up to 0.1 baan",
                  "shortfall: down to 0.1 baan => half_up to 0.1 baan",
                  "shortfall: down to 0.1 baan => down to 1.0 baan",
                  "shortfall: down to 0.1 baan => down to 0.01 baan",
                  "shortfall: hours * rate[sector] - taken => hours * rate[sector] + taken",
                  "person_hours: sum(month: month_hours where counted) => sum(month: month_hours)",
                  "active: set(start) and jaar >= start => set(start)",
                  "active: set(start) and jaar >= start => jaar >= start",
                  "grant: not levy.levy > 100 EUR => levy.levy > 100 EUR",
                  "rate: 2024 overheid 0.0309 => 0.0310", "rate: 2024 overheid 0.0309 => 0.0308",
                  "hours_per_job: 2015-01-01 1331 => 1332"}));
  EXPECT_THAT(ids(), Contains(HasSubstr("levy: if small then 0 EUR else")));
  EXPECT_THAT(ids(), Contains(HasSubstr("=> min(")));
  EXPECT_THAT(ids(), Not(Contains(HasSubstr("rate: 2020"))));  // not known: nothing to change
}

TEST(MutantsTest, IdsTellThoseOfADocumentApart) {
  std::vector<std::string> all = ids();
  std::sort(all.begin(), all.end());
  EXPECT_EQ(std::adjacent_find(all.begin(), all.end()), all.end());
}

TEST(MutantsTest, OnlyTheOneThingIsChanged) {
  const rulebook::Documents changed =
      mutated(documents(), mutant_of("small: 1000 uur => 1001 uur"));
  std::size_t different = 0;
  for (std::size_t i = 0; i < changed.versions.size(); ++i) {
    for (std::size_t step = 0; step < changed.versions[i].steps.size(); ++step) {
      const bool same = print(changed.versions[i].steps[step].formula) ==
                        print(documents().versions[i].steps[step].formula);
      different += same ? 0 : 1;
    }
  }
  EXPECT_EQ(different, 1U);
}

constexpr const char* kHead = R"(tests: 1
title: { nl: Proeven, en: Trials }
defaults:
  firm: { firm_number: 123456782, sector: overheid, target_hours: "" }
cases:
)";

constexpr const char* kJustBelow = R"(  - name: onder
    basis: { article: 1 }
    year: 2024
    books: [levy]
    given: { firm: { hours: 999.99 } }
    expected: { firm: { levy_outcome: SMALL, shortfall: 0.0, levy: 0.00 } }
)";
constexpr const char* kOn = R"(  - name: op
    basis: { article: 1 }
    year: 2024
    books: [levy]
    given: { firm: { hours: 1000.00 } }
    expected: { firm: { levy_outcome: NOTHING_DUE, shortfall: 0.0, levy: 0.00 } }
)";

// The fates of all mutants of the small folder under these cases.
class Judged {
 public:
  explicit Judged(const std::string& cases, const std::string& list = "", int threads = 1)
      : points_(report::small_rules()), mutants_(mutants_of(documents())) {
    source::Diagnostics diagnostics;
    file_ =
        report::read_test_file(
            std::make_shared<const source::SourceFile>("a.test.yaml", kHead + cases), diagnostics)
            .value();
    for (const report::TestCase& test : file_.cases) {
      reaches_.push_back(
          reach_of_case(points_, file_, test, "no-such-folder", diagnostics).value().value());
    }
    if (!list.empty()) {
      lists_.push_back(
          read_mutant_list(std::make_shared<const source::SourceFile>(
                               "levy/levy.mutants.yaml", "mutants: 1\nequivalent:\n" + list),
                           diagnostics)
              .value());
    }
    EXPECT_TRUE(diagnostics.empty()) << source::render(diagnostics);
    std::vector<const Mutant*> all;
    for (const Mutant& mutant : mutants_) {
      all.push_back(&mutant);
    }
    const MutationRun run(points_, reaches_, "no-such-folder");
    result_.judged = judge_all(run, all, threads);
    result_.outdated = explain(documents(), lists_, true, result_.judged);
  }

  [[nodiscard]] Fate fate(const std::string& id) const {
    for (const JudgedMutant& one : result_.judged) {
      if (one.mutant->id == id) {
        return one.fate;
      }
    }
    throw std::runtime_error("no mutant " + id);
  }
  [[nodiscard]] const MutationResult& result() const { return result_; }
  [[nodiscard]] std::string text(Language language) const {
    return mutation_text(report::small_rules(), result_, language);
  }

 private:
  CoveragePoints points_;
  std::vector<Mutant> mutants_;
  report::TestFile file_;
  std::vector<CaseReach> reaches_;
  std::vector<MutantList> lists_;
  MutationResult result_;
};

TEST(MutationRunTest, ATestOnTheThresholdNoticesWhatOneBelowItDoesNot) {
  const Judged below(kJustBelow);
  EXPECT_EQ(below.fate("small: hours < 1000 uur => hours <= 1000 uur"), Fate::kSurvived);
  EXPECT_EQ(below.fate("small: 1000 uur => 999 uur"), Fate::kNoticed);
  const Judged both(std::string(kJustBelow) + kOn);
  EXPECT_EQ(both.fate("small: hours < 1000 uur => hours <= 1000 uur"), Fate::kNoticed);
  EXPECT_EQ(both.fate("small: 1000 uur => 1001 uur"), Fate::kNoticed);
  EXPECT_EQ(both.fate("small: 1000 uur => 999 uur"), Fate::kNoticed);
  EXPECT_EQ(both.fate("shortfall: down to 0.1 baan => down to 0.01 baan"), Fate::kRefused);
  EXPECT_EQ(both.fate("grant: 250 EUR => 251 EUR"), Fate::kSurvived);  // no case has the book
}

TEST(MutationRunTest, SaysItInWordsWithPlaceAndId) {
  const Judged below(kJustBelow);
  EXPECT_THAT(below.text(Language::kDutch),
              HasSubstr("(artikel 1, lid 13, onderdeel b, Wet op de heffing): geen test merkt "
                        "het als er bij small stond: hours \u2264 1.000 uur, in plaats van: "
                        "hours < 1.000 uur\n    id: small: hours < 1000 uur => hours <= 1000 uur"));
  EXPECT_THAT(below.text(Language::kEnglish), HasSubstr("amount per job from 1 January 2015 "));
  EXPECT_FALSE(below.result().good());
}

TEST(MutationRunTest, AnExplainedOneIsNoFindingAndAnOutdatedEntryIs) {
  const Judged judged(kJustBelow,
                      "  - { id: \"small: hours < 1000 uur => hours <= 1000 uur\", because: x }\n"
                      "  - { id: \"small: 1000 uur => 999 uur\", because: x }\n"
                      "  - { id: \"small: 1000 uur => 7 uur\", because: x }\n");
  EXPECT_EQ(judged.fate("small: hours < 1000 uur => hours <= 1000 uur"), Fate::kExplained);
  ASSERT_EQ(judged.result().outdated.size(), 2U);
  EXPECT_TRUE(judged.result().outdated[0].noticed);
  EXPECT_FALSE(judged.result().outdated[1].noticed);
}

TEST(MutationRunTest, IsTheSameForAnyNumberOfThreads) {
  EXPECT_EQ(Judged(kOn, "", 1).text(Language::kEnglish),
            Judged(kOn, "", 3).text(Language::kEnglish));
}

}  // namespace
}  // namespace quotum::review
