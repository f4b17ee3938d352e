/** The look of the API's page: that of the web application (web/src/style/tokens.css), in a sheet of its own. */
export const API_STYLE = `:root {
  color-scheme: light dark;
  --paper: #faf8f3;
  --ink: #1d1f21;
  --ink-soft: #565349;
  --line: #d9d3c5;
  --shade: #f0ece2;
  --accent: #0f5c6e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181a;
    --ink: #ece8df;
    --ink-soft: #b3aea2;
    --line: #3a3f44;
    --shade: #26292d;
    --accent: #7cc4d4;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 400 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
header { padding: 0.75rem clamp(1rem, 3vw, 3rem); border-bottom: 1px solid var(--line); }
header a, h1, h2, h3 { font-family: "Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", "Liberation Serif", Georgia, serif; }
header a { font-size: 1.2rem; font-weight: 600; color: var(--ink); text-decoration: none; }
main { max-width: 70rem; margin: 0 auto; padding: 1.75rem clamp(1rem, 3vw, 3rem) 3rem; }
h1 { font-size: 2.074rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.44rem; margin: 3rem 0 0.5rem; }
h3 { font-size: 1.2rem; margin: 0 0 0.25rem; overflow-wrap: anywhere; }
p { margin: 0 0 0.5rem; max-width: 42rem; }
a { color: var(--accent); text-underline-offset: 0.18em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
section { padding: 1.25rem 0; border-top: 1px solid var(--line); }
section:target { background: var(--shade); }
code { font: 0.9em ui-monospace, "SFMono-Regular", "Liberation Mono", Menlo, monospace; overflow-wrap: anywhere; }
small, .soft { color: var(--ink-soft); }
.method { font: 600 0.85rem system-ui, sans-serif; color: var(--accent); letter-spacing: 0.04em; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; font-size: 0.95rem; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 1rem 0.35rem 0; border-bottom: 1px solid var(--line); }
th { font-size: 0.833rem; color: var(--ink-soft); }
td a { display: inline-block; min-height: 1.5rem; }
@media print { a { color: inherit; } section { break-inside: avoid; } }
`
