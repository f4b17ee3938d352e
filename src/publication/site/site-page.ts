import { escapeHtml } from "../dossier/html.ts"

/** Drawings carry their own styles. No script, nothing fetched from elsewhere, no form, whatever a report has in it. */
const POLICY =
  "default-src 'none'; style-src 'self' file: 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** A page of a publication around its parts, which are markup already. `up`: from the page to the publication's folder, "" or "../". */
export function sitePage(
  parts: readonly string[],
  { title, site, up }: { readonly title: string; readonly site: string; readonly up: string },
): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title === site ? site : `${title} · ${site}`)}</title>
<link rel="stylesheet" href="${up}style.css">
<link rel="alternate" type="application/atom+xml" title="What changed" href="${up}feed.atom">
</head>
<body>
<header class="masthead"><a href="${up}index.html">${escapeHtml(site)}</a><a href="${up}about.html">How to read this record</a></header>
<main>
${parts.filter((part) => part !== "").join("\n")}
</main>
</body>
</html>
`
}
