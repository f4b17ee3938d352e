import { LIMITS, type Found } from "../model/index.ts"
import type { BadInput, Fetched, Given, LeftOut } from "./fetched.ts"
import { badInput } from "./ndjson-lines.ts"
import { withinOf, type OpenedFile } from "./opened-file.ts"
import { ExportScanner, type Chat, type FoundMessage } from "./telegram-scanner.ts"

export const TELEGRAM_MESSAGE = "application/x-telegram-message+json"

/** Of an export of a whole account, these alone are taken: the rest is private talk. */
const PUBLIC_CHATS: ReadonlySet<string> = new Set(["public_channel", "private_channel", "public_supergroup"])

/** Whether a JSON file's beginning is that of an export of Telegram Desktop: one chat, or an account. */
export function isTelegramExport(head: Uint8Array): boolean {
  const text = Buffer.from(head).toString("utf8")
  const oneChat =
    /^\s*\{\s*"name"\s*:/.test(text) && /"type"\s*:\s*"[a-z_]+"/.test(text) && /"messages"\s*:\s*\[/.test(text)
  return oneChat || (/^\s*\{\s*"about"\s*:/.test(text) && text.includes("Telegram"))
}

/** Each message with words as an input of its own. Reads the file in pieces, twice: once for its hash, once for what is in it. */
export async function* fetchTelegramExport(
  file: OpenedFile,
  { given }: { readonly given: Given },
): AsyncGenerator<Fetched | BadInput | LeftOut> {
  const scanner = new ExportScanner(LIMITS.messageBytes)
  const passed = { wordless: 0, private: 0 }
  for await (const chunk of file.chunks()) {
    for (const found of scanner.feed(chunk)) {
      const outcome = await outcomeOf(found, { file, given })
      if (typeof outcome === "string") passed[outcome] += 1
      else yield outcome
    }
  }
  if (!scanner.isWhole) yield badInput(file.path, "ends before its JSON does", "Export the chat again.")
  yield* leftOut(file, passed)
}

interface Around {
  readonly file: OpenedFile
  readonly given: Given
}

async function outcomeOf(
  found: FoundMessage,
  { file, given }: Around,
): Promise<Fetched | BadInput | keyof typeof NO_WORDS> {
  const { chat, bytes, number } = found
  if (chat.inAccount && !PUBLIC_CHATS.has(chat.type ?? "")) return "private"
  if (bytes === null) {
    return badInput(
      `${file.path}: message ${number} of ${chat.name ?? "a chat"}`,
      `is longer than ${LIMITS.messageBytes} bytes`,
    )
  }
  const message = parsed(bytes)
  if (message === null) return badInput(`${file.path}: message ${number} of ${chat.name ?? "a chat"}`, "is not JSON")
  const { type, text } = message
  // Of another type it names nothing: two messages would seem to be one and its revision.
  const id = typeof message.id === "number" ? message.id : undefined
  if (type === "service" || isEmpty(text)) return "wordless"
  const part = `message ${id ?? number}`
  const { url = null, outlet = null, published = null } = given
  return {
    kind: "fetched",
    bytes,
    mediaType: TELEGRAM_MESSAGE,
    name: `${file.name}: ${part}`,
    url,
    outlet,
    published,
    // One message, however often its channel is exported: with other words it is a revision.
    givenId: chat.id === null || id === undefined ? null : `telegram:${chat.id}/${id}`,
    title: null,
    within: await withinOf(file, part),
    beside: besideOf(chat),
  }
}

const besideOf = ({ name }: Chat): readonly Found[] =>
  name === null ? [] : [{ field: "outlet", value: name, where: "channel's export", taken: true }]

const isEmpty = (text: unknown): boolean =>
  text === undefined || text === "" || (Array.isArray(text) && text.length === 0)

interface Message {
  readonly id?: unknown
  readonly type?: unknown
  readonly text?: unknown
}

function parsed(bytes: Uint8Array): Message | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
    return typeof value === "object" && value !== null ? value : null
  } catch {
    return null
  }
}

const NO_WORDS = {
  wordless: "without words (pictures, notices of the service)",
  private: "of private chats; export a channel alone to add it",
} as const

function* leftOut(file: OpenedFile, passed: Readonly<Record<keyof typeof NO_WORDS, number>>): Generator<LeftOut> {
  for (const why of ["wordless", "private"] as const) {
    const count = passed[why]
    if (count > 0) {
      yield {
        kind: "left-out",
        what: `${count} ${count === 1 ? "message" : "messages"} of ${file.path} ${NO_WORDS[why]}`,
      }
    }
  }
}
