// What a value must be proven to be before it is put into a column: of decisions, or an input that
// is computed from the level below.
#pragma once

#include "check/range_proofs.h"

namespace quotum::check {

// A kUnroundedOutput error at `place` when `value` may have more than so many decimals; then false.
// `subject` begins the message: "the output 'x'". `origin` is where the value is declared.
bool check_decimals(const NumberRange& value, int decimals, std::string_view subject,
                    const source::Span& place, const source::Span& origin,
                    source::Diagnostics& diagnostics);

// A number behind an output: no more decimals than the column has, at most 127 bits where it is
// written out. Returns what may be relied on afterwards: had it been rounded as it should.
Proof check_output(Proof value, const rulebook::OutputDeclaration& output,
                   const source::Span& origin, source::Diagnostics& diagnostics);

}  // namespace quotum::check
