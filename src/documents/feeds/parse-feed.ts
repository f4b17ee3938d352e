import type { Found } from "../../model/index.ts"
import { badInput } from "../bad-input.ts"
import type { CaptureBytes } from "../capture-bytes.ts"
import { NOTHING_FOUND, type ParsedCapture, type Part } from "../parsed.ts"
import type { FeedEntry, FeedReading } from "./feed-reading.ts"
import { readFeed } from "./read-feed.ts"

export const FEED_VERSION = "1"

const ENTRY_TYPES = { xml: "application/x-feed-entry+xml", json: "application/x-feed-entry+json" } as const

/** A feed has no text of its own: each entry is a report, as it stands in the file. @throws ReckonerError "bad-input" */
export function parseFeed(capture: CaptureBytes): ParsedCapture {
  const feed = readFeed(capture)
  if (feed.kind !== "feed") {
    const what = feed.kind === "list" ? "is a list of feeds or sitemaps" : "is a list of pages"
    throw badInput(capture.name, `${what}, and no report`, "To fetch what it leads to: reckoner watch --once")
  }
  if (feed.entries.length === 0) throw badInput(capture.name, "is a feed without entries")
  const { title, language } = feed
  return {
    parser: "feed",
    parserVersion: FEED_VERSION,
    text: "",
    segments: [],
    ...NOTHING_FOUND,
    title,
    language,
    notes: feed.notes,
    parts: feed.entries.map((entry) => entryPart(feed, entry)),
  }
}

/** One entry as a report of its own. */
export function entryPart(feed: FeedReading, entry: FeedEntry): Part {
  const { byteStart, byteEnd, part, url } = entry
  const type = ENTRY_TYPES[feed.form]
  return {
    byteStart,
    byteEnd,
    part,
    // One that leads nowhere has a place in its feed.
    url: url ?? (feed.url === null ? null : `${feed.url}#${encodeURIComponent(entry.id ?? entry.title ?? part)}`),
    mediaType: feed.charset === null ? type : `${type}; charset=${feed.charset}`,
    beside: besideEntry(feed),
  }
}

const besideEntry = ({ title, language }: FeedReading): readonly Found[] => [
  ...(title === null ? [] : [{ field: "outlet" as const, value: title, where: "feed title", taken: true }]),
  ...(language === null ? [] : [{ field: "language" as const, value: language, where: "feed language", taken: true }]),
]
