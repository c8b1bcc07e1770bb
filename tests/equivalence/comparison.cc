#include "comparison.h"

#include <algorithm>
#include <exception>
#include <functional>
#include <sstream>

namespace quotum::equivalence {
namespace {

constexpr int kShown = 8;

std::string text_of(const oracle::Reject& reject) {
  return reject.level + " line " + std::to_string(reject.line) + " field '" + reject.field + "' " +
         reject.code;
}

// What one side has and the other has not.
void list_rejects(const std::vector<oracle::Reject>& some,
                  const std::vector<oracle::Reject>& others, const std::string& who,
                  std::ostringstream& out) {
  std::vector<oracle::Reject> only;
  std::set_difference(some.begin(), some.end(), others.begin(), others.end(),
                      std::back_inserter(only));
  for (std::size_t i = 0; i < only.size() && i < kShown; ++i) {
    out << "only " << who << " rejects " << text_of(only[i]) << "\n";
  }
}

std::string text_of(const oracle::Key& key) {
  std::string text;
  for (const std::int64_t part : key) {
    text += (text.empty() ? "" : "/") + std::to_string(part);
  }
  return text;
}

std::map<std::string, std::string> flat(const oracle::Answer& answer) {
  std::map<std::string, std::string> cells;
  for (const auto& [level, decisions] : answer.decisions) {
    for (const auto& [key, rows] : decisions) {
      for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const auto& [column, text] : rows[i]) {
          cells[level + " " + text_of(key) + " #" + std::to_string(i) + " " + column] = text;
        }
      }
    }
  }
  return cells;
}

oracle::Answer asked(const std::function<oracle::Answer()>& ask) {
  try {
    return ask();
  } catch (const std::exception& problem) {
    oracle::Answer answer;
    answer.lacking.insert(std::string("exception: ") + problem.what());
    return answer;
  }
}

std::string difference_for(oracle::Question question, const DataFiles& files,
                           const EngineSettings& settings) {
  question.files = csv_texts(files);
  return difference(asked([&] { return oracle::answer(question); }),
                    asked([&] { return engine_answer(question, settings); }));
}

// Drops runs of rows, long ones first, as long as the two still differ.
DataFiles shrunk(const oracle::Question& question, DataFiles files,
                 const EngineSettings& settings) {
  for (auto& [level, file] : files) {
    for (std::size_t length = file.rows.size(); length > 0; length /= 2) {
      for (std::size_t begin = 0; begin + length <= file.rows.size();) {
        const auto kept = file.rows;
        file.rows.erase(file.rows.begin() + static_cast<std::ptrdiff_t>(begin),
                        file.rows.begin() + static_cast<std::ptrdiff_t>(begin + length));
        if (difference_for(question, files, settings).empty()) {
          file.rows = kept;
          begin += length;
        }
      }
    }
  }
  return files;
}

}  // namespace

std::string difference(const oracle::Answer& oracle, const oracle::Answer& engine) {
  std::ostringstream out;
  if (oracle.lacking.empty() != engine.lacking.empty()) {
    for (const auto& [who, answer] : {std::pair("oracle", &oracle), std::pair("engine", &engine)}) {
      for (const std::string& lacking : answer->lacking) {
        out << "the " << who << " lacks " << lacking << "\n";
      }
    }
    return out.str();
  }
  if (oracle.columns != engine.columns && oracle.lacking.empty()) {
    out << "the decision columns differ\n";
  }
  list_rejects(oracle.rejects, engine.rejects, "the oracle", out);
  list_rejects(engine.rejects, oracle.rejects, "the engine", out);
  const auto expected = flat(oracle);
  const auto found = flat(engine);
  int shown = 0;
  for (const auto& [place, text] : expected) {
    const auto other = found.find(place);
    if ((other == found.end() || other->second != text) && shown++ < kShown) {
      out << place << ": oracle " << text << ", engine "
          << (other == found.end() ? "nothing" : other->second) << "\n";
    }
  }
  for (const auto& [place, text] : found) {
    if (expected.count(place) == 0 && shown++ < kShown) {
      out << place << ": oracle nothing, engine " << text << "\n";
    }
  }
  return out.str();
}

bool only_oracle_lacks(const std::string& found) {
  return found.rfind("the oracle lacks", 0) == 0 &&
         found.find("the engine lacks") == std::string::npos;
}

std::string compare(const oracle::Question& question, const DataFiles& files,
                    const EngineSettings& settings) {
  if (difference_for(question, files, settings).empty()) {
    return "";
  }
  const DataFiles smallest = shrunk(question, files, settings);
  std::string text = difference_for(question, smallest, settings);
  for (const auto& [level, csv] : csv_texts(smallest)) {
    text += "--- " + level + "\n" + csv;
  }
  return text;
}

}  // namespace quotum::equivalence
