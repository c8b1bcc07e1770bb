// A whole page: one HTML file that needs nothing beside it. No script, no font, no picture and no
// address from elsewhere is loaded, and the page forbids its reader's browser to do so.
#pragma once

#include <string>
#include <vector>

#include "report/file_digest.h"
#include "report/html_markup.h"
#include "report/language.h"

namespace quotum::report {

struct HtmlPage {
  Language language = Language::kDutch;
  std::string title;  // also of the window; the content brings its own h1
  Markup content;
  std::string engine_version;
  std::vector<FileDigest> rests_on;  // told in the footer
};

// UTF-8, ends in a line end. The same for the same page, whenever and wherever it is made.
std::string html_page(const HtmlPage& page);

// The style sheet of every page, also for print. Text on its ground has a contrast of at least
// 4.5 to 1 (WCAG 2.1 AA); what the keyboard is at can be seen.
std::string_view page_style();

}  // namespace quotum::report
