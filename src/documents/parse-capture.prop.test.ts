import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { madePdf } from "../../test/made/pdf.ts"
import { parseChecked, RUNS, utf8 } from "./segment-map.contract.ts"

const newsText = fc
  .array(
    fc.constantFrom(
      "At least 3 people",
      " were hurt",
      "\n",
      "\r\n",
      "\r",
      "é",
      "–",
      "Київ",
      "🏚",
      "\ufeff",
      "\u00a0",
      ".",
      "  ",
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""))
const markdownText = fc
  .array(
    fc.constantFrom(
      "**",
      "*",
      "_",
      "# ",
      "## T ##",
      "\n",
      "\r\n",
      "\n\n",
      "> ",
      "- ",
      "[",
      "](",
      ")",
      "](http://a/b(c))",
      "`",
      "``",
      "```\n",
      "&amp;",
      "&#x41F;",
      "\\",
      "<b>",
      "</b>",
      "<!--",
      "-->",
      "---\n",
      "===\n",
      "title: A\n",
      "[r]: http://x\n",
      "[r]",
      "12 hurt",
      "Київ",
      "🏚",
      "é",
      " ",
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""))

const htmlText = fc
  .array(
    fc.constantFrom(
      "<p>",
      "</p>",
      "<p hidden>",
      "<div class=live>",
      "</div>",
      "<article>",
      "</article>",
      "<ul><li>",
      "</li>",
      "<table><tr><td>",
      "</table>",
      "<br><br>",
      "<s>28</s>",
      "<a href=/x>Three killed in an older strike</a>",
      "<h1>At least 11 hurt</h1>",
      "<script>12 killed</script>",
      "<!-- 13 -->",
      "<time datetime=2024-07-08T11:36Z>11:36</time>",
      "<b",
      "<body>",
      "<html>",
      "&amp;",
      "&eacute;",
      "&#x41F;",
      "&nbsp;",
      "&shy;",
      "Eleven people were hurt in the strike, officials said, and four of them were children of the city. ",
      "Київ",
      "🏚",
      " \n ",
      "12 hurt",
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""))

const mailText = fc
  .tuple(
    fc.constantFrom("message/rfc822", "message/x-mime-part", "multipart/related"),
    fc.array(
      fc.constantFrom(
        "Content-Type: text/plain; charset=windows-1251\r\n",
        "Content-Type: text/html\n",
        "Content-Type: multipart/mixed; boundary=b\r\n",
        "Content-Type: message/rfc822\n",
        "Content-Transfer-Encoding: quoted-printable\r\n",
        "Content-Transfer-Encoding: base64\r\n",
        "Content-Disposition: attachment\n",
        "Subject: =?utf-8?b?0Jo=?=\n",
        "\r\n",
        "\r\n\r\n",
        "--b\r\n",
        "--b--\n",
        "=D0=9A",
        "=E9 ",
        "=\r\n",
        "=",
        "VHdlbHZlIGh1cnQ=",
        "0JrQuNGX0LIgIA==",
        "<p>Eleven people were hurt.</p>",
        "&amp;",
        "12 hurt",
        "Київ",
        "\u{1f3da}",
        " ",
      ),
      { maxLength: 30 },
    ),
  )
  .map(([mediaType, parts]) => ({ mediaType, source: parts.join("") }))
