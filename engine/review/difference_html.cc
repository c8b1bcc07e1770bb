// A difference as a page: part by part, article by article, before and after beside one another.
// See difference_report.h.
#include <algorithm>
#include <span>

#include "report/engine_version.h"
#include "report/explain_words.h"
#include "report/html_page.h"
#include "report/html_parts.h"
#include "review/change_words.h"
#include "review/difference_report.h"
#include "review/html_sides.h"

namespace quotum::review {
namespace {

using report::Language;
using report::Markup;

// The text with its marked parts in elements of `tag`: "del", "ins".
Markup marked(const std::string& text, const std::vector<Mark>& marks, std::string_view tag) {
  Markup content;
  std::size_t from = 0;
  for (const auto& [begin, end] : marks) {
    content += text.substr(from, begin - from);
    content += Markup::element(tag, {}, text.substr(begin, end - begin));
    from = end;
  }
  return content + text.substr(from);
}

class DifferencePage {
 public:
  DifferencePage(const Difference& difference, Language language)
      : difference_(difference), language_(language) {}

  [[nodiscard]] std::string title() const {
    return say("Wat er in de regels verandert", "What changes in the rules");
  }
  Markup content(const Sides& sides) {
    add_meaning();
    add_harmless();
    add_texts();
    return report::heading(1, title()) + header(sides) + contents() + sections_;
  }

 private:
  [[nodiscard]] std::string say(std::string_view dutch, std::string_view english) const {
    return std::string(report::pick(language_, dutch, english));
  }
  void add_section(const std::string& id, const Markup& title, const Markup& content) {
    sections_ += report::section(report::heading(2, title, id) + content);
  }
  [[nodiscard]] Markup header(const Sides& sides) const;
  [[nodiscard]] Markup contents() const;
  void add_meaning();
  void add_harmless();
  void add_texts();
  [[nodiscard]] Markup title_of(const Change& change) const;
  // Changes of one part; articles are headings of `level`.
  [[nodiscard]] Markup by_article(std::span<const Change> changes, int level) const;
  [[nodiscard]] Markup change(const Change& change, int level) const;
  [[nodiscard]] Markup sides(const AspectChange& aspect) const;
  [[nodiscard]] Markup all_aspects(const Change& change) const;
  [[nodiscard]] Markup shown(const AspectChange& aspect, bool after) const;

