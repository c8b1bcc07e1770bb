// Finds and reads lists of explained mutants, see mutant_list.h.
#include "review/mutant_list.h"

#include <algorithm>

#include "report/scenario_test_reader.h"
#include "rulebook/mapping.h"
#include "rulebook/text_readers.h"
#include "rulebook/value_readers.h"

namespace quotum::review {
namespace {

using rulebook::Mapping;
using rulebook::Slot;

bool read_entry(const Slot& slot, ExplainedMutant& out) {
  Mapping mapping(slot, "an explained mutant");
  mapping.required("id", out.id, rulebook::read_text);
  mapping.optional("version", out.version, rulebook::read_date);
  mapping.required("because", out.because, rulebook::read_text);
  return mapping.finish();
}

bool read_whole(const Slot& slot, MutantList& out) {
  Mapping mapping(slot, "a list of explained mutants");
  bool version = false;
  mapping.required("mutants", version, rulebook::exactly("1"));
  mapping.required("equivalent", out.entries, rulebook::filled_list_of(read_entry));
  return mapping.finish();
}

// "quotumheffing" of "rules/nl/quotumheffing/x.mutants.yaml".
std::string folder_name(const std::string& path) {
  const std::size_t end = std::min(path.rfind('/'), path.size());
  const std::size_t begin = path.substr(0, end).rfind('/');
  return path.substr(begin + 1, end - begin - 1);  // npos + 1 is 0
}

}  // namespace

source::Result<std::vector<std::string>> find_mutant_lists(const std::string& folder) {
  return report::find_files_beside_rules(folder, ".mutants.yaml");
}

std::optional<MutantList> read_mutant_list(std::shared_ptr<const source::SourceFile> file,
                                           source::Diagnostics& diagnostics) {
  auto list = rulebook::read_document<MutantList>(*file, diagnostics, read_whole);
  if (list) {
    list->folder = folder_name(file->path());
    list->file = std::move(file);
  }
  return list;
}

}  // namespace quotum::review