describe("segment maps", () => {
  test("plain text is kept unit for unit but for CRLF", async () => {
    await fc.assert(
      fc.asyncProperty(newsText, fc.boolean(), async (text, mark) => {
        const bytes = utf8(mark ? `\ufeff${text}` : text)
        const own = !mark && text.startsWith("\ufeff") ? text.slice(1) : text
        expect((await parseChecked(bytes, "text/plain"))?.text).toBe(own.replaceAll("\r\n", "\n"))
      }),
      RUNS,
    )
  })

  test("UTF-16 with a byte order mark gives the same text", async () => {
    await fc.assert(
      fc.asyncProperty(newsText, fc.boolean(), async (text, bigEndian) => {
        const bytes = Buffer.from(`\ufeff${text}`, "utf16le")
        expect((await parseChecked(bigEndian ? bytes.swap16() : bytes, "text/plain"))?.text).toBe(
          text.replaceAll("\r\n", "\n"),
        )
      }),
      RUNS,
    )
  })

  test("any bytes are read with a map that holds, or refused by name", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 80 }),
        fc.constantFrom("text/plain", "text/markdown", "application/x-ndjson-line"),
        async (bytes, mediaType) => {
          const parsed = await parseChecked(bytes, mediaType)
          expect(parsed === null || parsed.text.isWellFormed()).toBe(true)
        },
      ),
      RUNS,
    )
  })

  test("UTF-8 with stray bytes keeps its other letters", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(newsText.map(utf8), fc.constantFrom(Uint8Array.of(0xe9), Uint8Array.of(0x93, 0xff)))),
        async (parts) => {
          const parsed = await parseChecked(Buffer.concat(parts), "text/plain")
          const strays = Buffer.concat(parts).toString("utf8").includes("\ufffd")
          expect(parsed === null || parsed.notes.length > 0).toBe(strays)
        },
      ),
      RUNS,
    )
  })

  test("markdown of any kind has a map that holds, and no letter that the bytes have not", async () => {
    await fc.assert(
      fc.asyncProperty(markdownText, async (source) => {
        const parsed = await parseChecked(utf8(source), "text/markdown")
        for (const letter of parsed?.text ?? "") expect(source.includes(letter) || "&П".includes(letter)).toBe(true)
      }),
      { ...RUNS, numRuns: 1500 },
    )
  })

  test("a page of any kind has a map that holds, and its words stand in its source", async () => {
    await fc.assert(
      fc.asyncProperty(htmlText, fc.constantFrom("text/html", "text/x-html-part"), async (source, mediaType) => {
        const parsed = await parseChecked(utf8(source), mediaType)
        const rewritten = (parsed?.segments ?? []).filter(({ verbatim }) => !verbatim)
        const invented = rewritten.filter(({ textStart, textLength, byteStart }) => {
          const run = parsed?.text.slice(textStart, textStart + textLength) ?? ""
          return !/^[\s~→|]*$/u.test(run) && utf8(source)[byteStart] !== "&".charCodeAt(0)
        })
        expect(invented).toEqual([])
      }),
      { ...RUNS, numRuns: 500 },
    )
  })

  test("an entry that a page keeps in its JSON-LD alone comes whole, and its map holds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(newsText, { minLength: 1, maxLength: 4 }), async (texts) => {
        const bodies = texts
          .map((text) => text.replaceAll(/[^\p{L}\p{N} .,\\"]/gu, "x").trim())
          .filter((text) => /\p{L}/u.test(text))
        const liveBlogUpdate = bodies.map((articleBody) => ({ "@type": "BlogPosting", articleBody }))
        const json = JSON.stringify({ "@type": "LiveBlogPosting", headline: "Live", liveBlogUpdate })
        const page = `<html><head><script type="application/ld+json">${json}</script></head><body><h1>Live</h1></body></html>`
        const { parts = [] } = (await parseChecked(utf8(page), "text/html")) ?? {}
        expect(parts).toHaveLength(bodies.length)
        for (const [i, { byteStart, byteEnd, mediaType }] of parts.entries()) {
          const parsed = await parseChecked(utf8(page).subarray(byteStart, byteEnd), mediaType)
          expect(parsed?.text.replaceAll(/\s+/gu, " ")).toBe(bodies[i]?.replaceAll(/\s+/gu, " "))
        }
      }),
      RUNS,
    )
  })

  test("a PDF, whole or damaged, has a map that holds or is refused by name", async () => {
    const line = fc.record({
      text: fc.constantFrom("Eleven people were hurt", "12", "on Mon-", "day", "caf\u00e9 (two)"),
      x: fc.integer({ min: 0, max: 500 }),
      y: fc.integer({ min: 0, max: 800 }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(line, { maxLength: 12 }), { maxLength: 3 }),
        fc.nat(),
        async (pages, damage) => {
          const bytes = madePdf(pages)
          const parsed = await parseChecked(bytes, "application/pdf")
          const begins = parsed?.pages ?? []
          expect(begins).toHaveLength(parsed?.text === "" ? 0 : pages.length)
          expect(begins).toEqual(begins.toSorted((a, b) => a - b).filter((at) => at <= (parsed?.text.length ?? 0)))
          bytes[damage % bytes.length] = damage % 256
          await parseChecked(bytes, "application/pdf")
        },
      ),
      { ...RUNS, numRuns: 150 },
    )
  })

  test("a mail of any kind has a map that holds, and so has what was put into it", async () => {
    await fc.assert(
      fc.asyncProperty(mailText, async ({ mediaType, source }) => {
        const parsed = await parseChecked(utf8(source), mediaType)
        for (const { byteStart, byteEnd, mediaType: type } of parsed?.parts ?? []) {
          expect(byteStart).toBeLessThan(byteEnd)
          await parseChecked(utf8(source).subarray(byteStart, byteEnd), type)
        }
      }),
      { ...RUNS, numRuns: 1500 },
    )
  })

  test("a text comes whole through each transfer encoding and charset", async () => {
    await fc.assert(
      fc.asyncProperty(newsText, fc.boolean(), fc.integer({ min: 4, max: 76 }), async (text, isBase64, width) => {
        const bytes = Buffer.from(text)
        const quoted = Array.from(bytes, (byte) => `=${byte.toString(16).padStart(2, "0").toUpperCase()}`)
        const encoded = isBase64 ? bytes.toString("base64").match(/.{1,76}/g) : quoted
        const lines = isBase64
          ? (encoded ?? []).flatMap((line) => line.match(new RegExp(`.{1,${width}}`, "g")) ?? []).join("\r\n")
          : quoted.join("").replaceAll(new RegExp(`((?:=..){${width}})`, "g"), "$1=\r\n")
        const head = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ${isBase64 ? "base64" : "quoted-printable"}\r\n\r\n`
        const parsed = await parseChecked(utf8(head + lines), "message/rfc822")
        const own = text.startsWith("\ufeff") ? text.slice(1) : text
        expect(parsed?.text).toBe(own.trim() === "" ? "" : own.replaceAll("\r\n", "\n"))
      }),
      RUNS,
    )
  })

  test("the text of an NDJSON line is the value, whatever way it is escaped", async () => {
    const escaped = fc.tuple(newsText, fc.infiniteStream(fc.boolean())).map(([text, choice]) => {
      const units = Array.from({ length: text.length }, (_, i) => text.charAt(i))
      // Both halves of a pair are written alike, as every JSON writer does.
      let last = false
      const literal = units.map((unit) => {
        const low = unit >= "\udc00" && unit <= "\udfff"
        const asHex = low ? last : choice.next().value === true
        last = asHex
        if (asHex) return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`
        return unit >= "\ud800" && unit <= "\udfff" ? unit : JSON.stringify(unit).slice(1, -1)
      })
      return { text, literal: literal.join("") }
    })
    await fc.assert(
      fc.asyncProperty(escaped, fc.boolean(), async ({ text, literal }, mark) => {
        const line = `${mark ? "\ufeff" : ""} {"id": "a\\"text\\":1", "deep": {"text": ["no"]}, "t\\u0065xt" : "${literal}", "outlet":null}`
        const parsed = await parseChecked(utf8(line), "application/x-ndjson-line")
        expect(parsed?.text).toBe(text)
      }),
      RUNS,
    )
  })
})
