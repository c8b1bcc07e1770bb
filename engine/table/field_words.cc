// The loops are plain C++ that a compiler turns into instructions for several rows at once; they
// are compiled once for each set of instructions. Conditions are sums of differences: 0 means good.
#include "table/field_words.h"

#include <algorithm>

#include "table/digit_words.h"
#include "table/word_loops.h"

namespace quotum::table {
namespace {

#if defined(__x86_64__)
template <typename Loop>
[[gnu::target("avx512f,avx512bw,avx512dq,avx512vl")]] std::uint64_t run_avx512(
    const Loop& loop, const FieldWords& words, FieldValues& out) {
  return loop(words, out);
}
template <typename Loop>
[[gnu::target("avx2")]] std::uint64_t run_avx2(const Loop& loop, const FieldWords& words,
                                               FieldValues& out) {
  return loop(words, out);
}
#endif

template <typename Loop>
bool run(const Loop& loop, InstructionSet set, const FieldWords& words, FieldValues& out) {
#if defined(__x86_64__)
  if (set == InstructionSet::kAvx512) {
    return run_avx512(loop, words, out) != 0;
  }
  if (set == InstructionSet::kAvx2) {
    return run_avx2(loop, words, out) != 0;
  }
#endif
  static_cast<void>(set);
  return loop(words, out) != 0;
}

// All fields are too short.
bool leave_all(FieldValues& out) {
  out.left.fill(1);
  return true;
}

// Returns the largest size.
template <bool kLast>
std::uint64_t take_heads(const FieldRun& run, FieldWords& words) {
  const std::uint32_t* ends = run.ends;
  const std::size_t width = run.width;
  const std::size_t rows = words.rows;
  const char* const text = run.text;
  std::uint64_t most = 0;
  for (std::size_t i = 0; i < rows; ++i, ends += width) {
    const char* const at = text + std::uint32_t{ends[-1] + 1};
    std::uint64_t size = std::uint32_t{ends[0] - ends[-1] - 1};
    if (kLast && size > 0 && at[size - 1] == '\r') {
      --size;
    }
    words.sizes[i] = size;
    words.heads[i] = load_word(at);
    most = std::max(most, size);
  }
  return most;
}

void take_tails(const FieldRun& run, FieldWords& words) {
  const std::uint32_t* ends = run.ends;
  const std::size_t width = run.width;
  const std::size_t rows = words.rows;
  const char* const text = run.text;
  for (std::size_t i = 0; i < rows; ++i, ends += width) {
    const std::uint64_t size = words.sizes[i];
    const char* const at = text + std::uint32_t{ends[-1] + 1};
    words.tails[i] = load_word(at + (std::max<std::uint64_t>(size, kWordBytes) - kWordBytes));
  }
}

}  // namespace

void take_words(const FieldRun& run, FieldWords& words) {
  words.rows = std::min(run.rows, kMostWords);
  const std::uint64_t most =
      run.last ? take_heads<true>(run, words) : take_heads<false>(run, words);
  words.tails_taken = most > kWordBytes;
  if (words.tails_taken) {
    take_tails(run, words);
  }
}

bool read_words(const NumberWords& kind, InstructionSet set, const FieldWords& words,
                FieldValues& out) {
  return words.tails_taken ? run(NumberLoop<true>(kind), set, words, out)
                           : run(NumberLoop<false>(kind), set, words, out);
}

bool read_words(const FiscalWords& /*kind*/, InstructionSet set, const FieldWords& words,
                FieldValues& out) {
  return words.tails_taken ? run(FiscalLoop{}, set, words, out) : leave_all(out);
}

bool read_words(const DateWords& /*kind*/, InstructionSet set, const FieldWords& words,
                FieldValues& out) {
  return words.tails_taken ? run(DateLoop{}, set, words, out) : leave_all(out);
}

bool read_words(const MemberWords& kind, InstructionSet set, const FieldWords& words,
                FieldValues& out) {
  return run(MemberLoop{kind}, set, words, out);
}

}  // namespace quotum::table
