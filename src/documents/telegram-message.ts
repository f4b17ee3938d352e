import { isoInstant, type Segment } from "../model/index.ts"
import { badInput } from "./bad-input.ts"
import type { CaptureBytes } from "./capture-bytes.ts"
import { stringSegments } from "./json-string.ts"
import { memberOf, readJson, type JsonNode, type JsonString } from "./json-tree.ts"
import { NOTHING_FOUND, type Parsed } from "./parsed.ts"
import { publishedInterval } from "./published-interval.ts"
import { settle, type Said } from "./said.ts"

export const TELEGRAM_MESSAGE_VERSION = "1"

/** One message of an export of Telegram Desktop, as it stands in `result.json`: its words, without the marks of links and emphasis. */
export function parseTelegramMessage({ bytes, name, beside = [] }: CaptureBytes): Parsed {
  const line = decoded(bytes, name)
  const message = readJson(line, name)
  const words = wordsOf(memberOf(message, "text"))
  if (words === null) throw badInput(name, 'is no message: it has no "text"')
  const all = [...saidBy(message), ...beside]
  const { published, found } = publishedInterval(all)
  const [outlet, relayed] = [settle(all, "outlet"), settle(all, "relayed")]
  return {
    parser: "telegram-message",
    parserVersion: TELEGRAM_MESSAGE_VERSION,
    ...joined(line, words, name),
    ...NOTHING_FOUND,
    outlet: outlet.value,
    relayed: relayed.value,
    published,
    found: [...found, ...outlet.found, ...relayed.found, ...settle(all, "replyTo").found],
    notes: [],
  }
}

function decoded(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw badInput(name, "is not UTF-8")
  }
}

/** The pieces of a message's text: one string, or a list of strings and of objects whose "text" is a string. */
function wordsOf(text: JsonNode | null): readonly JsonString[] | null {
  if (text?.kind === "string") return [text]
  if (text?.kind !== "list") return null
  return text.values.flatMap((one) => {
    const piece = one.kind === "object" ? memberOf(one, "text") : one
    return piece?.kind === "string" ? [piece] : []
  })
}

function joined(line: string, words: readonly JsonString[], name: string): Pick<Parsed, "text" | "segments"> {
  const segments: Segment[] = []
  let [textStart, at, byteStart] = [0, 0, 0]
  for (const { start, end, value } of words) {
    if (!value.isWellFormed() || value.includes("\0")) throw badInput(name, "has half a character or a NUL in its text")
    byteStart += Buffer.byteLength(line.slice(at, start + 1))
    segments.push(...stringSegments(line, { start: start + 1, end: end - 1 }, { textStart, byteStart }))
    byteStart += Buffer.byteLength(line.slice(start + 1, end - 1))
    at = end - 1
    textStart += value.length
  }
  return { text: words.map(({ value }) => value).join(""), segments }
}

function saidBy(message: JsonNode): readonly Said[] {
  const from = stringOf(memberOf(message, "from"))
  const isChannel = stringOf(memberOf(message, "from_id"))?.startsWith("channel") === true
  const forwarded = forwardedFrom(message)
  return [
    ...dateOf(message, "date", "published"),
    ...dateOf(message, "edited", "modified"),
    // Who wrote into a group is a private person as long as nobody decides otherwise: the channel alone is an outlet.
    ...(from !== null && isChannel ? [{ field: "outlet", value: from, where: "message from" } as const] : []),
    ...answeredBy(message),
    ...(forwarded === null ? [] : [{ field: "relayed", value: forwarded, where: "message forwarded_from" } as const]),
  ]
}

/** The message of the same channel that it answers. */
function answeredBy(message: JsonNode): readonly Said[] {
  const answered = memberOf(message, "reply_to_message_id")
  if (answered?.kind !== "scalar" || typeof answered.value !== "number") return []
  return [{ field: "replyTo", value: `message ${answered.value}`, where: "message reply_to_message_id" }]
}

/** Whose message it is that is passed on. A private account's name is kept nowhere; that the words are another's is. */
function forwardedFrom(message: JsonNode): string | null {
  const isPrivate = stringOf(memberOf(message, "forwarded_from_id"))?.startsWith("user") === true
  const name = stringOf(memberOf(message, "forwarded_from")) ?? stringOf(memberOf(message, "saved_from"))
  return isPrivate ? "a private account" : name
}

/** The instant of the member in seconds since 1970, which every export since 2021 has; the wall clock without a zone in older ones. */
function dateOf(message: JsonNode, member: "date" | "edited", field: "published" | "modified"): readonly Said[] {
  const seconds = Number(stringOf(memberOf(message, `${member}_unixtime`)) ?? Number.NaN)
  const clock = stringOf(memberOf(message, member))
  const value = Number.isSafeInteger(seconds) && seconds > 0 ? isoInstant(seconds * 1000).replace(".000Z", "Z") : clock
  return value === null ? [] : [{ field, value, where: `message ${member}` }]
}

const stringOf = (node: JsonNode | null): string | null =>
  node?.kind === "string" && node.value.trim() !== "" ? node.value : null
