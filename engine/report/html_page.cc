// The frame of a page, see html_page.h.
#include "report/html_page.h"

#include "report/explain_words.h"
#include "report/html_parts.h"

namespace quotum::report {
namespace {

constexpr const char* kContent = "content";

Markup skip_link(Language language) {
  return Markup::element("a", {{"class", "skip"}, {"href", std::string("#") + kContent}},
                         pick(language, "Naar de inhoud", "Skip to the content"));
}

Markup footer(const HtmlPage& page) {
  const auto say = [&page](std::string_view dutch, std::string_view english) {
    return std::string(pick(page.language, dutch, english));
  };
  Markup content = paragraph(say("Gemaakt met Quotum ", "Made with Quotum ") + page.engine_version +
                             say(". Dezelfde bestanden en dezelfde versie geven dezelfde pagina.",
                                 ". The same files and the same version give the same page."));
  if (!page.rests_on.empty()) {
    HtmlTable files;
    files.caption = say("Waarop deze pagina berust", "What this page rests on");
    files.headings = {say("Bestand", "File"), "SHA-256"};
    for (const FileDigest& file : page.rests_on) {
      files.rows.push_back({file.name, code(file.sha256)});
    }
    content += table(files);
  }
  return Markup::element("footer", {}, content);
}

}  // namespace

std::string html_page(const HtmlPage& page) {
  std::string html = "<!DOCTYPE html>\n<html lang=\"";
  html.append(code(page.language)).append("\">\n<head>\n<meta charset=\"utf-8\">\n");
  html += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ";
  html += "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n";
  html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  html += "<meta name=\"referrer\" content=\"no-referrer\">\n";
  html += Markup::element("title", {}, page.title).html();
  html.append("<style>\n").append(page_style()).append("</style>\n</head>\n<body>\n");
  html += skip_link(page.language).html() + "\n";
  html += Markup::element("main", {{"id", kContent}}, page.content).html();
  html += footer(page).html();
  return html + "</body>\n</html>\n";
}

}  // namespace quotum::report
