// Bars in integers: every length is a whole unit of the picture. See svg_chart.h.
#include "report/svg_chart.h"

#include <algorithm>

#include "exact/integer.h"
#include "report/html_parts.h"

namespace quotum::report {
namespace {

using exact::Int128;

// Narrow against its letters (see html_style.cc), so that they can be read where the picture is
// scaled down to a page of 400 pixels.
constexpr int kWidth = 400;
constexpr int kBarHeight = 14;
constexpr int kLabelBase = 15;  // of the text, below the top of its row
constexpr int kBarTop = 21;     // below the top of its row
constexpr int kRow = 46;        // of bars with space between them
constexpr int kBinRow = kBarTop + kBarHeight;
constexpr int kAxisOver = 3;              // above and below a bar: the axis leaves labels alone
constexpr std::size_t kLineColumns = 44;  // of a label and the value behind it, with a gap
constexpr std::size_t kLeastLabel = 12;

struct Scale {
  Int128 low = 0, high = 0;  // low <= 0 <= high

  // From the left edge, in units of the picture.
  [[nodiscard]] int at(Int128 value) const {
    return high == low ? 0 : static_cast<int>((value - low) * kWidth / (high - low));
  }
};

Scale scale_of(const std::vector<ChartBar>& bars) {
  Scale scale;
  for (const ChartBar& bar : bars) {
    scale.low = std::min<Int128>(scale.low, bar.value);
    scale.high = std::max<Int128>(scale.high, bar.value);
  }
  return scale;
}

// So that it does not run into the value; the table has all of it.
std::string cut(const std::string& label, const std::string& shown) {
  const std::size_t taken = columns_of(shown) + (shown.empty() ? 0 : 2);
  const std::size_t columns =
      taken + kLeastLabel < kLineColumns ? kLineColumns - taken : kLeastLabel;
  if (columns_of(label) <= columns) {
    return label;
  }
  std::size_t end = label.size();
  while (columns_of(std::string_view(label).substr(0, end)) >= columns) {
    do {
      --end;
    } while ((static_cast<unsigned char>(label[end]) & 0xC0U) == 0x80U);
  }
  return label.substr(0, end) + "\xE2\x80\xA6";  // an ellipsis
}

Markup text_at(int x, int y, const char* anchor, const std::string& text) {
  return Markup::element(
      "text", {{"x", std::to_string(x)}, {"y", std::to_string(y)}, {"text-anchor", anchor}}, text);
}

Markup rectangle(int x, int y, int width, int height, const char* kind) {
  return Markup::element("rect",
                         {{"class", kind},
                          {"x", std::to_string(x)},
                          {"y", std::to_string(y)},
                          {"width", std::to_string(width)},
                          {"height", std::to_string(height)}},
                         Markup());
}

Markup row(const ChartBar& bar, const Scale& scale, int top) {
  const int from = scale.at(std::min<std::int64_t>(bar.value, 0));
  const int until = scale.at(std::max<std::int64_t>(bar.value, 0));
  const int width = bar.value == 0 ? 0 : std::max(until - from, 1);
  const int axis = std::min(scale.at(0), kWidth - 1);
  return text_at(0, top + kLabelBase, "start", cut(bar.label, bar.shown)) +
         text_at(kWidth, top + kLabelBase, "end", bar.shown) +
         rectangle(std::min(from, kWidth - width), top + kBarTop, width, kBarHeight, "bar") +
         (scale.low < 0
              ? rectangle(axis, top + kBarTop - kAxisOver, 1, kBarHeight + 2 * kAxisOver, "axis")
              : Markup());
}

Markup picture(const BarChart& chart) {
  const Scale scale = scale_of(chart.bars);
  const int step = chart.histogram ? kBinRow : kRow;
  const std::string title = chart.id + "-title";
  const std::string description = chart.id + "-description";
  Markup content = Markup::element("title", {{"id", title}}, chart.title) +
                   Markup::element("desc", {{"id", description}}, chart.description);
  int top = 0;
  for (const ChartBar& bar : chart.bars) {
    content += row(bar, scale, top);
    top += step;
  }
  return Markup::element("svg",
                         {{"role", "img"},
                          {"aria-labelledby", title},
                          {"aria-describedby", description},
                          {"viewBox", "0 0 " + std::to_string(kWidth) + ' ' + std::to_string(top)}},
                         content);
}

}  // namespace

Markup bar_chart(const BarChart& chart, Language language) {
  if (chart.bars.empty()) {
    return {};
  }
  HtmlTable figures;
  figures.caption = chart.title;
  figures.headings = {chart.label_heading, chart.value_heading};
  figures.right = {false, true};
  for (const ChartBar& bar : chart.bars) {
    figures.rows.push_back({bar.label, bar.shown});
  }
  return picture(chart) +
         details(pick(language, "De cijfers als tabel", "The figures as a table"), table(figures));
}

}  // namespace quotum::report
