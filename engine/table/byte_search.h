// The innermost loop of FieldIndex, in one form for each kind of machine.
#pragma once

#include <cstddef>
#include <cstdint>

namespace quotum::table {

// Bytes looked at together; also how many entries beyond the last one a search may overwrite.
inline constexpr std::size_t kSearchWidth = 64;

// Where a search goes on writing.
struct FoundBytes {
  std::uint32_t* ends = nullptr;      // positions of separators and LFs
  std::uint32_t* row_ends = nullptr;  // for each LF its index among `ends`
  std::uint32_t end_count = 0;        // the index that the next of `ends` gets
};

// Looks at text[0, size) and adds to `found`; text[0] has position `position`. REQUIRES: `size` is
// a multiple of kSearchWidth; room for `size` + kSearchWidth entries in both arrays; the machine
// has what the name says.
void search_portable(const char* text, std::size_t size, char separator, std::uint32_t position,
                     FoundBytes& found);
#if defined(__x86_64__)
void search_avx2(const char* text, std::size_t size, char separator, std::uint32_t position,
                 FoundBytes& found);
void search_avx512(const char* text, std::size_t size, char separator, std::uint32_t position,
                   FoundBytes& found);
#endif

}  // namespace quotum::table
