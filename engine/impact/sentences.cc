// Sentences of an impact, see sentences.h.
#include "impact/sentences.h"

#include "impact/words.h"

namespace quotum::impact {
namespace {

using report::Language;

std::string pick_text(Language language, std::string_view dutch, std::string_view english) {
  return std::string(report::pick(language, dutch, english));
}

}  // namespace

std::string part_title(ImpactPart part, Language language) {
  switch (part) {
    case ImpactPart::kHeadline:
      return pick_text(language, "In het kort", "In short");
    case ImpactPart::kTotals:
      return pick_text(language, "Totalen", "Totals");
    case ImpactPart::kSpread:
      return pick_text(language, "Hoeveel er verandert", "How much changes");
    case ImpactPart::kGroups:
      return pick_text(language, "Naar groep", "By group");
    case ImpactPart::kOutcomes:
      return pick_text(language, "Van uitkomst naar uitkomst", "From outcome to outcome");
    case ImpactPart::kEffects:
      return pick_text(language, "Wat elke wijziging doet", "What each change does");
    case ImpactPart::kMovers:
      return pick_text(language, "Waar het meest verandert", "Where most changes");
  }
  return {};
}

std::string title_text(const Impact& impact) {
  return pick_text(impact.language, "Wat de wijziging doet over ", "What the change does for ") +
         std::to_string(impact.year);
}

std::string compared_text(const Impact& impact) {
  const ImpactWords say(impact);
  std::string text = say.rows_of_level(impact.compared) + say(" vergeleken", " compared");
  if (impact.refused > 0) {
    text += ", " + say.number(impact.refused) +
            say(" zonder resultaat onder de oude, de nieuwe of tussenliggende regels",
                " without a result under the rules before, after or in between");
  }
  if (impact.rejected > 0) {
    text += ", " + say.rows(impact.rejected) +
            say(" afgewezen (met een fout, of horend bij een rij met een fout)",
                " rejected (with a mistake, or belonging to a row with one)");
  }
  return text;
}

std::string no_book_text(const Impact& impact) {
  return pick_text(impact.language, "geen enkel regelboek geldt voor het jaar ",
                   "no rule book applies to the year ") +
         std::to_string(impact.year);
}

std::string hypothetical_text(Language language) {
  return pick_text(language,
                   "Een waarde uit een scenario telt mee: de wet heeft die niet vastgesteld.",
                   "A value of a scenario plays a part: the law has not set it.");
}

std::string changed_text(const Impact& impact) {
  const ImpactWords say(impact);
  std::string text =
      impact.changed == 0
          ? say("Geen enkele waarde of uitkomst verandert.", "No value or outcome changes.")
          : say("Een waarde of uitkomst verandert bij ", "A value or outcome changes for ") +
                say.number(impact.changed) + say(" van de ", " of the ") +
                say.rows_of_level(impact.compared) + ".";
  if (impact.rejected + impact.refused > 0) {
    text +=
        say(" Wat afgewezen is of geen resultaat heeft, telt niet mee, ook als dat door een "
            "wijziging komt.",
            " What is rejected or has no result does not count, even where a change is the "
            "cause.");
  }
  return text;
}

std::string unchanged_columns(Language language) {
  return pick_text(language, "Ongewijzigd voor elke rij: ", "Unchanged for every row: ");
}

std::string unchanged_outcomes(Language language) {
  return pick_text(language,
                   "Geen rij krijgt een andere uitkomst in: ", "No row gets another outcome in: ");
}

std::string meaning_of_gain(const ImpactColumn& column, Language language) {
  switch (column.counts_as) {
    case rulebook::CountsAs::kBenefit:
      return pick_text(language, "Dit is een voordeel: wie er meer van krijgt, gaat vooruit.",
                       "This is a benefit: who gets more of it, gains.");
    case rulebook::CountsAs::kBurden:
      return pick_text(language, "Dit is een last: wie er minder van draagt, gaat vooruit.",
                       "This is a burden: who bears less of it, gains.");
    case rulebook::CountsAs::kNeither:
      return pick_text(language, "Meer ervan is voordeel noch last.",
                       "More of it is neither benefit nor burden.");
  }
  return {};
}

std::string no_sum_text(Language language) {
  return pick_text(language, "Van percentages en tarieven is er geen som.", "Rates have no sum.");
}

std::string total_text(const Impact& impact) {
  const ImpactWords say(impact);
  const ImpactColumn& column = impact.measured();
  if (!column.has_sum()) {
    return no_sum_text(impact.language);
  }
  return say("Het totaal was ", "The total was ") + say.amount(column.before, column) +
         say(" en wordt ", " and becomes ") + say.amount(column.after, column) +
         say("; verschil ", "; difference ") + say.change(column.after - column.before, column) +
         ".";
}

std::vector<std::string> effects_explained(Language language) {
  return {pick_text(language,
                    "Elke wijziging is apart doorgerekend, op twee manieren; beide tellen op tot "
                    "het hele verschil.",
                    "Each change has been computed by itself, in two ways; both add up to the "
                    "whole difference."),
          pick_text(language, "Heen: bovenop alle wijzigingen die in de wet ervoor staan.",
                    "Forward: on top of all changes that come before it in the law."),
          pick_text(language, "Terug: bovenop alle wijzigingen die in de wet erna staan.",
                    "Reverse: on top of all changes that come behind it in the law."),
          pick_text(language,
                    "Wisselwerking, heen min terug: wat pas door meerdere wijzigingen samen "
                    "ontstaat.",
                    "Interaction, forward minus reverse: what arises only from several changes "
                    "together.")};
}

std::string only_together(Language language) {
  return pick_text(language, "alleen samen toe te passen", "can only be applied together");
}

std::string without_effect_text(Language language) {
  return pick_text(language, "zonder gevolg voor de vergeleken rijen",
                   "without effect on the rows compared");
}

}  // namespace quotum::impact
