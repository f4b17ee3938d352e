import { readFile } from "node:fs/promises"
import { parseCapture, type ParsedCapture } from "../../src/documents/index.ts"
import { parseEdtfPoint } from "../../src/model/index.ts"
import type { ExpectedPage } from "./expected-page.ts"

/** What is judged of a page, one mark each. */
export const ASPECTS = ["published", "clean", "whole", "title", "outlet", "url", "language", "role", "related"] as const
export type Aspect = (typeof ASPECTS)[number]

/** Of one page: what went wrong, in words, by aspect. Absent: right. */
export type Misses = Partial<Record<Aspect, string>>

/** Each page of a folder of pages, in the order of its `expected.json`. */
export async function scorePages(folder: URL): Promise<readonly { readonly file: string; readonly misses: Misses }[]> {
  const pages = JSON.parse(await readFile(new URL("expected.json", folder), "utf8")) as readonly ExpectedPage[]
  return Promise.all(pages.map(async (page) => ({ file: page.file, misses: await scorePage(page, folder) })))
}

async function scorePage(expected: ExpectedPage, folder: URL): Promise<Misses> {
  const bytes = await readFile(new URL(expected.file, folder))
  const page = await parseCapture({ bytes, mediaType: "text/html", name: expected.file })
  const entries = await Promise.all((page.parts ?? []).map((part) => entryOf(part, bytes, expected.file)))
  const texts = [page.text, ...entries.map(({ text }) => text)].map(oneSpaced)
  const whole = texts.join("\n")
  const lines = [page, ...entries].flatMap(({ text }) => text.split("\n")).map(oneSpaced)
  const led = new Set(lines.filter((line) => line.startsWith("→ ")).map((line) => line.slice(2).trim()))
  const own = lines.filter((line) => !line.startsWith("→ ")).join("\n")

  const misses: Misses = {}
  const miss = (aspect: Aspect, fault: string | undefined) => {
    if (fault !== undefined) misses[aspect] = fault
  }
  miss("published", publishedFault(expected, page, entries))
  miss("clean", expected.lacks.find((words) => whole.includes(words)) ?? expected.leadsTo.find((t) => own.includes(t)))
  miss(
    "whole",
    [expected.title ?? "", ...expected.says].find((words) => !whole.includes(words)),
  )
  miss(
    "related",
    expected.leadsTo.find((title) => !led.has(title)),
  )
  if (expected.title !== null && page.title !== expected.title) miss("title", String(page.title))
  if (expected.outlet !== null && page.outlet !== expected.outlet) miss("outlet", String(page.outlet))
  if (page.url !== expected.url) miss("url", String(page.url))
  if (expected.language !== null && page.language !== expected.language) miss("language", String(page.language))
  const role = page.found.find(({ field, taken }) => field === "role" && taken)?.value ?? null
  if (role !== expected.role) miss("role", String(role))
  return misses
}

type PagePart = NonNullable<ParsedCapture["parts"]>[number]

const entryOf = (part: PagePart, bytes: Uint8Array, name: string) =>
  parseCapture({
    bytes: bytes.subarray(part.byteStart, part.byteEnd),
    mediaType: part.mediaType,
    name: `${name} ${part.part}`,
    url: part.url,
    beside: part.beside,
  })

function publishedFault(
  { published, entries: expected }: ExpectedPage,
  page: ParsedCapture,
  entries: readonly ParsedCapture[],
): string | undefined {
  if (expected === undefined) return sameTimes(page.published, published) ? undefined : String(page.published)
  if (entries.length !== expected.length) return `${entries.length} entries`
  return expected
    .map((one) => [one, entries.find(({ text }) => oneSpaced(text).includes(one.says))] as const)
    .filter(([one, entry]) => entry === undefined || !sameTimes(entry.published, one.published))
    .map(([one, entry]) => `“${one.says}”: ${entry === undefined ? "in no entry" : String(entry.published)}`)
    .at(0)
}

/** To the minute, whatever zone it is written in; a time without a zone only equals one without. */
function sameTimes(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && ends(a) === ends(b))
}

function ends(edtf: string): string {
  return edtf.split("/").map(minuteOf).join("/")
}

function minuteOf(point: string): string {
  const parsed = parseEdtfPoint(point)
  if (parsed === null || parsed.offsetMinutes === null) return point.slice(0, "2024-07-08T11:36".length)
  return `${new Date(point).toISOString().slice(0, "2024-07-08T11:36".length)}Z`
}

const oneSpaced = (text: string): string => text.replaceAll(/[^\S\n]+/gu, " ")
