// SHA-256 through OpenSSL's EVP interface.
#include "table/digest.h"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace quotum::table {

struct Sha256::State {
  State() : context(EVP_MD_CTX_new()) {}
  State(const State&) = delete;
  State(State&&) = delete;
  State& operator=(const State&) = delete;
  State& operator=(State&&) = delete;
  ~State() { EVP_MD_CTX_free(context); }

  EVP_MD_CTX* context;
};

namespace {

void demand(bool good) {
  if (!good) {
    throw std::runtime_error("the cryptography library does not offer SHA-256");
  }
}

}  // namespace

Sha256::Sha256() : state_(std::make_unique<State>()) {
  demand(state_->context != nullptr &&
         EVP_DigestInit_ex(state_->context, EVP_sha256(), nullptr) == 1);
}
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::update(std::string_view bytes) {
  demand(EVP_DigestUpdate(state_->context, bytes.data(), bytes.size()) == 1);
}

std::string Sha256::hex() const {
  const State copy;  // finishing a context ends it
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  demand(copy.context != nullptr && EVP_MD_CTX_copy_ex(copy.context, state_->context) == 1 &&
         EVP_DigestFinal_ex(copy.context, digest.data(), &size) == 1);
  constexpr std::string_view kHexDigits = "0123456789abcdef";
  std::string text;
  for (unsigned i = 0; i < size; ++i) {
    text += kHexDigits[digest[i] / 16u];
    text += kHexDigits[digest[i] % 16u];
  }
  return text;
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 digest;
  digest.update(bytes);
  return digest.hex();
}

}  // namespace quotum::table
