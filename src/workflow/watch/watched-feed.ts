import { entryPart, type FeedEntry, type FeedReading } from "../../documents/index.ts"
import { edtfDays, MS_PER_DAY, sha256Hex, type Found, type Instant } from "../../model/index.ts"
import type { Fetched } from "../../sources/index.ts"
import { partsOf } from "../arrival.ts"
import type { TargetState } from "./watch-state.ts"

/** An entry that is not dealt with yet, or that its feed dates anew. */
export interface FreshEntry {
  readonly entry: FeedEntry
  /** By which it is known again. */
  readonly key: string
  /** What its feed says of when it was published or changed. */
  readonly stamp: string
  /** True where its page was fetched before. */
  readonly isChanged: boolean
}

/** Entries to be dealt with, each once, as the feed has them: newest first, in most. */
export function freshEntries(feed: FeedReading, whole: Fetched, { seen }: TargetState): readonly FreshEntry[] {
  const fresh = new Map<string, FreshEntry>()
  for (const entry of feed.entries) {
    const key = keyOf(entry, whole)
    const stamp = entry.modified ?? entry.published ?? ""
    if (seen[key] === stamp || fresh.has(key)) continue
    fresh.set(key, { entry, key, stamp, isChanged: seen[key] !== undefined })
  }
  return [...fresh.values()]
}

/** Of what the feed has now: what it has no more is forgotten, and the record knows it. */
export function keptKeys<T>(
  feed: FeedReading,
  whole: Fetched,
  byKey: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  const keys = new Set(feed.entries.map((entry) => keyOf(entry, whole)))
  return Object.fromEntries(Object.entries(byKey).filter(([key]) => keys.has(key)))
}

const keyOf = ({ url, byteStart, byteEnd }: FeedEntry, { bytes }: Fetched): string =>
  url ?? `entry ${sha256Hex(bytes.subarray(byteStart, byteEnd)).slice(0, 32)}`

/** The page that an entry leads to, with what its feed says of it beside it. */
export function pageOfEntry(page: Fetched, entry: FeedEntry, { title }: FeedReading, now: Instant): Fetched {
  const found = (field: Found["field"], value: string | null, where = "feed entry"): readonly Found[] =>
    value === null ? [] : [{ field, value, where, taken: true }]
  return {
    ...page,
    beside: [
      ...found("title", entry.title),
      ...found("published", notAhead(entry.published, now)),
      ...found("modified", notAhead(entry.modified, now)),
      ...found("outlet", title, "feed title"),
      ...(page.beside ?? []),
    ],
  }
}

/** A time that has not come yet is a wrong clock's, or a page's that is announced. */
function notAhead(date: string | null, now: Instant): string | null {
  const days = date === null ? null : edtfDays(date)
  return days === null || days.first * MS_PER_DAY > now + MS_PER_DAY ? null : date
}

/** An entry that leads nowhere is the report itself. */
export const entryItself = (feed: FeedReading, whole: Fetched, entry: FeedEntry): readonly Fetched[] =>
  partsOf(whole, { parts: [entryPart(feed, entry)], outlet: null })
