/** How a report looks, on the screen and on paper. */

/** The style sheet; it names no font that isn't on every system. */
export const REPORT_STYLE = `
:root { color-scheme: light; font: 16px/1.6 Georgia, serif; color: #1d1c1a; background: #fffefb; }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem; }
h1, h2 { line-height: 1.2; text-wrap: balance; }
h2 { margin-top: 2.5rem; }
h2.unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
h2.unseen + .facts { margin-top: 2.5rem; }
h2.unseen ~ .text > :is(h3, h4, h5, h6):first-child { margin-top: 0.5rem; font-size: 1.5rem; }
.facts { color: #5d5a54; font: 0.85rem/1.5 system-ui, sans-serif; }
ul.facts { padding-left: 1.1rem; }
dl.facts { margin: 0; }
dt { float: left; margin-right: 0.4rem; color: #1d1c1a; font-weight: 600; }
dd { margin: 0 0 0.2rem; }
.text { overflow-wrap: anywhere; white-space: pre-line; }
.text :is(h3, h4, h5, h6) { margin: 1.6rem 0 0.5rem; line-height: 1.25; break-after: avoid; }
.text ul { margin: 0 0 1rem; padding-left: 1.2rem; list-style: none; }
.text li { text-indent: -1.2rem; }
.text blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 2px solid #c4beb1; }
.text section { border-top: 1px solid #e5e1d8; font-size: 0.88rem; }
.text .caption { color: #5d5a54; font: 0.82rem/1.5 system-ui, sans-serif; }
.text pre { padding: 0.75rem; background: #f6f5f2; font-size: 0.8rem; white-space: pre-wrap; break-inside: avoid; }
.text table { width: auto; }
.text .numeric { text-align: end; font-variant-numeric: tabular-nums; }
mark { background: none; color: inherit; }
.claim { background: #fbe8b4; }
.quote { background: #d9e6f5; }
.claim.quote { background: linear-gradient(#fbe8b4 50%, #d9e6f5 50%); }
.figure { text-decoration: underline solid #0b7a5c 2px; text-underline-offset: 3px; }
.attribution { text-decoration: underline dotted #b3362c 2px; text-underline-offset: 5px; }
mark[style] { box-decoration-break: clone; }
.unanswered { text-decoration: underline dashed #5d5a54 1px; text-underline-offset: 3px; }
.unasked { text-decoration: underline dotted #b7b1a4 1px; text-underline-offset: 3px; }
sup { line-height: 0; }
sup + sup { margin-left: 0.25em; }
sup a { color: #2f5d8a; font: 0.65rem system-ui, sans-serif; text-decoration: none; }
table { width: 100%; margin: 1.25rem 0; border-collapse: collapse; font: 0.82rem/1.45 system-ui, sans-serif; }
caption { padding-bottom: 0.3rem; font-weight: 600; text-align: left; }
td { white-space: pre-line; }
td a, nav a { color: #2f5d8a; }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid #e5e1d8; text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { color: #5d5a54; font-weight: 500; }
.hue { display: inline-block; width: 0.6em; height: 0.6em; margin-right: 0.4em; border-radius: 0.2em; }
.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; margin: 1rem 0 2rem; padding: 0; list-style: none; font: 0.82rem/1.6 system-ui, sans-serif; }
.legend mark { padding: 0 0.2em; }
.annotations td:nth-child(3) { width: 42%; }
@media print { :root { background: #fff; } main { max-width: none; padding: 0; } article + article, .measures { break-before: page; } tr { break-inside: avoid; } caption, thead { break-after: avoid; } tbody tr:first-child { break-before: avoid; } * { print-color-adjust: exact; } }
`
