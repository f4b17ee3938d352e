import { describe, expect, test } from "vitest"
import { deflateSync } from "node:zlib"
import { parse, parseApart } from "./parse-apart.ts"

/** A PDF of one page whose content is the given program. */
function pdfOf(program: string): Uint8Array {
  const stream = deflateSync(program)
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 595 842]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n4 0 obj<</Length ${stream.length}/Filter/FlateDecode>>stream\n`,
    ),
    stream,
    Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>"),
  ])
}
const capture = (program: string, name = "list.pdf") => ({ bytes: pdfOf(program), mediaType: "application/pdf", name })
const WORDS = "BT /F 12 Tf 50 700 Td (Nine people were hurt in the hall.) Tj ET"

describe("a PDF is parsed in a thread of its own", () => {
  test("with the same result, and the next one in the same thread", async () => {
    expect((await parse(capture(WORDS))).text).toContain("Nine people were hurt in the hall.")
    expect(await parse(capture(WORDS))).toEqual(await parse(capture(WORDS)))
  })

  test("one that would never end is ended and named, and those after it are read", { timeout: 60_000 }, async () => {
    const endless = capture("q ".repeat(1_500_000), "endless.pdf")
    await expect(parseApart(endless, 3)).rejects.toMatchObject({
      code: "bad-input",
      message: "endless.pdf: takes longer than 3 s to read",
    })
    expect((await parse(capture(WORDS))).text).toContain("Nine people")
  })

  test("what the parser refuses is refused in the same words", async () => {
    const broken = { bytes: Buffer.from("%PDF-1.4 nothing"), mediaType: "application/pdf", name: "broken.pdf" }
    await expect(parse(broken)).rejects.toMatchObject({
      code: "bad-input",
      message: expect.stringMatching(/^broken\.pdf: /) as string,
    })
  })
})
