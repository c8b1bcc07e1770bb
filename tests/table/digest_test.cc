// SHA-256 against the published examples.
#include "table/digest.h"

#include <gtest/gtest.h>

#include <utility>

namespace quotum::table {
namespace {

TEST(DigestTest, PublishedExamples) {  // FIPS 180-2, appendix B, and the empty text
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(DigestTest, PiecesAndLooksInBetween) {
  Sha256 digest;
  digest.update("a");
  EXPECT_EQ(digest.hex(), sha256_hex("a"));
  digest.update("");
  digest.update("bc");
  EXPECT_EQ(digest.hex(), sha256_hex("abc"));
  EXPECT_EQ(digest.hex(), sha256_hex("abc"));
}

TEST(DigestTest, Moves) {
  Sha256 first;
  first.update("ab");
  Sha256 second(std::move(first));
  second.update("c");
  EXPECT_EQ(second.hex(), sha256_hex("abc"));
}

}  // namespace
}  // namespace quotum::table
