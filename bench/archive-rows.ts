import { simpleParser } from "mailparser"
import { extractText } from "unpdf"
import { WARCParser } from "warcio"
import { fromBufferPromise } from "yauzl"
import { LIMITS, type Sha256 } from "../src/model/index.ts"
import { fetchFile } from "../src/sources/fetch-file.ts"
import { fileWithin } from "../src/sources/opened-file.ts"
import { madeLines, madePdf } from "../test/made/pdf.ts"
import { packedWarc } from "../test/made/warc.ts"
import { madeZip } from "../test/made/zip.ts"
import { firstReports } from "./generate.ts"
import type { ParsingRow } from "./parsing-rows.ts"

const MOST = 200
const LINE_LETTERS = 90
const LINES_ON_A_PAGE = 48

/** PDFs, mails and archives of the bench's own reports. */
export function archiveRows(): readonly ParsingRow[] {
  const texts = [...firstReports(7, MOST)].map(({ text }) => text)
  const pages = texts.map((text) => `<!doctype html><html><body><p>${text}</p></body></html>`)
  const zip = madeZip(texts.map((bytes, i) => ({ name: `${i}.txt`, bytes })))
  const warc = packedWarc(pages.map((body, i) => ({ url: `https://sample.example/${i}`, body })))
  return [
    { format: "PDF", mediaType: "application/pdf", library: "unpdf", captures: pdfs(texts), bare: barePdf },
    {
      format: "mail",
      mediaType: "message/rfc822",
      library: "mailparser",
      captures: texts.map(mail),
      bare: bareMail,
    },
    {
      format: `ZIP of ${MOST}`,
      mediaType: "",
      library: "yauzl",
      captures: [zip],
      bare: bareZip,
      fetched: fetchAs("bench.zip"),
    },
    {
      format: `WARC of ${MOST}`,
      mediaType: "",
      library: "warcio",
      captures: [warc],
      bare: bareWarc,
      fetched: fetchAs("bench.warc.gz"),
    },
  ]
}

/** Twenty PDFs of three pages each. */
function pdfs(texts: readonly string[]): readonly Uint8Array[] {
  const lines = texts.join(" ").match(new RegExp(`.{1,${LINE_LETTERS}}(?: |$)`, "g")) ?? []
  const pageOf = (number: number) =>
    madeLines(
      Array.from({ length: LINES_ON_A_PAGE }, (_, i) => lines[(number * LINES_ON_A_PAGE + i) % lines.length] ?? ""),
      { x: 60, y: 780 },
    )
  return Array.from({ length: 20 }, (_, i) => madePdf([pageOf(3 * i), pageOf(3 * i + 1), pageOf(3 * i + 2)]))
}

const barePdf = (bytes: Uint8Array): Promise<unknown> => extractText(Uint8Array.from(bytes), { mergePages: true })

const HEAD =
  "From: press@rescue.example\r\nDate: Mon, 08 Jul 2024 14:36:00 +0300\r\nSubject: Report\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"

function mail(text: string): Uint8Array {
  const quoted = Array.from(Buffer.from(text), (byte) =>
    byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte),
  )
  return Buffer.from(HEAD + quoted.join("").replaceAll(/(.{70})(?!$)/g, "$1=\r\n"))
}

const bareMail = (bytes: Uint8Array): Promise<unknown> => simpleParser(Buffer.from(bytes))

async function bareZip(bytes: Uint8Array): Promise<void> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const
  const zip = await fromBufferPromise(Buffer.from(bytes), options)
  for await (const entry of zip.eachEntry()) {
    for await (const chunk of await zip.openReadStreamPromise(entry)) void chunk
  }
}

async function bareWarc(bytes: Uint8Array): Promise<void> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield bytes
  }
  for await (const record of new WARCParser(chunks())) await record.contentText()
}

const fetchAs =
  (name: string) =>
  async (bytes: Uint8Array): Promise<void> => {
    const within = { container: "" as Sha256, name, part: "" }
    async function* chunks(): AsyncGenerator<Uint8Array> {
      yield bytes
    }
    const file = fileWithin({ path: name, name, within, sizeBytes: bytes.length, depth: 0, chunks })
    let got = 0
    for await (const outcome of fetchFile(file, { given: {}, maxBytes: LIMITS.captureBytes })) {
      if (outcome.kind === "fetched") got += 1
    }
    if (got !== MOST) throw new Error(`${name} gave ${got} of ${MOST}`)
  }
