import { edtfDays, isoDay, type Found } from "../../model/index.ts"
import type { CaptureBytes } from "../capture-bytes.ts"
import type { Decoded } from "../decode-bytes.ts"
import type { Parsed, Part } from "../parsed.ts"
import { bytesOfSpan } from "../segments.ts"
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

/** Each entry as a capture of its own. */
export function entryParts(entries: readonly (LiveEntry | TelegramEntry)[], around: AroundEntries): readonly Part[] {
  const { decoded, charset, said } = around
  const { url } = said
  return entries.flatMap((entry, i): Part[] => {
    const source = sourceOf(entry.element)
    if (source === undefined) return []
    const { byteStart, byteEnd } = bytesOfSpan({ text: decoded.text, segments: decoded.runs }, source)
    return [
      {
        byteStart,
        byteEnd,
        mediaType: charset === null ? HTML_PART : `${HTML_PART}; charset=${charset}`,
        part: `entry ${entry.id ?? i + 1}`,
        url: url === null || entry.id === null ? url : `${url.split("#", 1)[0]}#${entry.id}`,
        beside: "beside" in entry ? entry.beside : [...publishedOf(entry, said.published), ...titleOf(said)],
      },
    ]
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
