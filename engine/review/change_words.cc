// Words for changes, see change_words.h.
#include "review/change_words.h"

namespace quotum::review {
namespace {

using report::Language;

std::string say(Language language, std::string_view dutch, std::string_view english) {
  return std::string(report::pick(language, dutch, english));
}

std::string kind_of_part(Part::Kind kind, Language language) {
  switch (kind) {
    case Part::Kind::kVersion:
      return say(language, "versie", "version");
    case Part::Kind::kParameter:
      return "parameter";
    case Part::Kind::kLevels:
      return say(language, "niveaus", "levels");
  }
  return {};
}

}  // namespace

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string subject_text(const Change& change, Language language) {
  std::string text = change.id == change.part ? kind_of_part(change.part_kind, language)
                                              : std::string(noun(change.section, language));
  text += (text.empty() || change.name.empty() ? "" : " ") + change.name;
  if (!change.compared_with.empty()) {
    return text + say(language, " toegevoegd, vergeleken met ", " added, compared with ") +
           change.compared_with;
  }
  if (change.kind == Change::Kind::kAdded) {
    return text + say(language, " toegevoegd", " added");
  }
  if (change.kind == Change::Kind::kRemoved) {
    return text + say(language, " verwijderd", " removed");
  }
  if (change.section == Section::kValue && change.aspects.front().aspect == Aspect::kValue) {
    return text;
  }
  return text + (text.empty() ? "" : ", ") +
         std::string(noun(change.aspects.front().aspect, language));
}

std::vector<std::string> summary_texts(const Difference& difference, Language language) {
  std::vector<std::string> texts;
  texts.push_back(
      difference.same_meaning()
          ? say(language, "geen verschil in betekenis", "no difference in meaning")
          : counted(difference.changes.size(),
                    say(language, "verschil in betekenis", "difference in meaning"),
                    say(language, "verschillen in betekenis", "differences in meaning")));
  if (!difference.renamed.empty()) {
    texts.push_back(counted(difference.renamed.size(),
                            say(language, "stap hernoemd", "step renamed"),
                            say(language, "stappen hernoemd", "steps renamed")));
  }
  if (!difference.reordered.empty()) {
    texts.push_back(say(language, "stappen in andere volgorde", "steps in another order"));
  }
  if (!difference.texts.empty()) {
    texts.push_back(counted(difference.texts.size(), say(language, "tekst anders", "text differs"),
                            say(language, "teksten anders", "texts differ")));
  }
  return texts;
}

std::string renamed_text(const RenamedStep& step, Language language) {
  return say(language, "stap hernoemd, overal gelijk van betekenis: ",
             "step renamed, the same meaning everywhere: ") +
         step.before + " -> " + step.after;
}

std::string reordered_text(Language language) {
  return say(language,
             "stappen in andere volgorde; er wordt gerekend in volgorde van afhankelijkheid",
             "steps in another order; they are computed in order of dependency");
}

std::string harmless_title(Language language) {
  return say(language, "Zonder gevolg", "Without effect");
}

std::string texts_title(Language language) {
  return say(language, "Alleen tekst, geen verschil in betekenis",
             "Text only, no difference in meaning");
}

}  // namespace quotum::review
