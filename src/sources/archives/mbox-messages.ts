const LF = 10
const CR = 13
/** "From sender Mon Jul  8 11:36:00 2024": what programs put before each message. A sentence that begins so has seldom a year in it. */
const SEPARATOR = /^From \S.{0,300}\b(?:19|20)\d{2}\b/
const LONGEST_SEPARATOR = 400

/** A message of a mailbox, without the line that parts it from the one before. */
export interface MboxMessage {
  /** From 1. */
  readonly number: number
  /** As it stands in the file; null where it is longer than the limit. */
  readonly bytes: Uint8Array | null
}

/**
 * The messages of a mailbox file (RFC 4155), read in pieces: one message is held at a time. A message begins behind a line "From …" that
 * stands first in the file or behind an empty line. Nothing is given of a file that does not begin so.
 */
export async function* mboxMessages(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<MboxMessage> {
  const message = new Message(maxBytes)
  let isAfterEmpty = true
  for await (const { bytes, isBegin, isEnd } of lineParts(chunks)) {
    const isWhole = isBegin && isEnd
    if (isWhole && isAfterEmpty && isSeparator(bytes)) {
      if (message.number > 0) yield message.take()
      message.begin()
    } else if (message.number === 0) return
    else message.add(bytes)
    isAfterEmpty = isWhole && isEmpty(bytes)
  }
  if (message.number > 0) yield message.take()
}

const isEmpty = (line: Uint8Array): boolean =>
  line.length === 1 || (line.length === 2 && line[0] === CR && line[1] === LF)

const isSeparator = (line: Uint8Array): boolean =>
  line[0] === 0x46 && line.length <= LONGEST_SEPARATOR && SEPARATOR.test(Buffer.from(line).toString("latin1"))

class Message {
  readonly #maxBytes: number
  #held: Uint8Array[] = []
  #length = 0
  number = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  begin(): void {
    this.number += 1
    this.#held = []
    this.#length = 0
  }

  add(bytes: Uint8Array): void {
    this.#length += bytes.length
    if (this.#length > this.#maxBytes) this.#held = []
    else this.#held.push(bytes)
  }

  take(): MboxMessage {
    return { number: this.number, bytes: this.#length > this.#maxBytes ? null : Buffer.concat(this.#held) }
  }
}

interface LinePart {
  /** With its line end. */
  readonly bytes: Uint8Array
  readonly isBegin: boolean
  readonly isEnd: boolean
}

/** Lines; a line that chunks cut in two comes whole where it is as short as a separator, else in its pieces. */
async function* lineParts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<LinePart> {
  let rest: Uint8Array = new Uint8Array(0)
  let isBegin = true
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let from = 0
    for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, from)) {
      yield { bytes: bytes.subarray(from, at + 1), isBegin, isEnd: true }
      isBegin = true
      from = at + 1
    }
    rest = bytes.subarray(from)
    if (rest.length > LONGEST_SEPARATOR) {
      yield { bytes: rest, isBegin, isEnd: false }
      isBegin = false
      rest = new Uint8Array(0)
    }
  }
  if (rest.length > 0) yield { bytes: rest, isBegin, isEnd: true }
}
