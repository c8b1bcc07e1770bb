// Two ways through a row: a plain one for text without quotes, which is nearly all text, and a
// careful one.
#include "table/row_scanner.h"

#include <cstring>

namespace quotum::table {
namespace {

std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

// CR LF is a line end as a whole.
std::string_view without_carriage_return(std::string_view text) {
  if (!text.empty() && text.back() == '\r') {
    text.remove_suffix(1);
  }
  return text;
}

}  // namespace

std::string_view RawField::halved(std::string& scratch) const {
  scratch.clear();
  for (std::size_t i = 0; i < text.size(); i += text[i] == '"' ? 2u : 1u) {
    scratch += text[i];
  }
  return scratch;
}

void RowScanner::keep(const RawField& field) {
  if (count_ < fields_.size()) {
    fields_[count_] = field;
  }
  ++count_;
  any_bad_ = any_bad_ || field.bad;
}

const char* RowScanner::scan(const char* at, const char* end, bool quotes) {
  count_ = 0;
  any_bad_ = false;
  return quotes ? scan_with_quotes(at, end) : scan_plain(at);
}

const char* RowScanner::scan_plain(const char* at) {
  const char separator = separator_;
  const std::size_t width = fields_.size();
  RawField* const fields = fields_.data();
  std::size_t count = 0;
  const char* begin = at;
  for (;; ++at) {
    const char c = *at;
    if (c != separator && c != '\n') {
      continue;
    }
    if (count < width) {
      fields[count] = RawField{between(begin, at), false};
    }
    ++count;
    if (c == '\n') {
      break;
    }
    begin = at + 1;
  }
  if (count <= width) {
    fields[count - 1].text = without_carriage_return(fields[count - 1].text);
  }
  count_ = count;
  return at + 1;
}

// A field that does not begin with a quote; returns the separator or LF behind it.
const char* RowScanner::unquoted_field(const char* at, RawField& field) const {
  const char* const begin = at;
  for (; *at != separator_ && *at != '\n'; ++at) {
    field.bad = field.bad || *at == '"';
  }
  field.text = between(begin, at);
  return at;
}

// A field at its opening quote; returns the separator or LF behind it.
const char* RowScanner::quoted_field(const char* at, const char* end, RawField& field) const {
  const char* const begin = at + 1;
  const char* quote = begin;
  while (true) {
    quote =
        static_cast<const char*>(std::memchr(quote, '"', static_cast<std::size_t>(end - quote)));
    if (quote == nullptr) {  // only in a header of which the separators were guessed
      field = RawField{between(at, end - 1), true};
      return end - 1;
    }
    if (quote[1] != '"') {
      break;
    }
    field.doubled = true;
    quote += 2;
  }
  const char* const behind = quote + 1;
  field.text = between(begin, quote);
  if (*behind == separator_ || *behind == '\n' || (*behind == '\r' && behind[1] == '\n')) {
    return *behind == '\r' ? behind + 1 : behind;
  }
  RawField rest;
  const char* const stop = unquoted_field(behind, rest);
  field = RawField{between(at, stop), true};
  return stop;
}

const char* RowScanner::scan_with_quotes(const char* at, const char* end) {
  while (true) {
    RawField field;
    const bool quoted = *at == '"';
    at = quoted ? quoted_field(at, end, field) : unquoted_field(at, field);
    if (*at == '\n' && (!quoted || field.bad)) {
      field.text = without_carriage_return(field.text);
    }
    keep(field);
    if (*at == '\n') {
      return at + 1;
    }
    ++at;
  }
}

}  // namespace quotum::table
