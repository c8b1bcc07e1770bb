// Citations and their order, see provision.h.
#include "review/provision.h"

#include <tuple>

#include "report/explain_citation.h"

namespace quotum::review {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Numbers as numbers: their digits behind a sign for how many there are.
std::string sortable(const std::string& text) {
  std::string key;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) {
      ++end;
    }
    if (end == at) {
      key += text[at++];
      continue;
    }
    key += static_cast<char>('0' + static_cast<int>(end - at));
    key.append(text, at, end - at);
    at = end;
  }
  return key;
}

// What cites no article comes behind the articles of its law.
auto order_key(const Provision& provision) {
  return std::tuple(!provision.empty(), provision.law, provision.article.empty(),
                    sortable(provision.article), sortable(provision.paragraph), provision.part);
}

}  // namespace

Provision provision_of(const rulebook::Basis& basis, const rulebook::Documents& documents,
                       const rulebook::VersionDocument* version) {
  if (basis.law.empty() && basis.article.empty() && basis.text.empty() && basis.choice.empty()) {
    return {};
  }
  Provision provision{basis.law, basis.article, basis.paragraph, basis.part, {}};
  if (version != nullptr && basis.law == version->law_id.value) {
    provision.law.clear();
  }
  provision.text = {report::Citer(documents, report::Language::kDutch).cite(basis, version).text,
                    report::Citer(documents, report::Language::kEnglish).cite(basis, version).text};
  return provision;
}

bool comes_before(const Provision& a, const Provision& b) { return order_key(a) < order_key(b); }

}  // namespace quotum::review
