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

}  // namespace
}  // namespace quotum::report
