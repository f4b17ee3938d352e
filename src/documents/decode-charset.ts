import type { Segment } from "../model/index.ts"
import { asciiLower } from "./ascii-lower.ts"
import { badInput } from "./bad-input.ts"
import { decodeBytes, decodeUtf16, type Decoded } from "./decode-bytes.ts"

/** Encodings whose bytes mean different things by what went before: no span of their text has bytes of its own. */
const STATEFUL: ReadonlySet<string> = new Set(["iso-2022-jp", "replacement", "x-user-defined"])
type Decoder = InstanceType<typeof TextDecoder>

const LONGEST_CHARACTER = 4
const HEAD_BYTES = 1024

/**
 * Bytes in an encoding that their sender states, by any label of the WHATWG encoding standard. UTF-8 where none is stated, the label is
 * unknown, or a byte order mark says otherwise.
 * @throws ReckonerError "bad-input" on NUL, and on an encoding whose text cannot be led back to its bytes
 */
export function decodeCharset(bytes: Uint8Array, label: string | null, name: string): Decoded {
  const decoder = label === null || hasMark(bytes) ? null : decoderOf(label)
  if (decoder === null || decoder.encoding === "utf-8") return decodeBytes(bytes, name)
  if (decoder.encoding === "utf-16le" || decoder.encoding === "utf-16be") {
    return isTwoByte(bytes) ? withoutNul(decodeUtf16(bytes, name, decoder.encoding), name) : decodeBytes(bytes, name)
  }
  if (STATEFUL.has(decoder.encoding)) {
    throw badInput(name, `is written in ${decoder.encoding}, which is not read`, "Save it as UTF-8.")
  }
  return withoutNul(
    { ...new Sequences(decoder).decode(bytes), notes: [`read as ${decoder.encoding}, as it says`] },
    name,
  )
}

function withoutNul(decoded: Decoded, name: string): Decoded {
  if (decoded.text.includes("\0")) throw badInput(name, "holds NUL characters, so it is no text")
  return decoded
}

/** What says in letters of one byte that it is UTF-16 is not (WHATWG HTML, the prescan): mark-up in UTF-16 has noughts. */
const isTwoByte = (bytes: Uint8Array): boolean => bytes.subarray(0, HEAD_BYTES).includes(0)

const hasMark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) ||
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff)

function decoderOf(label: string): Decoder | null {
  try {
    return new TextDecoder(asciiLower(label.trim()))
  } catch {
    return null
  }
}

/** Runs of ASCII stand as they are in every encoding that is read here; other runs have characters of one width each. */
class Sequences {
  readonly #decoder: Decoder
  readonly #runs: Segment[] = []
  readonly #parts: string[] = []
  #textLength = 0

  constructor(decoder: Decoder) {
    this.#decoder = decoder
  }

  decode(bytes: Uint8Array): Pick<Decoded, "text" | "runs"> {
    for (let at = 0; at < bytes.length;) {
      let end = at
      while (end < bytes.length && (bytes[end] as number) < 0x80) end += 1
      if (end > at) this.#push(Buffer.from(bytes.subarray(at, end)).toString("latin1"), { at, end, verbatim: true })
      at = end < bytes.length ? this.#character(bytes, end) : end
    }
    return { text: this.#parts.join(""), runs: this.#runs }
  }

  /** @returns where the next character begins. */
  #character(bytes: Uint8Array, at: number): number {
    for (let end = at + 1; end <= Math.min(bytes.length, at + LONGEST_CHARACTER); end++) {
      const text = this.#decoder.decode(bytes.subarray(at, end))
      if (text.includes("\ufffd")) continue
      this.#push(text, { at, end, verbatim: false })
      return end
    }
    this.#push("\ufffd", { at, end: at + 1, verbatim: false })
    return at + 1
  }

  #push(
    text: string,
    { at, end, verbatim }: { readonly at: number; readonly end: number; readonly verbatim: boolean },
  ): void {
    const run = { textStart: this.#textLength, textLength: text.length, byteStart: at, byteLength: end - at, verbatim }
    const last = this.#runs.at(-1)
    // Characters of one width beside each other make one run, which can be cut at any of its units.
    if (
      last !== undefined &&
      !verbatim &&
      !last.verbatim &&
      run.byteLength * last.textLength === last.byteLength * run.textLength
    ) {
      const grown = {
        ...last,
        textLength: last.textLength + run.textLength,
        byteLength: last.byteLength + run.byteLength,
      }
      this.#runs[this.#runs.length - 1] = grown
    } else this.#runs.push(run)
    this.#parts.push(text)
    this.#textLength += text.length
  }
}
