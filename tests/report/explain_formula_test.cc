// What engine/report/explain_formula.h promises, case by case.
#include "report/explain_formula.h"

#include <gtest/gtest.h>

#include "rulebook/formula_parser.h"
#include "rulebook/yaml_tree.h"

namespace quotum::report {
namespace {

// A formula as it stands in a file.
class Written {
 public:
  explicit Written(const std::string& formula)
      : formula_(formula), file_("proef.yaml", "formula: \"" + formula + "\"\n") {
    source::Diagnostics diagnostics;
    root_ = rulebook::read_yaml(file_, diagnostics);
    expression_ = rulebook::parse_formula(*root_->find("formula"), diagnostics);
    EXPECT_FALSE(diagnostics.has_errors()) << source::render(diagnostics);
  }

  [[nodiscard]] const rulebook::Expression& expression() const { return expression_.value(); }
  // Where `text` stands for the first time.
  [[nodiscard]] TextRange range(const std::string& text) const {
    const std::size_t at = formula_.find(text);
    EXPECT_NE(at, std::string::npos) << text;
    const auto begin = static_cast<std::uint32_t>(at + std::string("formula: \"").size());
    return {begin, begin + static_cast<std::uint32_t>(text.size())};
  }
  [[nodiscard]] check::TypedExpression input_test(const std::string& text) const {
    check::TypedExpression node;
    node.kind = check::TypedExpression::Kind::kInputSet;
    node.span = {&file_, range(text).first, range(text).second};
    return node;
  }

 private:
  std::string formula_;
  source::SourceFile file_;
  std::optional<rulebook::YamlNode> root_;
  std::optional<rulebook::Expression> expression_;
};

TEST(ExplainFormulaTest, SaysFormulasInWords) {
  struct Row {
    const char *formula, *dutch, *english;
  };
  const Row rows[] = {
      {"(a + b_c) * 2 - d / 4", "(a + b c) × 2 - d / 4", "(a + b c) × 2 - d / 4"},
      {"a - (b - 0.5 uur)", "a - (b - 0,5 uur)", "a - (b - 0.5 hours)"},
      {"a / (b * c) / -d", "a / (b × c) / -d", "a / (b × c) / -d"},
      {"if set(x) then x else 1_000 uur", "als x is vastgesteld dan x anders 1.000 uur",
       "if x has been set then x else 1,000 hours"},
      {"min(a, 1.5 uur, max(2 uur, 1.93% * a))",
       "de laagste van (a; 1,5 uur; de hoogste van (2 uur; 1,93% × a))",
       "the lowest of (a; 1.5 hours; the highest of (2 hours; 1.93% × a))"},
      {"loon[sector] @ jaar - 2", "loon[sector] van jaar - 2", "loon[sector] of year - 2"},
      {"boek.uitkomst_een > 0 EUR", "uitkomst een volgens boek > € 0,00",
       "uitkomst een according to boek > € 0.00"},
      {"sum(maand: uren where telt and uren > 1 uur)",
       "som(maand: uren waarvoor telt en uren > 1 uur)",
       "sum(maand: uren where telt and uren > 1 hour)"},
      {"sum(maand: uren)", "som(maand: uren)", "sum(maand: uren)"},
      {"count(maand where uren >= 1 uur)", "aantal(maand waarvoor uren ≥ 1 uur)",
       "count(maand where uren ≥ 1 hour)"},
      {"not (a = b or c != d) and jaar <= 2026 jaar and true",
       "niet (a = b of c ≠ d) en jaar ≤ 2026 en ja",
       "not (a = b or c ≠ d) and year ≤ 2026 and yes"},
      {"first_day(jaar) < begin", "1 januari van het jaar < begin",
       "1 January of the year < begin"},
      {"(if a then b else c) + 1", "(als a dan b anders c) + 1", "(if a then b else c) + 1"},
  };
  for (const Row& row : rows) {
    const Written written(row.formula);
    const check::TypedExpression none;
    EXPECT_EQ(formula_in_words(written.expression(), none, Language::kDutch), row.dutch);
    EXPECT_EQ(formula_in_words(written.expression(), none, Language::kEnglish), row.english);
  }
}

TEST(ExplainFormulaTest, AsksOtherwiseForAFieldThanForLaw) {
  const Written written("set(veld)");
  const check::TypedExpression field = written.input_test("set(veld)");
  EXPECT_EQ(formula_in_words(written.expression(), field, Language::kDutch), "veld is ingevuld");
  EXPECT_EQ(formula_in_words(written.expression(), field, Language::kEnglish), "veld is supplied");
}

TEST(ExplainFormulaTest, PutsFiguresInThePlaceOfNames) {
  const Written written("a * (b - c) / 2 uur");
  FormulaFigures figures;
  for (const auto& [name, text] :
       {std::pair("a", "3,09%"), std::pair("b", "1 uur"), std::pair("c", "-2 uur")}) {
    figures.figures[written.range(name)] = {text, false};
    figures.reached.push_back(written.range(name));
  }
  figures.reached.push_back(written.range("2 uur"));
  EXPECT_EQ(formula_in_figures(written.expression(), {}, figures, Language::kDutch),
            "3,09% × (1 uur - (-2 uur)) / 2 uur");
}

TEST(ExplainFormulaTest, SaysWhatWasNotNeeded) {
  const Written written("if aan and uit then c * c else nul");
  FormulaFigures figures;
  figures.figures[written.range("aan")] = {"nee", true};
  figures.figures[written.range("nul")] = {"€ 0,00", false};
  figures.reached = {written.range("aan"), written.range("nul")};
  EXPECT_EQ(formula_in_figures(written.expression(), {}, figures, Language::kDutch),
            "als aan (nee) en (niet nodig) dan (niet nodig) anders € 0,00");
  EXPECT_EQ(formula_in_figures(written.expression(), {}, figures, Language::kEnglish),
            "if aan (nee) and (not needed) then (not needed) else € 0,00");
}

TEST(ExplainFormulaTest, NegatesAQuestionInItsWords) {
  const Written written("not set(begin) and not klein and not set(einde)");
  FormulaFigures figures;
  figures.figures[written.range("set(begin)")] = {"nee", true};
  figures.figures[written.range("klein")] = {"nee", true};
  figures.reached = {written.range("set(begin)"), written.range("klein")};
  EXPECT_EQ(formula_in_words(written.expression(), {}, Language::kDutch),
            "begin is niet vastgesteld en niet klein en einde is niet vastgesteld");
  EXPECT_EQ(formula_in_figures(written.expression(), {}, figures, Language::kDutch),
            "begin is niet vastgesteld (ja) en niet klein (nee) en (niet nodig)");
}

}  // namespace
}  // namespace quotum::report
