// Citations in Dutch and English.
#include "report/explain_citation.h"

#include <array>

namespace quotum::report {
namespace {

// "derde lid", "lid 14", "paragraph 3".
std::string paragraph_text(const std::string& paragraph, Language language) {
  static constexpr std::array<std::string_view, 12> kOrdinals = {
      "eerste",  "tweede",  "derde",   "vierde", "vijfde", "zesde",
      "zevende", "achtste", "negende", "tiende", "elfde",  "twaalfde"};
  if (language == Language::kEnglish) {
    return "paragraph " + paragraph;
  }
  for (std::size_t i = 0; i < kOrdinals.size(); ++i) {
    if (paragraph == std::to_string(i + 1)) {
      return std::string(kOrdinals[i]) + " lid";
    }
  }
  return "lid " + paragraph;
}

std::string citation_text(const Citation& citation, Language language) {
  std::string text;
  const auto append = [&text](const std::string& piece) {
    text += (text.empty() ? "" : ", ") + piece;
  };
  if (!citation.article.empty()) {
    append(std::string(pick(language, "artikel ", "article ")) + citation.article);
  }
  if (!citation.paragraph.empty()) {
    append(paragraph_text(citation.paragraph, language));
  }
  if (!citation.part.empty()) {
    append(std::string(pick(language, "onderdeel ", "part ")) + citation.part);
  }
  if (!citation.law.empty()) {
    append(citation.law);
  }
  return text;
}

}  // namespace

Citation Citer::cite(const rulebook::Basis& basis, const rulebook::VersionDocument* version) const {
  Citation citation;
  if (!basis.text.empty() || !basis.choice.empty()) {
    citation.free_text =
        basis.choice.empty()
            ? basis.text
            : std::string(pick(language_, "geen bepaling; keuze ", "no provision; choice ")) +
                  basis.choice;
    citation.text = citation.free_text;
    return citation;
  }
  if (!basis.law.empty()) {
    citation.law = law_name(basis.law);
  } else if (version != nullptr) {
    citation.law = version->law_name.value;
  }
  citation.article = basis.article;
  citation.paragraph = basis.paragraph;
  citation.part = basis.part;
  citation.text = citation_text(citation, language_);
  return citation;
}

std::string Citer::law_name(const std::string& law) const {
  for (const rulebook::VersionDocument& version : documents_.versions) {
    if (version.law_id.value == law) {
      return version.law_name.value;
    }
  }
  return law;
}

}  // namespace quotum::report
