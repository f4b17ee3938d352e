import {
  compareCodeUnits,
  edtfInterval,
  type Capture,
  type CaptureId,
  type Edtf,
  type Instant,
  type ZoneOffsets,
} from "../model/index.ts"
import type { TextRow } from "./document-row.ts"

/** A document as far as its address goes. */
export type Addressed = { readonly capture: Capture; readonly text: Pick<TextRow, "hash" | "url"> }

/** Forms of whole reports, which an archive holds as a folder would; the other forms within a file are pieces of it. */
const WHOLE: ReadonlySet<string> = new Set([
  "text/html",
  "text/plain",
  "text/markdown",
  "application/pdf",
  "multipart/related",
  "application/x-ndjson-line",
])

/**
 * Keys of where a document was found: its URL, and the id that it was given. Two captures with a key in common are of one thing.
 * A piece of a page that has no address of its own has none: others of the page share its URL.
 */
export function addressKeys({ capture, text }: Addressed): readonly string[] {
  const url = capture.url ?? text.url
  const ownUrl = url !== null && (capture.givenId !== null || url.includes("#") || isWhole(capture))
  return [...(ownUrl ? [`url:${url}`] : []), ...(capture.givenId === null ? [] : [`given:${capture.givenId}`])]
}

const isWhole = ({ within, mediaType }: Capture): boolean =>
  within === undefined || WHOLE.has(mediaType.split(";", 1)[0] ?? "")

/**
 * Keys by which a document is found at addresses that are not its alone: a feed's entry at that of the page that it leads to, a page at
 * that which was asked for and led on to it.
 */
export function sharedAddressKeys(document: Addressed): readonly string[] {
  const { url, name } = document.capture
  const own = new Set(addressKeys(document))
  const others = [url ?? document.text.url, name].filter((one) => one !== null && /^https?:\/\//i.test(one))
  return [...new Set(others)].filter((one) => !own.has(`url:${one}`)).map((one) => `near:${one}`)
}

/** Keys under which what somebody names is looked for, the likeliest first: as written, without its fragment, with or without a slash at its end. */
export function keysNamed(name: string): readonly string[] {
  const bare = name.split("#", 1)[0] ?? name
  const spellings = [name, bare, bare.endsWith("/") ? bare.slice(0, -1) : `${bare}/`]
  return [...new Set([`url:${name}`, `given:${name}`, ...spellings.map((one) => `url:${one}`)])]
}

/** One of several texts of an address, with when it was published as far as that is known. */
export type PageText = Addressed & { readonly reading: { readonly published: { readonly edtf: Edtf } | null } }

/** The texts of one address state their times alike: a clock without an offset is compared as it is written. */
const AS_WRITTEN: ZoneOffsets = { offsetMinutesAt: () => null }

const publishedFrom = ({ reading: { published } }: PageText): Instant | null =>
  published === null ? null : (edtfInterval(AS_WRITTEN, null, published.edtf)?.beginAt ?? null)

/** Below 0 where the first is the older text: captured sooner, or of one instant published sooner; 0 where nobody knows. */
export function olderText(a: PageText, b: PageText): number {
  const [one, other] = [publishedFrom(a), publishedFrom(b)]
  const published = one === null || other === null ? 0 : one - other
  return a.capture.capturedAt - b.capture.capturedAt || published
}

/** The oldest text first (`olderText`); what states no time before what does, and where nobody knows more the id decides how they are listed. */
export const byAge = (a: PageText, b: PageText): number =>
  a.capture.capturedAt - b.capture.capturedAt ||
  compareTimes(publishedFrom(a), publishedFrom(b)) ||
  compareCodeUnits(a.capture.id, b.capture.id)

/** An order of all, so that no third text can turn that of two round: unknown ones first. */
const compareTimes = (a: Instant | null, b: Instant | null): number =>
  a === null || b === null ? Number(a !== null) - Number(b !== null) : a - b

/** For each document that another, with another text, was captured before at its address: the last of those. */
export function formerOf<T extends PageText>(documents: readonly T[]): ReadonlyMap<CaptureId, T> {
  const former = new Map<CaptureId, T>()
  const latest = new Map<string, T>()
  for (const document of documents.toSorted(byAge)) {
    for (const key of addressKeys(document)) {
      const before = latest.get(key)
      const isRevision =
        before !== undefined &&
        before.text.hash !== document.text.hash &&
        before.capture.capturedAt < document.capture.capturedAt
      if (isRevision) former.set(document.capture.id, before)
      latest.set(key, document)
    }
  }
  return former
}

/** What one address said: each capture of it that the incident has, where these hold several texts. */
export interface PageTexts<T extends PageText> {
  /** A URL or a given id. */
  readonly address: string
  /** The oldest first: see `olderText`. */
  readonly documents: readonly T[]
  /** The capture that shows what it said last; null where nobody knows which of several does. */
  readonly newest: T | null
}

/** The addresses of several texts, in order. */
export function pageTexts<T extends PageText>(documents: readonly T[]): readonly PageTexts<T>[] {
  const byKey = new Map<string, T[]>()
  for (const document of documents.toSorted(byAge)) {
    for (const key of addressKeys(document)) byKey.set(key, [...(byKey.get(key) ?? []), document])
  }
  const pages = [...byKey].flatMap(([key, captures]): PageTexts<T>[] => {
    const last = captures.at(-1)
    if (last === undefined || new Set(captures.map(({ text }) => text.hash)).size < 2) return []
    const tied = captures.some((one) => olderText(one, last) === 0 && one.text.hash !== last.text.hash)
    return [{ address: key.slice(key.indexOf(":") + 1), documents: captures, newest: tied ? null : last }]
  })
  // A URL and a given id of the very same captures are one address twice.
  const told = new Map(
    pages.toReversed().map((page) => [page.documents.map(({ capture }) => capture.id).join(" "), page]),
  )
  return [...told.values()].toSorted((a, b) => compareCodeUnits(a.address, b.address))
}
