// Digests, states and the text of approvals, see approvals.h.
#include "review/approvals.h"

#include <algorithm>
#include <map>

#include "report/text_table.h"
#include "table/digest.h"

namespace quotum::review {
namespace {

std::string in_quotes(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    result += (c == '"' || c == '\\') ? std::string{'\\', c} : std::string{c};
  }
  return result + "\"";
}

std::string plain_name(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  const std::size_t begin = plain.find_first_not_of(' ');
  return begin == std::string::npos ? std::string()
                                    : plain.substr(begin, plain.find_last_not_of(' ') - begin + 1);
}

void append_approval(const Approval& approval, std::string& text) {
  text += "  - file: " + in_quotes(approval.file.value) +
          "\n    meaning: " + approval.meaning.value +
          "\n    author: " + in_quotes(approval.author.value) +
          "\n    approver: " + in_quotes(approval.approver.value) +
          "\n    on: " + approval.on.to_string() + "\n    tests:\n";
  for (const ApprovedTests& tests : approval.tests) {
    text += "      - { file: " + in_quotes(tests.file.value) +
            ", cases: " + std::to_string(tests.cases) + ", sha256: " + tests.digest + " }\n";
  }
}

// "stappen/heffing/afronding" -> the line.
std::map<std::string, std::string> lines_of(const std::string& text) {
  std::map<std::string, std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    lines[line.substr(0, line.find(": "))] = line;
    at = end + 1;
  }
  return lines;
}

}  // namespace

std::vector<std::string> changed_since(const std::string& approved, const Part& part) {
  const auto before = lines_of(approved);
  auto all = lines_of(canonical_text(part));
  const auto after = all;
  all.insert(before.begin(), before.end());
  std::vector<std::string> changed;
  for (const auto& [place, line] : all) {
    const auto was = before.find(place);
    const auto is = after.find(place);
    if (was == before.end() || is == after.end() || was->second != is->second) {
      changed.push_back(part.id + "/" + place);
    }
  }
  return changed;
}

std::string approved_text_path(const std::string& file) {
  return "approvals/" + file.substr(0, file.rfind('.')) + ".txt";
}

std::string digest_of(const Part& part) { return table::sha256_hex(canonical_text(part)); }

bool is_same_name(std::string_view a, std::string_view b) { return plain_name(a) == plain_name(b); }

std::string approvals_yaml(const Approvals& approvals) {
  std::string text =
      "# Wie elk regelbestand heeft opgesteld en goedgekeurd, en op welke proeven. Een wijziging "
      "van\n"
      "# betekenis maakt de goedkeuring ongeldig; opmaak, titels en toelichtingen tellen niet "
      "mee.\n"
      "# Geschreven door `quotum approve`.\n"
      "approvals: 1\n"
      "files:\n";
  for (const Approval& approval : approvals) {
    append_approval(approval, text);
  }
  return text;
}

void put_approval(Approval approval, Approvals& approvals) {
  std::erase_if(approvals,
                [&](const Approval& other) { return other.file.value == approval.file.value; });
  approvals.push_back(std::move(approval));
  std::sort(approvals.begin(), approvals.end(),
            [](const Approval& a, const Approval& b) { return a.file.value < b.file.value; });
}

std::vector<ApprovalState> approval_states(const Approvals& approvals, const Meaning& meaning) {
  std::vector<ApprovalState> states;
  for (const Part& part : meaning.parts) {
    ApprovalState& state = states.emplace_back();
    state.file = part.path;
    const auto found =
        std::find_if(approvals.begin(), approvals.end(),
                     [&](const Approval& approval) { return approval.file.value == part.path; });
    if (found != approvals.end()) {
      state.approval = &*found;
      state.approved =
          found->meaning.value == digest_of(part) ? Approved::kYes : Approved::kChangedSince;
    }
  }
  return states;
}

std::string_view state_text(Approved approved, report::Language language) {
  switch (approved) {
    case Approved::kYes:
      return report::pick(language, "goedgekeurd", "approved");
    case Approved::kChangedSince:
      return report::pick(language, "gewijzigd sinds goedkeuring", "changed since approval");
    case Approved::kNo:
      return report::pick(language, "niet goedgekeurd", "not approved");
  }
  return {};
}

std::string approvals_text(const std::vector<ApprovalState>& states, report::Language language,
                           bool color) {
  using report::Align;
  const report::TextStyle style(color);
  report::TextTable table(
      {Align::kLeft, Align::kLeft, Align::kLeft, Align::kLeft, Align::kLeft, Align::kRight});
  const auto say = [&](std::string_view dutch, std::string_view english) {
    return std::string(report::pick(language, dutch, english));
  };
  table.add({say("bestand", "file"), say("stand", "state"), say("opsteller", "author"),
             say("goedgekeurd door", "approved by"), say("op", "on"), say("proeven", "tests")});
  for (const ApprovalState& state : states) {
    std::vector<std::string> row = {state.file, std::string(state_text(state.approved, language))};
    if (state.approval != nullptr) {
      std::uint64_t cases = 0;
      for (const ApprovedTests& tests : state.approval->tests) {
        cases += tests.cases;
      }
      row.insert(row.end(), {state.approval->author.value, state.approval->approver.value,
                             state.approval->on.to_string(), std::to_string(cases)});
    }
    table.add(std::move(row));
    for (const std::string& changed : state.changed) {
      table.add_line("      " + style.warning(changed));
    }
    for (const std::string& tests : state.other_tests) {
      table.add_line("      " +
                     style.warning(tests + say(": niet meer de proeven waarop is "
                                               "goedgekeurd",
                                               ": no longer the tests it was given on")));
    }
  }
  const auto open = std::count_if(states.begin(), states.end(), [](const ApprovalState& state) {
    return state.approved != Approved::kYes;
  });
  return table.text() +
         style.heading(std::to_string(states.size() - static_cast<std::size_t>(open)) +
                       say(" van ", " of ") + std::to_string(states.size()) +
                       say(" bestanden goedgekeurd", " files approved")) +
         "\n";
}

}  // namespace quotum::review
