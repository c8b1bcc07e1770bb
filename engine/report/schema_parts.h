// The parts that schemas of files are made of (file_schema.h), in the words of the readers: a
// mapping asks for required and optional keys, values are dates, names, quantities. Every part
// begins with what an editor shows about it, in Dutch.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "report/json.h"

namespace quotum::report {

// A mapping: what rulebook::Mapping is to a reader. Keys that it does not know are refused.
class MappingSchema {
 public:
  explicit MappingSchema(std::string_view description);

  MappingSchema& required(const std::string& key, Json value);
  MappingSchema& optional(const std::string& key, Json value);
  // Keys of the author's choice beside those above, each with a value of this kind.
  MappingSchema& others(Json value);
  // What holds on top of it: see rule(). `otherwise` may be left out.
  MappingSchema& when(Json condition, Json then, Json otherwise = nullptr);
  // What holds on top of it in any case.
  MappingSchema& always(Json rule);

  [[nodiscard]] Json json() const;
  [[nodiscard]] std::vector<std::string> keys() const;

 private:
  Json head_ = Json::object();
  Json required_ = Json::array();
  Json properties_ = Json::object();
  Json others_ = false;
  Json rules_ = Json::array();
};

// Conditions, and what they lead to: keys that must and keys that may not be there.
Json has(std::string_view key);
Json is(const std::string& key, std::string_view word);
Json any_of(std::initializer_list<std::string_view> keys);  // at least one of them is there
Json rule(std::initializer_list<std::string_view> needed,
          std::initializer_list<std::string_view> forbidden);

// ---- values, named as their readers in rulebook/value_readers.h and text_readers.h ----
Json text(std::string_view description);
Json date(std::string_view description);
Json year(std::string_view description);
Json decimal(std::string_view description);
Json unit(std::string_view description);
Json quantity(std::string_view description);
Json truth(std::string_view description);
Json formula(std::string_view description);
Json status(std::string_view description);
Json rounding_mode(std::string_view description);
Json number_of_decimals(std::string_view description);
Json number_of_digits(std::string_view description);
Json count(std::string_view description);
// A number, % or amount as in quantity(), a date, `unknown` or `not_set`.
Json figure(std::string_view description);
Json date_figure();
Json quantity_figure();
// What a scenario supplies: a quantity or a date.
Json supplied_figure(std::string_view description);

// ---- names ----
Json any_name(std::string_view description);  // read_name: no word of formulas
Json column(std::string_view description);
Json member(std::string_view description);
Json label(std::string_view description);
Json slug(std::string_view description);
Json code(std::string_view description);
Json book_id(std::string_view description);
std::string name_pattern();
std::string column_pattern();
std::string label_pattern();

// A member that is no date: what stands under the name of an enumeration beside keys of which some
// are dates, so that a misspelt one of those is not taken for an enumeration.
Json dimension();

// ---- compounds ----
Json word(std::string_view description, std::string_view only);  // exactly(), of a text
Json yes(std::string_view description);                          // exactly("true")
Json format_version(std::string_view description);               // exactly("1")
Json list(std::string_view description, Json item);
Json filled_list(std::string_view description, Json item);
// A mapping whose keys are names of the author's choice.
Json entries(std::string_view description, Json value);
Json entries(std::string_view description, const std::string& key_pattern, Json value);
// References to what definitions() holds, with a description of their own.
Json bilingual(std::string_view description);
Json basis(std::string_view description);
Json scenario_value();
Json definitions(std::initializer_list<std::string_view> names);

// A word of a fixed list and what it means.
struct Word {
  std::string word;
  std::string meaning;
};
Json one_of(std::string_view description, const std::vector<Word>& words);
std::vector<Word> status_words();

}  // namespace quotum::report
