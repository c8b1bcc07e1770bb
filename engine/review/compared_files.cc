// Digests of both sides put together, see compared_files.h.
#include "review/compared_files.h"

#include <map>

#include "report/manifest.h"
#include "table/digest.h"

namespace quotum::review {
namespace {

using Digests = std::map<std::string, std::string>;  // by name

Digests digests_of(const report::RulesView& view) {
  Digests digests;
  for (const auto& file : view.rules->documents->files) {
    digests[report::path_within(view.folder, file->path())] = table::sha256_hex(file->text());
  }
  for (const report::FileDigest& file : report::scenario_files(view.scenarios)) {
    digests[file.name] = file.sha256;
  }
  return digests;
}

}  // namespace

std::vector<report::FileDigest> compared_files(const report::RulesView& before,
                                               const report::RulesView& after,
                                               report::Language language) {
  const Digests old_files = digests_of(before);
  const Digests new_files = digests_of(after);
  Digests all = old_files;
  all.insert(new_files.begin(), new_files.end());
  std::vector<report::FileDigest> files;
  for (const auto& entry : all) {
    const std::string& name = entry.first;
    const auto was = old_files.find(name);
    const auto is = new_files.find(name);
    if (was != old_files.end() && is != new_files.end() && was->second == is->second) {
      files.push_back({name, was->second});
      continue;
    }
    const auto add = [&](Digests::const_iterator file, const Digests& side, const char* dutch,
                         const char* english) {
      if (file != side.end()) {
        files.push_back({name + std::string(report::pick(language, dutch, english)), file->second});
      }
    };
    add(was, old_files, " (was)", " (before)");
    add(is, new_files, " (wordt)", " (after)");
  }
  return files;
}

}  // namespace quotum::review
