// Guards that look for words.
#include <algorithm>
#include <regex>
#include <sstream>

#include "layering/code_text.h"
#include "layering/guards.h"

namespace quotum::layering {
namespace {

// Every match of `pattern`, line by line.
Findings find(const TextFile& file, std::string_view text, const std::regex& pattern,
              const std::string& what) {
  Findings findings;
  std::istringstream lines{std::string(text)};
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.find_first_not_of(' ') == std::string::npos) {
      continue;  // most lines of a blanked comment
    }
    for (std::sregex_iterator at(line.begin(), line.end(), pattern), end; at != end; ++at) {
      findings.push_back(file.path + ":" + std::to_string(number) + ": " + what + ": " + at->str());
    }
  }
  return findings;
}

void append(Findings& findings, const Findings& more) {
  findings.insert(findings.end(), more.begin(), more.end());
}

bool begins_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

bool is_header(const std::string& path) {
  return path.size() > 2 && path.compare(path.size() - 2, 2, ".h") == 0;
}

// "engine/eval/run.cc" -> "eval/run.h": where its contract stands.
std::string contract_of(const std::string& path) {
  const std::size_t first = path.find('/') + 1;
  return path.substr(first, path.rfind('.') - first) + ".h";
}

Findings check_header_opening(const TextFile& file) {
  if (!begins_with(file.text, "// ")) {
    return {file.path + ":1: does not open with a comment"};
  }
  const std::string code = blank(file.text, Keep::kCodeAndStrings);
  const std::size_t first = std::min(code.find_first_not_of(" \n"), code.size());
  if (!begins_with(std::string_view(code).substr(first), "#pragma once\n")) {
    return {file.path + ":1: `#pragma once` does not follow the opening comment"};
  }
  return {};
}

// What may be included by whom.
struct Wall {
  std::string what;
  std::regex include;
  std::set<std::string> rooms;
};

const std::vector<Wall>& walls() {
  static const std::vector<Wall> kWalls = {
      {"YAML", std::regex("<yaml-cpp/[^>]*>"), {"rulebook"}},
      {"big integers", std::regex("<boost/[^>]*>"), {"exact"}},
      {"calendar", std::regex("<date/[^>]*>"), {"exact"}},
      {"hashing", std::regex("<openssl/[^>]*>"), {"table"}},
      {"JSON", std::regex("<nlohmann/[^>]*>"), {"report", "cli"}},
      {"command line", std::regex("<CLI/[^>]*>"), {"cli"}},
      {"threads",
       std::regex("<(thread|mutex|shared_mutex|atomic|future|condition_variable)>"),
       {"table", "population", "eval", "cli"}},
      {"files",
       std::regex("<(fstream|filesystem|cstdio|fcntl\\.h|unistd\\.h|sys/[^>]*)>"),
       {"source", "rulebook", "table", "population", "report", "cli"}},
  };
  return kWalls;
}

}  // namespace

Findings check_libraries(const TextFile& file) {
  const std::string code = blank(file.text, Keep::kCodeAndStrings);
  Findings findings;
  for (const Wall& wall : walls()) {
    if (wall.rooms.count(room_of(file.path)) == 0) {
      append(findings, find(file, code, wall.include, wall.what + " in a room without it"));
    }
  }
  return findings;
}

Findings check_floating_point(const TextFile& file) {
  static const std::regex kWords(
      "\\b(double|float|strtod|strtof|strtold|stod|stof|stold|atof|cmath)\\b|"
      "\\bstd::(round|lround|llround|floor|ceil|trunc|pow|sqrt|nearbyint)\\b|<math\\.h>");
  static const std::regex kLiterals("(^|[^\\w.])(\\d[\\d']*\\.\\d*|\\.\\d+|\\d+[eE][-+]?\\d+)");
  Findings findings = find(file, file.text, kWords, "floating point");
  append(findings, find(file, blank(file.text, Keep::kCode), kLiterals, "floating literal"));
  return findings;
}

