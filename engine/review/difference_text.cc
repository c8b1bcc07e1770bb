// A difference for a screen, see difference_report.h.
#include "report/text_table.h"
#include "review/difference_report.h"

namespace quotum::review {
namespace {

using report::Language;

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

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
      text_ += "\n" +
               style_.heading(say("Alleen tekst, geen verschil in betekenis",
                                  "Text only, no difference in meaning")) +
               "\n";
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
  [[nodiscard]] std::string subject(const Change& change) const;

  const Difference& difference_;
  Language language_;
  report::TextStyle style_;
  std::string text_;
};

std::string DifferenceText::summary() const {
  std::string line = difference_.same_meaning()
                         ? say("geen verschil in betekenis", "no difference in meaning")
                         : counted(difference_.changes.size(),
                                   say("verschil in betekenis", "difference in meaning"),
                                   say("verschillen in betekenis", "differences in meaning"));
  if (!difference_.renamed.empty()) {
    line += ", " + counted(difference_.renamed.size(), say("stap hernoemd", "step renamed"),
                           say("stappen hernoemd", "steps renamed"));
  }
  if (!difference_.reordered.empty()) {
    line += say(", stappen in andere volgorde", ", steps in another order");
  }
  if (!difference_.texts.empty()) {
    line += ", " + counted(difference_.texts.size(), say("tekst anders", "text differs"),
                           say("teksten anders", "texts differ"));
  }
  return line;
}

// What is otherwise and means the same.
void DifferenceText::add_harmless() {
  if (difference_.renamed.empty() && difference_.reordered.empty()) {
    return;
  }
  text_ += "\n" + style_.heading(say("Zonder gevolg", "Without effect")) + "\n";
  for (const RenamedStep& step : difference_.renamed) {
    text_ += "  " + step.part + ": " +
             say("stap hernoemd, overal gelijk van betekenis: ",
                 "step renamed, the same meaning everywhere: ") +
             step.before + " -> " + step.after + "\n";
  }
  for (const std::string& part : difference_.reordered) {
    text_ += "  " + part + ": " +
             say("stappen in andere volgorde; er wordt gerekend in volgorde van afhankelijkheid",
                 "steps in another order; they are computed in order of dependency") +
             "\n";
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

// "stap quotumtekort, afronding"
std::string DifferenceText::subject(const Change& change) const {
  std::string text(noun(change.section, language_));
  if (change.id == change.part) {
    text = change.part_kind == Part::Kind::kVersion     ? say("versie", "version")
           : change.part_kind == Part::Kind::kParameter ? std::string("parameter")
                                                        : say("niveaus", "levels");
  }
  text += (text.empty() || change.name.empty() ? "" : " ") + change.name;
  if (change.kind == Change::Kind::kAdded) {
    return text + say(" toegevoegd", " added");
  }
  if (change.kind == Change::Kind::kRemoved) {
    return text + say(" verwijderd", " removed");
  }
  if (change.section == Section::kValue && change.aspects.front().aspect == Aspect::kValue) {
    return text;
  }
  return text + (text.empty() ? "" : ", ") +
         std::string(noun(change.aspects.front().aspect, language_));
}

void DifferenceText::add_change(const Change& change) {
  text_ += "    " + subject(change) + "  " + style_.faint("[" + change.id + "]") + "\n";
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
