// Populations on disk, see run_files.h.
#include "run_files.h"

#include <filesystem>
#include <fstream>
#include <functional>
#include <vector>

#include "failure.h"
#include "month_by_month.h"
#include "population/generator.h"
#include "population_figures.h"
#include "table/line_count.h"

namespace quotum::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunkBytes = std::size_t{4} << 20U;
constexpr const char* kMonthByMonth = "maand_voor_maand.csv";

// A folder appears whole or not at all, so that a run that was broken off leaves nothing half.
void make_once(const fs::path& folder, const std::function<void(const fs::path&)>& fill) {
  if (fs::exists(folder)) {
    return;
  }
  const fs::path partial = folder.string() + ".partial";
  fs::remove_all(partial);
  fs::create_directories(partial);
  fill(partial);
  fs::rename(partial, folder);
}

void generate(const fs::path& folder, std::uint64_t employers, int year) {
  population::GenerateRequest request;
  request.employers = employers;
  request.year = year;
  request.folder = folder.string();
  if (const auto made = population::generate(population_figures(), request); !made) {
    fail(made.error().message);
  }
}

CsvFile counted(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::vector<char> chunk(kChunkBytes);
  std::uint64_t lines = 0;
  while (in.read(chunk.data(), static_cast<std::streamsize>(chunk.size())) || in.gcount() > 0) {
    lines += table::count_lines({chunk.data(), static_cast<std::size_t>(in.gcount())});
  }
  if (lines == 0) {
    fail(path.string() + " cannot be read");
  }
  return {path.string(), lines - 1};
}

std::string folder_name(const char* kind, std::uint64_t employers, int year) {
  return std::string(kind) + "-" + std::to_string(employers) + "-" + std::to_string(year);
}

}  // namespace

EmployerFiles employer_files(const std::string& folder, std::uint64_t employers, int year) {
  const fs::path own = fs::path(folder) / folder_name("employers", employers, year);
  make_once(own, [&](const fs::path& partial) {
    generate(partial, employers, year);
    fs::remove(partial /
               population_figures().employment_file.name);  // millions of employers: it fills disks
  });
  return {counted(own / population_figures().employer_file.name)};
}

PayrollFiles payroll_files(const std::string& folder, std::uint64_t employers, int year) {
  const fs::path own = fs::path(folder) / folder_name("payroll", employers, year);
  const std::string& payroll = population_figures().employment_file.name;
  make_once(own, [&](const fs::path& partial) {
    generate(partial, employers, year);
    write_month_by_month(partial / payroll, population_figures().employment_file.begin,
                         partial / kMonthByMonth);
  });
  PayrollFiles files{counted(own / population_figures().employer_file.name), counted(own / payroll),
                     counted(own / kMonthByMonth)};
  if (files.sorted.rows != files.month_by_month.rows) {
    fail(own.string() + ": the two orders have not as many rows");
  }
  return files;
}

}  // namespace quotum::bench
