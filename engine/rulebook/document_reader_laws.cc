// laws.yaml: where laws are published, and what those are called that rule books cite by name.
#include "rulebook/document_reader.h"
#include "rulebook/text_readers.h"
#include "rulebook/value_readers.h"

namespace quotum::rulebook {
namespace {

bool read_link(const Slot& slot, Text& link) {
  return read_text(slot, link) &&
         (link.value.substr(0, 8) == "https://" || bad_value(slot, "an address with https://"));
}

bool read_law(const Slot& slot, LawDocument& law) {
  Mapping mapping(slot, "a law");
  mapping.required("id", law.id, read_text);
  mapping.required("name", law.name, read_text);
  mapping.optional("from", law.from, read_date);
  return mapping.finish();
}

bool read_whole(const Slot& slot, LawsDocument& document) {
  document.span = slot.node.span;
  Mapping mapping(slot, "the laws file");
  mapping.required("link", document.link, read_link);
  mapping.optional("laws", document.laws, list_of(read_law));
  return mapping.finish();
}

}  // namespace

std::optional<LawsDocument> read_laws(const source::SourceFile& file,
                                      source::Diagnostics& diagnostics) {
  return read_document<LawsDocument>(file, diagnostics, read_whole);
}

}  // namespace quotum::rulebook
