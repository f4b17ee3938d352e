import { asciiLower } from "../ascii-lower.ts"
import { headerWords } from "./header-words.ts"

/** Headers of a mail or of a part of one, unfolded. */
export class Headers {
  readonly #values = new Map<string, string>()

  /** Of a header that is there twice the first counts, as the last server to handle a mail writes on top. */
  add(name: string, value: string): void {
    const key = asciiLower(name)
    if (!this.#values.has(key)) this.#values.set(key, value)
  }

  /** As it stands, with its encoded words; "" where there is none. */
  raw(name: string): string {
    return this.#values.get(name) ?? ""
  }

  /** In letters, on one line; null where there is none. */
  words(name: string): string | null {
    const words = headerWords(this.raw(name))
    return words === "" ? null : words
  }
}

/** A value and its parameters: `text/plain; charset="utf-8"`. */
export interface Parameterised {
  /** In lower case. */
  readonly value: string
  /** Names in lower case; those that are split or percent-encoded (RFC 2231) put together. */
  readonly parameters: ReadonlyMap<string, string>
}

const PARAMETER = /;\s{0,100}([\w*.-]{1,60})\s{0,20}=\s{0,20}(?:"((?:[^"\\]|\\.){0,2000})"|([^;\s]{0,2000}))/g
const SECTION = /^(.*?)(?:\*(\d{1,3}))?(\*)?$/

export function parameterised(raw: string): Parameterised {
  const value = asciiLower((raw.split(";", 1)[0] ?? "").trim())
  const parameters = new Map<string, string>()
  for (const [, written = "", quoted, bare = ""] of raw.matchAll(PARAMETER)) {
    const [, name = "", , percent] = SECTION.exec(asciiLower(written)) ?? []
    const plain = quoted?.replaceAll(/\\(.)/g, "$1") ?? bare
    const text = percent === undefined ? plain : fromPercent(plain.replace(/^[\w-]{0,40}'[\w-]{0,40}'/, ""))
    parameters.set(name, (parameters.get(name) ?? "") + text)
  }
  return { value, parameters }
}

function fromPercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const LF = 10
const LONGEST_VALUE = 20_000
const HEADER = /^([!-9;-~]{1,200})[ \t]{0,20}:/

interface HeaderBlock {
  readonly headers: Headers
  readonly bodyStart: number
}

/**
 * The header lines from `start` on, and where what follows them begins: behind the first empty line. A line that is no header ends them
 * too, since some senders forget the empty one.
 */
export function readHeaders(bytes: Uint8Array, start: number, end: number): HeaderBlock {
  const headers = new Headers()
  let [name, value] = ["", ""]
  for (let at = start; at < end;) {
    const lineEnd = bytes.indexOf(LF, at)
    const next = lineEnd < 0 || lineEnd >= end ? end : lineEnd + 1
    const line = lettersOf(bytes.subarray(at, next)).replace(/[\r\n]+$/, "")
    const isFolded = name !== "" && /^[ \t]/.test(line)
    const [, newName] = isFolded ? [] : (HEADER.exec(line) ?? [])
    if (!isFolded && newName === undefined) {
      if (name !== "") headers.add(name, value)
      return { headers, bodyStart: line === "" ? next : at }
    }
    if (newName !== undefined) {
      if (name !== "") headers.add(name, value)
      name = newName
      value = line.slice(line.indexOf(":") + 1).trim()
    } else if (value.length < LONGEST_VALUE) value += ` ${line.trim()}`
    at = next
  }
  if (name !== "") headers.add(name, value)
  return { headers, bodyStart: end }
}

/** Headers are ASCII; what is not is UTF-8 in newer mails, and whatever Western letters in older ones. */
function lettersOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("windows-1252").decode(bytes)
  }
}
