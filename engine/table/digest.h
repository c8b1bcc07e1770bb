// SHA-256 of bytes that come in pieces. For manifests: files in, files out, rule books.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace quotum::table {

// Not thread-safe. Throws std::runtime_error when the cryptography library offers no SHA-256, which
// is a broken installation and nothing a user of this class can mend.
class Sha256 {
 public:
  Sha256();
  Sha256(const Sha256&) = delete;
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(const Sha256&) = delete;
  Sha256& operator=(Sha256&&) noexcept;
  ~Sha256();

  void update(std::string_view bytes);
  // Lower-case hex of all bytes so far; more may follow.
  [[nodiscard]] std::string hex() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Of one text.
std::string sha256_hex(std::string_view bytes);

}  // namespace quotum::table
