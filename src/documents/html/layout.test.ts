import { expect, test } from "vitest"
import { parseCapture } from "../parse-capture.ts"
import { bytesOfSpan } from "../segments.ts"

const part = (html: string) =>
  parseCapture({ bytes: Buffer.from(html), mediaType: "text/x-html-part", name: "piece.html" })

test.each([
  ["paragraphs part by an empty line", "<p>One.</p><p>Two.</p>", "One.\n\nTwo."],
  ["white space of the source is none of the text", "<p>At\n   least <b>12</b>\tpeople </p>", "At least 12 people"],
  [
    "letters beside each other stay so across tags",
    "<p>1<sup>st</sup> day, <b>12</b>, <i>13</i>.</p>",
    "1st day, 12, 13.",
  ],
  ["a break is a line, two are a paragraph", "<p>One<br>two<br><br>three</p>", "One\ntwo\n\nthree"],
  [
    "rows are lines, cells stand beside each other",
    "<table><tr><th>Place</th><th>Killed</th></tr><tr><td>Holt</td><td>2</td></tr></table>",
    "Place | Killed\nHolt | 2",
  ],
  [
    "a caption is a line of its own",
    "<table><caption>March</caption><tr><td>Holt</td><td>2</td></tr></table>",
    "March\nHolt | 2",
  ],
  [
    "entries of a list are lines",
    "<p>Hurt:</p><ul><li>two in Holt</li><li>one in Kelby<ul><li>a driver</li></ul></li></ul>",
    "Hurt:\n\ntwo in Holt\none in Kelby\n\na driver",
  ],
  [
    "terms and what is said of them",
    "<dl><dt>Found alive</dt><dd>3</dd><dt>Missing</dt><dd>2</dd></dl>",
    "Found alive\n3\nMissing\n2",
  ],
  [
    "a number that was struck out keeps the marks of that",
    "<p><s>28</s> 31 people, <del>2</del> <ins>3</ins> of them children</p>",
    "~~28~~ 31 people, ~~2~~ 3 of them children",
  ],
  [
    "entities are the letters that they name",
    "<p>Fish &amp; chips &mdash; 6&nbsp;&eacute;t&eacute; &#x41F;&#1072; &lt;12&gt;</p>",
    "Fish & chips — 6 été Па <12>",
  ],
  ["what is no entity stays", "<p>AT&T &unknown; 5 < 6</p>", "AT&T &unknown; 5 < 6"],
  ["soft hyphens and marks of no width are no letters", "<p>cas&shy;ual\u00adties 8,\u200b000</p>", "casualties 8,000"],
  [
    "scripts, styles and buttons say nothing",
    "<p>One<script>12 killed</script><style>p{}</style><button>Share</button> two</p>",
    "One two",
  ],
  ["right to left, in the order of the letters", '<p dir="rtl">أصيب 4 أشخاص</p>', "أصيب 4 أشخاص"],
])("%s", async (_, html, text) => {
  expect((await part(html)).text).toBe(text)
})

test("a word that an entity stands in leads to its bytes, the entity with it", async () => {
  const html = "<p>In caf&eacute; Rose&nbsp;&amp;&nbsp;Thorn <b>28</b> people were hurt.</p>"
  const parsed = await part(html)
  for (const [words, source] of [
    ["café", "caf&eacute;"],
    ["Rose & Thorn", "Rose&nbsp;&amp;&nbsp;Thorn"],
    ["28", "28"],
  ] as const) {
    const start = parsed.text.indexOf(words)
    const { byteStart, byteEnd } = bytesOfSpan(parsed, { start, end: start + words.length })
    expect(html.slice(byteStart, byteEnd)).toBe(source)
  }
})
