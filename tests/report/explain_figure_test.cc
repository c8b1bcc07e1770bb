// What engine/report/explain_figure.h promises, case by case.
#include "report/explain_figure.h"

#include <gtest/gtest.h>

#include "exact/date.h"

namespace quotum::report {
namespace {

using exact::Rational;

exact::Type number(const char* unit) {
  exact::Type type;
  type.unit = exact::Unit::parse(unit).value();
  return type;
}

TEST(ExplainFigureTest, NumbersInBothLanguages) {
  struct Row {
    Rational value;
    const char* unit;
    bool percent;
    int decimals;
    const char* dutch;
    const char* english;
    const char* exact;
  };
  const Row rows[] = {
      {11500, "EUR", false, 0, "€ 11.500,00", "€ 11,500.00", "11500"},
      {Rational(-5, 100), "EUR", false, 2, "€ -0,05", "€ -0.05", "-0.05"},
      {Rational(2938133, 10000), "EUR", false, 2, "€ 293,8133", "€ 293.8133", "293.8133"},
      {Rational(309, 10000), "ratio", true, 4, "3,09%", "3.09%", "0.0309"},
      {Rational(2, 100), "ratio", true, 4, "2,00%", "2.00%", "0.02"},
      {Rational(2, 100), "ratio", true, 0, "2%", "2%", "0.02"},
      {Rational(309, 10000), "ratio", false, 0, "0,0309", "0.0309", "0.0309"},
      {25, "ratio", false, 0, "25", "25", "25"},
      {1, "baan", false, 0, "1 baan", "1 job", "1"},
      {Rational(23, 10), "baan", false, 1, "2,3 banen", "2.3 jobs", "2.3"},
      {0, "baan", false, 1, "0,0 banen", "0.0 jobs", "0"},
      {100000, "uur", false, 0, "100.000 uur", "100,000 hours", "100000"},
      {1331, "uur/baan", false, 0, "1.331 uur per baan", "1,331 hours per job", "1331"},
      {Rational(101, 100), "EUR/uur", false, 0, "€ 1,01 per uur", "€ 1.01 per hour", "1.01"},
      {6, "uur*baan", false, 0, "6 uur × banen", "6 hours × jobs", "6"},
      {2024, "jaar", false, 0, "2024", "2024", "2024"},
      {2, "jaar", false, 0, "2 jaar", "2 years", "2"},
      {Rational(3090, 1331), "baan", false, 0, "2,321562… banen (precies 3090/1331)",
       "2.321562… jobs (exactly 3090/1331)", "3090/1331"},
      {Rational(-360, 1331), "baan", false, 0, "-0,270473… banen (precies -360/1331)",
       "-0.270473… jobs (exactly -360/1331)", "-360/1331"},
      {Rational(-1, 3000000), "uur", false, 0, "-0,000000… uur (precies -1/3000000)",
       "-0.000000… hours (exactly -1/3000000)", "-1/3000000"},
  };
  for (const Row& row : rows) {
    const Figure figure{row.value, number(row.unit), row.percent, row.decimals};
    EXPECT_EQ(figure_text(figure, Language::kDutch), row.dutch);
    EXPECT_EQ(figure_text(figure, Language::kEnglish), row.english);
    EXPECT_EQ(exact_figure(figure), row.exact);
  }
}

TEST(ExplainFigureTest, ShortTextHasNoFraction) {
  const Figure figure{Rational(3090, 1331), number("baan"), false, 0};
  EXPECT_EQ(short_figure_text(figure, Language::kDutch), "2,321562… banen");
}

TEST(ExplainFigureTest, TruthsMembersAndDates) {
  Figure truth;
  truth.type.kind = exact::Kind::kBoolean;
  EXPECT_EQ(figure_text(truth, Language::kDutch), "nee");
  EXPECT_EQ(exact_figure(truth), "false");
  truth.value = 1;
  EXPECT_EQ(figure_text(truth, Language::kEnglish), "yes");
  EXPECT_EQ(exact_figure(truth), "true");

  Figure member;
  member.type.kind = exact::Kind::kEnumeration;
  member.type.values = {"overheid", "markt"};
  member.value = 1;
  EXPECT_EQ(figure_text(member, Language::kDutch), "markt");
  EXPECT_EQ(exact_figure(member), "markt");

  Figure date;
  date.type.kind = exact::Kind::kDate;
  date.value = exact::Date::parse("2026-07-01")->days();
  EXPECT_EQ(figure_text(date, Language::kDutch), "1 juli 2026");
  EXPECT_EQ(figure_text(date, Language::kEnglish), "1 July 2026");
  EXPECT_EQ(exact_figure(date), "2026-07-01");
}

}  // namespace
}  // namespace quotum::report
