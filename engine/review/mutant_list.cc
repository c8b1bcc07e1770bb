// Finds and reads lists of explained mutants, see mutant_list.h.
#include "review/mutant_list.h"

#include <algorithm>
#include <filesystem>

#include "rulebook/mapping.h"
#include "rulebook/text_readers.h"
#include "rulebook/value_readers.h"

namespace quotum::review {
namespace {

using rulebook::Mapping;
using rulebook::Slot;

constexpr std::string_view kSuffix = ".mutants.yaml";

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

}  // namespace

source::Result<std::vector<std::string>> find_mutant_lists(const std::string& folder) {
  namespace fs = std::filesystem;
  std::error_code fault;
  std::vector<std::string> paths;
  fs::recursive_directory_iterator entries(folder, fault);
  for (; !fault && entries != fs::recursive_directory_iterator(); entries.increment(fault)) {
    std::string path = entries->path().generic_string();
    if (path.ends_with(kSuffix)) {
      paths.push_back(std::move(path));
    }
  }
  if (fault) {
    return source::Error{folder + ": " + fault.message()};
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::optional<MutantList> read_mutant_list(std::shared_ptr<const source::SourceFile> file,
                                           source::Diagnostics& diagnostics) {
  auto list = rulebook::read_document<MutantList>(*file, diagnostics, read_whole);
  if (list) {
    list->folder = std::filesystem::path(file->path()).parent_path().filename().generic_string();
    list->file = std::move(file);
  }
  return list;
}

}  // namespace quotum::review
