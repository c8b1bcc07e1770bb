// Words of a fixed list and what each means, see schema_parts.h.
#include <array>
#include <utility>

#include "exact/rounding.h"
#include "report/schema_parts.h"
#include "rulebook/document.h"

namespace quotum::report {
namespace {

using exact::RoundingMode;
using rulebook::Status;

constexpr std::array<std::pair<Status, std::string_view>, 7> kStatuses = {
    {{Status::kOfficial, "Gelezen in wet, Staatsblad, Staatscourant of Kamerstuk."},
     {Status::kSecondary, "Bij een ander gelezen, niet in de officiële bron."},
     {Status::kDerived, "Uit officiële cijfers afgeleid."},
     {Status::kAnnounced, "Aangekondigd, nog niet vastgesteld."},
     {Status::kHypothetical, "Een aanname. Mag alleen in een scenario."},
     {Status::kUnknown,
      "De wet heeft een waarde, maar wij kennen haar niet. Een run die haar nodig heeft, stopt."},
     {Status::kNotSet, "De wet heeft (nog) geen waarde vastgesteld."}}};

constexpr std::array<std::pair<RoundingMode, std::string_view>, 6> kModes = {
    {{RoundingMode::kDown, "Naar beneden, ook onder nul: 2.7 wordt 2 en -2.2 wordt -3."},
     {RoundingMode::kUp, "Naar boven, ook onder nul: 2.2 wordt 3 en -2.7 wordt -2."},
     {RoundingMode::kHalfUp,
      "Naar het dichtstbijzijnde; precies halverwege naar boven: 2.5 wordt 3 en -2.5 wordt -2."},
     {RoundingMode::kHalfEven,
      "Naar het dichtstbijzijnde; precies halverwege naar het even getal: 2.5 wordt 2."},
     {RoundingMode::kTowardsZero, "Naar nul toe: 2.7 wordt 2 en -2.7 wordt -2."},
     {RoundingMode::kAwayFromZero, "Van nul af: 2.2 wordt 3 en -2.2 wordt -3."}}};

template <typename Meanings>
std::vector<Word> words_of(const Meanings& meanings) {
  std::vector<Word> words;
  for (const auto& [word, meaning] : meanings) {
    words.push_back({std::string(name(word)), std::string(meaning)});
  }
  return words;
}

}  // namespace

std::vector<Word> status_words() { return words_of(kStatuses); }

Json one_of(std::string_view description, const std::vector<Word>& words) {
  Json json = Json::object();
  json["description"] = description;
  json["type"] = "string";
  for (const Word& word : words) {
    json["enum"].push_back(word.word);
    json["enumDescriptions"].push_back(word.meaning);
  }
  return json;
}

Json status(std::string_view description) { return one_of(description, status_words()); }

Json rounding_mode(std::string_view description) { return one_of(description, words_of(kModes)); }

}  // namespace quotum::report
