// The parts that pages are put together from: headings, links, lists, labelled values, tables,
// notes. All of them can be read by a screen reader and work without a script.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "report/html_markup.h"

namespace quotum::report {

// h1 to h6. `id`: what a link within the page names; empty: none.
Markup heading(int level, const Markup& content, const std::string& id = "");
Markup paragraph(const Markup& content);
Markup strong(const Markup& content);
Markup code(std::string_view text);
Markup faint(const Markup& content);  // small print
// The content alone where is_safe_link() does not know the url.
Markup link(const std::string& url, const Markup& content);
Markup section(const Markup& content);
Markup bullets(const std::vector<Markup>& items);
Markup numbered(const std::vector<Markup>& items);
// Closed until somebody opens it.
Markup details(const Markup& summary, const Markup& content);
// Set apart in a frame, opened by its label in bold.
enum class NoteKind { kPlain, kWarning };
Markup note(NoteKind kind, const std::string& label, const Markup& content);

// Terms and what is said of them, in their order; one without content is left out.
class Definitions {
 public:
  void add(const Markup& term, const Markup& content);
  void add(const Definitions& more) { content_ += more.content_; }
  [[nodiscard]] Markup markup() const;

 private:
  Markup content_;
};

// A table; each row has as many cells as there are headings.
struct HtmlTable {
  std::string caption;
  std::vector<std::string> headings;
  std::vector<bool> right;  // per column: figures, set flush right; may be shorter
  std::vector<std::vector<Markup>> rows;
  std::vector<Markup> totals;    // a last row that its first cell names; or none
  std::size_t row_headings = 1;  // the first so many cells of a row name it
};
// Scrolls by itself where it is wider than the page, also by keyboard.
Markup table(const HtmlTable& table);

}  // namespace quotum::report
