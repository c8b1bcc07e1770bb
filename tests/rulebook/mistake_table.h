// Tables of mistakes: a good document, one place of it put wrong, and the whole message that
// follows.
#pragma once

#include <string>
#include <vector>

namespace quotum::rulebook {

enum class DocumentKind {
  kParameter,
  kScenario,
  kLevels,
  kLaws,
  kVersion
};  // kVersion: of the book "boek"

struct Mistake {
  std::string good;   // a place in the document, the first of its kind
  std::string wrong;  // what stands there instead
  std::string rendered;
};

// That `document` is read without a word, and with each mistake not, with just its message.
void expect_messages(DocumentKind kind, const std::string& document,
                     const std::vector<Mistake>& mistakes);

// A version with one of everything.
extern const char* const kVersionOfBoek;

}  // namespace quotum::rulebook
