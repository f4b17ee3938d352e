import { deflateSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { madeLines, madePdf, type MadeText } from "../../../test/made/pdf.ts"
import { parseCapture } from "../parse-capture.ts"
import type { ParsedCapture } from "../parsed.ts"

const parse = (pages: readonly (readonly MadeText[])[], said?: Record<string, string>): Promise<ParsedCapture> =>
  parseCapture({ bytes: madePdf(pages, said), mediaType: "application/pdf", name: "list.pdf" })

const LEFT = 60

describe("a PDF", () => {
  test("its lines are paragraphs, broken words are whole, headings stand alone", async () => {
    const parsed = await parse([
      [
        { text: "Situation on 8 July", x: LEFT, y: 780, size: 20 },
        ...madeLines(
          [
            "Eleven people were hurt when the market hall was struck on Mon-",
            "day morning, the rescue service said. Four of the injured are",
            "children (two of them in a grave condition).",
          ],
          { x: LEFT, y: 740 },
        ),
        ...madeLines(
          [
            "The hall burned for two hours. A 12-",
            "storey house beside it lost its windows, and nobody was hurt there.",
          ],
          { x: LEFT, y: 685 },
        ),
        ...madeLines(["1. Two ambulances came.", "2. Nobody is missing."], { x: LEFT, y: 640 }),
      ],
    ])
    expect(parsed.text).toBe(
      [
        "Situation on 8 July",
        "Eleven people were hurt when the market hall was struck on Monday morning, the rescue service said. Four of the injured are children (two of them in a grave condition).",
        "The hall burned for two hours. A 12- storey house beside it lost its windows, and nobody was hurt there.",
        "1. Two ambulances came.\n2. Nobody is missing.",
      ].join("\n\n"),
    )
    expect(parsed.title).toBe("Situation on 8 July")
    expect(parsed.segments).toEqual([
      { textStart: 0, textLength: parsed.text.length, byteStart: 0, byteLength: expect.any(Number), verbatim: false },
    ])
  })

  test("two columns are read one after the other, between lines that go across", async () => {
    const column = (words: string, x: number, y: number): readonly MadeText[] =>
      madeLines(
        Array.from({ length: 7 }, (_, i) => `${words} line ${i} of the left and right`),
        { x, y },
      )
    const parsed = await parse([
      [
        { text: "A heading that goes across both of the columns of this page of the report", x: LEFT, y: 780 },
        ...column("First", LEFT, 740),
        ...column("Second", 320, 740),
        { text: "Another heading that goes across both of the columns of this page, below", x: LEFT, y: 600 },
        ...column("Third", LEFT, 560),
        ...column("Fourth", 320, 560),
      ],
    ])
    const order = [...parsed.text.matchAll(/First|Second|Third|Fourth|eading/g)].map(([word]) => word)
    expect([...new Set(order)]).toEqual(["eading", "First", "Second", "Third", "Fourth"])
    expect(order.lastIndexOf("First")).toBeLessThan(order.indexOf("Second"))
    expect(order.lastIndexOf("Third")).toBeLessThan(order.indexOf("Fourth"))
  })

  test("a table is a line for each row", async () => {
    const row = (cells: readonly string[], y: number): MadeText[] =>
      cells.map((text, i) => ({ text, x: LEFT + 170 * i, y }))
    const parsed = await parse([
      [
        { text: "People brought to the hospital by the evening of Monday:", x: LEFT, y: 780 },
        ...row(["District", "Killed", "Injured"], 740),
        ...row(["Northern", "2", "at least 11"], 724),
        ...row(["Southern", "none", "4"], 708),
      ],
    ])
    expect(parsed.text).toBe(
      "People brought to the hospital by the evening of Monday:\n\nDistrict | Killed | Injured\nNorthern | 2 | at least 11\nSouthern | none | 4",
    )
  })

  test("what stands on every page at head and foot is left out; a paragraph goes on over the page", async () => {
    const page = (number: number, lines: readonly string[]): readonly MadeText[] => [
      { text: `Rescue service, bulletin 12, page ${number}`, x: LEFT, y: 810, size: 8 },
      ...madeLines(lines, { x: LEFT, y: 760 }),
      { text: String(number), x: 290, y: 30, size: 8 },
    ]
    const parsed = await parse([
      page(1, ["Eleven people were hurt in the strike on the market hall in the centre of"]),
      page(2, ["the city, the service said.", "Four are children."]),
      page(3, ["Nobody is missing."]),
    ])
    expect(parsed.text).toBe(
      "Eleven people were hurt in the strike on the market hall in the centre of the city, the service said.\n\nFour are children.\n\nNobody is missing.",
    )
  })

  test("what it says of itself is kept, but for the names of people; the date of its making is weak", async () => {
    const said = { Title: "Hurt on 8 July", Author: "Anna Example", CreationDate: "D:20240708143600+03'00'" }
    const bytes = madePdf([[{ text: "Eleven people were hurt.", x: LEFT, y: 780 }]], said)
    const alone = await parseCapture({ bytes, mediaType: "application/pdf", name: "a.pdf" })
    expect(alone).toMatchObject({ title: "Hurt on 8 July", published: "2024-07-08T14:36+03:00" })
    expect(alone.found.map(({ where }) => where)).toEqual(["PDF CreationDate", "PDF Title"])
    expect(JSON.stringify(alone)).not.toContain("Anna")
    const beside = [{ field: "published", value: "2024-07-10", where: "feed entry", taken: true }] as const
    const fed = await parseCapture({ bytes, mediaType: "application/pdf", name: "a.pdf", beside })
    expect(fed.published).toBe("2024-07-10")
  })

  test.each([["Microsoft Word - list.docx"], ["untitled"], ["Liste.PDF"]])("%j is no title", async (title) => {
    expect((await parse([[{ text: "Eleven.", x: LEFT, y: 780 }]], { Title: title })).title).toBe(null)
  })

  test("pictures of text are said to be none", async () => {
    const scanned = await parse([[], []])
    expect(scanned).toMatchObject({ text: "", segments: [] })
    expect(scanned.notes).toEqual(["has no text, only pictures of it: it is kept, and nothing is read in it"])
    const mixed = await parse([[], [{ text: "Eleven people were hurt.", x: LEFT, y: 780 }]])
    expect(mixed.notes).toEqual(["1 of 2 pages without text: what is in their pictures is not read"])
  })

  test("the same bytes give the same text, and are left as they were", async () => {
    const bytes = madePdf([madeLines(["Eleven people were hurt.", "Four are children."], { x: LEFT, y: 700 })])
    const before = Buffer.from(bytes)
    const capture = { bytes, mediaType: "application/pdf", name: "a.pdf" }
    expect(await parseCapture(capture)).toEqual(await parseCapture(capture))
    expect(bytes.equals(before)).toBe(true)
  })
})

describe("a PDF that is not one", () => {
  const whole = madePdf([[{ text: "Eleven people were hurt.", x: LEFT, y: 780 }]])
  const locked = Buffer.from(
    whole
      .toString("latin1")
      .replace(
        "/Info",
        `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >> /Info`,
      ),
    "latin1",
  )
  test.each([
    ["nothing", Buffer.alloc(0), "is no PDF that can be read"],
    ["text", Buffer.from("Eleven people were hurt."), "is no PDF that can be read"],
    ["a beginning", whole.subarray(0, 60), "is no PDF that can be read"],
    ["one that is locked", locked, "is locked with a password"],
  ])("%s is refused by name", async (_, bytes, why) => {
    const parsing = parseCapture({ bytes, mediaType: "application/pdf", name: "list.pdf" })
    await expect(parsing).rejects.toThrow(`list.pdf: ${why}`)
  })

  test("pages that hold themselves have no text", async () => {
    const bytes = Buffer.from(
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 9/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>",
    )
    const parsed = await parseCapture({ bytes, mediaType: "application/pdf", name: "list.pdf" })
    expect(parsed.text).toBe("")
  })

  test("a file whose table of contents is wrong is read all the same", async () => {
    const wrong = Buffer.from(whole.toString("latin1").replace(/startxref\n\d+/, "startxref\n7"), "latin1")
    const parsed = await parseCapture({ bytes: wrong, mediaType: "application/pdf", name: "list.pdf" })
    expect(parsed.text).toBe("Eleven people were hurt.")
  })

  test("a file of more pages or letters than are read is refused by name", async () => {
    const pages = Array.from({ length: 3001 }, () => [])
    const bytes = madePdf(pages)
    await expect(parseCapture({ bytes, mediaType: "application/pdf", name: "list.pdf" })).rejects.toThrow(
      "list.pdf: has 3001 pages; at most 3000 are read",
    )
  })

  const withStream = (filters: string, stream: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"),
      Buffer.from(`2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n3 0 obj<</Filter ${filters}>>stream\n`),
      stream,
      Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>"),
    ])
  test.each([
    ["/FlateDecode", deflateSync(Buffer.alloc(60_000_000)), "unpacks to more than 50000000 bytes"],
    ["[/Fl /FlateDecode]", Buffer.from("x"), "holds what is packed more than once"],
  ])("a bomb behind %s is refused before it is unpacked", async (filters, stream, why) => {
    const bytes = withStream(filters, stream)
    await expect(parseCapture({ bytes, mediaType: "application/pdf", name: "list.pdf" })).rejects.toThrow(
      `list.pdf: ${why}`,
    )
  })
})

test("each page is known by the unit at which it begins, also within a paragraph that a page's end cuts", async () => {
  const at = { x: LEFT, y: 740 }
  const { text, pages = [] } = await parse([
    madeLines(["Eleven people were hurt in the fire on Mon-"], at),
    [],
    madeLines(["day, and two of them stay in hospital.", "A second report follows."], at),
  ])
  expect(pages).toHaveLength(3)
  expect(pages.map((begin, i) => text.slice(begin, pages[i + 1]))).toEqual([
    "Eleven people were hurt in the fire on Mon",
    "",
    expect.stringMatching(/^day, and two of them/),
  ])
})
