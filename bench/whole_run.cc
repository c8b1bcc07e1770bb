// Whole runs and their answers, see whole_run.h.
#include "whole_run.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "failure.h"
#include "nl_rules.h"
#include "table/digest.h"

namespace quotum::bench {
namespace {

constexpr std::size_t kChunkBytes = std::size_t{4} << 20U;

struct Written {
  std::string sha256;
  std::uint64_t lines = 0;
};

Written look_at(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::vector<char> chunk(kChunkBytes);
  table::Sha256 digest;
  Written written;
  while (in.read(chunk.data(), static_cast<std::streamsize>(chunk.size())) || in.gcount() > 0) {
    const std::string_view bytes(chunk.data(), static_cast<std::size_t>(in.gcount()));
    digest.update(bytes);
    written.lines += static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n'));
  }
  written.sha256 = digest.hex();
  return written;
}

}  // namespace

cli::RunRequest request_of(const Work& work, const std::string& employers,
                           const std::string& payroll, const std::string& out) {
  cli::RunRequest request;
  request.rules.folder = nl_rules_folder();
  if (work.scenarios) {
    request.rules.scenarios = nl_scenario_files();
  }
  request.year.year = work.year;
  request.year.books = work.books;
  request.inputs.employers = employers;
  request.inputs.employments = payroll;
  request.progress = cli::ProgressMode::kNone;
  request.out = out;
  return request;
}

void run(const cli::RunRequest& request) {
  std::ostringstream out;
  std::ostringstream err;
  if (cli::run_files(request, cli::Console{out, err}) != cli::Exit::kDone) {
    fail("the run failed\n" + err.str());
  }
}

std::string answer_of(const std::string& out, const std::vector<CsvFile>& files) {
  std::ifstream in(out + "/totals.json");
  const auto totals = nlohmann::json::parse(in);
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto& file = totals.at("files").at(i);
    if (file.at("rows") != files[i].rows || file.at("used") != files[i].rows) {
      fail(files[i].path + ": not all " + std::to_string(files[i].rows) +
           " rows are used: " + file.dump());
    }
  }
  const Written decisions = look_at(out + "/decisions.csv");
  if (decisions.lines != files.front().rows + 1) {
    fail(out + "/decisions.csv has " + std::to_string(decisions.lines) + " lines");
  }
  return decisions.sha256;
}

}  // namespace quotum::bench
