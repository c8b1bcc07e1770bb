// An impact for machines, see impact_report.h.
#include "impact/impact_report.h"
#include "report/explain_words.h"
#include "report/scaled_text.h"
#include "report/shown_json.h"
#include "review/difference_json.h"

namespace quotum::impact {
namespace {

using exact::BigInt;
using report::Json;
using report::Language;
using report::scaled_text;
using report::text_or_null;

std::string_view name_of(rulebook::CountsAs counts_as) {
  switch (counts_as) {
    case rulebook::CountsAs::kNeither:
      return "neither";
    case rulebook::CountsAs::kBenefit:
      return "benefit";
    case rulebook::CountsAs::kBurden:
      return "burden";
  }
  return {};
}

std::string_view name_of(RefusedUnder under) {
  switch (under) {
    case RefusedUnder::kBefore:
      return "before";
    case RefusedUnder::kAfter:
      return "after";
    case RefusedUnder::kBetween:
      return "between";
  }
  return {};
}

void set_sides(Json& json, const BigInt& before, const BigInt& after, int decimals) {
  json["before"] = scaled_text(before, decimals);
  json["after"] = scaled_text(after, decimals);
  json["difference"] = scaled_text(after - before, decimals);
}

Json column_json(const ImpactColumn& column, Language language) {
  Json json;
  json["name"] = column.name;
  json["level"] = column.level;
  json["title"] = pick(language, column.title);
  json["unit"] = column.unit;
  json["decimals"] = column.decimals;
  json["counts_as"] = name_of(column.counts_as);
  json["only_before"] = column.only_before;
  json["only_after"] = column.only_after;
  json["has_sum"] = column.has_sum();
  set_sides(json, column.before, column.after, column.decimals);
  json["changed"] = column.changed;
  return json;
}

Json outcomes_json(const ImpactOutcomes& outcomes) {
  Json json;
  json["column"] = outcomes.column;
  json["level"] = outcomes.level;
  json["changed"] = outcomes.changed();
  json["codes"] = Json::array();
  for (const std::string& code : outcomes.codes) {
    json["codes"].push_back(text_or_null(code));
  }
  json["cells"] = Json::array();
  for (const ImpactOutcomes::Cell& cell : outcomes.cells) {
    json["cells"].push_back({{"before", text_or_null(cell.before)},
                             {"after", text_or_null(cell.after)},
                             {"rows", cell.rows}});
  }
  return json;
}

Json breakdown_json(const ImpactBreakdown& breakdown, int decimals, Language language) {
  Json json;
  json["by"] = breakdown.by;
  json["title"] = pick(language, breakdown.title);
  json["size"] = breakdown.size;
  json["groups"] = Json::array();
  for (const ImpactGroup& group : breakdown.groups) {
    Json one;
    one["name"] = pick(language, group.name);
    one["rows"] = group.rows;
    one["gain"] = group.gain;
    one["lose"] = group.lose;
    set_sides(one, group.before, group.after, decimals);
    json["groups"].push_back(std::move(one));
  }
  return json;
}

Json step_json(const MovedStep& step) {
  Json json;
  json["book"] = step.book;
  json["name"] = step.name;
  json["title"] = step.title;
  json["kind"] = step.is_input ? "input" : "step";
  json["basis"] = step.basis ? to_json(*step.basis) : Json(nullptr);
  json["before"] = to_json(step.before);
  json["after"] = to_json(step.after);
  json["figures_before"] = text_or_null(step.figures_before);
  json["figures_after"] = text_or_null(step.figures_after);
  json["rounding_before"] = text_or_null(step.rounding_before);
  json["rounding_after"] = text_or_null(step.rounding_after);
  return json;
}

Json texts_json(const std::vector<report::NamedText>& texts) {
  Json json = Json::object();
  for (const report::NamedText& text : texts) {
    json[text.name] = text_or_null(text.text);
  }
  return json;
}

Json mover_json(const Mover& mover, int decimals) {
  Json json;
  json["keys"] = texts_json(mover.keys);
  set_sides(json, mover.before, mover.after, decimals);
  json["outcomes_before"] = texts_json(mover.outcomes_before);
  json["outcomes_after"] = texts_json(mover.outcomes_after);
  json["steps"] = Json::array();
  for (const MovedStep& step : mover.steps) {
    json["steps"].push_back(step_json(step));
  }
  return json;
}

Json measure_json(const Impact& impact) {
  if (!impact.measure) {
    return nullptr;
  }
  const ImpactMeasure& measure = *impact.measure;
  const ImpactColumn& column = impact.measured();
  Json json;
  json["column"] = column.name;
  json["gain"] = measure.gain;
  json["lose"] = measure.lose;
  json["same"] = impact.stay_same();
  json["gained"] = scaled_text(measure.gained, column.decimals);
  json["lost"] = scaled_text(measure.lost, column.decimals);
  json["quantiles"] = Json::array();
  for (const ImpactQuantile& quantile : measure.quantiles) {
    json["quantiles"].push_back(
        {{"percent", quantile.percent}, {"value", scaled_text(quantile.value, column.decimals)}});
  }
  json["bins"] = Json::array();
  for (const ImpactBin& bin : measure.bins) {
    json["bins"].push_back({{"low", scaled_text(bin.low, column.decimals)},
                            {"high", scaled_text(bin.high, column.decimals)},
                            {"rows", bin.rows}});
  }
  json["breakdowns"] = Json::array();
  for (const ImpactBreakdown& breakdown : measure.breakdowns) {
    json["breakdowns"].push_back(breakdown_json(breakdown, column.decimals, impact.language));
  }
  json["movers"] = Json::array();
  for (const Mover& mover : measure.movers) {
    json["movers"].push_back(mover_json(mover, column.decimals));
  }
  return json;
}

Json effect_json(const ChangeEffect& effect, const Impact& impact) {
  Json json;
  json["changes"] = Json::array();
  for (const std::size_t change : effect.changes) {
    json["changes"].push_back(impact.difference.changes.at(change).id);
  }
  json["columns"] = Json::array();
  for (std::size_t i = 0; i < impact.columns.size(); ++i) {
    const ImpactColumn& column = impact.columns[i];
    const ColumnEffect one = effect.on(i);
    json["columns"].push_back({{"column", column.name},
                               {"level", column.level},
                               {"forward", scaled_text(one.forward, column.decimals)},
                               {"reverse", scaled_text(one.reverse, column.decimals)},
                               {"interaction", scaled_text(one.interaction(), column.decimals)}});
  }
  json["forward_rows"] = effect.forward_rows;
  json["reverse_rows"] = effect.reverse_rows;
  json["without_effect"] = effect.without_effect();
  return json;
}

}  // namespace

std::string impact_json(const Impact& impact) {
  Json json;
  json["language"] = report::code(impact.language);
  json["year"] = impact.year;
  json["level"] = impact.level;
  json["level_title"] = impact.level_title;
  json["no_book_applies"] = impact.no_book_applies;
  json["hypothetical"] = impact.hypothetical;
  json["compared"] = impact.compared;
  json["refused"] = impact.refused;
  json["refusals"] = Json::array();
  for (const Refusal& refusal : impact.refusals) {
    json["refusals"].push_back({{"field", text_or_null(refusal.field)},
                                {"message", refusal.message},
                                {"rules", name_of(refusal.under)},
                                {"rows", refusal.rows}});
  }
  json["rejected"] = impact.rejected;
  json["changed"] = impact.changed;
  json["difference"] = json_of(impact.difference, impact.sides, impact.language);
  json["columns"] = Json::array();
  for (const ImpactColumn& column : impact.columns) {
    json["columns"].push_back(column_json(column, impact.language));
  }
  json["outcomes"] = Json::array();
  for (const ImpactOutcomes& outcomes : impact.outcomes) {
    json["outcomes"].push_back(outcomes_json(outcomes));
  }
  json["measure"] = measure_json(impact);
  json["effects"] = Json::array();
  for (const ChangeEffect& effect : impact.effects) {
    json["effects"].push_back(effect_json(effect, impact));
  }
  return report::to_text(json);
}

}  // namespace quotum::impact