  const Difference& difference_;
  Language language_;
  Markup sections_;
  std::vector<Markup> contents_;
};

using Changes = std::span<const Change>;

// Changes of one part stand together.
std::vector<Changes> by_part(const std::vector<Change>& changes) {
  std::vector<Changes> parts;
  for (std::size_t begin = 0, end = 0; begin < changes.size(); begin = end) {
    while (end < changes.size() && changes[end].part == changes[begin].part) {
      ++end;
    }
    parts.push_back(Changes(changes).subspan(begin, end - begin));
  }
  return parts;
}

bool has_marks(const AspectChange& aspect) {
  return !aspect.before_marks.empty() || !aspect.after_marks.empty();
}

bool any_marks(const std::vector<Change>& changes) {
  return std::any_of(changes.begin(), changes.end(), [](const Change& change) {
    return std::any_of(change.aspects.begin(), change.aspects.end(), has_marks);
  });
}

Markup DifferencePage::header(const Sides& sides) const {
  report::Definitions fields;
  fields.add(say("Was", "Before"), pick(language_, sides.before));
  fields.add(say("Wordt", "After"), pick(language_, sides.after));
  std::vector<Markup> summary;
  for (const std::string& text : summary_texts(difference_, language_)) {
    summary.emplace_back(text);
  }
  fields.add(say("Samenvatting", "Summary"), report::bullets(summary));
  if (any_marks(difference_.changes)) {
    fields.add(say("Leeswijzer", "How to read"),
               say("Van een formule is wat vervalt ", "Of a formula, what goes is ") +
                   Markup::element("del", {}, say("doorgehaald", "struck out")) +
                   say(" en wat erbij komt ", " and what comes is ") +
                   Markup::element("ins", {}, say("onderstreept", "underlined")) + ".");
  }
  return fields.markup();
}

Markup DifferencePage::contents() const {
  return contents_.empty() ? Markup()
                           : Markup::element("nav", {{"aria-label", say("Inhoud", "Contents")}},
                                             report::bullets(contents_));
}

Markup DifferencePage::title_of(const Change& change) const {
  return pick(language_, change.part_title) + " " + report::code(change.part);
}

void DifferencePage::add_meaning() {
  int number = 0;
  for (const Changes& part : by_part(difference_.changes)) {
    const std::string id = say("deel-", "part-") + std::to_string(++number);
    add_section(id, title_of(part.front()), by_article(part, 3));
    contents_.push_back(
        report::link('#' + id, pick(language_, part.front().part_title)) + ": " +
        counted(part.size(), say("verschil", "difference"), say("verschillen", "differences")));
  }
  if (number == 0) {
    sections_ += report::note(report::NoteKind::kPlain,
                              say("Geen verschil in betekenis.", "No difference in meaning."),
                              say("Beide kanten rekenen hetzelfde uit en rusten op hetzelfde.",
                                  "Both sides compute the same and rest on the same."));
  }
}

void DifferencePage::add_harmless() {
  std::vector<Markup> lines;
  for (const RenamedStep& step : difference_.renamed) {
    lines.push_back(report::code(step.part) + ": " + renamed_text(step, language_));
  }
  for (const std::string& part : difference_.reordered) {
    lines.push_back(report::code(part) + ": " + reordered_text(language_));
  }
  if (!lines.empty()) {
    const std::string id = say("zonder-gevolg", "without-effect");
    add_section(id, harmless_title(language_), report::bullets(lines));
    contents_.push_back(report::link('#' + id, harmless_title(language_)));
  }
}

void DifferencePage::add_texts() {
  Markup content;
  for (const Changes& part : by_part(difference_.texts)) {
    content += report::heading(3, title_of(part.front())) + by_article(part, 4);
  }
  if (!content.empty()) {
    const std::string id = say("teksten", "texts");
    add_section(id, texts_title(language_), content);
    contents_.push_back(report::link('#' + id, texts_title(language_)));
  }
}

// What rests on no article stands at the level of the articles.
Markup DifferencePage::by_article(Changes changes, int level) const {
  Markup content;
  const Provision* last = nullptr;
  for (const Change& one : changes) {
    const bool cites = !one.provision.empty();
    if (cites && (last == nullptr || *last != one.provision)) {
      content += report::heading(level, report::capitalised(pick(language_, one.provision.text)));
    }
    last = &one.provision;
    content += change(one, cites ? level + 1 : level);
  }
  return content;
}

Markup DifferencePage::change(const Change& change, int level) const {
  const std::string subject = report::capitalised(subject_text(change, language_));
  return report::heading(level, subject, report::fragment_id(change.id)) +
         report::paragraph(report::faint(report::code(change.id))) +
         (change.kind == Change::Kind::kChanged ? sides(change.aspects.front())
                                                : all_aspects(change));
}

Markup DifferencePage::shown(const AspectChange& aspect, bool after) const {
  const std::optional<Words>& words = after ? aspect.after : aspect.before;
  if (!words) {
    return report::faint(say("ontbreekt", "absent"));
  }
  const std::string& text = pick(language_, *words);
  if (!is_formula(aspect.aspect)) {
    return text;
  }
  return Markup::element(
      "code", {},
      marked(text, after ? aspect.after_marks : aspect.before_marks, after ? "ins" : "del"));
}

Markup DifferencePage::sides(const AspectChange& aspect) const {
  return beside(shown(aspect, false), shown(aspect, true), language_);
}

Markup DifferencePage::all_aspects(const Change& change) const {
  report::Definitions fields;
  for (const AspectChange& aspect : change.aspects) {
    fields.add(
        std::string(noun(aspect.aspect, language_)) + (aspect.of.empty() ? "" : " " + aspect.of),
        shown(aspect, aspect.after.has_value()));
  }
  return fields.markup();
}

}  // namespace

std::string difference_html(const Difference& difference, const Sides& sides, Language language,
                            const std::vector<report::FileDigest>& rests_on) {
  DifferencePage content(difference, language);
  report::HtmlPage page;
  page.language = language;
  page.title = content.title();
  page.content = content.content(sides);
  page.engine_version = report::engine_version();
  page.rests_on = rests_on;
  return report::html_page(page);
}

}  // namespace quotum::review
