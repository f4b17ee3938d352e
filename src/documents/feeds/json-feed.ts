import { badInput } from "../bad-input.ts"
import type { CaptureBytes } from "../capture-bytes.ts"
import type { Decoded } from "../decode-bytes.ts"
import type { Said } from "../said.ts"
import { bytesOfSpans } from "../segments.ts"
import { statedDate } from "../stated-date.ts"
import { webUrl, type EntrySaid } from "./entry-said.ts"
import { jsonSpans } from "./json-spans.ts"
import type { FeedReading } from "./feed-reading.ts"

export type JsonObject = Readonly<Record<string, unknown>>

/** Entries stand in a list in the feed's object. */
const ENTRY_DEPTH = 2

/** A JSON Feed, and where in it each entry stands. @throws ReckonerError "bad-input" */
export function readJsonFeed(
  decoded: Decoded,
  { name, url = null }: CaptureBytes,
): Omit<FeedReading, "charset" | "url"> {
  const feed = jsonObject(decoded.text, name)
  const version = stringOf(feed["version"]) ?? ""
  if (!/^https?:\/\/jsonfeed\.org\//.test(version)) throw badInput(name, "is JSON, and no JSON Feed")
  const base = url ?? stringOf(feed["feed_url"]) ?? stringOf(feed["home_page_url"])
  const spans = [...jsonSpans(decoded.text, name)].filter(
    ({ kind, depth, key }) => kind === "object" && depth === ENTRY_DEPTH && key === "items",
  )
  const places = bytesOfSpans({ text: decoded.text, segments: decoded.runs }, spans)
  return {
    kind: "feed",
    form: "json",
    title: stringOf(feed["title"]),
    language: stringOf(feed["language"]),
    entries: spans.map((span, i) => {
      const {
        id,
        url: leads,
        title,
        published,
        modified,
      } = jsonEntrySaid(jsonObject(decoded.text.slice(span.start, span.end), name), base)
      const { byteStart = 0, byteEnd = 0 } = places[i] ?? {}
      return { byteStart, byteEnd, part: `entry ${i + 1}`, id, url: leads, title, published, modified }
    }),
    lists: [],
    notes: decoded.notes,
  }
}

/** @throws ReckonerError "bad-input" where it is no object */
export function jsonObject(text: string, name: string): JsonObject {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw badInput(name, `is not JSON (${cause instanceof Error ? cause.message : String(cause)})`)
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw badInput(name, "is not a JSON object")
  return value as JsonObject
}

const stringOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null

/** What an entry of a JSON Feed says of its report. */
export function jsonEntrySaid(entry: JsonObject, base: string | null): EntrySaid {
  const url = webUrl(stringOf(entry["url"]) ?? stringOf(entry["external_url"]) ?? "", base)
  const title = stringOf(entry["title"])
  const published = statedDate(stringOf(entry["date_published"]) ?? "")
  const modified = statedDate(stringOf(entry["date_modified"]) ?? "")
  const say = (field: Said["field"], value: string | null, key: string): readonly Said[] =>
    value === null ? [] : [{ field, value, where: `feed entry ${key}` }]
  return {
    id: typeof entry["id"] === "number" ? String(entry["id"]) : stringOf(entry["id"]),
    url,
    title,
    published,
    modified,
    said: [
      ...say("title", title, "title"),
      ...say("published", published, "date_published"),
      ...say("modified", modified, "date_modified"),
      ...say("url", url, "url"),
      ...say("language", stringOf(entry["language"]), "language"),
    ],
  }
}

/** What an entry of a live blog says of itself in JSON-LD. */
export function liveUpdateSaid(entry: JsonObject): Pick<EntrySaid, "said"> {
  const say = (field: Said["field"], key: string, value: string | null): readonly Said[] =>
    value === null ? [] : [{ field, value, where: `JSON-LD ${key}` }]
  const date = (key: string): string | null => statedDate(stringOf(entry[key]) ?? "")
  return {
    said: [
      ...say("title", "headline", stringOf(entry["headline"])),
      ...say("published", "datePublished", date("datePublished")),
      ...say("modified", "dateModified", date("dateModified")),
    ],
  }
}
