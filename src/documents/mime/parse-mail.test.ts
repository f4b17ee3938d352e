import { describe, expect, test } from "vitest"
import { madePdf } from "../../../test/made/pdf.ts"
import { bytesOfSpan } from "../segments.ts"
import { parseCapture } from "../parse-capture.ts"
import type { ParsedCapture } from "../parsed.ts"

const mail = (lines: readonly string[] | string, mediaType = "message/rfc822"): Promise<ParsedCapture> =>
  parseCapture({ bytes: bytesOf(lines), mediaType, name: "input" })
const bytesOf = (lines: readonly string[] | string): Uint8Array =>
  Buffer.from(typeof lines === "string" ? lines : lines.join("\r\n"))

const HEAD = [
  "From: Duty Desk <press@fire.example>",
  "To: someone@else.example",
  "Date: Mon, 08 Jul 2024 14:36:00 +0300 (EEST)",
  "Subject: =?utf-8?Q?Eleven_hurt_in_=D0=9A?= =?UTF-8?B?0LjRl9Cy?=",
]
/** The words of the mail's bytes that a phrase of the text was made from. */
function source(parsed: ParsedCapture, lines: readonly string[], phrase: string): string {
  const start = parsed.text.indexOf(phrase)
  const { byteStart, byteEnd } = bytesOfSpan(parsed, { start, end: start + phrase.length })
  return Buffer.from(bytesOf(lines)).toString("latin1", byteStart, byteEnd)
}

