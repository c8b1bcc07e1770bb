// Events of the YAML library -> tree.
#include "rulebook/yaml_events.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <utility>

#include "rulebook/yaml_assembler.h"
#include "rulebook/yaml_scalar.h"

namespace quotum::rulebook {
namespace {

using source::Code;

constexpr std::size_t kMaxDepth = 50;
constexpr int kMaxMistakes = 1000;

// Thrown through the library, which has no other way to stop.
struct TooMuch {
  std::uint32_t at;
  std::string message;
};

constexpr std::string_view kBracketAdvice =
    "inside { } and [ ], a text that holds , [ ] { } must stand in quotes";

// Judges what each event carries besides its text: marks, tags, anchors, further documents.
class EventReader final : public YAML::EventHandler {
 public:
  // `taken_out`: items whose place one refused text takes.
  EventReader(const SourceFile& file, const std::vector<ItemPlace>& taken_out,
              Diagnostics& diagnostics)
      : file_(file),
        taken_out_(taken_out),
        diagnostics_(diagnostics),
        assembler_(file, diagnostics) {}

  std::optional<YamlNode> take_root() { return assembler_.take_root(); }
  [[nodiscard]] int documents() const { return documents_; }
  // Whether each item that was taken out was met as an item of its own.
  [[nodiscard]] bool met_all() const { return met_ == taken_out_.size(); }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ > 1) {
      forbid(span_at(mark, 3), "a second document in one file");
    }
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    if (!skips(mark)) {
      check_properties(mark, "?", anchor);
      auto& diagnostic = forbid(null_span(mark), "an empty value");
      diagnostic.expected = "a text, a list or a mapping";
      if (assembler_.in_brackets()) {
        diagnostic.notes.push_back({Span{}, std::string(kBracketAdvice)});
      }
      add_refused(diagnostic.span);
    }
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    if (!skips(mark)) {
      add_refused(forbid(span_at(mark, 1), "an alias, which rule files do not use").span);
    }
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    if (skips(mark)) {
      return;
    }
    for (const ItemPlace& item : taken_out_) {
      if (item.begin == offset(mark)) {
        ++met_;
        add_refused(span_at(mark, item.end - item.begin));
        return;
      }
    }
    YamlNode node;
    node.text = value;
    if (check_properties(mark, tag, anchor)) {
      place_scalar(file_, offset(mark), node, diagnostics_);
    } else {  // its text stands somewhere behind the tag or anchor
      node.span = span_at(mark, 1);
      node.refused = true;
    }
    assembler_.add(std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(YamlNode::Shape::kSequence, mark, tag, anchor, style);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(YamlNode::Shape::kMapping, mark, tag, anchor, style);
  }
  void OnMapEnd() override { close(); }

 private:
  [[nodiscard]] std::uint32_t offset(const YAML::Mark& mark) const {
    const auto position = static_cast<std::size_t>(std::max(mark.pos, 0));
    return static_cast<std::uint32_t>(std::min(position, file_.text().size()));
  }

  [[nodiscard]] Span span_at(const YAML::Mark& mark, std::size_t size) const {
    const std::uint32_t begin = offset(mark);
    const std::size_t end = std::min(begin + size, file_.text().size());
    return {&file_, begin, static_cast<std::uint32_t>(end)};
  }

  // Whether to pass over an event: it belongs to a further document.
  [[nodiscard]] bool skips(const YAML::Mark& mark) const {
    if (mistakes_ + assembler_.bad_keys() >= kMaxMistakes) {
      throw TooMuch{offset(mark), "a thousand mistakes; what follows was not read"};
    }
    return documents_ > 1;
  }

  source::Diagnostic& forbid(Span span, std::string message) {
    ++mistakes_;
    return diagnostics_.error(Code::kYamlForbidden, span, std::move(message));
  }

  void add_refused(Span span) {
    YamlNode node;
    node.span = span;
    node.refused = true;
    assembler_.add(std::move(node));
  }

  // Mostly nothing in the text stands for an empty value: then its key, or the sign before it.
  [[nodiscard]] Span null_span(const YAML::Mark& mark) const {
    const std::string_view text = file_.text();
    for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
      if (text.substr(offset(mark), word.size()) == word) {
        return span_at(mark, word.size());
      }
    }
    if (const YamlNode* key = assembler_.pending_key()) {
      return key->span;
    }
    const std::size_t sign = text.substr(0, offset(mark)).find_last_not_of(" \r\n");
    const auto begin = static_cast<std::uint32_t>(sign == std::string_view::npos ? 0 : sign);
    return {&file_, begin, std::min(begin + 1, static_cast<std::uint32_t>(text.size()))};
  }

