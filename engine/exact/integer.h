// The integers of the program. Columns hold 64-, 128- or 256-bit integers; what is decided when
// rules are loaded (proofs, constants) uses integers and fractions without bound. There is no
// floating point.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <string>

namespace quotum::exact {

__extension__ typedef __int128
    Int128;  // NOLINT(modernize-use-using): the only way to name it pedantically
__extension__ typedef unsigned __int128 UInt128;  // NOLINT(modernize-use-using)

// Fixed 256 bits, unchecked: used only where a proof says that everything fits.
using Int256 = boost::multiprecision::number<
    boost::multiprecision::cpp_int_backend<256, 256, boost::multiprecision::signed_magnitude,
                                           boost::multiprecision::unchecked, void>,
    boost::multiprecision::et_off>;
using BigInt = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                             boost::multiprecision::et_off>;
using Rational = boost::multiprecision::number<
    boost::multiprecision::rational_adaptor<boost::multiprecision::cpp_int_backend<>>,
    boost::multiprecision::et_off>;

// Lanes that a column or slot may have. Order matters: wider is greater.
enum class Width { k64, k128, k256 };

// The narrowest width whose symmetric range [-(2^(w-1)-1), 2^(w-1)-1] holds both bounds; 256 bits
// when none does is reported by fits() == false.
bool fits(const BigInt& low, const BigInt& high, Width width);

BigInt to_big(Int128 value);
// REQUIRES: value fits 128 bits.
Int128 to_int128(const BigInt& value);
std::string to_string(Int128 value);

}  // namespace quotum::exact
