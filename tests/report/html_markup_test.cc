// What engine/report/html_markup.h and html_parts.h promise, case by case.
#include "report/html_markup.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "report/html_parts.h"

namespace quotum::report {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(HtmlMarkupTest, TextIsEscaped) {
  struct Row {
    std::string text, html;
  };
  const Row rows[] = {
      {"a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"},
      {"<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"},
      {"\"quoted\"", "&quot;quoted&quot;"},
      {"&amp;", "&amp;amp;"},
      {"één € 𝄞", "één € 𝄞"},
      {"tab\tline\n", "tab\tline\n"},
      {std::string("nul\0esc\x1b"
                   "del\x7f",
                   12),
       "nul�esc�del�"},
      {"\xC3(", "�("},            // a second byte that is none
      {"\xC3", "�"},              // cut off
      {"\x80<", "�&lt;"},         // begins in the middle
      {"\xED\xA0\x80", "���"},    // a surrogate
      {"\xC0\xBC", "��"},         // '<' in a form that is too long
      {"\xF8<b>", "�&lt;b&gt;"},  // no first byte
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Markup(row.text).html(), row.html);
  }
}

TEST(HtmlMarkupTest, AttributesAreEscaped) {
  EXPECT_EQ(Markup::element("code", {{"title", "\"><script>"}}, "x").html(),
            "<code title=\"&quot;&gt;&lt;script&gt;\">x</code>");
}

TEST(HtmlMarkupTest, NestsAndBreaksLinesBetweenBlocks) {
  EXPECT_EQ(Markup::element("div", {}, paragraph("a " + strong("b"))).html(),
            "<div>\n<p>a <strong>b</strong></p>\n</div>\n");
}

TEST(HtmlMarkupTest, NothingThatRunsOrLoads) {
  for (const char* tag : {"script", "style", "iframe", "link", "object", "", "a b", "1", "<b"}) {
    EXPECT_THROW(Markup::element(tag, {}, "x"), std::logic_error) << tag;
  }
  for (const char* name : {"onclick", "onload", "src", "style", "a=b", ""}) {
    EXPECT_THROW(Markup::element("p", {{name, "x"}}, "x"), std::logic_error) << name;
  }
  EXPECT_THROW(Markup::element("a", {{"href", "javascript:alert(1)"}}, "x"), std::logic_error);
}

TEST(HtmlMarkupTest, LinksOnlyToTheWebAndWithinThePage) {
  EXPECT_EQ(link("https://a.example/?a&b", "x").html(),
            "<a href=\"https://a.example/?a&amp;b\">x</a>");
  EXPECT_EQ(link("#id", "x").html(), "<a href=\"#id\">x</a>");
  for (const char* url : {"", "javascript:alert(1)", "http://a.example/", "data:text/html,x",
                          " https://a.example", "//a.example"}) {
    EXPECT_EQ(link(url, "x").html(), "x") << url;
  }
}

TEST(HtmlMarkupTest, IdsHoldNoBlankOrPoint) {
  EXPECT_EQ(fragment_id("stap-1.12 a_b<é"), "stap-1-12-a_b---");
}

TEST(HtmlPartsTest, TablesNameTheirColumnsAndRows) {
  HtmlTable figures;
  figures.caption = "Uren & banen";
  figures.headings = {"Wat", "Hoeveel"};
  figures.right = {false, true};
  figures.rows = {{"uren", "1<2"}};
  figures.totals = {"totaal", "2"};
  EXPECT_EQ(table(figures).html(),
            "<div class=\"wide\" role=\"group\" aria-label=\"Uren &amp; banen\" tabindex=\"0\">\n"
            "<table>\n<caption>Uren &amp; banen</caption>\n"
            "<thead>\n<tr><th scope=\"col\">Wat</th><th scope=\"col\" class=\"figure\">Hoeveel</th>"
            "</tr>\n</thead>\n"
            "<tbody>\n<tr><th scope=\"row\">uren</th><td class=\"figure\">1&lt;2</td></tr>\n"
            "</tbody>\n"
            "<tfoot>\n<tr><th scope=\"row\">totaal</th><td class=\"figure\">2</td></tr>\n</tfoot>\n"
            "</table>\n</div>\n");
}

TEST(HtmlPartsTest, DefinitionsLeaveOutWhatIsEmpty) {
  Definitions fields;
  EXPECT_EQ(fields.markup().html(), "");
  fields.add("a", "1");
  fields.add("b", "");
  EXPECT_EQ(fields.markup().html(), "<dl>\n<dt>a</dt><dd>1</dd>\n</dl>\n");
}

TEST(HtmlPartsTest, ListsNotesDetailsAndHeadings) {
  EXPECT_EQ(bullets({}).html(), "");
  EXPECT_EQ(bullets({"a", "<b>"}).html(), "<ul>\n<li>a</li>\n<li>&lt;b&gt;</li>\n</ul>\n");
  EXPECT_EQ(numbered({"a"}).html(), "<ol>\n<li>a</li>\n</ol>\n");
  EXPECT_EQ(
      note(NoteKind::kWarning, "Let op.", "x").html(),
      "<div class=\"note warning\" role=\"note\">\n<p><strong>Let op.</strong> x</p>\n</div>\n");
  EXPECT_EQ(details("meer", "x").html(), "<details>\n<summary>meer</summary>\nx\n</details>\n");
  EXPECT_EQ(heading(2, "Titel", "id").html(), "<h2 id=\"id\">Titel</h2>\n");
}

}  // namespace
}  // namespace quotum::report
