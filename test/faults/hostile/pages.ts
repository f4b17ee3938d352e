import { bytesOf, hostileText, type HostileInput } from "./hostile-input.ts"

const REPORT = "In Rivne two people were hurt on 4 May 2023, police said."
const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><title>Report</title>${head}</head><body>${body}</body></html>`

const TEXTS: Readonly<Record<string, string>> = {
  "a page of 20,000 nested elements": page(`${"<div>".repeat(20_000)}${REPORT}`),
  "a page of 300 nested tables": page(`${"<table><tr><td>".repeat(300)}${REPORT}`),
  "a page whose elements close each other crosswise": page(`<b><i><p>${REPORT}</b></i></p><a><b></a></b>`.repeat(200)),
  "a page that ends within a tag": `${page(`<p>${REPORT}</p>`)}<p class="`,
  "a page that ends within a comment": page(`<p>${REPORT}</p><!-- `),
  "a page of comments within comments": page(`${"<!-- <!-- -->".repeat(5000)}<p>${REPORT}</p>`),
  "a page with one attribute of a million signs": page(`<p title="${"x".repeat(1_000_000)}">${REPORT}</p>`),
  "an element with 5,000 attributes": page(
    `<p ${Array.from({ length: 5000 }, (_, i) => `a${i}="${i}"`).join(" ")}>${REPORT}</p>`,
  ),
  "a page with character references that name nothing": page(
    `<p>&#x110000; &#xD800; &#0; &nope; &#99999999999; ${REPORT}</p>`,
  ),
  "a page of half a million references": page(`<p>${"&amp;".repeat(500_000)}${REPORT}</p>`),
  "a script that never ends": page(`<p>${REPORT}</p><script>while(true){}`),
  "a style that never ends": page(`<p>${REPORT}</p><style>${"a{".repeat(10_000)}`),
  "a textarea, title and plaintext that never end": `<title><textarea><plaintext><xmp>${REPORT}`,
  "a base address that leads to a file": page(`<p>${REPORT}</p>`, `<base href="file:///etc/">`),
  "a canonical address of javascript": page(`<p>${REPORT}</p>`, `<link rel="canonical" href="javascript:alert(1)">`),
  "a canonical address of a million signs": page(
    `<p>${REPORT}</p>`,
    `<link rel="canonical" href="https://a.example/${"a".repeat(1_000_000)}">`,
  ),
  "a title with escape codes": page(`<p>${REPORT}</p>`, `<title>\u001b]0;owned\u0007\u001b[2J\u009b31m Report</title>`),
  "an outlet with escape codes": page(
    `<p>${REPORT}</p>`,
    `<meta property="og:site_name" content="\u001b[31mSample\u001b[0m\u0007">`,
  ),
  "a date of the year 275760": page(
    `<p>${REPORT}</p>`,
    `<meta property="article:published_time" content="+275760-09-13T00:00:00Z">`,
  ),
  "a date that is a number of a thousand digits": page(
    `<time datetime="${"9".repeat(1000)}">now</time><p>${REPORT}</p>`,
  ),
  "JSON-LD that is not JSON": page(
    `<p>${REPORT}</p>`,
    `<script type="application/ld+json">{"@type":"NewsArticle",</script>`,
  ),
  "JSON-LD nested 50,000 deep": page(
    `<p>${REPORT}</p>`,
    `<script type="application/ld+json">${"[".repeat(50_000)}${"]".repeat(50_000)}</script>`,
  ),
  "JSON-LD with members of wrong types": page(
    `<p>${REPORT}</p>`,
    `<script type="application/ld+json">{"@type":["NewsArticle",7,null],"headline":{"a":[]},"datePublished":[1e400],"publisher":"\\ud800","liveBlogUpdate":{"length":1e9},"__proto__":{"x":1}}</script>`,
  ),
  "a live blog of 3,000 empty entries": page(
    "",
    `<script type="application/ld+json">{"@type":"LiveBlogPosting","liveBlogUpdate":[${Array(3000).fill("{}").join(",")}]}</script>`,
  ),
  "frames within frames": page(`${"<frameset><frame>".repeat(2000)}<noframes>${REPORT}</noframes>`),
  "SVG and MathML that take turns": page(`${"<svg><foreignObject><math><mi>".repeat(500)}${REPORT}`),
  "templates within templates": page(`${"<template>".repeat(3000)}${REPORT}`),
  "forms, selects and options crosswise": page(`${"<select><option><form><table><select>".repeat(800)}${REPORT}`),
  "a list of 30,000 open items": page(`<ul>${"<li>".repeat(30_000)}${REPORT}`),
  "bold text opened 5,000 times and paragraphs between": page(`${"<b><p>".repeat(5000)}${REPORT}`),
  "a page that says that it is UTF-7": `<meta charset="utf-7">+ADw-script+AD4-alert(1) ${REPORT}`,
  "a page that names an encoding that is none": page(`<p>${REPORT}</p>`, `<meta charset="no-such-code">`),
  "a page of nothing but spaces": " \n\t".repeat(100_000),
}

/** Pages and Markdown that no browser made. */
export const hostilePages: readonly HostileInput[] = [
  ...Object.entries(TEXTS).map(([what, text], i) => hostileText(what, `page-${i}.html`, text)),
  hostileText("Markdown quoted 20,000 deep", "quotes.md", `${"> ".repeat(20_000)}${REPORT}`),
  hostileText("Markdown of brackets that never close", "brackets.md", `${"[![".repeat(30_000)}${REPORT}`),
  hostileText("Markdown of 40,000 stars", "stars.md", `${"*".repeat(40_000)}${REPORT}`),
  hostileText("front matter that never ends", "front.md", `---\n${"a: &a [*a, *a]\n".repeat(5000)}${REPORT}`),
  {
    what: "a page of 40 MB without a tag that ends",
    fileName: "large.html",
    isLarge: true,
    bytes: () => bytesOf("<p".repeat(20_000_000)),
  },
]
