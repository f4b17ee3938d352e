import { describe, expect, test } from "vitest"
import { decodeCharset } from "./decode-charset.ts"
import { parseCapture } from "./parse-capture.ts"
import { bytesOfSpan } from "./segments.ts"

/** Bytes of ASCII letters, and of those that the table names. */
const bytesIn = (text: string, table: Readonly<Record<string, readonly number[]>>): Uint8Array =>
  Uint8Array.from([...text].flatMap((letter) => table[letter] ?? [letter.charCodeAt(0)]))

const CYRILLIC = { К: [0xca], и: [0xe8], ї: [0xbf], в: [0xe2] }

describe("encodings that a page states", () => {
  test.each([
    ["windows-1251", "Київ: 12", bytesIn("Київ: 12", CYRILLIC)],
    ["WINDOWS-1251", "Київ", bytesIn("Київ", CYRILLIC)],
    ["iso-8859-1", "café £5", bytesIn("café £5", { é: [0xe9], "£": [0xa3] })],
    ["koi8-u", "ї 5", bytesIn("ї 5", { ї: [0xa7] })],
    ["windows-1256", "س5", bytesIn("س5", { س: [0xd3] })],
    ["shift_jis", "火 12 火", bytesIn("火 12 火", { 火: [0x89, 0xce] })],
    ["gb18030", "火😀5", bytesIn("火😀5", { 火: [0xbb, 0xf0], "😀": [0x94, 0x39, 0xfc, 0x36] })],
    ["utf-8", "Київ", new TextEncoder().encode("Київ")],
    ["no-such-encoding", "Київ", new TextEncoder().encode("Київ")],
  ])("%s: %s, each letter led to its bytes", (label, text, bytes) => {
    const decoded = decodeCharset(bytes, label, "page.html")
    expect(decoded.text).toBe(text)
    let [textAt, byteAt] = [0, 0]
    for (const run of decoded.runs) {
      expect([run.textStart, run.byteStart]).toEqual([textAt, byteAt])
      // Of one width each, so that it can be cut anywhere.
      expect((run.byteLength * 2) % run.textLength).toBe(0)
      textAt += run.textLength
      byteAt += run.byteLength
    }
    expect([textAt, byteAt]).toEqual([text.length, bytes.length])
    const end = text.indexOf("5") < 0 ? text.length : text.indexOf("5")
    const span = bytesOfSpan({ text, segments: decoded.runs }, { start: 0, end })
    const before = label === "no-such-encoding" ? "utf-8" : label
    expect(new TextDecoder(before).decode(bytes.subarray(span.byteStart, span.byteEnd))).toBe(text.slice(0, end))
  })

  test("a byte order mark counts before the label", () => {
    const bytes = Buffer.from("\ufeffКиїв", "utf8")
    expect(decodeCharset(bytes, "windows-1251", "page.html").text.replace("\ufeff", "")).toBe("Київ")
  })

  test("bytes that mean nothing in it become the mark for that, one by one", () => {
    expect(decodeCharset(Uint8Array.of(0x31, 0xfd, 0xff, 0x32), "shift_jis", "page.html").text).toBe("1\ufffd\ufffd2")
  })

  test("an encoding whose text cannot be led back is refused by name", () => {
    expect(() => decodeCharset(Uint8Array.of(0x31), "iso-2022-jp", "page.html")).toThrow(
      "page.html: is written in iso-2022-jp, which is not read",
    )
  })
})

describe("where a page states it", () => {
  const text = "Київ"
  const in1251 = (head: string): Uint8Array => Buffer.concat([Buffer.from(head), bytesIn(`<p>${text}</p>`, CYRILLIC)])
  test.each([
    ["in a meta element", "text/html", in1251('<meta charset="windows-1251">')],
    [
      "in an old meta element",
      "text/html",
      in1251('<meta http-equiv=Content-Type content="text/html; charset=windows-1251">'),
    ],
    ["in an XML declaration", "text/html", in1251('<?xml version="1.0" encoding="windows-1251"?>')],
    ["by its server, who counts before the page", "text/html; charset=windows-1251", in1251('<meta charset="utf-8">')],
  ])("%s", async (_, mediaType, bytes) => {
    expect((await parseCapture({ bytes, mediaType, name: "page.html" })).text).toBe(text)
  })
})
