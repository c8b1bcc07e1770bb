// Citations in Dutch and English.
#include "report/explain_citation.h"

#include <algorithm>
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

// Within a reference; the rest of what an article may be called is written as %XX.
bool is_plain(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
         c == '-' || c == '_' || c == ':';
}

std::string escaped(const std::string& text) {
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_plain(c)) {
      result += c;
    } else {
      result.append("%").append(1, kDigits[byte / 16]).append(1, kDigits[byte % 16]);
    }
  }
  return result;
}

std::string location(std::string_view key, const std::string& value) {
  return value.empty() ? std::string() : '&' + std::string(key) + '=' + escaped(value);
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
  if (version != nullptr && !citation.article.empty()) {
    refer(citation, basis.law.empty() ? version->law_id.value : law_id(basis.law),
          version->valid_from);
  }
  return citation;
}

// z: what was known on that day; g: what held on it.
void Citer::refer(Citation& citation, const std::string& law, exact::Date date) const {
  if (law.empty()) {
    return;
  }
  if (documents_.laws) {
    for (const rulebook::LawDocument& known : documents_.laws->laws) {
      date = known.id.value == law && known.from ? std::max(date, *known.from) : date;
    }
  }
  const std::string day = date.to_string();
  citation.reference = "jci1.3:c:" + escaped(law) + location("artikel", citation.article) +
                       location("lid", citation.paragraph) + location("o", citation.part) +
                       location("z", day) + location("g", day);
  if (documents_.laws) {
    citation.link = documents_.laws->link.value + citation.reference;
  }
}

// Empty where no rule file tells the identifier.
std::string Citer::law_id(const std::string& law) const {
  for (const rulebook::VersionDocument& version : documents_.versions) {
    if (version.law_name.value == law || version.law_id.value == law) {
      return version.law_id.value;
    }
  }
  if (documents_.laws) {
    for (const rulebook::LawDocument& known : documents_.laws->laws) {
      if (known.name.value == law || known.id.value == law) {
        return known.id.value;
      }
    }
  }
  return {};
}

std::string Citer::law_name(const std::string& law) const {
  for (const rulebook::VersionDocument& version : documents_.versions) {
    if (version.law_id.value == law) {
      return version.law_name.value;
    }
  }
  if (documents_.laws) {
    for (const rulebook::LawDocument& known : documents_.laws->laws) {
      if (known.id.value == law) {
        return known.name.value;
      }
    }
  }
  return law;
}

}  // namespace quotum::report
