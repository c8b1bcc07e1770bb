// What engine/report/html_page.h promises, case by case.
#include "report/html_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <regex>

#include "report/html_parts.h"

namespace quotum::report {
namespace {

using testing::HasSubstr;
using testing::Not;

HtmlPage sample() {
  HtmlPage page;
  page.title = "Uren < banen";
  page.content = heading(1, "Uren");
  page.engine_version = "1.2.3";
  page.rests_on = {{"a&b.csv", "0123abcd"}};
  return page;
}

TEST(HtmlPageTest, IsOneFileWithoutAnythingFromElsewhere) {
  const std::string html = html_page(sample());
  EXPECT_EQ(html.substr(0, 36), "<!DOCTYPE html>\n<html lang=\"nl\">\n<he");
  EXPECT_THAT(html, HasSubstr("<title>Uren &lt; banen</title>"));
  EXPECT_THAT(html, HasSubstr("default-src 'none'"));
  for (const char* word : {"<script", "<link", "<img", "url(", "@import", "src=", "http:"}) {
    EXPECT_THAT(html, Not(HasSubstr(word)));
  }
  EXPECT_EQ(html.substr(html.size() - 8), "</html>\n");
}

TEST(HtmlPageTest, SkipsToTheContentAndTellsWhatItRestsOn) {
  const std::string html = html_page(sample());
  EXPECT_THAT(html, HasSubstr("<a class=\"skip\" href=\"#content\">Naar de inhoud</a>\n<main "
                              "id=\"content\">\n<h1>Uren</h1>\n</main>\n<footer>"));
  EXPECT_THAT(html, HasSubstr("Gemaakt met Quotum 1.2.3."));
  EXPECT_THAT(html, HasSubstr("<th scope=\"row\">a&amp;b.csv</th><td><code>0123abcd</code></td>"));
}

TEST(HtmlPageTest, SpeaksEnglish) {
  HtmlPage page = sample();
  page.language = Language::kEnglish;
  const std::string html = html_page(page);
  EXPECT_THAT(html, HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(html, HasSubstr("Skip to the content"));
  EXPECT_THAT(html, HasSubstr("Made with Quotum 1.2.3."));
}

// The colours of the style sheet by name.
std::map<std::string, unsigned long> colours() {
  std::map<std::string, unsigned long> found;
  const std::string style(page_style());
  const std::regex pattern("--([a-z-]+): #([0-9a-f]{6});");
  for (std::sregex_iterator at(style.begin(), style.end(), pattern), end; at != end; ++at) {
    found[(*at)[1]] = std::stoul((*at)[2], nullptr, 16);
  }
  return found;
}

// Relative luminance, WCAG 2.1.
double luminance(unsigned long colour) {
  const auto part = [colour](int shift) {
    const double c = static_cast<double>((colour >> static_cast<unsigned>(shift)) & 0xFFU) / 255;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0);
}

double contrast(unsigned long one, unsigned long other) {
  const double a = luminance(one);
  const double b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

TEST(HtmlPageTest, TextCanBeReadOnItsGround) {
  const auto colour = colours();
  struct Row {
    const char *text, *ground;
    double at_least;
  };
  const Row rows[] = {
      {"text", "ground", 7},    {"text", "pale", 7},          {"text", "warn-ground", 7},
      {"faint", "ground", 4.5}, {"faint", "pale", 4.5},       {"link", "ground", 4.5},
      {"link", "pale", 4.5},    {"link", "warn-ground", 4.5}, {"warn", "warn-ground", 4.5},
      {"bar", "ground", 3},     {"text", "gone", 7},          {"text", "come", 7},
  };
  for (const Row& row : rows) {
    EXPECT_GE(contrast(colour.at(row.text), colour.at(row.ground)), row.at_least)
        << row.text << " on " << row.ground;
  }
  EXPECT_LT(contrast(colour.at("line"), colour.at("ground")), 4.5);  // so the test can fail
}

TEST(HtmlPageTest, EveryColourHasAName) {
  std::string style(page_style());
  style = std::regex_replace(style, std::regex("--[a-z-]+: #[0-9a-f]{6};"), "");
  EXPECT_THAT(style, Not(testing::ContainsRegex("#[0-9a-fA-F]")));
}

TEST(HtmlPageTest, PrintsAndShowsTheFocus) {
  EXPECT_THAT(std::string(page_style()), HasSubstr("@media print"));
  EXPECT_THAT(std::string(page_style()), HasSubstr(":focus-visible { outline: 3px"));
}

}  // namespace
}  // namespace quotum::report
