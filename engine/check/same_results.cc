// Columns of a book over all its versions: who reads decisions of two years finds the same ones.
#include <fmt/format.h>

#include <algorithm>

#include "check/decimals.h"
#include "check/results.h"

namespace quotum::check {
namespace {

using source::Code;

std::string described(const VersionDraft& version, std::size_t index, const Levels& levels) {
  const rulebook::OutputDeclaration& output = version.document->outputs[index];
  const std::string type =
      output.is_boolean ? "boolean"
                        : output.unit.to_string() + " with " + decimals_text(output.decimals);
  const std::string counts_as = output.counts_as == rulebook::CountsAs::kNeither
                                    ? ""
                                    : fmt::format(", counts as {}", name(output.counts_as));
  return fmt::format("{} ({}{}{}, level {})", output.name.value, type,
                     output.internal ? ", internal" : "", counts_as,
                     levels.all[version.outputs[index]->level].name);
}

class Comparison {
 public:
  Comparison(const VersionDraft& first, const VersionDraft& other, const Levels& levels,
             source::Diagnostics& diagnostics)
      : first_(first), other_(other), levels_(levels), diagnostics_(diagnostics) {}

  void run() {
    texts(first_.document->id, other_.document->id, "id");
    outcomes();
    outputs();
  }

 private:
  // A text that could not be read is empty.
  void texts(const rulebook::Text& first, const rulebook::Text& other, std::string_view what) {
    if (first.value != other.value && !first.empty() && !other.empty()) {
      report(other.span, fmt::format("the {} differs from that of the first version", what),
             first.value, other.value, first.span);
    }
  }

  void outcomes() {
    if (first_.document->unread.outcomes || other_.document->unread.outcomes) {
      return;
    }
    const std::optional<rulebook::Text>& first = first_.document->outcome_column;
    const std::optional<rulebook::Text>& other = other_.document->outcome_column;
    const auto named = [](const std::optional<rulebook::Text>& column,
                          const VersionDraft& version) {
      return column.value_or(rulebook::Text{"none", version.document->id.span});
    };
    texts(named(first, first_), named(other, other_), "outcome column");
    if (first && other) {
      texts(first_.document->outcome_level, other_.document->outcome_level,
            "level of the outcomes");
    }
  }

  void outputs() {
    if (first_.document->unread.outputs || other_.document->unread.outputs) {
      return;
    }
    const std::size_t count = std::max(first_.outputs.size(), other_.outputs.size());
    for (std::size_t i = 0; i < count; ++i) {
      if ((i < first_.outputs.size() && !first_.outputs[i]) ||
          (i < other_.outputs.size() && !other_.outputs[i])) {
        continue;
      }
      const std::string first = i < first_.outputs.size() ? described(first_, i, levels_) : "none";
      const std::string other = i < other_.outputs.size() ? described(other_, i, levels_) : "none";
      if (first != other) {
        report(span(other_, i),
               fmt::format("output {} differs from that of the first version", i + 1), first, other,
               span(first_, i));
        return;
      }
    }
  }

  static source::Span span(const VersionDraft& version, std::size_t index) {
    const auto& outputs = version.document->outputs;
    return index < outputs.size() ? outputs[index].name.span : version.document->id.span;
  }

  void report(const source::Span& place, std::string message, std::string expected,
              std::string found, const source::Span& first) {
    diagnostics_
        .error(Code::kInconsistentInput, place, std::move(message), std::move(expected),
               std::move(found))
        .notes.push_back({first, "the first version"});
  }

  const VersionDraft& first_;
  const VersionDraft& other_;
  const Levels& levels_;
  source::Diagnostics& diagnostics_;
};

}  // namespace

void check_same_results(const BookDraft& book, const Levels& levels,
                        source::Diagnostics& diagnostics) {
  for (std::size_t i = 1; i < book.versions.size(); ++i) {
    Comparison(book.versions.front(), book.versions[i], levels, diagnostics).run();
  }
}

}  // namespace quotum::check
