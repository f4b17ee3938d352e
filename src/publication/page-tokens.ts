/**
 * The colours and letters of web/DESIGN.md for pages without the web application: bundles and publications. A test holds them equal to
 * web/src/style/tokens.css.
 */
export const LIGHT = {
  paper: "#faf8f3",
  sheet: "#ffffff",
  shade: "#f0ece2",
  line: "#d9d3c5",
  "line-strong": "#8a8371",
  ink: "#1d1f21",
  "ink-soft": "#565349",
  accent: "#0f5c6e",
} as const

export const DARK = {
  paper: "#16181a",
  sheet: "#1e2124",
  shade: "#26292d",
  line: "#3a3f44",
  "line-strong": "#868d94",
  ink: "#ece8df",
  "ink-soft": "#b3aea2",
  accent: "#7cc4d4",
} as const

const SERIF = `"Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif","Liberation Serif",Georgia,serif`
const SANS = `system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif`
const MONO = `ui-monospace,"SFMono-Regular","Cascadia Mono","Liberation Mono",Menlo,monospace`

const written = (tokens: Readonly<Record<string, string>>): string =>
  Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";")

/** Both looks, by the reader's own setting; on paper black on white. */
export const PAGE_TOKENS = `:root{color-scheme:light dark;${written(LIGHT)};--serif:${SERIF};--sans:${SANS};--mono:${MONO}}
@media (prefers-color-scheme:dark){:root{${written(DARK)}}}
@media print{:root{color-scheme:light;--paper:#fff;--sheet:#fff;--shade:#fff;--ink:#000;--ink-soft:#333;--line:#bbb;--line-strong:#777;--accent:#000}}`