  // Whether the node has neither tag nor anchor. "?" is the library's tag of plain text, "!" that
  // of quoted text, but also what `! text` gives.
  bool check_properties(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    const bool bang = file_.text().substr(offset(mark), 1) == "!";
    const bool tagged = bang || (!tag.empty() && tag != "?" && tag != "!");
    if (tagged) {
      forbid(span_at(mark, 1), "a tag, which rule files do not use");
    }
    if (anchor != 0) {
      forbid(span_at(mark, 1), "an anchor, which rule files do not use");
    }
    return !tagged && anchor == 0;
  }

  void open(YamlNode::Shape shape, const YAML::Mark& mark, const std::string& tag,
            YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
    if (skips(mark)) {
      return;
    }
    if (assembler_.depth() >= kMaxDepth) {
      throw TooMuch{offset(mark), "lists and mappings nested deeper than 50"};
    }
    check_properties(mark, tag, anchor);
    assembler_.open(shape, offset(mark), style == YAML::EmitterStyle::Flow);
  }

  void close() {
    if (documents_ == 1) {
      assembler_.close();
    }
  }

  const SourceFile& file_;
  const std::vector<ItemPlace>& taken_out_;
  Diagnostics& diagnostics_;
  YamlAssembler assembler_;
  int documents_ = 0;
  int mistakes_ = 0;
  std::size_t met_ = 0;
};

// What people most often mean by a mistake that the library describes by its own grammar.
std::string_view advice(std::string_view complaint) {
  if (complaint == YAML::ErrorMsg::MAP_VALUE) {
    return "a text that holds ': ' must stand in quotes or in a block after |";
  }
  if (complaint == YAML::ErrorMsg::END_OF_MAP || complaint == YAML::ErrorMsg::END_OF_SEQ) {
    return "this does not go on with what stands above it: look at indentation and quotes";
  }
  if (complaint == YAML::ErrorMsg::END_OF_MAP_FLOW ||
      complaint == YAML::ErrorMsg::END_OF_SEQ_FLOW) {
    return kBracketAdvice;
  }
  return {};
}

// Some complaints end in one byte of a longer character.
std::string without_broken_end(const std::string& complaint) {
  const auto broken = std::find_if(complaint.begin(), complaint.end(),
                                   [](char c) { return static_cast<unsigned char>(c) >= 0x80U; });
  const std::string whole(complaint.begin(), broken);
  return whole.substr(0, whole.find_last_not_of(": ") + 1);
}

void report_syntax(const SourceFile& file, const YAML::Exception& exception,
                   Diagnostics& diagnostics) {
  const auto position = static_cast<std::size_t>(std::max(exception.mark.pos, 0));
  const auto begin = static_cast<std::uint32_t>(std::min(position, file.text().size()));
  const std::string_view hint = advice(exception.msg);
  auto& diagnostic = diagnostics.error(Code::kYamlSyntax, Span{&file, begin, begin},
                                       "this is not YAML: " + without_broken_end(exception.msg));
  if (!hint.empty()) {
    diagnostic.notes.push_back({Span{}, std::string(hint)});
  }
}

}  // namespace

Reading read_events(const SourceFile& file, const std::vector<ItemPlace>& taken_out) {
  Reading reading;
  std::string text(file.text());
  for (const ItemPlace& item : taken_out) {
    blank_out(item, text);
  }
  EventReader reader(file, taken_out, reading.diagnostics);
  try {
    std::istringstream stream{text};
    YAML::Parser parser(stream);
    while (reader.documents() < 2 && parser.HandleNextDocument(reader)) {
    }
    reading.good = reader.met_all();
    reading.root = reader.take_root();
  } catch (const YAML::Exception& exception) {
    report_syntax(file, exception, reading.diagnostics);
    reading.broken_at = static_cast<std::uint32_t>(
        std::min(static_cast<std::size_t>(std::max(exception.mark.pos, 0)), file.text().size()));
  } catch (const TooMuch& limit) {
    reading.diagnostics.error(Code::kYamlForbidden, Span{&file, limit.at, limit.at}, limit.message);
  }
  return reading;
}

}  // namespace quotum::rulebook
