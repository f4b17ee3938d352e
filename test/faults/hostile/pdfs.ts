import { deflateSync } from "node:zlib"
import type { Random } from "../../../bench/random.ts"
import { madeLines, madePdf } from "../../made/pdf.ts"
import { bytesOf, type HostileInput } from "./hostile-input.ts"
import { spoiltForms } from "./mutations.ts"

const LINES = ["Two people were hurt in Rivne on 4 May 2023.", "Police said that one of them is a child."]
const sound = madePdf([madeLines(LINES, { x: 50, y: 780 })], { Title: "Report" })

/** A PDF of these objects, numbered from 1, the first its catalogue; without a table of where they stand. */
const objects = (...all: readonly (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat([
    bytesOf("%PDF-1.5\n"),
    ...all.map((object, i) =>
      Buffer.concat([
        bytesOf(`${i + 1} 0 obj\n`),
        typeof object === "string" ? bytesOf(object) : object,
        bytesOf("\nendobj\n"),
      ]),
    ),
    bytesOf(`trailer<</Size ${all.length + 1}/Root 1 0 R>>\nstartxref\n0\n%%EOF`),
  ])

const stream = (bytes: Uint8Array, said: string): Uint8Array =>
  Buffer.concat([bytesOf(`<</Length ${bytes.length}${said}>>\nstream\n`), bytes, bytesOf("\nendstream")])
const packed = (program: string): Uint8Array => stream(deflateSync(program), "/Filter/FlateDecode")
const CATALOGUE = "<</Type/Catalog/Pages 2 0 R>>"
const PAGES = "<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 595 842]>>"
const PAGE = "<</Type/Page/Parent 2 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 4 0 R>>>>/Contents 4 0 R>>"
const FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
const drawing = (contents: Uint8Array | string): Uint8Array => objects(CATALOGUE, PAGES, PAGE, contents, FONT)

const MADE: Readonly<Record<string, () => Uint8Array>> = {
  "a PDF whose pages hold themselves": () => objects(CATALOGUE, "<</Type/Pages/Count 1/Kids[2 0 R]>>"),
  "a PDF whose pages lead round in a circle": () =>
    objects(CATALOGUE, "<</Type/Pages/Count 2/Kids[3 0 R 3 0 R]>>", "<</Type/Pages/Count 2/Kids[2 0 R]/Parent 2 0 R>>"),
  "a PDF that says it has two thousand million pages": () =>
    objects(CATALOGUE, "<</Type/Pages/Count 2147483647/Kids[]>>"),
  "a PDF of minus one page": () => objects(CATALOGUE, "<</Type/Pages/Count -1/Kids[3 0 R]>>", PAGE),
  "a PDF whose catalogue is a number": () => objects("7"),
  "a PDF whose catalogue is itself": () => objects("1 0 R"),
  "a PDF whose page draws itself": () =>
    drawing(
      stream(
        bytesOf("/X Do ".repeat(50)),
        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>",
      ),
    ),
  "a PDF with a program of 200,000 saved states": () => drawing(packed("q ".repeat(200_000))),
  "a PDF with a program of states that end more often than they begin": () => drawing(packed("Q ".repeat(100_000))),
  "a PDF packed a thousandfold": () => drawing(packed("BT ".repeat(10_000_000))),
  "a PDF packed twice": () =>
    drawing(stream(deflateSync(deflateSync(Buffer.alloc(50_000_000))), "/Filter[/FlateDecode/FlateDecode]")),
  "a PDF packed by forty filters": () => drawing(stream(bytesOf("x"), `/Filter[${"/ASCIIHexDecode".repeat(40)}]`)),
  "a PDF whose length is itself": () =>
    objects(CATALOGUE, PAGES, PAGE, "<</Length 4 0 R>>\nstream\nBT ET\nendstream", FONT),
  "a PDF whose length is a lie": () =>
    objects(CATALOGUE, PAGES, PAGE, "<</Length 999999999>>\nstream\nBT ET\nendstream", FONT),
  "a PDF of brackets that never close": () => bytesOf(`%PDF-1.4\n1 0 obj\n${"[".repeat(300_000)}`),
  "a PDF of dictionaries that never close": () => bytesOf(`%PDF-1.4\n1 0 obj\n${"<</A".repeat(100_000)}`),
  "a PDF of a text that never closes": () => bytesOf(`%PDF-1.4\n1 0 obj\n${"(".repeat(300_000)}`),
  "a PDF that is locked with a password": () =>
    Buffer.from(
      Buffer.from(sound)
        .toString("latin1")
        .replace("/Info", `/Encrypt <</Filter/Standard/V 1/R 2/O(${"x".repeat(32)})/U(${"y".repeat(32)})/P -4>>/Info`),
      "latin1",
    ),
  "a PDF whose text stands at the end of the world": () =>
    drawing(packed("BT /F 1e38 Tf 1e38 -1e38 Td (Two were hurt) Tj ET")),
  "a PDF with 200,000 pieces of text": () => drawing(packed(`BT /F 1 Tf ${"(a) Tj ".repeat(200_000)} ET`)),
  "a PDF with escape codes in its title": () =>
    madePdf([madeLines(LINES, { x: 50, y: 780 })], { Title: "\u001b[2J\u0007owned" }),
  "a PDF with a date that is none": () =>
    madePdf([madeLines(LINES, { x: 50, y: 780 })], { CreationDate: "D:99999999999999" }),
  "a PDF whose table of objects leads to itself": () =>
    bytesOf("%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Prev 9/Root 1 0 R>>\nstartxref\n9\n%%EOF"),
  "a PDF with a script that runs when it is opened": () =>
    objects(
      "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(while\\(1\\){})>>>>",
      PAGES,
      PAGE,
      packed("BT /F 9 Tf 50 700 Td (Two were hurt.) Tj ET"),
      FONT,
    ),
  "a PDF that is nothing but its first line": () => bytesOf("%PDF-1.7\n"),
  "a PDF behind a megabyte of spaces": () => Buffer.concat([Buffer.alloc(1_000_000, " "), sound]),
}

/** PDFs that loop, swell and lie, and sound ones that were spoilt. */
export const hostilePdfs = (random: Random): readonly HostileInput[] => [
  ...Object.entries(MADE).map(([what, bytes], i) => ({ what, fileName: `made-${i}.pdf`, bytes })),
  ...[...spoiltForms(sound, 10, random)].map(({ how, bytes }, i) => ({
    what: `a PDF ${how}`,
    fileName: `spoilt-${i}.pdf`,
    bytes: () => bytes,
  })),
]
