// A failure of the environment cannot be overlooked.
#include "source/result.h"

quotum::source::Outcome write();

bool write_twice() {
#ifdef BAD
  write();
#else
  const quotum::source::Outcome first = write();
  if (!first) {
    return false;
  }
#endif
  return write().ok();
}
