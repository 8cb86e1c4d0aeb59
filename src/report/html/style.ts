/** The style of a page: light and dark as the reader has it, from 320 px up, and for paper. */
export const STYLE = `
:root {
  color-scheme: light;
  --back: #ffffff; --panel: #f6f8fa; --line: #d1d9e0; --text: #1f2328; --quiet: #59636e; --link: #0550ae;
  --error: #b3261e; --error-back: #ffe9e7; --warning: #7a4d00; --warning-back: #fff3cd;
  --info: #0a5299; --info-back: #e3f0ff; --gone: #ffebe9; --gone-more: #ffc1bc; --come: #e2f8e7; --come-more: #a6e9b7;
  --pulled: #b35900; --cached: #3f8f6b; --focus: #0969da;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --back: #0d1117; --panel: #161b22; --line: #3d444d; --text: #e6edf3; --quiet: #9da7b3; --link: #79b8ff;
    --error: #ff938a; --error-back: #4a1613; --warning: #e8bd54; --warning-back: #3b2a00;
    --info: #8cc2ff; --info-back: #0c2d52; --gone: #3a1517; --gone-more: #7d2a2b; --come: #10301c; --come-more: #1f6335;
    --pulled: #e0893a; --cached: #4fae84; --focus: #58a6ff;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 0 clamp(0.75rem, 3vw, 2rem) 2rem; max-width: 75rem;
  background: var(--back); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; overflow-wrap: anywhere;
}
code, .place { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace; font-size: 0.875em; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
[hidden] { display: none !important; }
h1, h2, h3, h4 { line-height: 1.25; }
h1 { margin: 0; font-size: 1.5rem; }
h2 { margin: 2.5rem 0 0.75rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--line); font-size: 1.375rem; }
h3 { font-size: 1.0625rem; }
p { margin: 0.4rem 0; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.5rem 2rem; padding-top: 1.25rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 0.75rem; top: 0.25rem; padding: 0.25rem 0.75rem; background: var(--back); }
footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.875rem; }
#filters {
  display: flex; flex-wrap: wrap; align-items: end; gap: 0.75rem 1.5rem; margin: 0.5rem 0;
  padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 6px; background: var(--panel);
}
#filters p { display: flex; flex-direction: column; flex: 1 1 12rem; min-width: 0; margin: 0; }
#filters fieldset { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin: 0; padding: 0; border: 0; }
#filters legend, #filters p label { padding: 0; font-size: 0.875rem; font-weight: 600; }
#filters fieldset label { display: inline-flex; align-items: center; gap: 0.35rem; min-height: 2.25rem; }
input, select, button { font: inherit; color: inherit; accent-color: var(--link); }
input[type=checkbox] { width: 1.1rem; height: 1.1rem; }
select, input[type=search], button {
  width: 100%; min-height: 2.25rem; padding: 0.25rem 0.5rem; border: 1px solid var(--quiet); border-radius: 4px; background: var(--back);
}
button { width: auto; padding: 0.25rem 1rem; cursor: pointer; }
summary { cursor: pointer; }
.file { margin: 1rem 0; border: 1px solid var(--line); border-radius: 6px; }
.file > summary { padding: 0.6rem 1rem; border-radius: 6px; background: var(--panel); }
.file > summary h3 { display: inline; margin: 0; }
.finding { margin: 0; padding: 0.9rem 1rem 1rem; border-top: 1px solid var(--line); }
.finding h4 { margin: 0; font-size: 1rem; }
.badge { display: inline-block; padding: 0 0.45rem; border-radius: 1rem; font-size: 0.8125rem; font-weight: 600; white-space: nowrap; }
.badge.error, mark.error { background: var(--error-back); color: var(--error); }
.badge.warning, mark.warning { background: var(--warning-back); color: var(--warning); }
.badge.info, mark.info { background: var(--info-back); color: var(--info); }
.label.error code { color: var(--error); }
.label.warning code { color: var(--warning); }
.label.info code { color: var(--info); }
.label.near code { color: var(--quiet); }
mark { padding: 0 1px; border-radius: 2px; font-weight: 600; text-decoration: underline; text-underline-offset: 3px; }
mark.near { background: none; color: inherit; font-weight: inherit; text-decoration: underline dashed; }
.meta { color: var(--quiet); font-size: 0.875rem; }
.meta > * { margin-right: 0.75rem; }
.code { margin: 0.6rem 0; padding: 0.4rem 0; border: 1px solid var(--line); border-radius: 6px; background: var(--panel); }
.line { display: flex; align-items: baseline; min-height: 1.4em; padding-right: 0.5rem; line-height: 1.4; }
.line code, .example code { white-space: pre-wrap; }
.line code { flex: 1; min-width: 0; }
.no { flex: none; width: 3.25rem; padding-right: 0.75rem; color: var(--quiet); text-align: right; font-size: 0.8125rem; line-height: inherit; user-select: none; }
.sign { flex: none; width: 1.25rem; font-family: ui-monospace, monospace; font-size: 0.875em; }
.label code { font-family: inherit; font-weight: 600; }
.gap code { color: var(--quiet); }
.gone { background: var(--gone); }
.gone b { background: var(--gone-more); }
.come { background: var(--come); }
.come b { background: var(--come-more); }
.line b { font-weight: inherit; border-radius: 2px; }
.example { padding: 0.4rem 0.75rem; }
.example code { display: block; min-height: 1.4em; line-height: 1.4; }
.finding ul { margin: 0.4rem 0; padding-left: 1.25rem; }
.notes { color: var(--quiet); }
.fix { margin-top: 0.6rem; }
figure { margin: 0.5rem 0; }
.diff figcaption { color: var(--quiet); font-size: 0.875rem; }
.diff .code { margin-top: 0.2rem; }
.chart { margin: 1.25rem 0; }
.chart ul { margin: 0.75rem 0; padding: 0; list-style: none; }
.chart li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; margin: 0.6rem 0; }
.chart .bytes { color: var(--quiet); font-size: 0.875rem; }
.chart svg { flex: 1 0 100%; width: 100%; height: 0.85rem; border-radius: 3px; background: var(--panel); }
rect.pulled { fill: var(--pulled); }
rect.cached { fill: var(--cached); }
.key { display: inline-block; }
.key::before { content: ''; display: inline-block; width: 0.85em; height: 0.85em; margin-right: 0.35em; border-radius: 2px; vertical-align: -0.05em; }
.key.pulled::before { background: var(--pulled); }
.key.cached::before { background: var(--cached); }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: 0.875rem; overflow-wrap: normal; }
caption { padding: 0.25rem 0; text-align: left; font-weight: 600; }
th, td { padding: 0.35rem 0.55rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { color: var(--quiet); white-space: nowrap; }
th:first-child { padding-left: 0; }
tbody th { font-weight: inherit; }
td { white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.reference { min-width: min(19rem, 45vw); overflow-wrap: anywhere; }
.sentence { display: block; color: var(--quiet); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; font-size: 0.9rem; }
dt { font-weight: 600; }
dd { margin: 0; }
section > details { margin: 0.6rem 0; }
@media (max-width: 30rem) {
  .no { width: 2.25rem; padding-right: 0.4rem; }
  .finding { padding: 0.75rem; }
  dl { grid-template-columns: 1fr; }
  dd { margin-bottom: 0.5rem; }
}
@media print {
  #filters, #shown, .skip, nav { display: none; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .finding, .chart li, tr { break-inside: avoid; }
  .scroll { overflow: visible; }
  mark, .badge, .gone, .come, .line b, rect, .key::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media (forced-colors: active) {
  mark, .badge { border: 1px solid; }
  rect { forced-color-adjust: none; }
}
`;
