import { edtfDays, isoDay, type Found } from "../../model/index.ts"
import type { CaptureBytes } from "../capture-bytes.ts"
import type { Decoded } from "../decode-bytes.ts"
import type { Parsed, Part } from "../parsed.ts"
import { bytesOfSpans } from "../segments.ts"
import { statedDate } from "../stated-date.ts"
import { sourceOf } from "./dom.ts"
import type { LiveEntry } from "./live-entries.ts"
import type { TelegramEntry } from "./telegram-page.ts"

/** A piece of a page that is a report of its own, as its source has it. */
export const HTML_PART = "text/x-html-part"

/** What the page around the entries gives them. */
export interface AroundEntries {
  readonly capture: CaptureBytes
  readonly decoded: Decoded
  /** Label of the page's encoding, which a piece of it does not state. */
  readonly charset: string | null
  readonly said: Pick<Parsed, "url" | "published" | "title">
}

/** Each entry, in the order of the page, as a capture of its own. Of entries within entries the outermost counts. */
export function entryParts(entries: readonly (LiveEntry | TelegramEntry)[], around: AroundEntries): readonly Part[] {
  const { decoded, charset, said } = around
  const { url } = said
  const placed = outermost(
    entries.flatMap((entry) => {
      const source = sourceOf(entry.element)
      return source === undefined ? [] : [{ entry, source }]
    }),
  )
  const places = bytesOfSpans(
    { text: decoded.text, segments: decoded.runs },
    placed.map(({ source }) => source),
  )
  return placed.map(({ entry }, i): Part => ({
    byteStart: places[i]?.byteStart ?? 0,
    byteEnd: places[i]?.byteEnd ?? 0,
    mediaType: charset === null ? HTML_PART : `${HTML_PART}; charset=${charset}`,
    part: `entry ${entry.id ?? i + 1}`,
    url: url === null || entry.id === null ? url : `${url.split("#", 1)[0]}#${entry.id}`,
    beside: "beside" in entry ? entry.beside : [...publishedOf(entry, said.published), ...titleOf(said)],
  }))
}

/** In the order of the page, without those that lie within one before them. */
function outermost<T extends { readonly source: { readonly start: number; readonly end: number } }>(
  placed: readonly T[],
): readonly T[] {
  let last = 0
  return placed
    .toSorted((a, b) => a.source.start - b.source.start)
    .filter(({ source }) => {
      if (source.start < last) return false
      last = source.end
      return true
    })
}

/** What the whole is about: an entry speaks of it without naming it. */
const titleOf = ({ title }: Pick<Parsed, "title">): readonly Found[] =>
  title === null ? [] : [{ field: "title", value: title, where: "page around it", taken: true }]

function publishedOf({ published, clock, day: headed }: LiveEntry, pagePublished: string | null): readonly Found[] {
  if (published !== null) return [{ field: "published", value: published, where: "entry's time", taken: true }]
  const under = headed === null || clock === null ? null : statedDate(`${headed} ${clock}`)
  if (under !== null) return [{ field: "published", value: under, where: "entry's clock under its day", taken: true }]
  const days = pagePublished === null ? null : edtfDays(pagePublished)
  if (clock === null || days === null) return []
  // A blog of one day tells the clock alone; of one that goes on, the day is only known to lie between.
  const day = isoDay(days.first)
  const at = days.first === days.last ? statedDate(`${day} ${clock}`) : null
  const value = at ?? (days.first === days.last ? day : `${day}/${isoDay(days.last)}`)
  return [{ field: "published", value, where: "entry's clock on the page's day", taken: true }]
}
