// What engine/report/rules_overview.h promises of the page, case by case.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "report/rules_book_html.h"
#include "report/rules_overview.h"
#include "rules_in_memory.h"

namespace quotum::report {
namespace {

using testing::HasSubstr;
using testing::Not;

RulesView view_of(int year) {
  RulesView view;
  view.rules = &small_rules();
  view.folder = "rules";
  view.year = year;
  return view;
}

std::string page(int year, Language language = Language::kDutch) {
  return rules_html(view_of(year), language);
}

TEST(RulesHtmlTest, ShowsEveryStepAsTheRulesStateIt) {
  const std::string html = page(2024);
  const check::CheckedBook& levy = small_rules().books[*small_rules().find_book("levy")];
  for (const check::CheckedStep& step : levy.versions.front().steps) {
    EXPECT_THAT(html, HasSubstr("<code>" + step.name + "</code></h3>"));
  }
  EXPECT_THAT(html,
              HasSubstr("<h3 id=\"stap-1-6\">1.6 Tekort in banen <code>shortfall</code></h3>"));
  EXPECT_THAT(html, HasSubstr("<dt>Formule</dt><dd>de hoogste van ("));
  EXPECT_THAT(html, HasSubstr("<code>max((hours * rate[sector] - taken) / hours_per_job, 0 baan)"));
  EXPECT_THAT(html, HasSubstr("naar beneden op 0,1 baan"));
  EXPECT_THAT(html, HasSubstr("artikel 6, derde lid, Besluit op de heffing"));
  EXPECT_THAT(html, HasSubstr("het tekort {shortfall} in {jaar}"));
}

TEST(RulesHtmlTest, TellsFiguresWithTheirStatusAndSource) {
  const std::string html = page(2024);
  EXPECT_THAT(html, HasSubstr("<li><a href=\"#cijfer-rate\">Percentage per sector</a>: overheid "
                              "3.09% (secundaire bron); markt niet vastgesteld</li>"));
  EXPECT_THAT(html, HasSubstr("<td>secundaire bron</td><td>2023-10-01</td>"
                              "<td>Vakblad. Indicatief.</td>"));
  EXPECT_THAT(html, HasSubstr("<td class=\"figure\">onbekend</td>"));  // of another year
  EXPECT_THAT(html, HasSubstr("<code>levy.shortfall</code>"));
}

TEST(RulesHtmlTest, TellsChoicesWithTheirOptionsAndReason) {
  const std::string html = page(2024);
  EXPECT_THAT(html, HasSubstr("<h4 id=\"keuze-levy-floor\">Kan het tekort negatief zijn?</h4>"));
  EXPECT_THAT(html, HasSubstr("<li><strong>Gekozen:</strong> <code>at_zero</code> Nee.</li>\n"
                              "<li><code>below</code> Ja.</li>"));
  EXPECT_THAT(html, HasSubstr("<strong>Reden:</strong> De wet kent geen teruggaaf."));
}

TEST(RulesHtmlTest, TellsOutcomesDataAndVersions) {
  const std::string html = page(2024);
  EXPECT_THAT(html, HasSubstr("<code>SMALL</code></th><td>small</td>"));
  EXPECT_THAT(html, HasSubstr("<code>NOTHING_DUE</code></th><td>in alle andere gevallen</td>"));
  EXPECT_THAT(html, HasSubstr("0 uur tot en met 1.000.000 uur"));
  EXPECT_THAT(html, HasSubstr("<td>overheid, markt</td>"));
  EXPECT_THAT(html, HasSubstr("<th scope=\"row\">2020-01-01 - 2030-07-01</th><td>2020 - 2030</td>"
                              "<td>2019-11-25</td><td>officieel</td><td><strong>ja</strong></td>"));
}

TEST(RulesHtmlTest, ABookThatDoesNotApplySaysSo) {
  EXPECT_THAT(page(2024), HasSubstr("3. Latere wet</h2>\n<p>Dit boek is niet van toepassing"));
  EXPECT_THAT(page(2027), HasSubstr("<code>later_amount</code></h3>"));
  RulesView view = view_of(2024);
  view.as_known_on = exact::Date::parse("2019-01-01");
  EXPECT_THAT(rules_html(view, Language::kEnglish),
              HasSubstr("Not known yet on the day asked for"));
}

TEST(RulesHtmlTest, AScenarioIsMarked) {
  const check::CheckedScenario scenario = scenario_of(
      small_rules(), "  - { parameter: rate, jaar: 2024, sector: overheid, value: 4% }\n");
  RulesView view = view_of(2024);
  view.scenarios = {&scenario};
  const std::string html = rules_html(view, Language::kDutch);
  EXPECT_THAT(html, HasSubstr("<div class=\"note warning\" role=\"note\">"));
  EXPECT_THAT(html, HasSubstr("overheid 4% (hypothetisch)"));
  EXPECT_THAT(html, HasSubstr("scenario wat-als: "));
}

TEST(RulesHtmlTest, LinksWithinThePageArrive) {
  for (const Language language : {Language::kDutch, Language::kEnglish}) {
    const std::string html = page(2024, language);
    const std::regex links("href=\"#([^\"]*)\"");
    std::size_t count = 0;
    for (std::sregex_iterator at(html.begin(), html.end(), links), end; at != end; ++at, ++count) {
      EXPECT_THAT(html, HasSubstr(" id=\"" + (*at)[1].str() + "\"")) << (*at)[1];
    }
    EXPECT_GE(count, 10U);
  }
}

TEST(RulesHtmlTest, FindsWhatAFormulaLooksUp) {
  const check::CheckedBook& levy = small_rules().books[*small_rules().find_book("levy")];
  for (const check::CheckedStep& step : levy.versions.front().steps) {
    std::vector<std::string> names;
    for (const LookUp& look_up : look_ups(step.formula)) {
      names.push_back(small_rules().parameters[look_up.parameter].name);
    }
    if (step.name == "shortfall") {
      EXPECT_THAT(names, testing::ElementsAre("rate", "hours_per_job"));
    } else if (step.name == "small") {
      EXPECT_THAT(names, testing::IsEmpty());
    }
  }
}

}  // namespace
}  // namespace quotum::report
