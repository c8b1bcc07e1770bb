#include "rows.h"

#include <algorithm>
#include <optional>

#include "field.h"

namespace quotum::oracle {
namespace {

using check::LevelId;

// A line whose texts are right.
struct Judged {
  const Line* line = nullptr;
  Key key;            // from the top level down
  std::string begin;  // of the period, as written; dates compare as texts
  std::string end;
};

class Nesting {
 public:
  explicit Nesting(const Census& census) : census_(census) {}

  Rows take() {
    for (const LevelId level : census_.levels) {
      if (census_.files.count(level) > 0) {
        add_level(level);
      }
    }
    for (auto& [key, row] : rows_.top) {
      refuse_crowds(row);
    }
    withhold();
    std::sort(rows_.rejects.begin(), rows_.rejects.end());
    return std::move(rows_);
  }

 private:
  [[nodiscard]] const rulebook::LevelDocument& document(LevelId level) const {
    return *census_.rules->levels[level].document;
  }

  [[nodiscard]] bool has_file(LevelId level) const { return census_.files.count(level) > 0; }

  void reject(LevelId level, std::uint64_t line, const std::string& field,
              const std::string& code) {
    rows_.rejects.push_back({document(level).name.value, line, field, code});
  }

  // Rejects a line whose texts are right.
  void reject(LevelId level, const Judged& judged, const std::string& field,
              const std::string& code) {
    reject(level, judged.line->number, field, code);
    damage(level, judged.key.front());
  }

  // A rejected row spoils what it lies in.
  void damage(LevelId level, std::int64_t top_key) {
    (level == census_.levels.front() ? refused_ : damaged_).insert(top_key);
  }

  void add_level(LevelId level) {
    const std::vector<Line> lines = read_lines(census_.files.at(level));
    std::map<Key, std::vector<Judged>> by_key;
    for (const Line& line : lines) {
      const std::optional<Judged> judged = judge(level, line);
      if (judged && !of_other_year(level, line)) {
        by_key[judged->key].push_back(*judged);
      }
    }
    for (const auto& [key, same] : by_key) {
      for (const Judged& judged : same) {
        if (has_right_period(level, judged) && !clashes(level, judged, same)) {
          place(level, judged);
        }
      }
    }
  }

  // Nothing when a text is wrong.
  std::optional<Judged> judge(LevelId level, const Line& line) {
    const auto faults = faults_of(level, line);
    const auto& first = document(census_.levels.front()).key.front();
    const auto text = line.fields.find(top_column());
    if (!faults.empty() && text != line.fields.end() && fault_of_key(first, text->second).empty()) {
      damage(level, key_value(first, text->second));
    }
    for (const auto& [field, fault] : faults) {
      reject(level, line.number, field, fault);
    }
    return faults.empty() ? std::optional(parsed(level, line)) : std::nullopt;
  }

  [[nodiscard]] std::map<std::string, std::string> faults_of(LevelId level,
                                                             const Line& line) const {
    if (!line.whole) {
      return {{"", "wrong-field-count"}};
    }
    std::map<std::string, std::string> faults;
    const auto& own = document(level);
    for (const LevelId above : census_.levels) {
      for (const auto& column : document(above).key) {
        if (above <= level) {
          faults[column.name.value] = fault_of_key(column, line.fields.at(column.name.value));
        }
      }
    }
    for (const auto& column : {own.period_begin, own.period_end}) {
      if (column) {
        faults[column->value] = fault_of_date(line.fields.at(column->value));
      }
    }
    if (own.year_column) {
      faults[own.year_column->value] = fault_of_year(line.fields.at(own.year_column->value));
    }
    if (const auto read = census_.columns.find(level); read != census_.columns.end()) {
      for (const auto& [name, input] : read->second) {
        faults[name] = fault_of_input(*input, line.fields.at(name));
      }
    }
    std::erase_if(faults, [](const auto& fault) { return fault.second.empty(); });
    return faults;
  }

  [[nodiscard]] Judged parsed(LevelId level, const Line& line) const {
    Judged judged{&line, {}, "", ""};
    for (const LevelId above : census_.levels) {
      for (const auto& column : document(above).key) {
        if (above <= level) {
          judged.key.push_back(key_value(column, line.fields.at(column.name.value)));
        }
      }
    }
    if (document(level).period_begin) {
      judged.begin = line.fields.at(document(level).period_begin->value);
      judged.end = line.fields.at(document(level).period_end->value);
    }
    return judged;
  }

