import { LIMITS } from "../model/index.ts"

/** What an export says of a chat before its messages. */
export interface Chat {
  readonly name: string | null
  readonly type: string | null
  readonly id: string | null
  /** True where it is one of an account's many. */
  readonly inAccount: boolean
}

export interface FoundMessage {
  readonly chat: Chat
  /** From 1 in its chat. */
  readonly number: number
  /** The message as it stands in the file; null where it is too long to be held. */
  readonly bytes: Uint8Array | null
}

const BYTE = {
  quote: 34,
  backslash: 92,
  open: 123,
  close: 125,
  openList: 91,
  closeList: 93,
  colon: 58,
  comma: 44,
} as const
const SCALAR_KEYS: ReadonlySet<string> = new Set(["name", "type", "id"])
/** Longer strings are no key and no name of a chat. */
const LONGEST_NAME = 4096
const LONGEST_SCALAR = 40

/** One object or list that is open. */
interface Level {
  readonly isList: boolean
  /** The key under which it stands. */
  readonly key: string | null
  readonly scalars: Map<string, string>
  messages: number
}

/**
 * Finds the objects of each list "messages" in a stream of JSON, whatever its size: holds one message and the open brackets.
 * Is no checker of JSON; each message is parsed by whoever takes it.
 */
export class ExportScanner {
  readonly #maxBytes: number
  readonly #levels: Level[] = []
  #key: string | null = null
  #inString = false
  #escaped = false
  #string: number[] | null = null
  #last: string | null = null
  #scalar = ""
  #message: { readonly depth: number; parts: Uint8Array[]; length: number } | null = null
  #began = false

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** False while a bracket is open. */
  get isWhole(): boolean {
    return this.#began && this.#levels.length === 0
  }

  feed(chunk: Uint8Array): readonly FoundMessage[] {
    const found: FoundMessage[] = []
    let from = this.#message === null ? -1 : 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number
      if (this.#inString) {
        this.#inside(byte)
        continue
      }
      if (byte === BYTE.quote) this.#openString()
      else if (byte === BYTE.open || byte === BYTE.openList) {
        if (this.#opensMessage(byte)) from = at
        this.#open(byte === BYTE.openList)
      } else if (byte === BYTE.close || byte === BYTE.closeList) {
        const message = this.#close()
        if (message !== null) {
          this.#hold(chunk.subarray(from, at + 1))
          found.push({ ...message, bytes: this.#taken() })
          from = -1
        }
      } else if (byte === BYTE.colon) this.#key = this.#last
      else if (byte === BYTE.comma) this.#endScalar()
      else this.#letter(byte)
    }
    if (this.#message !== null && from >= 0) this.#hold(chunk.slice(from))
    return found
  }

  /** A letter outside strings and brackets: of a number, or a word of JSON. */
  #letter(byte: number): void {
    if (byte > 32 && this.#message === null && this.#scalar.length < LONGEST_SCALAR) {
      this.#scalar += String.fromCharCode(byte)
    }
  }

  #openString(): void {
    this.#inString = true
    this.#string = this.#message === null ? [] : null
  }

  #inside(byte: number): void {
    if (this.#escaped) this.#escaped = false
    else if (byte === BYTE.backslash) this.#escaped = true
    else if (byte === BYTE.quote) {
      this.#endString()
      return
    }
    if (this.#string !== null && this.#string.length < LONGEST_NAME) this.#string.push(byte)
  }

  #endString(): void {
    this.#inString = false
    if (this.#string === null) return
    this.#last = unescaped(this.#string)
    if (this.#key !== null) this.#note(this.#last)
  }

  #note(value: string): void {
    const level = this.#levels.at(-1)
    if (level !== undefined && this.#key !== null && SCALAR_KEYS.has(this.#key)) level.scalars.set(this.#key, value)
    this.#key = null
  }

  #endScalar(): void {
    if (this.#key !== null && this.#scalar !== "") this.#note(this.#scalar)
    this.#scalar = ""
    if (this.#message === null) this.#key = null
  }

  #opensMessage(byte: number): boolean {
    const list = this.#levels.at(-1)
    if (this.#message !== null || byte !== BYTE.open || list?.isList !== true || list.key !== "messages") return false
    list.messages += 1
    this.#message = { depth: this.#levels.length, parts: [], length: 0 }
    return true
  }

  #open(isList: boolean): void {
    this.#began = true
    this.#levels.push({ isList, key: this.#key, scalars: new Map(), messages: 0 })
    if (this.#levels.length > LIMITS.jsonDepth) throw new RangeError(`nests deeper than ${LIMITS.jsonDepth}`)
    this.#key = null
    this.#scalar = ""
  }

  #close(): Omit<FoundMessage, "bytes"> | null {
    this.#endScalar()
    this.#levels.pop()
    if (this.#message === null || this.#message.depth !== this.#levels.length) return null
    const chat = this.#levels.at(-2)
    return {
      number: this.#levels.at(-1)?.messages ?? 0,
      chat: {
        name: chat?.scalars.get("name") ?? null,
        type: chat?.scalars.get("type") ?? null,
        id: chat?.scalars.get("id") ?? null,
        inAccount: this.#levels.length > 2,
      },
    }
  }

  #hold(part: Uint8Array): void {
    const message = this.#message
    if (message === null) return
    message.length += part.length
    if (message.length > this.#maxBytes) message.parts = []
    else message.parts.push(part)
  }

  #taken(): Uint8Array | null {
    const message = this.#message
    this.#message = null
    if (message === null || message.length > this.#maxBytes) return null
    return Buffer.concat(message.parts)
  }
}

/** The string of a key or name; as it stands where its escapes are no JSON. */
function unescaped(bytes: readonly number[]): string {
  const text = Buffer.from(bytes).toString("utf8")
  try {
    return JSON.parse(`"${text}"`) as string
  } catch {
    return text
  }
}
