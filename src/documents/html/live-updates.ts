import { jsonSpans, type JsonSpan } from "../feeds/json-spans.ts"
import type { Decoded } from "../decode-bytes.ts"
import type { AroundEntries } from "./entry-parts.ts"
import { lineOf } from "./dom.ts"
import { strings, type Thing } from "./json-ld.ts"
import type { LiveEntry } from "./live-entries.ts"
import type { Part } from "../parsed.ts"
import type { PageSource } from "./page-source.ts"
import { bytesOfSpans } from "../segments.ts"

/** An entry of a live blog as the page's JSON-LD has it, where the page itself does not show it before its scripts run. */
export const LIVE_UPDATE = "application/x-live-update+json"

const KEY = "liveBlogUpdate"
const MOST_UPDATES = 2000
/** So many letters of an entry tell it from others. */
const TELLING = 40

/** The entries that stand in the page's JSON-LD alone, each as its JSON object; those that the page shows too are told by `shown`. */
export function liveUpdates(source: PageSource, shown: readonly LiveEntry[], around: AroundEntries): readonly Part[] {
  if (!source.text.includes(`"${KEY}"`)) return []
  const known = shown.map(({ element }) => lettersOf(lineOf(element))).join(" ")
  const updates = spansOf(source).flatMap((span) => {
    const update = updateAt(around.decoded, span)
    const words = update === null ? "" : wordsOf(update)
    return update === null || words === "" || known.includes(lettersOf(words).slice(0, TELLING))
      ? []
      : [{ update, span }]
  })
  const { decoded, charset, said } = around
  const places = bytesOfSpans(
    { text: decoded.text, segments: decoded.runs },
    updates.map(({ span }) => span),
  )
  return updates.slice(0, MOST_UPDATES).map(({ update }, i): Part => ({
    byteStart: places[i]?.byteStart ?? 0,
    byteEnd: places[i]?.byteEnd ?? 0,
    mediaType: charset === null ? LIVE_UPDATE : `${LIVE_UPDATE}; charset=${charset}`,
    part: `update ${i + 1}`,
    url: strings(update["url"]).find((url) => /^https?:/.test(url)) ?? said.url,
    beside: said.title === null ? [] : [{ field: "title", value: said.title, where: "page around it", taken: true }],
  }))
}

/** Where each update stands in the page, in its order; what is said within one is no other. */
function spansOf({ elements, text }: PageSource): readonly JsonSpan[] {
  let last = 0
  const spans = elements.flatMap(({ name, contentStart, contentEnd }): readonly JsonSpan[] => {
    const json = name === "script" ? text.slice(contentStart, contentEnd) : ""
    if (!json.includes(`"${KEY}"`)) return []
    try {
      return [...jsonSpans(json, KEY)]
        .filter(({ kind, key }) => kind === "object" && key === KEY)
        .map((span) => ({ ...span, start: span.start + contentStart, end: span.end + contentStart }))
    } catch {
      // Nested too deep to be what it says: the page is read without it.
      return []
    }
  })
  return spans.filter(({ start, end }) => {
    if (start < last) return false
    last = end
    return true
  })
}

function updateAt({ text }: Decoded, { start, end }: JsonSpan): Thing | null {
  try {
    return JSON.parse(text.slice(start, end)) as Thing
  } catch {
    return null
  }
}

const wordsOf = (update: Thing): string =>
  ["articleBody", "text", "description"].flatMap((key) => strings(update[key]))[0] ?? ""

/** Tags and what stands between words are written in many ways. */
const lettersOf = (text: string): string => text.replaceAll(/<[^<>]{0,400}>|[^\p{L}\d]+/gu, "")
