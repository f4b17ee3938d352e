import { describe, expect, test } from "vitest"
import { parseCapture } from "./parse-capture.ts"
import { bytesOfSpan } from "./segments.ts"

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const parse = (text: string | Uint8Array, mediaType: string) =>
  parseCapture({ bytes: typeof text === "string" ? utf8(text) : text, mediaType, name: "input" })
const markdown = (text: string) => parse(text, "text/markdown")
const line = (object: unknown) => parse(JSON.stringify(object), "application/x-ndjson-line")

describe("plain text", () => {
  test("a byte that is not UTF-8 is read as Windows-1252, and said to be", async () => {
    const parsed = await parse(Buffer.from([...utf8("Kyїв: "), 0x93, 0x35, 0x94]), "text/plain")
    expect(parsed.text).toBe("Kyїв: “5”")
    expect(parsed.notes).toEqual(["2 bytes are not UTF-8 and read as Windows-1252"])
  })

  test.each([
    ["NUL", utf8("12 hurt\0")],
    ["UTF-16 without a mark", Buffer.from("12 hurt", "utf16le")],
    ["half a pair in UTF-16", Buffer.from("\ufeff\ud800", "utf16le")],
  ])("%s is refused by name", async (_, bytes) => {
    await expect(parse(bytes, "text/plain")).rejects.toThrow(
      expect.objectContaining({ code: "bad-input", message: expect.stringMatching(/^input: /) }),
    )
  })

  test("what is too long or of another form is refused", async () => {
    await expect(parseCapture({ bytes: utf8("12345"), mediaType: "text/plain", name: "long.txt" }, 4)).rejects.toThrow(
      "long.txt: has 5 bytes; at most 4 are read",
    )
    await expect(parse("RIFF", "audio/wav")).rejects.toThrow("input: is audio/wav, not a form that is read yet")
  })
})

describe("markdown", () => {
  test.each([
    ["# Two hurt #\n\nText", "Two hurt\n\nText"],
    ["Two hurt\n===\nText", "Two hurt\n\nText"],
    ["At least **28** people, *four* of them __children__", "At least 28 people, four of them children"],
    ['**28 [people](http://a/b_(c) "T") hurt**', "28 people hurt"],
    ["![Rescuers at work](a.jpg)", "Rescuers at work"],
    ["[sic] and [see][r] and [see][q]\n\n[r]: http://x", "[sic] and see and [see][q]\n\n"],
    ["> quoted\n> > twice", "quoted\ntwice"],
    ["- 10 in Kryvyi Rih\n* 1 in Dnipro", "10 in Kryvyi Rih\n1 in Dnipro"],
    ["28. July", "28. July"],
    ["snake_case_name and 2*3*4 and 5 * 3 * 2", "snake_case_name and 2*3*4 and 5 * 3 * 2"],
    ["a\n\n---\n\nb", "a\n\n\n\nb"],
    ["```\n# 3 `x`\n```", "\n# 3 `x`\n"],
    ["`**raw**` and ``a`b``", "**raw** and a`b"],
    ["\\*not\\* and &lt;12&gt; and AT&T", "*not* and <12> and AT&T"],
    ["<p>12<br> <https://a.b/c> < 13</p>", "12 https://a.b/c < 13"],
    ["a <!-- not\nshown --> b", "a \n b"],
    ["~~28~~ 31 killed", "~~28~~ 31 killed"],
    ["**bold\nover lines** on", "bold\nover lines on"],
    ["[Update]: 12 hurt", "[Update]: 12 hurt"],
    ["* * *", ""],
  ])("%j reads %j", async (source, text) => {
    expect((await markdown(source)).text).toBe(text)
    expect((await markdown(source.replaceAll("\n", "\r\n"))).text).toBe(text)
  })

  test("front matter says what the document is and is no part of its text", async () => {
    const parsed = await markdown(
      '---\ntitle: "Three hurt: officials"\npublished: 2024-07-08T11:36Z\nsource: https://example.org/a\npublisher: Sample Gazette\ntags:\n  - one\n---\n# Other\nText',
    )
    expect(parsed).toMatchObject({
      text: "Other\nText",
      title: "Three hurt: officials",
      published: "2024-07-08T11:36Z",
      url: "https://example.org/a",
      outlet: "Sample Gazette",
      notes: [],
    })
  })

  test("a date that is none is left out and said", async () => {
    const parsed = await markdown("---\ndate: last Monday\n---\nText")
    expect(parsed.published).toBe(null)
    expect(parsed.notes).toEqual([
      'the front matter\'s date "last Monday" is no date of the form 2024-07-08 and is left out',
    ])
  })

  test("a rule at the beginning is no front matter", async () => {
    expect((await markdown("---\nThree people were hurt.\n---\nText")).text).toBe("\nThree people were hurt.\n\nText")
  })

  test("the first heading is the title where nothing else says it", async () => {
    expect((await markdown("Intro\n\n## Three **hurt** &amp; safe\n")).title).toBe("Three hurt & safe")
  })
})

describe("NDJSON line", () => {
  test("a span leads through the escapes to the bytes of the line", async () => {
    const source = '{"id":"1","text":"\\u041aиїв:\\n\\"12 hurt\\" \\ud83c\\udfda","title":"T","published":"2024-07-08"}'
    const parsed = await parse(source, "application/x-ndjson-line")
    expect(parsed).toMatchObject({ text: 'Київ:\n"12 hurt" 🏚', title: "T", published: "2024-07-08", outlet: null })
    const slice = (quote: string): string => {
      const start = parsed.text.indexOf(quote)
      const { byteStart, byteEnd } = bytesOfSpan(parsed, { start, end: start + quote.length })
      return Buffer.from(utf8(source)).toString("utf8", byteStart, byteEnd)
    }
    expect([slice("12 hurt"), slice("Ки"), slice(':\n"'), slice("🏚")]).toEqual([
      "12 hurt",
      "\\u041aи",
      ':\\n\\"',
      "\\ud83c\\udfda",
    ])
  })

  test.each([
    ["no JSON", '{"text": "a"', "is not JSON"],
    ["no object", "null", 'has no "text"'],
    ["a list", '["text","a"]', 'has no "text"'],
    ["no text", '{"id":"1"}', 'has no "text"'],
    ["a text that is a number", '{"text":12}', 'has no "text"'],
    ["two texts", '{"text":"a","text":"b"}', 'two members "text"'],
    ["half a pair", '{"text":"a\\ud800"}', "half a surrogate pair"],
    ["NUL", '{"text":"a\\u0000"}', "NUL"],
    ["a title that is a list", '{"text":"a","title":[]}', '"title" that is not a string'],
    ["deep nesting", `{"text":"a","x":${"[".repeat(100_000)}`, "nests deeper"],
  ])("%s is refused by name", async (_, source, why) => {
    const thrown = expect.objectContaining({
      code: "bad-input",
      message: expect.stringMatching(new RegExp(`^input: .*${why}`)),
    })
    await expect(parse(source, "application/x-ndjson-line")).rejects.toThrow(thrown)
  })

  test("an empty text is a text", async () => {
    expect(await line({ text: "" })).toMatchObject({ text: "", segments: [] })
  })
})
