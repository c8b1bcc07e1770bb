// The test that headers compile alone can fail: one that leans on another's include does.
#ifndef BAD
#include <string>
#endif

struct Sample {
  std::string name;
};
