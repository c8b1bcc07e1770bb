// Puts an explanation together: header, books, levels below, and what played a part. See explain.h.
#include "report/explain.h"

#include <algorithm>

#include "report/explain_level.h"
#include "report/explain_reach.h"
#include "report/explain_row.h"
#include "report/explain_words.h"
#include "report/row_place.h"
#include "report/run_record.h"

namespace quotum::report {

using check::BookId;

namespace {

std::vector<ExplainedReject> describe(const std::vector<table::RowError>& rejects,
                                      const std::vector<std::string>& file_names) {
  std::vector<ExplainedReject> result;
  for (const table::RowError& reject : rejects) {
    result.push_back({file_names.at(reject.file), reject.line, reject.field, reject.value,
                      reject.code, reject.message});
  }
  return result;
}

Explanation header(const ExplainSources& sources, const std::vector<table::RowError>& rejects,
                   Language language) {
  const plan::LevelPlan& top = sources.plan->levels.front();
  Explanation result;
  result.language = language;
  result.level = top.name;
  result.level_title = pick(language, sources.rules->levels[top.level].document->title);
  result.year = sources.plan->year;
  result.as_known_on = sources.as_known_on ? sources.as_known_on->to_string() : std::string();
  for (const check::CheckedScenario* scenario : sources.scenarios) {
    result.scenarios.push_back({scenario->name, pick(language, scenario->document->title)});
  }
  result.hypothetical = is_hypothetical(*sources.plan);
  result.decided = rejects.empty();
  result.rejects = describe(rejects, sources.file_names);
  return result;
}

class Explainer {
 public:
  Explainer(const ExplainSources& sources, const eval::TracedRow& top, const ExplainScope& scope,
            Language language)
      : sources_(sources),
        scope_(scope),
        language_(language),
        evaluator_(*sources.rules, *sources.plan, *sources.population, *sources.values),
        places_(top),
        reach_(evaluator_),
        rows_(evaluator_, reach_, sources.file_names, language) {
    reach_.follow_results(places_.top());
  }

  // False when scope.below names no row.
  bool find_row_below() {
    if (!scope_.below) {
      return true;
    }
    for (std::size_t i = 0; places_.levels() > 1 && i < places_.at(1).size(); ++i) {
      if (rows_.identity(places_.at(1)[i]).keys.front().text == *scope_.below) {
        only_ = &places_.at(1)[i];
      }
    }
    return only_ != nullptr;
  }

  void fill(Explanation& explanation) const {
    const ExplainedRow identity = rows_.identity(places_.top());
    explanation.keys = identity.keys;
    explanation.file = identity.file;
    explanation.line = identity.line;
    for (const plan::UsedBook& used : sources_.plan->books) {
      explanation.books.push_back(book(used));
    }
    for (const auto& [key, looked_up] : reach_.parameters()) {
      ExplainedParameter parameter = rows_.parameter(looked_up.use);
      if (!parameter.official) {
        explanation.not_official.push_back(std::move(parameter));
      }
    }
    explanation.open_points = open_points();
  }

 private:
  [[nodiscard]] ExplainedBook book(const plan::UsedBook& used) const {
    const check::CheckedBook& checked = sources_.rules->books[used.book];
    const rulebook::VersionDocument& document =
        used.version != nullptr ? *used.version->document : *checked.versions.back().document;
    ExplainedBook result;
    result.name = checked.name;
    result.id = checked.id;
    result.title = pick(language_, document.title);
    result.law_id = document.law_id.value;
    result.law_name = document.law_name.value;
    result.hypothetical = used.hypothetical;
    if (used.version == nullptr) {
      result.row = not_applicable(used.book);
      return result;
    }
    result.version = rows_.version(used.book);
    result.row = rows_.row(places_.top(), used.book);
    for (std::size_t level = 1; level < places_.levels(); ++level) {
      if (auto below = explain_level(evaluator_, reach_, rows_, places_, level, used.book, scope_,
                                     only_, language_)) {
        result.levels.push_back(std::move(*below));
      }
    }
    result.not_needed = not_needed(used.book);
    if (checked.outcome_level == sources_.plan->levels.front().level) {
      result.decision = rows_.demands(used.book, result.row);
    }
    return result;
  }

