// Parts of pages, see html_parts.h.
#include "report/html_parts.h"

namespace quotum::report {
namespace {

Markup list(std::string_view tag, const std::vector<Markup>& items) {
  Markup content;
  for (const Markup& item : items) {
    content += Markup::element("li", {}, item);
  }
  return items.empty() ? Markup() : Markup::element(tag, {}, content);
}

Markup cell(const HtmlTable& table, std::size_t column, const Markup& content) {
  const bool right = column < table.right.size() && table.right[column];
  Attributes attributes;
  if (column < table.row_headings) {
    attributes.push_back({"scope", "row"});
  }
  if (right) {
    attributes.push_back({"class", "figure"});
  }
  return Markup::element(column < table.row_headings ? "th" : "td", attributes, content);
}

Markup row(const HtmlTable& table, const std::vector<Markup>& cells) {
  Markup content;
  for (std::size_t column = 0; column < cells.size(); ++column) {
    content += cell(table, column, cells[column]);
  }
  return Markup::element("tr", {}, content);
}

Markup head(const HtmlTable& table) {
  Markup content;
  for (std::size_t column = 0; column < table.headings.size(); ++column) {
    Attributes attributes = {{"scope", "col"}};
    if (column < table.right.size() && table.right[column]) {
      attributes.push_back({"class", "figure"});
    }
    content += Markup::element("th", attributes, table.headings[column]);
  }
  return Markup::element("thead", {}, Markup::element("tr", {}, content));
}

}  // namespace

Markup heading(int level, const Markup& content, const std::string& id) {
  const Attributes attributes = id.empty() ? Attributes() : Attributes{{"id", id}};
  return Markup::element("h" + std::to_string(level), attributes, content);
}

Markup paragraph(const Markup& content) { return Markup::element("p", {}, content); }
Markup strong(const Markup& content) { return Markup::element("strong", {}, content); }
Markup code(std::string_view text) { return Markup::element("code", {}, text); }
Markup section(const Markup& content) { return Markup::element("section", {}, content); }
Markup bullets(const std::vector<Markup>& items) { return list("ul", items); }
Markup numbered(const std::vector<Markup>& items) { return list("ol", items); }

Markup faint(const Markup& content) {
  return Markup::element("span", {{"class", "faint"}}, content);
}

Markup link(const std::string& url, const Markup& content) {
  return is_safe_link(url) ? Markup::element("a", {{"href", url}}, content) : content;
}

Markup details(const Markup& summary, const Markup& content) {
  return Markup::element("details", {}, Markup::element("summary", {}, summary) + content);
}

Markup note(NoteKind kind, const std::string& label, const Markup& content) {
  const std::string name = kind == NoteKind::kWarning ? "note warning" : "note";
  return Markup::element("div", {{"class", name}, {"role", "note"}},
                         paragraph(strong(label) + " " + content));
}

void Definitions::add(const Markup& term, const Markup& content) {
  if (!content.empty()) {
    content_ += Markup::element("dt", {}, term) + Markup::element("dd", {}, content);
  }
}

Markup Definitions::markup() const {
  return content_.empty() ? Markup() : Markup::element("dl", {}, content_);
}

Markup table(const HtmlTable& table) {
  Markup body;
  for (const std::vector<Markup>& cells : table.rows) {
    body += row(table, cells);
  }
  Markup content = Markup::element("caption", {}, table.caption) + head(table) +
                   Markup::element("tbody", {}, body);
  if (!table.totals.empty()) {
    content += Markup::element("tfoot", {}, row(table, table.totals));
  }
  const Attributes scrolling = {
      {"class", "wide"}, {"role", "group"}, {"aria-label", table.caption}, {"tabindex", "0"}};
  return Markup::element("div", scrolling, Markup::element("table", {}, content));
}

}  // namespace quotum::report
