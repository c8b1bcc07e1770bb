// Data files for whole runs, made once by the project's own generator and kept.
#pragma once

#include <cstdint>
#include <string>

namespace quotum::bench {

struct CsvFile {
  std::string path;
  std::uint64_t rows = 0;  // without the header
};

// Rows of wage returns that an employer of fixtures/population.yaml has, about.
inline constexpr std::uint64_t kPayrollRowsPerEmployer = 51;

// The files of one population; all in a folder of its own below `folder`.
struct EmployerFiles {
  CsvFile employers;
};
struct PayrollFiles {
  CsvFile employers;
  CsvFile sorted;          // by employer
  CsvFile month_by_month;  // the same rows, all of January first
};

// Files that are there are used again. While they are made, the payroll needs its room on the disk
// also where only the employers are kept.
EmployerFiles employer_files(const std::string& folder, std::uint64_t employers, int year);
PayrollFiles payroll_files(const std::string& folder, std::uint64_t employers, int year);

}  // namespace quotum::bench