  // Such a row is set aside.
  [[nodiscard]] bool of_other_year(LevelId level, const Line& line) const {
    const auto& column = document(level).year_column;
    return column && std::stoll(line.fields.at(column->value)) != census_.year;
  }

  bool has_right_period(LevelId level, const Judged& judged) {
    const auto& own = document(level);
    if (judged.begin > judged.end) {
      reject(level, judged, own.period_end->value, "bad-period");
      return false;
    }
    const std::string year = std::to_string(census_.year);
    for (const auto& [column, day] :
         {std::pair(own.period_begin, judged.begin), std::pair(own.period_end, judged.end)}) {
      if (column && day.substr(0, 4) != year) {
        reject(level, judged, column->value, "other-year");
        return false;
      }
    }
    return true;
  }

  bool clashes(LevelId level, const Judged& judged, const std::vector<Judged>& same) {
    const auto& own = document(level);
    const bool clash = std::any_of(same.begin(), same.end(), [&](const Judged& other) {
      return other.line != judged.line && other.begin <= other.end && judged.begin <= other.end &&
             other.begin <= judged.end;
    });
    if (clash && own.period_begin) {
      reject(level, judged, own.period_begin->value, "overlap");
    } else if (clash) {
      reject(level, judged, own.key.back().name.value, "duplicate-key");
    }
    return clash;
  }

  // Puts the line where its key says, and makes the rows above that have no file.
  void place(LevelId level, const Judged& judged) {
    std::map<RowKey, Row>* rows = &rows_.top;
    std::size_t used = 0;
    for (const LevelId above : census_.levels) {
      const std::size_t own = document(above).key.size();
      const Key key(judged.key.begin() + static_cast<std::ptrdiff_t>(used),
                    judged.key.begin() + static_cast<std::ptrdiff_t>(used + own));
      used += own;
      const RowKey place = {key, above == level ? judged.begin : ""};
      if (above != level && has_file(above) && rows->count(place) == 0) {
        refuse_orphan(level, judged, document(above).key.back().name.value);
        return;
      }
      Row& row = (*rows)[place];
      row.level = above;
      row.own_key = key;
      row.key.assign(judged.key.begin(), judged.key.begin() + static_cast<std::ptrdiff_t>(used));
      if (above == level) {
        row.line = judged.line->number;
        row.fields = judged.line->fields;
        return;
      }
      rows = &row.below;
    }
  }

  // The row above is not there: it was refused itself, or the file never had it.
  void refuse_orphan(LevelId level, const Judged& judged, const std::string& field) {
    if (refused_.count(judged.key.front()) == 0) {
      reject(level, judged, field, "unknown-parent");
    }
  }

  // Rows of a level that are more than at_most within the row above it.
  void refuse_crowds(Row& row) {
    if (row.below.empty()) {
      return;
    }
    const LevelId below = row.below.begin()->second.level;
    if (row.below.size() > document(below).at_most) {
      refuse_all(row);
      row.below.clear();
    }
    for (auto& [key, next] : row.below) {
      refuse_crowds(next);
    }
  }

  void refuse_all(const Row& row) {
    if (row.line > 0) {
      reject(row.level, row.line, top_column(), "too-many-rows");
      damage(row.level, row.key.front());
    }
    for (const auto& [key, next] : row.below) {
      refuse_all(next);
    }
  }

  [[nodiscard]] std::string top_column() const {
    return document(census_.levels.front()).key.front().name.value;
  }

  // Whatever lies in the same top-level row: where a rejected row belongs cannot be known for sure.
  static void mark_incomplete(Row& row) {
    row.incomplete = true;
    for (auto& [key, below] : row.below) {
      mark_incomplete(below);
    }
  }

  // An employer with a rejected row below it has no result, or only a partial one.
  void withhold() {
    for (const std::int64_t key : damaged_) {
      const auto found = rows_.top.find({{key}, ""});
      const bool there = found != rows_.top.end();
      const LevelId top = census_.levels.front();
      if (there && census_.allow_partial) {
        mark_incomplete(found->second);
      } else if (!census_.allow_partial && (there || !has_file(top))) {
        const LevelId file = has_file(top) ? top : census_.files.begin()->first;
        reject(file, there ? found->second.line : 0, top_column(), "rows-at-fault");
        rows_.top.erase({{key}, ""});
      }
    }
  }

  const Census& census_;
  Rows rows_;
  std::set<std::int64_t> refused_;  // first keys of rejected rows of the top level
  std::set<std::int64_t> damaged_;  // and of rejected rows below it
};

}  // namespace

Rows nested(const Census& census) { return Nesting(census).take(); }

}  // namespace quotum::oracle
