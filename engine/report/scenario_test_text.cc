// Results of scenario tests as text, see scenario_test_text.h.
#include "report/scenario_test_text.h"

namespace quotum::report {
namespace {

std::string mismatch_text(const Mismatch& mismatch, Language language) {
  std::string text = "    " + mismatch.place + ": ";
  text += mismatch.row.empty() ? std::string() : mismatch.row + ": ";
  text += mismatch.column;
  text += pick(language, ": verwacht ", ": expected ");
  text += mismatch.expected;
  text += pick(language, ", gevonden ", ", found ");
  text += mismatch.found + '\n';
  for (const std::string& step : mismatch.steps) {
    text += "      " + step + '\n';
  }
  return text;
}

}  // namespace

std::string case_text(const CaseResult& result, Language language) {
  std::string text = "  ";
  text += result.passed() ? pick(language, "geslaagd  ", "passed  ")
                          : pick(language, "MISLUKT   ", "FAILED  ");
  text += result.name;
  text += result.title.empty() ? "" : ": " + result.title;
  text += " (" + result.basis + ")\n";
  for (const Mismatch& mismatch : result.mismatches) {
    text += mismatch_text(mismatch, language);
  }
  return text;
}

std::string test_summary(std::size_t passed, std::size_t failed, Language language) {
  return grouped(passed, language) + std::string(pick(language, " geslaagd, ", " passed, ")) +
         grouped(failed, language) + std::string(pick(language, " mislukt", " failed")) + '\n';
}

}  // namespace quotum::report