describe("a mail", () => {
  test("its subject is the title, its date the publication, its desk's domain the outlet", async () => {
    const parsed = await mail([...HEAD, "", "Eleven people were hurt.", "Four are children."])
    expect(parsed).toMatchObject({
      text: "Eleven people were hurt.\nFour are children.",
      title: "Eleven hurt in Київ",
      published: "2024-07-08T14:36+03:00",
      outlet: "fire.example",
    })
    expect(parsed.found.map(({ field, where }) => `${field}: ${where}`)).toEqual([
      "published: mail Date",
      "title: mail Subject",
      "outlet: mail From",
    ])
  })

  test.each([
    ["Anna Example <anna@ministry.example>", null],
    ["Anna Example <press@gmail.com>", null],
    ["news@sample-gazette.example", "sample-gazette.example"],
    ['"Anna Example" <no-reply@alerts.example>', "alerts.example"],
    ["Infora <infora@x.example>", null],
  ])("of the sender %s only %j is kept", async (from, outlet) => {
    const parsed = await mail([`From: ${from}`, "Subject: Hurt", "", "Two were hurt."])
    expect(parsed.outlet).toBe(outlet)
    expect(JSON.stringify(parsed)).not.toContain("Anna")
  })

  test("a list is an outlet by its name", async () => {
    const list = "List-Id: Situation reports <sitreps.example.org>"
    expect((await mail(["From: Anna <a@b.example>", list, "", "Two hurt."])).outlet).toBe("Situation reports")
  })

  test("quoted-printable leads through its signs to the bytes of the mail", async () => {
    const lines = [
      ...HEAD,
      "Content-Type: text/plain; charset=windows-1251",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "=C2 =CA=E8=E5=E2=E5 12 peo=",
      "ple were hurt =3D all.",
    ]
    const parsed = await mail(lines)
    expect(parsed.text).toBe("В Киеве 12 people were hurt = all.")
    expect(source(parsed, lines, "Киеве")).toBe("=CA=E8=E5=E2=E5")
    expect(source(parsed, lines, "12 people")).toBe("12 peo=\r\nple")
    expect(source(parsed, lines, "hurt")).toBe("hurt")
    expect(source(parsed, lines, "=")).toBe("=3D")
  })

  test("base64 leads to the letters that hold the bits of the words", async () => {
    const body = Buffer.from("Twelve people were hurt – у Києві.").toString("base64")
    const lines = [
      ...HEAD,
      'Content-Type: text/plain; charset="UTF-8"',
      "Content-Transfer-Encoding: BASE64",
      "",
      body.slice(0, 24),
      body.slice(24),
    ]
    const parsed = await mail(lines)
    expect(parsed.text).toBe("Twelve people were hurt – у Києві.")
    expect(source(parsed, lines, "hurt")).toBe("IGh1cnQg")
    expect(source(parsed, lines, "Києві").length).toBeLessThan(20)
  })

  test("plain text is read before the page that says the same, and the page where the text says too little", async () => {
    const both = (plain: string): string[] => [
      ...HEAD,
      'Content-Type: multipart/alternative; boundary="a b"',
      "",
      "Your program does not read this.",
      "--a b",
      "",
      plain,
      "--a b",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      '<html lang=3D"en"><body><p>Eleven people were hurt in the strike on Monday, th=',
      "e rescue service said.</p><p>Four of them are children, and two were in a grave condition.</p>",
      "--a b--",
      "Not this either.",
    ]
    expect((await mail(both("Eleven people were hurt in the strike, the rescue service said."))).text).toBe(
      "Eleven people were hurt in the strike, the rescue service said.",
    )
    const lines = both("See it on the web.")
    const page = await mail(lines)
    expect(page.text).toBe(
      "Eleven people were hurt in the strike on Monday, the rescue service said.\n\nFour of them are children, and two were in a grave condition.",
    )
    expect(page.language).toBe("en")
    expect(source(page, lines, "the rescue")).toBe("th=\r\ne rescue")
  })

  test("flowed lines go on, others stay lines; texts beside each other are paragraphs", async () => {
    const parsed = await mail([
      ...HEAD,
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b",
      "Content-Type: text/plain; format=flowed",
      "",
      "Eleven people were ",
      "hurt.",
      "Four are children.",
      "-- ",
      "The desk",
      "--b",
      "",
      "Sent to a list.",
      "--b--",
    ])
    expect(parsed.text).toBe("Eleven people were hurt.\nFour are children.\n-- \nThe desk\n\nSent to a list.")
  })

  test("what was put in are reports of their own, those of a mail that is passed on too", async () => {
    const lines = [
      ...HEAD,
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b",
      "",
      "See the list.",
      "--b",
      'Content-Type: application/octet-stream; name="list.txt"',
      "Content-Disposition: attachment; filename=list.txt",
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from("Three people, 12, 40 and 71.").toString("base64"),
      "--b",
      "Content-Type: image/jpeg; name=photo.jpg",
      "",
      "xx",
      "--b",
      "Content-Type: message/rfc822",
      "",
      "From: Anna <a@b.example>",
      "Date: Sun, 07 Jul 2024 10:00 +0000",
      "Subject: Before",
      "Content-Type: multipart/mixed; boundary=c",
      "",
      "--c",
      "",
      "Two were hurt before.",
      "--c",
      "Content-Type: text/html",
      "Content-Disposition: attachment",
      "",
      "<p>Nine people were hurt in the market hall on Sunday.",
      "--c--",
      "--b--",
    ]
    const parsed = await mail(lines)
    expect(parsed.text).toBe("See the list.")
    expect(parsed.notes).toEqual(["attachment 2 is image/jpeg, not a form that is read"])
    const parts = await Promise.all(
      (parsed.parts ?? []).map(async ({ part, byteStart, byteEnd, mediaType, beside }) => {
        const bytes = bytesOf(lines).subarray(byteStart, byteEnd)
        const { text, published } = await parseCapture({ bytes, mediaType, name: part, beside })
        return [part, published, text]
      }),
    )
    expect(parts).toEqual([
      ["attachment 1", "2024-07-08T14:36+03:00", "Three people, 12, 40 and 71."],
      ["attachment 3", "2024-07-07T10:00+00:00", "Two were hurt before."],
      ["attachment 4", "2024-07-08T14:36+03:00", "Nine people were hurt in the market hall on Sunday."],
    ])
  })

  test("a PDF that was put in is read, and leads back to its letters in the mail", async () => {
    const pdf = madePdf([[{ text: "Eleven people were hurt.", x: 60, y: 700 }]])
    const lines = [
      "Content-Type: application/octet-stream; name=list.pdf",
      "Content-Transfer-Encoding: base64",
      "",
      pdf.toString("base64"),
    ]
    const parsed = await mail(lines, "message/x-mime-part")
    expect(parsed.text).toBe("Eleven people were hurt.")
    expect(source(parsed, lines, "hurt")).toBe(pdf.toString("base64"))
  })

  test.each([
    ["no headers at all", "\r\nTwo were hurt.", "Two were hurt."],
    [
      "a line of a mailbox before it",
      "From a@b Mon Jul  8 14:36:00 2024\nSubject: A\n\nTwo were hurt.",
      "Two were hurt.",
    ],
    ["no empty line", "Subject: A\nTwo people were hurt.", "Two people were hurt."],
    ["a boundary that never comes", "Content-Type: multipart/mixed; boundary=b\n\nTwo were hurt.", ""],
    ["a last boundary that never comes", "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nTwo.", "Two."],
    ["a transfer encoding nobody knows", "Content-Transfer-Encoding: x-uue\n\nTwo were hurt.", "Two were hurt."],
    ["a charset nobody knows", "Content-Type: text/plain; charset=x-klingon\n\nTwo – hurt.", "Two – hurt."],
    ["base64 with rubbish", "Content-Transfer-Encoding: base64\n\nVHd*vI\nGh1cn\nQ=\nVA==", "Two hurtT"],
  ])("with %s is read", async (_, lines, text) => {
    expect((await mail(lines)).text).toBe(text)
  })

  test("parts nested without end, and parts without number, are refused by name", async () => {
    const nested = Array.from(
      { length: 20 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
    ).join("")
    await expect(mail(nested)).rejects.toThrow("input: has parts within parts more than 12 deep")
    const forwarded = "Content-Type: message/rfc822\n\n".repeat(20)
    await expect(mail(forwarded)).rejects.toThrow("input: has parts within parts more than 12 deep")
    const many = `Content-Type: multipart/mixed; boundary=b\n\n${"--b\n\nx\n".repeat(10_001)}`
    await expect(mail(many)).rejects.toThrow("input: has more than 10000 parts")
  })
})

describe("a page saved with its pictures", () => {
  const saved = (more: readonly string[] = []): string[] => [
    "From: <Saved by Blink>",
    "Snapshot-Content-Location: https://sample.example/news/eleven-hurt",
    "Subject: =?utf-8?Q?Eleven hurt?=",
    "Date: Tue, 9 Jul 2024 10:00:00 -0000",
    "MIME-Version: 1.0",
    'Content-Type: multipart/related; type="text/html"; boundary="----x"',
    "",
    "------x",
    ...more,
    "Content-Type: text/html",
    "Content-ID: <frame-1@mhtml.blink>",
    "Content-Transfer-Encoding: quoted-printable",
    "Content-Location: https://sample.example/news/eleven-hurt",
    "",
    '<html><head><meta charset=3D"utf-8"><meta property=3D"article:published_time" content=3D"2024-07-=',
    '08T11:36Z"></head><body><article><h1>Eleven hurt =E2=80=93 officials</h1>',
    "<p>Eleven people were hurt in the strike on Monday, the rescue service of the city said in the evening.</p>",
    "</article></body></html>",
    "------x",
    "Content-Type: image/png",
    "Content-Transfer-Encoding: base64",
    "",
    "AAAA",
    "------x--",
  ]

  test("is its page: where it was, and not when it was saved, counts", async () => {
    const parsed = await mail(saved(), "multipart/related")
    expect(parsed).toMatchObject({
      url: "https://sample.example/news/eleven-hurt",
      published: "2024-07-08T11:36Z",
      title: "Eleven hurt – officials",
    })
    expect(parsed.text).toMatch(/^Eleven hurt – officials\n\nEleven people were hurt/)
    expect(source(parsed, saved(), "–")).toBe("=E2=80=93")
  })

  test("without a page is refused by name", async () => {
    const noPage = "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--"
    await expect(mail(noPage, "multipart/related")).rejects.toThrow("input: is no saved page: it holds no HTML")
  })
})
