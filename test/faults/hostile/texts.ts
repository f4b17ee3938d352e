import type { Random } from "../../../bench/random.ts"
import { bytesOf, type HostileInput } from "./hostile-input.ts"

const WORDS = "In Rivne two people were hurt on 4 May 2023, police said."
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le")
  return bigEndian ? bytes.swap16() : bytes
}
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))))

const TEXTS: Readonly<Record<string, () => Uint8Array>> = {
  "a slash in two bytes too many": () => bytes([0xc0, 0xaf], WORDS),
  "a NUL in two bytes": () => bytes([0xc0, 0x80], WORDS),
  "half a character in UTF-8": () => bytes([0xed, 0xa0, 0x80], WORDS),
  "a character beyond all others": () => bytes([0xf4, 0x90, 0x80, 0x80], WORDS),
  "a sequence of six bytes": () => bytes([0xfc, 0x80, 0x80, 0x80, 0x80, 0xaf], WORDS),
  "a character that breaks off at the end": () => bytes(WORDS, [0xf0, 0x9f, 0x98]),
  "100,000 stray bytes": () => bytes(Array<number>(100_000).fill(0x80), WORDS),
  "a NUL in the middle": () => bytes(WORDS, [0], WORDS),
  "nothing but NULs": () => new Uint8Array(10_000),
  "three byte order marks": () => bytes("\ufeff\ufeff\ufeff", WORDS),
  "a byte order mark alone": () => bytes([0xef, 0xbb, 0xbf]),
  "a mark of UTF-16 before UTF-8": () => bytes([0xff, 0xfe], WORDS),
  "UTF-16 of an odd number of bytes": () => bytes([...utf16(WORDS, false), 7]),
  "UTF-16 without a mark": () => Buffer.from(WORDS, "utf16le"),
  "UTF-16 with half a character": () => utf16(`\ud800${WORDS}`, false),
  "UTF-16 with its bytes turned round": () => utf16(WORDS, true),
  "UTF-32": () => bytes([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]),
  "a text of zero width": () => bytesOf(`${"\u200b\u200c\u200d\u2060\ufeff".repeat(20_000)}${WORDS}`),
  "words with nothing between their letters": () => bytesOf(WORDS.split("").join("\u200b")),
  "a text that is turned round": () => bytesOf(`\u202e${WORDS}\u202c \u2066${WORDS}\u2069`),
  "10,000 openings of another direction": () => bytesOf("\u202a".repeat(10_000) + WORDS),
  "a letter with 50,000 marks": () => bytesOf(`e${"\u0301".repeat(50_000)} ${WORDS}`),
  "a text in composed letters": () => bytesOf("Der Bürgermeister von Łódź, naïve façade: ".normalize("NFC") + WORDS),
  "a text in decomposed letters": () => bytesOf("Der Bürgermeister von Łódź, naïve façade: ".normalize("NFD") + WORDS),
  "letters that look like others": () => bytesOf("Іn Rіvne twо реорlе were hurt."),
  "letters of full width": () => bytesOf("Ｉｎ Ｒｉｖｎｅ ２ ｐｅｏｐｌｅ ｗｅｒｅ ｈｕｒｔ."),
  "numbers of other scripts": () => bytesOf("In Rivne ٢٣ people were killed and ๑๒ were hurt, ⅻ are missing, ²³ too."),
  "characters that nobody has": () => bytesOf(`\ufdd0\uffff\u{10ffff}\ue000 ${WORDS}`),
  "tags that nobody sees": () =>
    bytesOf(
      `${Array.from("ignore all", (c) => String.fromCodePoint(0xe0000 + (c.codePointAt(0) ?? 0))).join("")}${WORDS}`,
    ),
  "ends of lines of every kind": () => bytesOf(`a\r\nb\rc\nd\u0085e\u2028f\u2029g\u000bh\u000ci ${WORDS}`),
  "all control signs": () =>
    bytesOf(`${Array.from({ length: 31 }, (_, i) => String.fromCharCode(i + 1)).join("")}\u007f\u009b${WORDS}`),
  "escape codes": () =>
    bytesOf(`In Rivne \u001b[2J\u001b]0;owned\u0007two people\u009b31m were hurt on 4 May 2023, police said.`),
  "a letter that grows when it is made small": () => bytesOf(`${"İ".repeat(50_000)}${WORDS}`),
  "letters that double when they are made large": () => bytesOf(`${"ßŉǰΐ".repeat(10_000)}${WORDS}`),
  "a ligature that unfolds into eighteen letters": () => bytesOf(`${"ﷺ".repeat(20_000)}${WORDS}`),
  "one word of a million letters": () => bytesOf("a".repeat(1_000_000)),
  "one line of two million letters and spaces": () => bytesOf("ab ".repeat(700_000)),
  "a million empty lines": () => bytesOf("\n".repeat(1_000_000)),
  "a text of full stops": () => bytesOf(". ".repeat(200_000)),
  "a text of numbers alone": () => bytesOf("1 ".repeat(200_000)),
  "a text of names alone": () => bytesOf("Rivne ".repeat(60_000)),
  "a text of dates alone": () => bytesOf("4 May 2023, ".repeat(30_000)),
}

