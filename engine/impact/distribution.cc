// Bins and quantiles, see distribution.h.
#include "impact/distribution.h"

#include <algorithm>

namespace quotum::impact {
namespace {

using exact::BigInt;
using exact::Int128;

constexpr std::size_t kMostBins = 24;

// Ascending borders from the last that is not above `least` to the first that is above `most`.
std::vector<BigInt> borders(const BigInt& least, const BigInt& most,
                            const std::vector<int>& mantissas) {
  std::vector<BigInt> all;
  for (BigInt power = 1; all.empty() || all.back() <= most; power *= 10) {
    for (const int mantissa : mantissas) {
      all.push_back(power * mantissa);
    }
  }
  const auto above_most = std::upper_bound(all.begin(), all.end(), most);
  all.erase(above_most + 1, all.end());
  all.erase(all.begin(), std::upper_bound(all.begin(), all.end(), least) - 1);
  return all;
}

// Bins of sizes, ascending; all above 0.
std::vector<ImpactBin> bins_of_sizes(const std::vector<BigInt>& sizes,
                                     const std::vector<int>& mantissas) {
  std::vector<ImpactBin> bins;
  if (sizes.empty()) {
    return bins;
  }
  const std::vector<BigInt> edges = borders(sizes.front(), sizes.back(), mantissas);
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    const auto first = std::lower_bound(sizes.begin(), sizes.end(), edges[i]);
    const auto last = std::lower_bound(first, sizes.end(), edges[i + 1]);
    bins.push_back({edges[i], edges[i + 1], static_cast<std::uint64_t>(last - first)});
  }
  return bins;
}

}  // namespace

std::vector<ImpactBin> bins_of(const std::vector<Int128>& sorted) {
  std::vector<BigInt> falls;
  std::vector<BigInt> rises;
  for (const Int128 change : sorted) {
    (change < 0 ? falls : rises).push_back(abs(exact::to_big(change)));
  }
  std::reverse(falls.begin(), falls.end());
  std::vector<int> mantissas = {1, 2, 5};
  std::vector<ImpactBin> below = bins_of_sizes(falls, mantissas);
  std::vector<ImpactBin> above = bins_of_sizes(rises, mantissas);
  if (below.size() + above.size() > kMostBins) {
    mantissas = {1};
    below = bins_of_sizes(falls, mantissas);
    above = bins_of_sizes(rises, mantissas);
  }
  std::vector<ImpactBin> bins;
  for (auto bin = below.rbegin(); bin != below.rend(); ++bin) {
    bins.push_back({-bin->high, -bin->low, bin->rows});
  }
  bins.insert(bins.end(), above.begin(), above.end());
  return bins;
}

std::vector<ImpactQuantile> quantiles_of(const std::vector<Int128>& sorted) {
  std::vector<ImpactQuantile> quantiles;
  if (sorted.empty()) {
    return quantiles;
  }
  for (const int percent : {0, 5, 10, 25, 50, 75, 90, 95, 100}) {
    const std::size_t rank = (sorted.size() * static_cast<std::size_t>(percent) + 99) / 100;
    quantiles.push_back({percent, exact::to_big(sorted[rank == 0 ? 0 : rank - 1])});
  }
  return quantiles;
}

}  // namespace quotum::impact
