import * as fc from "fast-check"
import { expect, test } from "vitest"
import { parseChecked, RUNS, utf8 } from "../segment-map.contract.ts"

const words = fc
  .array(
    fc.constantFrom(
      "Two hurt",
      "<p>",
      "</p>",
      "<br><br>",
      "<a href=/x>",
      "&amp;",
      "&nbsp;",
      "\r\n",
      "\n",
      "Київ",
      "🏚",
      '"',
      "\\",
      " ",
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""))

const feedText = fc
  .array(
    fc.constantFrom(
      "<item>",
      "</item>",
      "<entry>",
      "<title>",
      "</title>",
      "<description>",
      "</description>",
      '<content type="xhtml">',
      "</content>",
      "<link>/a</link>",
      "<pubDate>Mon, 08 Jul 2024 11:36:00 +0300</pubDate>",
      "<![CDATA[",
      "]]>",
      "&lt;p&gt;",
      "&lt;br/&gt;",
      "<p>",
      "</p>",
      "&amp;amp;",
      "&amp;nbsp;",
      "&#x1F3DA;",
      "&#0;",
      "<",
      "&",
      "12 hurt",
      "Київ",
      "🏚",
      " \n ",
    ),
    { maxLength: 40 },
  )
  .map((parts) => `<item>${parts.join("")}`)

const jsonText = fc
  .record({ title: fc.string({ unit: "grapheme" }), content_text: words, content_html: words, id: fc.string() })
  .map((entry) => JSON.stringify(entry))

test("an entry of a feed of any kind has a map that holds", async () => {
  await fc.assert(
    fc.asyncProperty(feedText, async (source) => {
      await parseChecked(utf8(source), "application/x-feed-entry+xml")
    }),
    { ...RUNS, numRuns: 1500 },
  )
  await fc.assert(
    fc.asyncProperty(jsonText, async (source) => {
      expect(await parseChecked(utf8(source), "application/x-feed-entry+json")).not.toBe(null)
    }),
    RUNS,
  )
})
