// quotum schema: what rule files look like, for editors.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "cli/commands.h"
#include "report/file_schema.h"
#include "table/csv_writer.h"

namespace quotum::cli {
namespace {

struct SchemaCommandOptions {
  std::string kind;
  std::string folder;
};

Exit print_schema(const std::string& kind, const Console& console) {
  const auto known = report::parse_file_kind(kind);
  if (!known) {
    std::vector<std::string> names;
    for (const report::FileKind one : report::kFileKinds) {
      names.emplace_back(report::name(one));
    }
    const std::string near = did_you_mean(kind, names);
    return console.fail(Exit::kUsage,
                        "schema: no kind of file '" + kind + "'" +
                            (near.empty() ? "; known: " + CLI::detail::join(names, ", ") : near));
  }
  console.out << report::file_schema(*known);
  return Exit::kDone;
}

source::Outcome write_schema(const std::string& path, report::FileKind kind) {
  auto file = table::OutputFile::create(path);
  if (!file) {
    return file.error();
  }
  if (auto written = file.value().write(report::file_schema(kind)); !written) {
    return written;
  }
  return file.value().commit(table::Durability::kCache);
}

Exit write_schemas(const std::string& folder, const Console& console) {
  std::error_code fault;
  std::filesystem::create_directories(folder, fault);
  if (fault) {
    return console.fail(Exit::kInputOutput,
                        "cannot make folder " + folder + ": " + fault.message());
  }
  for (const report::FileKind kind : report::kFileKinds) {
    const std::string path =
        (std::filesystem::path(folder) / report::schema_file_name(kind)).string();
    if (const auto written = write_schema(path, kind); !written) {
      return console.fail(Exit::kInputOutput, written.error().message);
    }
  }
  return Exit::kDone;
}

Exit show_schema(const SchemaCommandOptions& options, const Console& console) {
  if (options.kind.empty() == options.folder.empty()) {
    return console.fail(Exit::kUsage,
                        "schema: one kind of file to print, or --out DIR for all of them");
  }
  return options.folder.empty() ? print_schema(options.kind, console)
                                : write_schemas(options.folder, console);
}

}  // namespace

void add_schema_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<SchemaCommandOptions>();
  CLI::App* command = app.add_subcommand(
      "schema", "Print the JSON Schema of rule files, with which editors complete and check them");
  command->add_option("kind", options->kind, "Which kind of file (default: none; then give --out)")
      ->type_name("rulebook|parameter|levels|laws|scenario|test");
  command
      ->add_option(
          "--out", options->folder,
          "Folder for the schemas of all kinds, as KIND.schema.json; made when it does not "
          "exist (default: print one)")
      ->type_name("DIR");
  command->footer(example("quotum schema --out rules/schema"));
  command->callback([&context, options] {
    context.action = [options](const Console& console) { return show_schema(*options, console); };
  });
}

}  // namespace quotum::cli
