// One row of CSV text taken apart into fields, by the same grammar as RowBorders.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace quotum::table {

struct RawField {
  RawField() = default;
  RawField(std::string_view all, bool is_bad) : text(all), bad(is_bad) {}

  std::string_view text;  // without outer quotes; where `bad`, as it stands in the file
  bool doubled = false;   // doubled quotes in it stand for one each
  bool bad = false;       // a quote within an unquoted field, or text behind a closing quote

  // The field's value; `scratch` holds it where it is not a part of the file.
  [[nodiscard]] std::string_view value(std::string& scratch) const {
    return doubled ? halved(scratch) : text;
  }

 private:
  std::string_view halved(std::string& scratch) const;
};

// Not thread-safe; the fields are good until the next scan and as long as the text.
class RowScanner {
 public:
  // Keeps the first `width` fields of a row and counts the others.
  RowScanner(char separator, std::size_t width) : separator_(separator), fields_(width) {}

  // Reads the row at `at` and returns where the next one begins. REQUIRES: an LF is the last byte
  // before `end`; `quotes` is false only when there is no '"' before `end`. A quote that opens and
  // never closes makes the rest one bad field.
  const char* scan(const char* at, const char* end, bool quotes);

  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] bool any_bad() const { return any_bad_; }
  // REQUIRES: index < width and index < count().
  [[nodiscard]] const RawField& field(std::size_t index) const { return fields_[index]; }

 private:
  const char* scan_plain(const char* at);
  const char* scan_with_quotes(const char* at, const char* end);
  const char* unquoted_field(const char* at, RawField& field) const;
  const char* quoted_field(const char* at, const char* end, RawField& field) const;
  void keep(const RawField& field);

  char separator_;
  std::vector<RawField> fields_;
  std::size_t count_ = 0;
  bool any_bad_ = false;
};

}  // namespace quotum::table
