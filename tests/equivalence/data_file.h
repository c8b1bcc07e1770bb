// A data file as rows of texts, before it is written as CSV in one of the ways that CSV may be
// written.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "dice.h"

namespace quotum::equivalence {

struct DataFile {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
};

using DataFiles = std::map<std::string, DataFile>;  // by level

// No text may hold a separator, quote or line end.
std::string csv_text(const DataFile& file, char separator = ',',
                     const std::string& line_end = "\n");
std::map<std::string, std::string> csv_texts(const DataFiles& files);

// The same rows in another order.
DataFile shuffled(DataFile file, Dice& dice);

}  // namespace quotum::equivalence