Findings check_determinism(const TextFile& file) {
  static const std::regex kWords(
      "\\bstd::(cout|cerr|clog|cin|locale|setlocale|random_device|time|clock)\\b|"
      "\\b(printf|fprintf|vprintf|puts|putchar|fputs|exit|_exit|_Exit|quick_exit|abort|terminate|"
      "getenv|secure_getenv|setenv|putenv|setlocale|localtime|gmtime|mktime|gettimeofday|"
      "clock_gettime|gethostname|getpid|srand|rand)\\s*\\(|"
      "\\bfmt::print\\b|"
      "\\b(system_clock|steady_clock|high_resolution_clock|utc_clock|file_clock|"
      "hardware_concurrency|thread_local|last_write_time|get_id)\\b|"
      "\\b(isalpha|isdigit|isalnum|isspace|isupper|islower|ispunct|tolower|toupper)\\s*\\(|"
      "<(iostream|locale|clocale|ctime|time\\.h|random|iomanip)>");
  if (room_of(file.path) == "cli") {
    return {};
  }
  return find(file, blank(file.text, Keep::kCode), kWords, "not determined by its input");
}

Findings check_law(const TextFile& file) {
  // Everywhere, within messages too.
  static const std::regex kCitations(
      "\\b(38[a-h]|122[a-z]{1,2})\\b|\\b(BWBR|Stb\\.|Wfsv|Wsw)|(overheid|markt)([^a-z]|$)");
  static const std::string kFigures = "\\b(40575|1331|1623|25500|30500|5000)\\b";
  static const std::string kNames =
      "quotumheffing|quotumpercentage|quotum_banen|quotumtekort|inclusiviteitsopslag|"
      "opslagpercentage|opslaggrondslag|activeringsjaar|banenafspraak|saldo|inwerkingtreding|"
      "werkgever|werknemer|tijdvak";
  static const std::string kColumns = "arbeidsbeperk|premieloon|verloonde|lkv_";
  static const std::string kYears = "\\b(19[0-9][0-9]|20[0-3][0-9])\\b";
  const std::string room = room_of(file.path);
  std::string words = kFigures;
  words += room == "cli" ? "" : "|" + kNames + "|" + kYears;  // it has short forms and examples
  words +=
      room == "cli" || room == "population" ? "" : "|" + kColumns;  // that one writes data files
  // As code, or as a literal that could be compared with: one without a blank. A message may hold
  // an example.
  const std::regex in_code(words);
  const std::regex in_literal("\"[^\"\\s]*(" + words + ")[^\"\\s]*\"");
  const std::string text = blank(file.text, Keep::kCodeAndStrings);
  Findings findings = find(file, text, kCitations, "law in code");
  append(findings, find(file, blank(file.text, Keep::kCode), in_code, "law in code"));
  append(findings, find(file, text, in_literal, "law in code"));
  return findings;
}

Findings check_unfinished(const TextFile& file) {
  static const std::regex kWords(
      "\\b(TO"
      "DO|FIX"
      "ME|X"
      "XX|HA"
      "CK)\\b");
  return find(file, file.text, kWords, "unfinished");
}

Findings check_opening(const TextFile& file) {
  if (is_header(file.path)) {
    return check_header_opening(file);
  }
  const bool opens =
      begins_with(file.text, "// ") ||
      begins_with(file.text, "#include \"" + contract_of(file.path) + "\"\n") ||
      begins_with(file.text, "#include \"" + file_name(contract_of(file.path)) + "\"\n");
  return opens ? Findings{}
               : Findings{file.path + ":1: does not open with a comment or its header"};
}

Findings check_oracle(const TextFile& file) {
  static const std::regex kWords(
      "\"(plan|eval|table|report|population|cli)/[^\"]*\"|\"exact/op\\.h\"|"
      "\\b(round_to|exact::divide|append_scaled)\\b");
  return find(file, blank(file.text, Keep::kCodeAndStrings), kWords, "shared with the engine");
}

Findings check_name(const std::string& path) {
  static const std::regex kWords("util|helper|common|manager|misc", std::regex::icase);
  const std::string name = path.substr(path.rfind('/') + 1);
  std::smatch match;
  return std::regex_search(name, match, kWords)
             ? Findings{path + ": name says nothing: " + match.str()}
             : Findings{};
}

}  // namespace quotum::layering