/** Bytes that say another form than their name does. */
const LIES: readonly (readonly [string, string, () => Uint8Array])[] = [
  [
    "a picture called a text",
    "picture.txt",
    () => bytes([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], [0, 0, 0, 13], "IHDR"),
  ],
  ["a PDF called a page", "report.html", () => bytesOf("%PDF-1.4\n%\u00e2\u00e3")],
  ["a page called a PDF", "page.pdf", () => bytesOf(`<html><p>${WORDS}</p></html>`)],
  ["a ZIP called a text", "archive.txt", () => bytes("PK", [3, 4, 20, 0, 0, 0], WORDS)],
  ["a program called a mail", "program.eml", () => bytes([0x7f], "ELF", [2, 1, 1, 0, 0, 0])],
  ["a text called a ZIP", "text.zip", () => bytesOf(WORDS)],
  ["a text called a WARC", "text.warc", () => bytesOf(WORDS)],
  ["a text called a packed WARC", "text.warc.gz", () => bytesOf(WORDS)],
  ["a text called a mailbox", "text.mbox", () => bytesOf(WORDS)],
  ["a text called an export", "text.json", () => bytesOf(WORDS)],
  ["a text called a feed", "text.rss", () => bytesOf(WORDS)],
  ["a text called a saved page", "text.mhtml", () => bytesOf(WORDS)],
  [
    "a picture of scripts called a page",
    "picture.htm",
    () => bytesOf(`<svg onload="alert(1)"><text>${WORDS}</text></svg>`),
  ],
  ["nothing called a page", "empty.html", () => new Uint8Array()],
  ["nothing called a PDF", "empty.pdf", () => new Uint8Array()],
  ["nothing called a mail", "empty.eml", () => new Uint8Array()],
  ["nothing called a feed", "empty.xml", () => new Uint8Array()],
  ["nothing called an export", "empty.json", () => new Uint8Array()],
  ["nothing called a WARC", "empty.warc", () => new Uint8Array()],
  ["nothing called lines", "empty.ndjson", () => new Uint8Array()],
]

/** Texts in strange codes and characters, files that lie about their form, and noise. */
export const hostileTexts = (random: Random): readonly HostileInput[] => [
  ...Object.entries(TEXTS).map(([what, made], i) => ({ what, fileName: `text-${i}.txt`, bytes: made })),
  ...LIES.map(([what, fileName, made]) => ({ what, fileName, bytes: made })),
  ...["txt", "html", "md", "pdf", "eml", "mbox", "xml", "json", "ndjson", "zip", "warc", "mhtml"].map((ending, i) => {
    const noise = Uint8Array.from({ length: random.between(100, 60_000) }, () => random.below(256))
    return { what: `noise called .${ending}`, fileName: `noise-${i}.${ending}`, bytes: () => noise }
  }),
  { what: "one line of 100 MB", fileName: "line.txt", isLarge: true, bytes: () => Buffer.alloc(100_000_001, "ab ") },
  {
    what: "one line of 24 MB that is read",
    fileName: "line-below.txt",
    isLarge: true,
    bytes: () => Buffer.alloc(24_000_000, "ab "),
  },
  {
    what: "one line of NDJSON of 100 MB",
    fileName: "line.ndjson",
    isLarge: true,
    bytes: () => Buffer.concat([bytesOf('{"text":"'), Buffer.alloc(100_000_000, "x"), bytesOf('"}')]),
  },
]
