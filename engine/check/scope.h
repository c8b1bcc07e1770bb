// Scope: what names stand for in one version of a book, level by level.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/levels.h"
#include "check/unread_files.h"

namespace quotum::check {

// What a name was declared as.
struct Declared {
  enum class What {
    kInput,      // index: into VersionDocument::inputs
    kStep,       // index: into VersionDocument::steps
    kKey,        // index: into the level's keys; an enumeration
    kColumn,     // another column of the level's file, which formulas cannot read
    kParameter,  // index: into the parameters; no level
  };
  What what = What::kInput;
  std::size_t index = 0;
  std::optional<LevelId> level;
  exact::Type type;
  source::Span span;
};

class Scope {
 public:
  // Reports names that clash and levels that do not exist; the first declaration of a name stays.
  // Borrows all of its arguments but the diagnostics.
  Scope(const Levels& levels, const std::vector<CheckedParameter>& parameters,
        const rulebook::VersionDocument& version, const UnreadFiles& unread,
        source::Diagnostics& diagnostics);

  // What `name` means in a formula at `level`, or nullptr.
  [[nodiscard]] const Declared* find(std::string_view name, LevelId level) const;
  // Where else in the version the name is declared: levels above and below, in their order.
  [[nodiscard]] std::vector<const Declared*> elsewhere(std::string_view name, LevelId level) const;
  // True when the name was declared with a mistake, or may have been in what could not be read:
  // whoever uses it stays silent.
  [[nodiscard]] bool is_silent(std::string_view name) const;
  // True when `name` was declared more than once for formulas at `level`: who uses it stays silent
  // too.
  [[nodiscard]] bool is_doubtful(std::string_view name, LevelId level) const;
  // What formulas at `level` may name.
  [[nodiscard]] std::vector<std::string> known(LevelId level) const;
  // The enumeration that a formula names: set when it is the bare name of one.
  [[nodiscard]] const Declared* enumeration(const rulebook::Expression& expression,
                                            LevelId level) const;
  // True when `expression` is a bare name that nothing at `level` declares.
  [[nodiscard]] bool is_unknown(const rulebook::Expression& expression, LevelId level) const;
  // True when `expression` is a bare name that, beside `other` in a comparison, can only be a
  // member.
  [[nodiscard]] bool is_member(const rulebook::Expression& expression,
                               const rulebook::Expression& other, LevelId level) const;

  // Level of each input and step; nothing where the level does not exist.
  [[nodiscard]] std::optional<LevelId> input_level(std::size_t index) const {
    return input_levels_[index];
  }
  [[nodiscard]] std::optional<LevelId> step_level(std::size_t index) const {
    return step_levels_[index];
  }
  // True when the name of this input or step stands for it, not for an earlier one of the same
  // name.
  [[nodiscard]] bool is_first(Declared::What what, std::size_t index) const;

  [[nodiscard]] const Levels& levels() const { return levels_; }
  [[nodiscard]] const std::vector<CheckedParameter>& parameters() const { return parameters_; }
  [[nodiscard]] const rulebook::VersionDocument& version() const { return version_; }

 private:
  void add_columns();
  void add_parameters();
  void add_inputs(source::Diagnostics& diagnostics);
  void add_steps(source::Diagnostics& diagnostics);
  void declare(const rulebook::Text& name, const Declared& declared,
               source::Diagnostics& diagnostics);
  std::optional<LevelId> level_of(const rulebook::Text& level, const rulebook::Text& name,
                                  std::string_view kind, source::Diagnostics& diagnostics);

  const Levels& levels_;
  const std::vector<CheckedParameter>& parameters_;
  const rulebook::VersionDocument& version_;
  const UnreadFiles& unread_;
  std::map<std::pair<LevelId, std::string>, Declared> at_level_;
  std::map<std::string, Declared, std::less<>> everywhere_;  // parameters
  std::vector<std::string> silent_;
  std::set<std::pair<LevelId, std::string>> doubtful_;
  std::set<std::uint32_t> reported_levels_;  // where: many items may stand below one text
  std::vector<std::optional<LevelId>> input_levels_;
  std::vector<std::optional<LevelId>> step_levels_;
};

// "an input", "a step", "a key", "a column of its file", "a parameter".
std::string_view noun(Declared::What what);

}  // namespace quotum::check
