// The style sheet of every page, see html_page.h.
#include "report/html_page.h"

namespace quotum::report {
namespace {

// Colours by name; html_page_test.cc computes their contrast.
constexpr std::string_view kStyle =
    R"css(:root { --text: #1b1b1f; --faint: #50555c; --link: #0b4a82; --line: #c3c8cf;
  --ground: #ffffff; --pale: #f2f4f7; --warn: #7a3b00; --warn-ground: #fff5e0; --bar: #2f6f9f;
  --gone: #fbe3e0; --come: #dcf1e0; }
* { box-sizing: border-box; }
html { color: var(--text); background: var(--ground); font: 1rem/1.55 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 66rem; padding: 0 1.25rem 3rem; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 .6rem; }
h1 { font-size: 1.8rem; }
h2 { font-size: 1.4rem; border-bottom: 2px solid var(--line); padding-bottom: .3rem;
  margin-top: 3rem; }
h3 { font-size: 1.1rem; margin-top: 2.2rem; }
h4 { font-size: 1rem; }
p { max-width: 46rem; margin: .6rem 0; }
li { max-width: 46rem; margin: .2rem 0; }
a { color: var(--link); text-decoration: underline; text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; top: .5rem; padding: .4rem .8rem;
  background: var(--ground); }
.skip:focus { left: .5rem; z-index: 1; }
code { font: .92em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.faint { color: var(--faint); font-size: .85rem; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: .3rem 1.2rem; margin: .8rem 0; }
dt { color: var(--faint); }
dd { margin: 0; }
dd > p:first-child { margin-top: 0; }
dd ul, td ul, th ul { margin: 0; padding-left: 1.1rem; }
dd li:first-child, td li:first-child, th li:first-child { margin-top: 0; }
td .faint { display: inline-block; min-width: 15rem; }
.sides { grid-template-columns: repeat(2, minmax(0, 1fr)); }
.sides > div { background: var(--pale); padding: .4rem .8rem .5rem; }
del { background: var(--gone); text-decoration: line-through; }
ins { background: var(--come); text-decoration: underline 2px; text-underline-offset: .2em; }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; min-width: 60%; font-size: .94rem; }
caption { text-align: left; font-weight: 600; padding: .2rem 0 .4rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem .4rem;
  border-bottom: 1px solid var(--line); }
thead th { background: var(--pale); border-bottom: 2px solid var(--line); }
tbody th { font-weight: 400; }
tfoot th, tfoot td { font-weight: 600; border-top: 2px solid var(--line); }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.same { border: 1px dashed var(--faint); background: var(--pale); padding: 0 .35em; }
.note { background: var(--pale); border-left: 4px solid var(--link); padding: .4rem 1rem;
  margin: 1rem 0; }
.warning { background: var(--warn-ground); border-left-color: var(--warn); }
.warning strong { color: var(--warn); }
nav ul { padding-left: 1.2rem; }
details { margin: .8rem 0; }
summary { cursor: pointer; color: var(--link); }
svg { display: block; width: 100%; max-width: 28rem; height: auto; }
svg text { fill: var(--text); font: 14px system-ui, sans-serif; }
svg rect { fill: var(--bar); }
svg .axis { fill: var(--faint); }
footer { margin-top: 4rem; border-top: 2px solid var(--line); color: var(--faint);
  font-size: .85rem; }
@media (max-width: 40rem) {
  body { padding: 0 .9rem 2rem; }
  h1 { font-size: 1.5rem; }
  dl, .sides { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dd { margin-bottom: .6rem; }
}
@media print {
  @page { size: A4; margin: 18mm 16mm; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  .skip, nav { display: none; }
  a { color: inherit; }
  .wide { overflow: visible; }
  h1, h2, h3, h4, caption { break-after: avoid; }
  tr, dd, .note, svg { break-inside: avoid; }
  thead { display: table-header-group; }
}
)css";

}  // namespace

std::string_view page_style() { return kStyle; }

}  // namespace quotum::report
