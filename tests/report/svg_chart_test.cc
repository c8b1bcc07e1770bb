// What engine/report/svg_chart.h promises, case by case.
#include "report/svg_chart.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <regex>

namespace quotum::report {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

struct Bar {
  std::string x, width;
  bool operator==(const Bar& other) const { return x == other.x && width == other.width; }
};
void PrintTo(const Bar& bar, std::ostream* out) { *out << bar.x << '+' << bar.width; }  // NOLINT

std::vector<Bar> bars_of(const std::string& html) {
  std::vector<Bar> found;
  const std::regex pattern("<rect class=\"bar\" x=\"([^\"]*)\" y=\"[^\"]*\" width=\"([^\"]*)\"");
  for (std::sregex_iterator at(html.begin(), html.end(), pattern), end; at != end; ++at) {
    found.push_back({(*at)[1], (*at)[2]});
  }
  return found;
}

BarChart chart_of(std::vector<ChartBar> bars) {
  BarChart chart;
  chart.id = "sectoren";
  chart.title = "Heffing & sector";
  chart.description = "De meeste heffing valt bij a.";
  chart.label_heading = "Sector";
  chart.value_heading = "Heffing";
  chart.bars = std::move(bars);
  return chart;
}

TEST(SvgChartTest, IsAPictureWithATitleAndATableBehindIt) {
  const std::string html =
      bar_chart(chart_of({{"a<b", 100, "€ 100"}, {"c", 25, "€ 25"}}), Language::kDutch).html();
  EXPECT_THAT(html, HasSubstr("<svg role=\"img\" aria-labelledby=\"sectoren-title\" "
                              "aria-describedby=\"sectoren-description\" viewBox=\"0 0 400 92\">"));
  EXPECT_THAT(html, HasSubstr("<title id=\"sectoren-title\">Heffing &amp; sector</title>"));
  EXPECT_THAT(html, HasSubstr("<desc id=\"sectoren-description\">De meeste heffing"));
  EXPECT_THAT(html, HasSubstr("<details>\n<summary>De cijfers als tabel</summary>"));
  EXPECT_THAT(html, HasSubstr("<caption>Heffing &amp; sector</caption>"));
  EXPECT_THAT(html, HasSubstr("<th scope=\"row\">a&lt;b</th><td class=\"figure\">€ 100</td>"));
  EXPECT_THAT(bars_of(html), ElementsAre(Bar{"0", "400"}, Bar{"0", "100"}));
}

TEST(SvgChartTest, SmallIsSeenAndNothingIsNot) {
  const std::string html =
      bar_chart(chart_of({{"a", 1000000, ""}, {"b", 1, ""}, {"c", 0, ""}}), Language::kDutch)
          .html();
  EXPECT_THAT(bars_of(html), ElementsAre(Bar{"0", "400"}, Bar{"0", "1"}, Bar{"0", "0"}));
}

TEST(SvgChartTest, NegativeRunsToTheLeftOfTheAxis) {
  const std::string html =
      bar_chart(chart_of({{"a", 30, ""}, {"b", -10, ""}}), Language::kEnglish).html();
  EXPECT_THAT(bars_of(html), ElementsAre(Bar{"100", "300"}, Bar{"0", "100"}));
}

// A line through all rows would run through the labels between the bars.
TEST(SvgChartTest, TheAxisStandsAtTheBarsAlone) {
  const std::string html =
      bar_chart(chart_of({{"a", 30, ""}, {"b", -10, ""}}), Language::kEnglish).html();
  EXPECT_THAT(html, HasSubstr("<text x=\"0\" y=\"61\" text-anchor=\"start\">b</text>"));
  EXPECT_THAT(html,
              HasSubstr("<rect class=\"axis\" x=\"100\" y=\"18\" width=\"1\" height=\"20\">"));
  EXPECT_THAT(html,
              HasSubstr("<rect class=\"axis\" x=\"100\" y=\"64\" width=\"1\" height=\"20\">"));
  const std::string rises = bar_chart(chart_of({{"a", 30, ""}}), Language::kEnglish).html();
  EXPECT_THAT(rises, Not(HasSubstr("axis")));
}

TEST(SvgChartTest, TheLargestNumbersFit) {
  const std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const std::int64_t least = std::numeric_limits<std::int64_t>::min();
  EXPECT_THAT(
      bars_of(bar_chart(chart_of({{"a", most, ""}, {"b", least, ""}}), Language::kDutch).html()),
      ElementsAre(Bar{"200", "200"}, Bar{"0", "200"}));
  EXPECT_THAT(
      bars_of(bar_chart(chart_of({{"a", least, ""}, {"b", -1, ""}, {"c", 0, ""}}), Language::kDutch)
                  .html()),
      ElementsAre(Bar{"0", "400"}, Bar{"399", "1"}, Bar{"400", "0"}));
}

TEST(SvgChartTest, WithoutBarsThereIsNothing) {
  EXPECT_TRUE(bar_chart(chart_of({}), Language::kDutch).empty());
  EXPECT_THAT(bars_of(bar_chart(chart_of({{"a", 0, ""}}), Language::kDutch).html()),
              ElementsAre(Bar{"0", "0"}));
}

TEST(SvgChartTest, LongLabelsAreCutInThePictureAlone) {
  const std::string label = std::string(60, 'x') + "é";
  const std::string html = bar_chart(chart_of({{label, 1, ""}}), Language::kDutch).html();
  EXPECT_THAT(html, HasSubstr(">" + std::string(43, 'x') + "…</text>"));
  EXPECT_THAT(html, HasSubstr("<th scope=\"row\">" + label + "</th>"));
  const std::string value = "€ 11.500,00";  // eleven columns, and two between them
  EXPECT_THAT(bar_chart(chart_of({{label, 1, value}}), Language::kDutch).html(),
              HasSubstr(">" + std::string(30, 'x') + "…</text>"));
  EXPECT_THAT(bar_chart(chart_of({{label, 1, std::string(60, '9')}}), Language::kDutch).html(),
              HasSubstr(">" + std::string(11, 'x') + "…</text>"));
}

TEST(SvgChartTest, BinsOfAHistogramTouch) {
  BarChart chart = chart_of({{"0-9", 1, "1"}, {"10-19", 2, "2"}});
  chart.histogram = true;
  EXPECT_THAT(bar_chart(chart, Language::kDutch).html(), HasSubstr("viewBox=\"0 0 400 70\""));
}

}  // namespace
}  // namespace quotum::report
