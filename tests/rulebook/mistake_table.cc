// Reads a document with each mistake of a table.
#include "rulebook/mistake_table.h"

#include <gtest/gtest.h>

#include "rulebook/document_reader.h"

namespace quotum::rulebook {
namespace {

using source::Diagnostics;
using source::SourceFile;

void read(DocumentKind kind, const SourceFile& file, Diagnostics& diagnostics) {
  switch (kind) {
    case DocumentKind::kParameter:
      (void)read_parameter(file, diagnostics);
      break;
    case DocumentKind::kScenario:
      (void)read_scenario(file, diagnostics);
      break;
    case DocumentKind::kLevels:
      (void)read_levels(file, diagnostics);
      break;
    case DocumentKind::kLaws:
      (void)read_laws(file, diagnostics);
      break;
    case DocumentKind::kVersion:
      (void)read_version(file, "boek", diagnostics);
      break;
  }
}

}  // namespace

void expect_messages(DocumentKind kind, const std::string& document,
                     const std::vector<Mistake>& mistakes) {
  Diagnostics none;
  const SourceFile whole("a.yaml", document);
  read(kind, whole, none);
  EXPECT_TRUE(none.empty()) << source::render(none);
  for (const Mistake& mistake : mistakes) {
    SCOPED_TRACE(mistake.good + " -> " + mistake.wrong);
    const std::size_t at = document.find(mistake.good);
    ASSERT_NE(at, std::string::npos);
    std::string text = document;
    text.replace(at, mistake.good.size(), mistake.wrong);
    const SourceFile file("a.yaml", text);
    Diagnostics diagnostics;
    read(kind, file, diagnostics);
    EXPECT_EQ(source::render(diagnostics), mistake.rendered);
  }
}

const char* const kVersionOfBoek = R"yaml(rulebook: 1
id: nl.boek
title: { nl: a, en: b }
law: { id: X, name: Y }
valid: { from: 2020-01-01, until: 2021-01-01 }
years: { from: 2020, until: 2021 }
published: 2019-11-25
status: official
level: werkgever
outcome: boek_uitkomst
inputs:
  werkgever:
    uren: { unit: uur, min: 0, max: 10 }
    soort: { type: enum, values: [a] }
steps:
- name: tekort
  level: werkgever
  unit: baan
  formula: uren / 2 # é
  rounding: { mode: down, to: 0.1 baan }
- { name: klein, type: boolean, formula: uren < 2 }
choices:
  Q1:
    question: { nl: a, en: b }
    options: { een: { nl: a, en: b }, twee: { nl: a, en: b } }
    chosen: een
    because: { nl: a, en: b }
outcomes:
- { when: klein, code: KLEIN, basis: X }
- { otherwise: true, code: HEFFING }
outputs:
- { name: tekort, unit: baan, decimals: 1 }
- { name: klein, type: boolean, internal: true }
decision:
- { basis: { article: 1, part: a }, demands: { nl: a, en: b }, shown_by: [tekort, jaar] }
)yaml";

}  // namespace quotum::rulebook
