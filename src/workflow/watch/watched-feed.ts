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

/** A sitemap may name every page that a site ever had; what is new is what is watched. */
const NEWS_MS = 7 * MS_PER_DAY

/**
 * True of an entry that a sitemap only goes on naming: dated longer ago than a week, or undated and there from the first look on.
 * Feeds hold a few entries, and all of them are taken.
 */
function isOld({ kind }: FeedReading, { modified, published }: FeedEntry, { isFirst, now }: Look): boolean {
  if (kind !== "sitemap") return false
  const days = edtfDays(modified ?? published ?? "")
  return days === null ? isFirst : (days.last + 1) * MS_PER_DAY < now - NEWS_MS
}

interface Look {
  readonly isFirst: boolean
  readonly now: Instant
}

/** Entries to be dealt with, each once, as the feed has them: newest first, in most. `passedOver`: those that are not news. */
export function freshEntries(
  feed: FeedReading,
  whole: Fetched,
  { seen, now }: Pick<TargetState, "seen"> & { readonly now: Instant },
): { readonly fresh: readonly FreshEntry[]; readonly passedOver: readonly FreshEntry[] } {
  const look = { isFirst: Object.keys(seen).length === 0, now }
  const fresh = new Map<string, FreshEntry>()
  for (const entry of feed.entries) {
    const key = keyOf(entry, whole)
    const stamp = entry.modified ?? entry.published ?? ""
    if (seen[key] === stamp || fresh.has(key)) continue
    fresh.set(key, { entry, key, stamp, isChanged: seen[key] !== undefined })
  }
  const all = [...fresh.values()]
  return {
    fresh: all.filter(({ entry }) => !isOld(feed, entry, look)),
    passedOver: all.filter(({ entry }) => isOld(feed, entry, look)),
  }
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
