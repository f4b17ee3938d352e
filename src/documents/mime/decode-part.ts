import type { Segment } from "../../model/index.ts"
import type { Decoded } from "../decode-bytes.ts"
import { decodeCharset } from "../decode-charset.ts"
import { undoTransfer, type Transferred } from "./transfer.ts"

/** A body that is text: its bytes in the mail, and how they are written there. */
export interface EncodedText {
  readonly encoding: string
  /** Label of its charset, by its bytes; null where nothing tells. */
  readonly charset: (bytes: Uint8Array) => string | null
  readonly start: number
  readonly end: number
}

/** The letters of a body, led through its transfer encoding and its charset to the bytes of the mail. @throws as `decodeCharset` */
export function decodePart(mail: Uint8Array, body: EncodedText, name: string): Decoded {
  const transferred = undoTransfer(mail, body.encoding, [body.start, body.end])
  const decoded = decodeCharset(transferred.bytes, body.charset(transferred.bytes), name)
  return { ...decoded, runs: new Joining(mail, transferred).join(decoded) }
}

/** Puts two maps one behind the other: letters → bytes that were encoded → bytes of the mail. */
class Joining {
  readonly #mail: Uint8Array
  readonly #transferred: Transferred
  readonly #runs: Segment[] = []
  #textLength = 0

  constructor(mail: Uint8Array, transferred: Transferred) {
    this.#mail = mail
    this.#transferred = transferred
  }

  join({ text, runs }: Decoded): readonly Segment[] {
    const { origin, offset } = this.#transferred
    if (origin === null) return runs.map((run) => ({ ...run, byteStart: run.byteStart + offset }))
    for (const run of runs) {
      if (run.verbatim) this.#letters(text.slice(run.textStart, run.textStart + run.textLength), run.byteStart)
      else this.#uniform(run)
    }
    return this.#runs
  }

  #letters(text: string, from: number): void {
    let byte = from
    for (let at = 0; at < text.length;) {
      const plain = this.#plainStretch(text, at, byte)
      if (plain > 0) {
        this.#push(plain, byte, byte + plain, true)
        at += plain
        byte += plain
        continue
      }
      if (this.#isQuantum(text, at, byte)) {
        this.#push(3, byte, byte + 3, false)
        at += 3
        byte += 3
        continue
      }
      const code = text.codePointAt(at) as number
      const length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
      const units = code < 0x10000 ? 1 : 2
      this.#push(units, byte, byte + length, this.#isLiteral(byte, byte + length))
      at += units
      byte += length
    }
  }

  /** How many ASCII letters from here on stand in the mail as they are, without a break. */
  #plainStretch(text: string, at: number, byte: number): number {
    const { origin, bytes } = this.#transferred
    if (origin === null) return 0
    const { starts, ends } = origin
    const begins = starts[byte] as number
    let length = 0
    while (
      at + length < text.length &&
      (bytes[byte + length] as number) < 0x80 &&
      starts[byte + length] === begins + length &&
      ends[byte + length] === begins + length + 1 &&
      this.#mail[begins + length] === bytes[byte + length]
    ) {
      length += 1
    }
    return length
  }

  /** A run whose units have one width, unit by unit. */
  #uniform({ textLength, byteStart, byteLength }: Segment): void {
    const width = byteLength / textLength
    for (let unit = 0; unit < textLength; unit++) {
      this.#push(1, byteStart + unit * width, byteStart + (unit + 1) * width, false)
    }
  }

  /** Three ASCII letters in four of base64, which can be parted where their bytes begin. */
  #isQuantum(text: string, at: number, byte: number): boolean {
    if (at + 3 > text.length) return false
    const starts = this.#start(byte)
    const isWhole = this.#start(byte + 1) === starts + 1 && this.#start(byte + 2) === starts + 2
    if (!isWhole || this.#end(byte + 2) !== starts + 4) return false
    return text.charCodeAt(at) < 0x80 && text.charCodeAt(at + 1) < 0x80 && text.charCodeAt(at + 2) < 0x80
  }

  /** True where the letter stands in the mail as it is. */
  #isLiteral(from: number, to: number): boolean {
    const begins = this.#start(from)
    for (let at = from; at < to; at++) {
      const place = this.#start(at)
      const isHere = place === begins + at - from && this.#end(at) === place + 1
      if (!isHere || this.#mail[place] !== this.#transferred.bytes[at]) return false
    }
    return true
  }

  readonly #start = (byte: number): number => this.#transferred.origin?.starts[byte] ?? -1
  readonly #end = (byte: number): number => this.#transferred.origin?.ends[byte] ?? -1

  /** Text that encoded bytes [from, to) stand for. */
  #push(textLength: number, from: number, to: number, verbatim: boolean): void {
    const byteStart = this.#start(from)
    const byteLength = this.#end(to - 1) - byteStart
    const last = this.#runs.at(-1)
    const isNext = last !== undefined && last.byteStart + last.byteLength === byteStart && last.verbatim === verbatim
    const isAlike = isNext && (verbatim || hasOneRatio(last, textLength, byteLength))
    if (isAlike) {
      const grown = {
        ...last,
        textLength: last.textLength + textLength,
        byteLength: last.byteLength + byteLength,
      }
      this.#runs[this.#runs.length - 1] = grown
    } else this.#runs.push({ textStart: this.#textLength, textLength, byteStart, byteLength, verbatim })
    this.#textLength += textLength
  }
}

/** Whole bytes for each unit, or four for three. */
function hasOneRatio(last: Segment, textLength: number, byteLength: number): boolean {
  const isSame = last.byteLength * textLength === byteLength * last.textLength
  return isSame && (byteLength % textLength === 0 || (textLength === 3 && byteLength === 4))
}
