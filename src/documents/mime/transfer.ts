/** The bytes that a transfer encoding stands for, each with the bytes of the mail that it was written with. */
export interface Transferred {
  readonly bytes: Uint8Array
  /** Of each byte, where in the mail its letters begin and end; null where the bytes stand there as they are, from `offset` on. */
  readonly origin: { readonly starts: Uint32Array; readonly ends: Uint32Array } | null
  readonly offset: number
}

/** Undoes quoted-printable and base64; any other encoding is taken as none, as receivers do. Linear; never throws. */
export function undoTransfer(mail: Uint8Array, encoding: string, [start, end]: readonly [number, number]): Transferred {
  if (encoding === "quoted-printable") return fromQuotedPrintable(mail, start, end)
  if (encoding === "base64") return fromBase64(mail, start, end)
  return { bytes: mail.subarray(start, end), origin: null, offset: start }
}

class Bytes {
  readonly #bytes: Uint8Array
  readonly #starts: Uint32Array
  readonly #ends: Uint32Array
  #length = 0

  constructor(most: number) {
    this.#bytes = new Uint8Array(most)
    this.#starts = new Uint32Array(most)
    this.#ends = new Uint32Array(most)
  }

  push(byte: number, start: number, end: number): void {
    this.#bytes[this.#length] = byte
    this.#starts[this.#length] = start
    this.#ends[this.#length] = end
    this.#length += 1
  }

  finish(offset: number): Transferred {
    const [from, to] = [0, this.#length]
    const origin = { starts: this.#starts.subarray(from, to), ends: this.#ends.subarray(from, to) }
    return { bytes: this.#bytes.subarray(from, to), origin, offset }
  }
}

const EQUALS = 61
const CR = 13
const LF = 10

function fromQuotedPrintable(mail: Uint8Array, start: number, end: number): Transferred {
  const out = new Bytes(end - start)
  for (let at = start; at < end;) {
    const byte = mail[at] as number
    if (byte !== EQUALS) {
      out.push(byte, at, at + 1)
      at += 1
      continue
    }
    const value = hexAt(mail, at + 1, end)
    const lineEnd = value === null ? softBreakAt(mail, at + 1, end) : null
    if (value !== null) out.push(value, at, at + 3)
    else if (lineEnd === null) out.push(byte, at, at + 1)
    at = value !== null ? at + 3 : (lineEnd ?? at + 1)
  }
  return out.finish(start)
}

const hexDigit = (byte: number | undefined): number =>
  byte === undefined ? -1 : "0123456789abcdef".indexOf(String.fromCharCode(byte | (byte > 64 ? 32 : 0)))

function hexAt(mail: Uint8Array, at: number, end: number): number | null {
  if (at + 2 > end) return null
  const [high, low] = [hexDigit(mail[at]), hexDigit(mail[at + 1])]
  return high < 0 || low < 0 ? null : high * 16 + low
}

/** Behind the line end that an equals sign hides; null where there is none. Some senders leave blanks before it. */
function softBreakAt(mail: Uint8Array, from: number, end: number): number | null {
  let at = from
  while (at < end && at < from + 80 && (mail[at] === 32 || mail[at] === 9)) at += 1
  if (at >= end) return end
  if (mail[at] === LF) return at + 1
  return mail[at] === CR ? at + (mail[at + 1] === LF && at + 1 < end ? 2 : 1) : null
}

const SEXTETS: Int8Array = sextets()

function sextets(): Int8Array {
  const table = new Int8Array(256).fill(-1)
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
  for (let i = 0; i < letters.length; i++) table[letters.charCodeAt(i)] = i
  return table
}

/** Four letters make three bytes. Letters that are none are passed over; padding ends what was begun. */
function fromBase64(mail: Uint8Array, start: number, end: number): Transferred {
  const out = new Bytes(Math.ceil(((end - start) * 3) / 4) + 3)
  const places = [0, 0, 0, 0]
  let [bits, count] = [0, 0]
  const flush = (): void => {
    const padded = bits << (6 * (4 - count))
    for (let i = 0; i + 1 < count; i++) {
      const next = i + 2 === count ? (places[i + 1] as number) + 1 : (places[i + 1] as number)
      out.push((padded >> (16 - 8 * i)) & 255, places[i] as number, next)
    }
    bits = 0
    count = 0
  }
  for (let at = start; at < end; at++) {
    const byte = mail[at] as number
    const value = SEXTETS[byte] as number
    if (byte === EQUALS) flush()
    if (value < 0) continue
    places[count] = at
    bits = (bits << 6) | value
    count += 1
    if (count === 4) flush()
  }
  flush()
  return out.finish(start)
}
