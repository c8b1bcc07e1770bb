// What engine/report/explain_citation.h promises, case by case.
#include "report/explain_citation.h"

#include <gtest/gtest.h>

namespace quotum::report {
namespace {

rulebook::VersionDocument version(const char* id, const char* name) {
  rulebook::VersionDocument result;
  result.law_id.value = id;
  result.law_name.value = name;
  return result;
}

TEST(ExplainCitationTest, CitesInBothLanguages) {
  struct Row {
    const char *law, *article, *paragraph, *part, *text;
    const char *dutch, *english;
  };
  const Row rows[] = {
      {"", "38g", "3", "", "", "artikel 38g, derde lid, Wfsv", "article 38g, paragraph 3, Wfsv"},
      {"", "34", "8", "b", "", "artikel 34, achtste lid, onderdeel b, Wfsv",
       "article 34, paragraph 8, part b, Wfsv"},
      {"", "1", "13", "", "", "artikel 1, lid 13, Wfsv", "article 1, paragraph 13, Wfsv"},
      {"", "1", "2a", "", "", "artikel 1, lid 2a, Wfsv", "article 1, paragraph 2a, Wfsv"},
      {"Besluit Wfsv", "2.23", "", "", "", "artikel 2.23, Besluit Wfsv",
       "article 2.23, Besluit Wfsv"},
      {"BWBR0000002", "6", "", "", "", "artikel 6, Andere wet", "article 6, Andere wet"},
      {"BWBR0000009", "6", "", "", "", "artikel 6, BWBR0000009", "article 6, BWBR0000009"},
      {"", "", "", "", "Nota, blz. 3", "Nota, blz. 3", "Nota, blz. 3"},
  };
  rulebook::Documents documents;
  documents.versions.push_back(version("BWBR0000001", "Wfsv"));
  documents.versions.push_back(version("BWBR0000002", "Andere wet"));
  for (const Row& row : rows) {
    const rulebook::Basis basis{row.law, row.article, row.paragraph, row.part, row.text, "", {}};
    const rulebook::VersionDocument& own = documents.versions.front();
    EXPECT_EQ(Citer(documents, Language::kDutch).cite(basis, &own).text, row.dutch);
    EXPECT_EQ(Citer(documents, Language::kEnglish).cite(basis, &own).text, row.english);
  }
}

TEST(ExplainCitationTest, AChoiceWhereLawSaysNothing) {
  const rulebook::Documents documents;
  const rulebook::Basis basis{"", "", "", "", "", "weergave", {}};
  EXPECT_EQ(Citer(documents, Language::kDutch).cite(basis, nullptr).text,
            "geen bepaling; keuze weergave");
  EXPECT_EQ(Citer(documents, Language::kEnglish).cite(basis, nullptr).text,
            "no provision; choice weergave");
}

TEST(ExplainCitationTest, WithoutABookTheLawIsLeftOut) {
  const rulebook::Documents documents;
  const rulebook::Basis basis{"", "38g", "1", "", "", "", {}};
  EXPECT_EQ(Citer(documents, Language::kDutch).cite(basis, nullptr).text,
            "artikel 38g, eerste lid");
}

// A citation of the first of two laws, by a text of 2020, and of a third that laws.yaml knows.
Citation cite(rulebook::Basis basis, bool with_laws) {
  rulebook::Documents documents;
  documents.versions.push_back(version("BWBR0000001", "Wfsv"));
  documents.versions.push_back(version("BWBR0000002", "Andere wet"));
  documents.versions.front().valid_from = *exact::Date::parse("2020-01-01");
  if (with_laws) {
    rulebook::LawsDocument& laws = documents.laws.emplace();
    laws.link.value = "https://wetten.example/";
    laws.laws.push_back({{"BWBR0000003", {}}, {"Besluit Wfsv", {}}, std::nullopt});
    laws.laws.push_back(
        {{"BWBR0000002", {}}, {"Andere wet", {}}, exact::Date::parse("2026-01-01")});
  }
  return Citer(documents, Language::kDutch).cite(basis, &documents.versions.front());
}

TEST(ExplainCitationTest, RefersToTheTextOfTheDayTheVersionBegan) {
  struct Row {
    const char *law, *article, *paragraph, *part, *reference;
  };
  const Row rows[] = {
      {"", "38g", "3", "", "jci1.3:c:BWBR0000001&artikel=38g&lid=3&z=2020-01-01&g=2020-01-01"},
      {"", "38h", "2", "d", "jci1.3:c:BWBR0000001&artikel=38h&lid=2&o=d&z=2020-01-01&g=2020-01-01"},
      {"BWBR0000001", "7:690", "", "",
       "jci1.3:c:BWBR0000001&artikel=7:690&z=2020-01-01&g=2020-01-01"},
      {"", "3 & 4", "", "", "jci1.3:c:BWBR0000001&artikel=3%20%26%204&z=2020-01-01&g=2020-01-01"},
      {"Besluit Wfsv", "2.23", "", "",
       "jci1.3:c:BWBR0000003&artikel=2.23&z=2020-01-01&g=2020-01-01"},
      // There is no text of it from before.
      {"BWBR0000002", "6", "", "", "jci1.3:c:BWBR0000002&artikel=6&z=2026-01-01&g=2026-01-01"},
      {"Onbekende regeling", "1", "", "", ""},
  };
  for (const Row& row : rows) {
    const Citation citation =
        cite({row.law, row.article, row.paragraph, row.part, "", "", {}}, true);
    EXPECT_EQ(citation.reference, row.reference);
    EXPECT_EQ(citation.link,
              citation.reference.empty() ? "" : "https://wetten.example/" + citation.reference);
  }
}

TEST(ExplainCitationTest, NoLinkWithoutAnAddressAndNoReferenceWithoutAnArticle) {
  EXPECT_EQ(cite({"", "38g", "", "", "", "", {}}, false).link, "");
  EXPECT_NE(cite({"", "38g", "", "", "", "", {}}, false).reference, "");
  EXPECT_EQ(cite({"Besluit Wfsv", "2.23", "", "", "", "", {}}, false).reference, "");
  EXPECT_EQ(cite({"", "", "", "", "Nota, blz. 3", "", {}}, true).reference, "");
  EXPECT_EQ(cite({"", "", "", "", "", "keuze", {}}, true).reference, "");
}

}  // namespace
}  // namespace quotum::report
