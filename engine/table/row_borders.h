// Where rows end in CSV text that comes in pieces: at an LF outside quotes.
#pragma once

#include <cstddef>
#include <string_view>

namespace quotum::table {

// Follows the quotes of a text from its first byte. A quote opens only as the first byte of a
// field; in an open field a doubled quote stands for one, any other closes. Not thread-safe.
class RowBorders {
 public:
  // Any byte of `separators` ends a field.
  explicit RowBorders(std::string_view separators) : separators_(separators) {}

  // `text` begins where a row begins and extends what was given before. `whole`: nothing will
  // follow.
  void advance(std::string_view text, bool whole);
  // The text has lost its first `size` bytes. REQUIRES: size <= border().
  void drop(std::size_t size);

  // Behind the LF of the last row that is complete; 0: none is.
  [[nodiscard]] std::size_t border() const { return border_; }
  [[nodiscard]] bool in_quotes() const { return in_quotes_; }
  // Where the open quote stands. REQUIRES: in_quotes().
  [[nodiscard]] std::size_t opened_at() const { return opened_at_; }

 private:
  std::size_t pass_plain(std::string_view text);
  std::size_t pass_quoted(std::string_view text, bool whole);

  std::string_view separators_;
  std::size_t seen_ = 0;
  std::size_t border_ = 0;
  std::size_t opened_at_ = 0;
  bool in_quotes_ = false;
};

// The end (behind its LF) of the row that begins at `begin`, or npos when the text ends before.
// Takes time with the length of that row only.
std::size_t row_end(std::string_view text, std::size_t begin, std::string_view separators);

}  // namespace quotum::table