  // The outcome that a book without a version for the year leaves.
  [[nodiscard]] ExplainedRow not_applicable(BookId book) const {
    ExplainedRow result = rows_.identity(places_.top());
    for (const plan::OutcomeColumn& column : sources_.plan->levels.front().outcomes) {
      if (column.book == book) {
        result.outcome = ExplainedOutcome{column.name, column.codes.front(), std::nullopt, {}, {}};
      }
    }
    return result;
  }

  [[nodiscard]] bool reached(BookId book, bool is_input, std::size_t index) const {
    if (is_input && reach_.asked(book, index)) {
      return true;
    }
    for (std::size_t level = 0; level < places_.levels(); ++level) {
      const auto item = evaluator_.position(level, book, is_input, index);
      if (item && reach_.reached_anywhere(level, *item)) {
        return true;
      }
    }
    return false;
  }

  // In the order of the file.
  [[nodiscard]] std::vector<NamedText> not_needed(BookId book) const {
    const check::CheckedVersion& version = *evaluator_.version(book);
    std::vector<std::pair<std::uint32_t, NamedText>> found;
    for (std::size_t i = 0; i < version.inputs.size(); ++i) {
      if (!reached(book, true, i)) {
        found.push_back({version.inputs[i].declared->span.begin,
                         {version.inputs[i].name, rows_.title(book, true, i)}});
      }
    }
    for (std::size_t i = 0; i < version.steps.size(); ++i) {
      if (!reached(book, false, i)) {
        found.push_back({version.steps[i].declared->span.begin,
                         {version.steps[i].name, rows_.title(book, false, i)}});
      }
    }
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<NamedText> result;
    for (auto& [place, item] : found) {
      result.push_back(std::move(item));
    }
    return result;
  }

  // Choices that a reached step rests on, each once in a book, in the order of the steps.
  [[nodiscard]] std::vector<OpenPoint> open_points() const {
    std::vector<OpenPoint> result;
    for (const plan::UsedBook& used : sources_.plan->books) {
      for (std::size_t i = 0; used.version != nullptr && i < used.version->steps.size(); ++i) {
        const std::optional<ExplainedChoice> choice = rows_.choice(used.book, i);
        if (!choice || !reached(used.book, false, i)) {
          continue;
        }
        const std::string& book = sources_.rules->books[used.book].name;
        auto found = std::find_if(result.begin(), result.end(), [&](const OpenPoint& point) {
          return point.book == book && point.choice.id == choice->id;
        });
        if (found == result.end()) {
          found = result.insert(result.end(), OpenPoint{book, *choice, {}});
        }
        found->steps.push_back(used.version->steps[i].name);
      }
    }
    return result;
  }

  const ExplainSources& sources_;
  const ExplainScope& scope_;
  Language language_;
  ExpressionEvaluator evaluator_;
  PlacedRows places_;
  Reach reach_;
  RowExplainer rows_;
  const RowPlace* only_ = nullptr;
};

}  // namespace

std::optional<Explanation> explain(const ExplainSources& sources, std::size_t row,
                                   const std::vector<table::RowError>& rejects,
                                   const ExplainScope& scope, Language language) {
  const eval::TracedRow top = eval::trace(*sources.plan, *sources.population, row);
  Explainer explainer(sources, top, scope, language);
  if (!explainer.find_row_below()) {
    return std::nullopt;
  }
  Explanation result = header(sources, rejects, language);
  explainer.fill(result);
  return result;
}

Explanation explain_rejected(const ExplainSources& sources, const std::string& key,
                             const std::vector<table::RowError>& rejects, Language language) {
  Explanation result = header(sources, rejects, language);
  result.keys.push_back({key_schema(*sources.plan, 0).columns.front().name, key});
  return result;
}

}  // namespace quotum::report
