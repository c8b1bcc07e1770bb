// Written for speed: nearly all the time of making a population is spent here.
#include "population/employment_text.h"

#include <charconv>
#include <cstring>

namespace quotum::population {
namespace {

constexpr std::size_t kMostRowBytes =
    256;  // prefix and names are short, numbers have at most 20 digits
constexpr std::int64_t kCents = 100;

// Writes behind the end of a text that has room.
class Pen {
 public:
  explicit Pen(char* at) : at_(at) {}

  void text(std::string_view text) {
    std::memcpy(at_, text.data(), text.size());
    at_ += text.size();
  }
  void character(char c) { *at_++ = c; }
  void number(std::int64_t value) { at_ = std::to_chars(at_, at_ + 20, value).ptr; }
  void amount(std::int64_t cents) {
    if (cents < 0) {
      character('-');
      cents = -cents;
    }
    number(cents / kCents);
    character('.');
    character(static_cast<char>('0' + cents % kCents / 10));
    character(static_cast<char>('0' + cents % 10));
  }
  [[nodiscard]] char* at() const { return at_; }

 private:
  char* at_;
};

}  // namespace

EmploymentText::EmploymentText(const PopulationFigures& figures) : figures_(figures) {
  for (const JobKind& kind : figures.kinds) {
    codes_.push_back("," + std::to_string(kind.soort) + "," +
                     (kind.aard ? std::to_string(*kind.aard) : "") + ",");
  }
}

std::string EmploymentText::header() const {
  const EmploymentFile& file = figures_.employment_file;
  std::string header = file.number;
  for (const std::string* name :
       {&file.person, &file.relationship, &file.begin, &file.end, &file.soort, &file.aard,
        &file.hours, &file.premium_high, &file.premium_low, &file.premium_benefit, &file.requested,
        &file.target_group, &file.pension_age}) {
    header += "," + *name;
  }
  return header + "\n";
}

void EmploymentText::append(const Employer& employer, const Person& person, int relationship,
                            const Job& job, std::string& text) const {
  const EmploymentFile& file = figures_.employment_file;
  const auto word = [&file](bool yes) -> const std::string& { return yes ? file.yes : file.no; };
  const std::string who = employer.number + "," + std::to_string(person.number) + "," +
                          std::to_string(relationship) + ",";
  const std::string flags = "," + word(job.requested) + "," + word(job.target_group) + ",";
  const std::size_t before = text.size();
  text.resize(before + job.rows.size() * kMostRowBytes);
  Pen pen(text.data() + before);
  for (const JobRow& row : job.rows) {
    pen.text(who);
    pen.text((*employer.periods)[row.period].text);
    pen.text(codes_[job.kind]);
    pen.number(row.hours);
    for (const std::int64_t cents : {row.premium_high, row.premium_low, row.premium_benefit}) {
      pen.character(',');
      pen.amount(cents);
    }
    pen.text(flags);
    pen.text(word(row.pension_age));
    pen.character('\n');
  }
  text.resize(static_cast<std::size_t>(pen.at() - text.data()));
}

}  // namespace quotum::population
