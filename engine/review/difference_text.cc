// A difference for a screen, see difference_report.h.
#include "report/text_table.h"
#include "review/change_words.h"
#include "review/difference_report.h"

namespace quotum::review {
namespace {

using report::Language;

class DifferenceText {
 public:
  DifferenceText(const Difference& difference, Language language, bool color)
      : difference_(difference), language_(language), style_(color) {}

  std::string text(const Sides& sides) {
    text_ += style_.heading(say("was:   ", "before: ") + pick(language_, sides.before)) + "\n";
    text_ += style_.heading(say("wordt: ", "after:  ") + pick(language_, sides.after)) + "\n";
    text_ += summary() + "\n";
    add_changes(difference_.changes);
    add_harmless();
    if (!difference_.texts.empty()) {
      text_ += "\n" + style_.heading(texts_title(language_)) + "\n";
      add_changes(difference_.texts);
    }
    return text_;
  }

 private:
  [[nodiscard]] std::string say(std::string_view dutch, std::string_view english) const {
    return std::string(report::pick(language_, dutch, english));
  }
  [[nodiscard]] std::string summary() const;
  void add_harmless();
  void add_changes(const std::vector<Change>& changes);
  void add_change(const Change& change);
  void add_side(std::string_view label, const std::optional<Words>& words,
                const std::vector<Mark>& marks);

  const Difference& difference_;
  Language language_;
  report::TextStyle style_;
  std::string text_;
};

std::string DifferenceText::summary() const {
  std::string line;
  for (const std::string& text : summary_texts(difference_, language_)) {
    line += (line.empty() ? "" : ", ") + text;
  }
  return line;
}

// What is otherwise and means the same.
void DifferenceText::add_harmless() {
  if (difference_.renamed.empty() && difference_.reordered.empty()) {
    return;
  }
  text_ += "\n" + style_.heading(harmless_title(language_)) + "\n";
  for (const RenamedStep& step : difference_.renamed) {
    text_ += "  " + step.part + ": " + renamed_text(step, language_) + "\n";
  }
  for (const std::string& part : difference_.reordered) {
    text_ += "  " + part + ": " + reordered_text(language_) + "\n";
  }
}

void DifferenceText::add_changes(const std::vector<Change>& changes) {
  const std::string* part = nullptr;
  const Provision* provision = nullptr;
  for (const Change& change : changes) {
    if (part == nullptr || *part != change.part) {
      text_ +=
          "\n" + style_.heading(pick(language_, change.part_title) + " · " + change.part) + "\n";
      part = &change.part;
      provision = nullptr;
    }
    if (!change.provision.empty() && (provision == nullptr || *provision != change.provision)) {
      text_ += "  " + pick(language_, change.provision.text) + "\n";
    }
    provision = &change.provision;
    add_change(change);
  }
}

void DifferenceText::add_change(const Change& change) {
  text_ +=
      "    " + subject_text(change, language_) + "  " + style_.faint("[" + change.id + "]") + "\n";
  for (const AspectChange& aspect : change.aspects) {
    if (change.kind == Change::Kind::kChanged) {
      add_side(report::pick(language_, "was    ", "before "), aspect.before, aspect.before_marks);
      add_side(report::pick(language_, "wordt  ", "after  "), aspect.after, aspect.after_marks);
      continue;
    }
    text_ += "      " + std::string(noun(aspect.aspect, language_)) +
             (aspect.of.empty() ? "" : " " + aspect.of) + ": " +
             pick(language_, aspect.after ? *aspect.after : *aspect.before) + "\n";
  }
}

void DifferenceText::add_side(std::string_view label, const std::optional<Words>& words,
                              const std::vector<Mark>& marks) {
  const std::string text = words ? pick(language_, *words) : "-";
  text_ += "      " + std::string(label) + text + "\n";
  if (marks.empty()) {
    return;
  }
  std::string line;
  for (const Mark& mark : marks) {
    line.append(report::columns_of(text.substr(0, mark.first)) - line.size(), ' ');
    line.append(report::columns_of(text.substr(mark.first, mark.second - mark.first)), '^');
  }
  text_ += std::string(6 + label.size(), ' ') + style_.warning(line) + "\n";
}

}  // namespace

Words side_text(const report::RulesView& view) {
  Words words = same_words(view.folder);
  if (view.year) {
    words.nl += " · kalenderjaar " + std::to_string(*view.year);
    words.en += " · calendar year " + std::to_string(*view.year);
  }
  if (view.as_known_on) {
    words.nl += " · zoals bekend op " + view.as_known_on->to_string();
    words.en += " · as known on " + view.as_known_on->to_string();
  }
  for (const check::CheckedScenario* scenario : view.scenarios) {
    words.nl += " · scenario " + scenario->name;
    words.en += " · scenario " + scenario->name;
  }
  return words;
}

std::string difference_text(const Difference& difference, const Sides& sides, Language language,
                            bool color) {
  return DifferenceText(difference, language, color).text(sides);
}

}  // namespace quotum::review
