// A file that something rests on, and what it held.
#pragma once

#include <string>

namespace quotum::report {

struct FileDigest {
  std::string name;    // without the folder of whoever ran the program
  std::string sha256;  // lower-case hex, of its bytes
};

}  // namespace quotum::report
